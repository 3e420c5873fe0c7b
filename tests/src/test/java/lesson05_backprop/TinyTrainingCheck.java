package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.Tolerance;
import check.Trial;
import definitions.ConvolutionGradients;
import definitions.ConvolutionGradients.Moves;
import definitions.PoolingGradients;
import definitions.PoolingGradients.Pool;
import java.util.List;
import lesson01_convolution.Images;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.30", title = "The tiny network learns", points = 2, file = "TinyTraining.java",
        needs = {"5.13", "5.14", "5.17", "5.19", "5.20", "5.23", "5.25", "5.28"})
class TinyTrainingCheck {

    /** Images of 6×6 and the gradient for the logits. */
    record Input(Tensor images, Tensor outputGradient) {

        static Input tiny() {
            double wrong = Math.E / (1 + Math.E); // p = softmax(0.9, −0.1), and the image is of class 1
            return new Input(Tensor.of(Images.sixBySix()), new Tensor(Matrix.row(wrong, -wrong), Shape.vector(2)));
        }
    }

    record Seen(Matrix logits, Matrix filters, Matrix filterBiases, Matrix weights, Matrix biases) {

        Seen withLogits(Matrix other) {
            return new Seen(other, filters, filterBiases, weights, biases);
        }
    }

    record Rate(double rate) {
    }

    private static final Moves PLAIN = new Moves(1, 1, 0, 0, 0, 0);
    private static final Pool POOL = new Pool(2, 2, 2, 2);
    private static final double P = Math.E / (1 + Math.E);

    static final Trial<Input, Seen> CHAIN = Trial.of("logits of chain(), and its gradients after backward(outputGradient)",
            (Input in) -> {
                Chain chain = TinyTraining.chain();
                Matrix logits = chain.forward(in.images(), Mode.TRAINING).matrix();
                chain.backward(in.outputGradient());
                List<Parameter> parameters = chain.parameters();
                if (parameters.size() != 4) {
                    throw new IllegalStateException("The network has four parameters, filters and biases, W and b, but yours has " + parameters + ".");
                }
                return new Seen(logits, parameters.get(0).gradient(), parameters.get(1).gradient(),
                        parameters.get(2).gradient(),
                        parameters.get(3).gradient());
            })
            .definition(TinyTrainingCheck::right)
            .example("the 6×6 image, worked by hand in the README", Input::tiny, new Seen(Matrix.row(.9, -.1),
                    Matrix.of(".5 0 0 0 .5 0 0 .4 .1; 0 .1 0 -.1 .2 0 0 .1 0").scale(P), Matrix.row(.5, .1).scale(P),
                    Matrix.of("3 -3; 0 0; 3 -3; 1 -1; 0 0; 1 -1; 0 0; 3 -3").scale(P), Matrix.row(1, -1).scale(P)))
            .random("three images of random numbers", 3, random -> new Input(Fixtures.tensor(3, new Shape(1, 6, 6), random),
                    Fixtures.tensor(3, Shape.vector(2), random)))
            .within(new Tolerance(1e-8, 1e-9))
            .mistake("Without ReLU", "Between convolution and pooling, negative responses become 0.",
                    in -> through(in, filters(), false, true, TinyNetwork.weights(), TinyNetwork.biases()))
            .mistake("The filters in another order", "Filter 1 makes map 1, so it comes first.", in -> {
                Tensor swapped = Tensor.stack(Tensor.of(Images.filter2()), Tensor.of(Images.filter1()));
                return through(in, swapped, true, true, TinyNetwork.weights(), TinyNetwork.biases());
            })
            .mistake("Average in place of maximum pooling", "The largest of each window: max pooling.",
                    in -> through(in, filters(), true, false, TinyNetwork.weights(), TinyNetwork.biases()))
            .mistake("The biases of the dense layer were forgotten", "TinyNetwork.biases() belongs to the dense layer.",
                    in -> right(in).withLogits(right(in).logits().plusRow(TinyNetwork.biases().scale(-1))))
            .mistake("Filters that learn by chance", "The first filters are filter 1 and filter 2 of lesson 1.",
                    in -> through(in, new Tensor(filters().matrix().map(value -> value * 0.37), new Shape(1, 3, 3)), true,
                            true,
                            TinyNetwork.weights(), TinyNetwork.biases()));

    private static final List<String> KINDS = List.of("Convolution", "ActivationLayer", "MaxPoolingLayer", "Flatten", "Dense");

    static final Trial<Trial.Nothing, List<String>> LAYERS = Trial.of("the kinds of chain().layers()",
                    (Trial.Nothing in) -> TinyTraining.chain().layers().stream().map(layer ->
                            layer.getClass().getSimpleName()).toList())
            .definition(in -> KINDS)
            .example("its five layers", Trial.Nothing::new, KINDS)
            .mistake("Without Flatten", "Between pooling and the dense layer the maps become a vector: Flatten.",
                    in -> List.of(KINDS.get(0), KINDS.get(1), KINDS.get(2), KINDS.get(4)))
            .mistake("Max pooling before ReLU",
                    "The answers are the same, but it is another network: convolution, ReLU, max pooling, flatten, dense.",
                    in -> List.of(KINDS.get(0), KINDS.get(2), KINDS.get(1), KINDS.get(3), KINDS.get(4)));

