package lesson09_full_cnn;

import check.Exercise;
import check.Fixtures;
import check.Tolerance;
import check.Trial;
import definitions.ConvolutionGradients;
import definitions.ConvolutionGradients.Moves;
import definitions.PoolingGradients;
import definitions.PoolingGradients.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lesson01_convolution.Images;
import lesson05_backprop.TinyNetwork;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.11", title = "The tiny network, run whole", points = 5, file = "TinyRun.java",
        needs = {"5.13", "5.14", "5.17", "5.19", "5.23", "5.25", "5.28", "9.1", "9.2"})
class TinyRunCheck {

    record Input(Tensor image, Matrix target, double rate) {
    }

    private static final List<String> NAMES = List.of("conv Convolution", "relu ActivationLayer", "pool MaxPoolingLayer", "flatten Flatten",
            "dense Dense");
    private static final double K = Math.E / (1 + Math.E); // the probability of the wrong class

    static final Trial<Trial.Nothing, List<String>> NETWORK = Trial.of("names and kinds of the layers of network()", (Trial.Nothing in) -> {
                Sequential network = TinyRun.network();
                List<String> layers = new ArrayList<>();
                for (int i = 0; i < network.layers().size(); i++) {
                    layers.add(network.names().get(i) + " " + network.layers().get(i).getClass().getSimpleName());
                }
                return layers;
            })
            .definition(in -> NAMES)
            .example("its five layers", Trial.Nothing::new, NAMES)
            .mistake("The names were not given", "add(name, layer) gives a layer the name that you want: conv, relu, pool, flatten, dense.",
                    in -> List.of("convolution Convolution", "relu ActivationLayer", "max_pooling MaxPoolingLayer", "flatten Flatten", "dense Dense"))
            .mistake("Without Flatten", "Between pooling and the dense layer the maps become a vector: Flatten.",
                    in -> List.of(NAMES.get(0), NAMES.get(1), NAMES.get(2), NAMES.get(4)))
            .mistake("Max pooling before ReLU", "The answers are the same, but the outputs between are not: convolution, ReLU, max pooling.",
                    in -> List.of(NAMES.get(0), NAMES.get(2), NAMES.get(1), NAMES.get(3), NAMES.get(4)));

    static final Trial<Input, TinyRun> RUN = Trial.of("of(image, target, rate)",
                    (Input in) -> TinyRun.of(in.image(), in.target(), in.rate()))
            .definition(in -> new Definition(in).run())
            .example("the 6×6 image, class 1, rate 0.01: all worked by hand in the READMEs",
                    () -> new Input(Tensor.of(Images.sixBySix()), Matrix.row(0, 1), 0.01), byHand())
            .random("an image of random numbers, class 0", 2, random -> new Input(Fixtures.tensor(1, new Shape(1, 6, 6), random),
                    Matrix.row(1, 0), 0.001))
            .random("an image of random numbers, class 1", 2, random -> new Input(Fixtures.tensor(1, new Shape(1, 6, 6), random),
                    Matrix.row(0, 1), 0.002))
            .within(new Tolerance(1e-8, 1e-9))
            .mistake("The image of the lesson, whatever is given", "of has an image: send that one through.",
                    in -> new Definition(new Input(Tensor.of(Images.sixBySix()), in.target(), in.rate())).run())
            .mistake("The label of the lesson, whatever is given", "of has a target.",
                    in -> new Definition(new Input(in.image(), Matrix.row(0, 1), in.rate())).run())
            .mistake("The rate of the README, whatever is given", "of has a rate: new Sgd(rate).",
                    in -> new Definition(new Input(in.image(), in.target(), 0.01)).run())
            .mistake("Every layer got the image", "Each layer gets what the one before it has made.", in -> {
                throw new IllegalArgumentException("Dense: takes samples of 8 numbers");
            })
            .mistake("The outputs after the step", "Send the image through before the step changes the weights.", in -> {
                TinyRun right = new Definition(in).run();
                Definition after = new Definition(in);
                after.step();
                return new TinyRun(after.outputs(), right.probabilities(), right.lossBefore(), right.gradients(), right.lossAfter());
            })
            .mistake("The probabilities after the step", "The softmax of what the dense layer said before the step.", in -> {
                TinyRun right = new Definition(in).run();
                Definition after = new Definition(in);
                after.step();
                return new TinyRun(right.outputs(), after.probabilities(), right.lossBefore(), right.gradients(), right.lossAfter());
            })
            .mistake("Outputs and probabilities after the step", "Send the image through before the step changes the weights.", in -> {
                TinyRun right = new Definition(in).run();
                Definition after = new Definition(in);
                after.step();
                return new TinyRun(after.outputs(), after.probabilities(), right.lossBefore(), right.gradients(), right.lossAfter());
            })
            .mistake("Logits in place of probabilities", "The network ends in logits: Softmax.of makes probabilities.", changed(right ->
                    new TinyRun(right.outputs(), right.outputs().get(4).matrix(), right.lossBefore(), right.gradients(), right.lossAfter())))
            .mistake("Softmax twice", "Once is enough.", changed(right -> new TinyRun(right.outputs(), softmax(right.probabilities()),
                    right.lossBefore(), right.gradients(), right.lossAfter())))
            .mistake("Twice the loss before the step", "Ask for the loss once more after the step.", changed(right ->
                    new TinyRun(right.outputs(), right.probabilities(), right.lossBefore(), right.gradients(), right.lossBefore())))
            .mistake("Twice the loss after the step", "step returns the loss before it: keep that.", changed(right ->
                    new TinyRun(right.outputs(), right.probabilities(), right.lossAfter(), right.gradients(), right.lossAfter())))
            .mistake("The gradients times the rate", "The gradients as backward leaves them: the rate belongs to the step.", in -> {
                TinyRun right = new Definition(in).run();
                return new TinyRun(right.outputs(), right.probabilities(), right.lossBefore(),
                        right.gradients().stream().map(gradient -> gradient.scale(in.rate())).toList(), right.lossAfter());
            })
            .mistake("A step of Adam", "Plain gradient descent: Sgd.", in -> {
                TinyRun right = new Definition(in).run();
                Definition moved = new Definition(in);
                moved.move(moved.gradients().stream().map(gradient -> gradient.map(g -> g / (Math.abs(g) + 1e-8))).toList());
                return new TinyRun(right.outputs(), right.probabilities(), right.lossBefore(), right.gradients(), moved.loss());
            })
            .mistake("Before and after exchanged", "step returns the loss before it.", changed(right ->
                    new TinyRun(right.outputs(), right.probabilities(), right.lossAfter(), right.gradients(), right.lossBefore())))
            .mistake("Only the last output", "One output for each layer, five in all.", changed(right ->
                    new TinyRun(List.of(right.outputs().get(4)), right.probabilities(), right.lossBefore(), right.gradients(), right.lossAfter())))
            .mistake("The image among the outputs", "What comes out of the layers: the image goes in.", in -> {
                TinyRun right = new Definition(in).run();
                List<Tensor> outputs = new ArrayList<>(right.outputs());
                outputs.add(0, in.image());
                return new TinyRun(outputs, right.probabilities(), right.lossBefore(), right.gradients(), right.lossAfter());
            })
            .mistake("The parameters in place of their gradients", "A Parameter has both: value() and gradient().", in -> {
                TinyRun right = new Definition(in).run();
                Definition after = new Definition(in);
                after.step();
                return new TinyRun(right.outputs(), right.probabilities(), right.lossBefore(), after.values(), right.lossAfter());
            })
            .mistake("A second step", "One step; the loss after it is asked without another.", in -> {
                TinyRun right = new Definition(in).run();
                Definition twice = new Definition(in);
                twice.step();
                twice.step();
                return new TinyRun(right.outputs(), right.probabilities(), right.lossBefore(), right.gradients(), twice.loss());
            });

    /** Every number as it stands in the READMEs of the lessons 1, 3, 4 and 5. */
    private static TinyRun byHand() {
        Matrix map1 = Matrix.of("3 -1 -3 -1; -3 1 0 -3; -3 -3 0 1; 3 -2 -2 -1");
        Matrix map2 = Matrix.of("-1 -1 -1 -1; -1 -1 -2 1; -1 -1 -2 1; -1 0 -4 3");
        List<Tensor> outputs = List.of(Tensor.of(map1, map2),
                Tensor.of(Matrix.of("3 0 0 0; 0 1 0 0; 0 0 0 1; 3 0 0 0"), Matrix.of("0 0 0 0; 0 0 0 1; 0 0 0 1; 0 0 0 3")),
                Tensor.of(Matrix.of("3 0; 3 1"), Matrix.of("0 1; 0 3")),
                new Tensor(Matrix.of("3 0 3 1 0 1 0 3"), Shape.vector(8)), new Tensor(Matrix.of("0.9 -0.1"), Shape.vector(2)));
        List<Matrix> gradients = List.of(Matrix.of(".5 0 0 0 .5 0 0 .4 .1; 0 .1 0 -.1 .2 0 0 .1 0").scale(K), Matrix.row(.5, .1).scale(K),
                Matrix.of("3 -3; 0 0; 3 -3; 1 -1; 0 0; 1 -1; 0 0; 3 -3").scale(K), Matrix.row(1, -1).scale(K));
        return new TinyRun(outputs, Matrix.row(K, 1 - K), 1.3132616875182228, gradients, 1.0089616263749281);
    }