    static final Trial<Rate, double[]> STEP = Trial.of("oneStep(rate)", (Rate in) -> TinyTraining.oneStep(in.rate()))
            .definition(in -> losses(in.rate(), true))
            .example("the rate of the README, 0.01", () -> new Rate(0.01), new double[] {1.3132616875182228,
                    1.0089616263749281})
            .fixture("no step at all", () -> new Rate(0))
            .fixture("rate 0.1", () -> new Rate(0.1))
            .within(new Tolerance(1e-9, 1e-9))
            .mistake("Only the dense layer learned", "One chain of all layers: filters and their biases learn, too.", in ->
                    losses(in.rate(), false))
            .mistake("A step uphill", "Sgd goes against the gradient.", in -> losses(-in.rate(), true))
            .mistake("Twice the loss before the step", "After the step ask the loss once more: Training.loss.",
                    in -> new double[] {losses(in.rate(), true)[0], losses(in.rate(), true)[0]})
            .mistake("Before and after exchanged", "First the loss before the step, which step itself returns.",
                    in -> new double[] {losses(in.rate(), true)[1], losses(in.rate(), true)[0]})
            .mistake("Always the rate of the README", "The learning rate is the parameter of oneStep.", in -> losses(0.01,
                    true))
            .mistake("Two steps", "One step; the loss after it is asked without another.", in -> {
                State state = new State();
                double before = state.loss();
                state.step(in.rate(), true);
                state.step(in.rate(), true);
                return new double[] {before, state.loss()};
            });

    private static Tensor filters() {
        return Tensor.stack(Tensor.of(Images.filter1()), Tensor.of(Images.filter2()));
    }

    private static Seen right(Input in) {
        return through(in, filters(), true, true, TinyNetwork.weights(), TinyNetwork.biases());
    }

    private static Seen through(Input in, Tensor filters, boolean relu, boolean maximum, Matrix w, Matrix b) {
        return through(in, filters, Matrix.zeros(1, 2), relu, maximum, w, b);
    }

    private static Seen through(Input in, Tensor filters, Matrix filterBiases, boolean relu, boolean maximum, Matrix w,
            Matrix b) {
        Tensor maps = ConvolutionGradients.forward(in.images(), filters, filterBiases, PLAIN);
        Tensor passed = new Tensor(maps.matrix().map(value -> relu && value < 0 ? 0 : value), maps.shape());
        Tensor pooled = maximum ? PoolingGradients.max(passed, POOL) : PoolingGradients.average(passed, POOL);
        Matrix g = in.outputGradient().matrix();
        Tensor pooledGradient = new Tensor(g.times(w.transpose()), pooled.shape());
        Tensor passedGradient = maximum ? PoolingGradients.maxGradient(pooledGradient, passed, POOL)
                : PoolingGradients.averageGradient(pooledGradient, passed.shape(), POOL);
        Tensor mapGradient = new Tensor(passedGradient.matrix().elementTimes(maps.matrix().map(value -> relu && value <= 0
                ? 0 : 1)), maps.shape());
        return new Seen(pooled.matrix().times(w).plusRow(b), ConvolutionGradients.filters(mapGradient, in.images(),
                filters.shape(), PLAIN).matrix(),
                ConvolutionGradients.biases(mapGradient), pooled.matrix().transpose().times(g), g.columnSums());
    }

    /** All numbers of the network, which a step changes. */
    private static final class State {
        private Tensor filters = filters();
        private Matrix filterBiases = Matrix.zeros(1, 2);
        private Matrix w = TinyNetwork.weights();
        private Matrix b = TinyNetwork.biases();

        private Seen seen(Matrix g) {
            return through(new Input(Tensor.of(Images.sixBySix()), new Tensor(g, Shape.vector(2))), filters, filterBiases,
                    true, true, w, b);
        }

        private double loss() {
            Matrix logits = seen(Matrix.zeros(1, 2)).logits();
            return Math.log(1 + Math.exp(logits.get(0, 0) - logits.get(0, 1)));
        }

        private void step(double rate, boolean all) {
            double wrong = 1 - Math.exp(-loss());
            Seen seen = seen(Matrix.row(wrong, -wrong));
            if (all) {
                filters = new Tensor(filters.matrix().minus(seen.filters().scale(rate)), filters.shape());
                filterBiases = filterBiases.minus(seen.filterBiases().scale(rate));
            }
            w = w.minus(seen.weights().scale(rate));
            b = b.minus(seen.biases().scale(rate));
        }
    }

    private static double[] losses(double rate, boolean all) {
        State state = new State();
        double before = state.loss();
        state.step(rate, all);
        return new double[] {before, state.loss()};
    }

    @Test
    void the_gradients_are_those_worked_by_hand() {
        CHAIN.check();
        LAYERS.check();
    }

    @Test
    void one_step_makes_the_loss_smaller() {
        STEP.check();
    }
}