    private static Function<Input, TinyRun> changed(UnaryOperator<TinyRun> change) {
        return in -> change.apply(new Definition(in).run());
    }

    private static Matrix softmax(Matrix z) {
        double p = 1 / (1 + Math.exp(z.get(0, 1) - z.get(0, 0)));
        return Matrix.row(p, 1 - p);
    }

    /** The same network, by the definitions of its parts. */
    private static final class Definition {
        private static final Moves PLAIN = new Moves(1, 1, 0, 0, 0, 0);
        private static final Pool POOL = new Pool(2, 2, 2, 2);
        private final Input in;
        private Tensor filters = Tensor.stack(Tensor.of(Images.filter1()), Tensor.of(Images.filter2()));
        private Matrix filterBiases = Matrix.zeros(1, 2);
        private Matrix w = TinyNetwork.weights();
        private Matrix b = TinyNetwork.biases();

        private Definition(Input in) {
            this.in = in;
        }

        private List<Tensor> outputs() {
            Tensor maps = ConvolutionGradients.forward(in.image(), filters, filterBiases, PLAIN);
            Tensor passed = new Tensor(maps.matrix().map(value -> value < 0 ? 0 : value), maps.shape());
            Tensor pooled = PoolingGradients.max(passed, POOL);
            return List.of(maps, passed, pooled, pooled.as(Shape.vector(8)),
                    new Tensor(pooled.matrix().times(w).plusRow(b), Shape.vector(2)));
        }

        private Matrix probabilities() {
            return softmax(outputs().get(4).matrix());
        }

        private double loss() {
            Matrix z = outputs().get(4).matrix();
            int right = in.target().get(0, 0) == 1 ? 0 : 1;
            double behind = z.get(0, 1 - right) - z.get(0, right);
            return behind > 0 ? behind + Math.log1p(Math.exp(-behind)) : Math.log1p(Math.exp(behind));
        }

        private List<Matrix> gradients() {
            List<Tensor> outputs = outputs();
            Matrix dz = probabilities().minus(in.target());
            Tensor dPooled = new Tensor(dz.times(w.transpose()), outputs.get(2).shape());
            Tensor dPassed = PoolingGradients.maxGradient(dPooled, outputs.get(1), POOL);
            Tensor dMaps = new Tensor(dPassed.matrix().elementTimes(outputs.get(0).matrix().map(value -> value > 0 ? 1 : 0)), dPassed.shape());
            return List.of(ConvolutionGradients.filters(dMaps, in.image(), filters.shape(), PLAIN).matrix(),
                    ConvolutionGradients.biases(dMaps), outputs.get(3).matrix().transpose().times(dz), dz);
        }

        private List<Matrix> values() {
            return List.of(filters.matrix(), filterBiases, w, b);
        }

        private void step() {
            move(gradients());
        }

        private void move(List<Matrix> g) {
            filters = new Tensor(filters.matrix().minus(g.get(0).scale(in.rate())), filters.shape());
            filterBiases = filterBiases.minus(g.get(1).scale(in.rate()));
            w = w.minus(g.get(2).scale(in.rate()));
            b = b.minus(g.get(3).scale(in.rate()));
        }

        private TinyRun run() {
            List<Tensor> outputs = outputs();
            Matrix probabilities = probabilities();
            double before = loss();
            List<Matrix> gradients = gradients();
            step();
            return new TinyRun(outputs, probabilities, before, gradients, loss());
        }
    }

    @Test
    void its_layers_have_names() {
        NETWORK.check();
    }

    @Test
    void every_number_of_the_readmes_comes_out() {
        RUN.check();
    }
}
