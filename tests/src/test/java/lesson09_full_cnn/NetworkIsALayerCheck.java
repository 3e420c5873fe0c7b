package lesson09_full_cnn;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.2", title = "A network is a layer", points = 3, file = "Sequential.java", needs = "5.20")
class NetworkIsALayerCheck {

    /** Three matrices for layers y = x·a, y = x·b, y = x·c; the first two may stand in a network of their own. */
    record Input(Matrix samples, Matrix a, Matrix b, Matrix c, Matrix gradient, boolean nested) {

        Tensor x() {
            return new Tensor(samples, Shape.vector(samples.cols()));
        }

        Tensor outputGradient() {
            return new Tensor(gradient, Shape.vector(gradient.cols()));
        }
    }

    record Seen(Tensor output, Tensor outputInEvaluation, Tensor inputGradient, Matrix gradientA, Matrix gradientB, Matrix gradientC,
            List<String> parameters, List<String> statistics, Shape outputShape) {

        Seen withZeroGradients() {
            return withGradients(inputGradient, gradientA.scale(0), gradientB.scale(0), gradientC.scale(0));
        }

        Seen with(Tensor training, Tensor evaluation) {
            return new Seen(training, evaluation, inputGradient, gradientA, gradientB, gradientC, parameters, statistics, outputShape);
        }

        Seen withNames(List<String> names, List<String> gathered) {
            return new Seen(output, outputInEvaluation, inputGradient, gradientA, gradientB, gradientC, names, gathered, outputShape);
        }

        Seen withShape(Shape shape) {
            return new Seen(output, outputInEvaluation, inputGradient, gradientA, gradientB, gradientC, parameters, statistics, shape);
        }

        Seen withGradients(Tensor dX, Matrix dA, Matrix dB, Matrix dC) {
            return new Seen(output, outputInEvaluation, dX, dA, dB, dC, parameters, statistics, outputShape);
        }
    }

    private static final List<String> GATHERED = List.of("seen by a", "seen by b", "seen by c");

    static final Trial<Input, Seen> TRIAL = Trial.of(
                    "forward in both modes, backward(outputGradient), parameters(), statistics(), outputShape(…)",
                    NetworkIsALayerCheck::students)
            .definition(NetworkIsALayerCheck::right)
            .random("three layers y = x·a, y = x·b, y = x·c", 3, random -> square(random, false))
            .random("the same, but the first two are a network in the network", 2, random -> square(random, true))
            .random("three layers that change the number of features, 3 to 2 to 4 to 5", 2, random -> new Input(
                    Fixtures.matrix(2, 3, random), Fixtures.matrix(3, 2, random), Fixtures.matrix(2, 4, random),
                    Fixtures.matrix(4, 5, random), Fixtures.matrix(2, 5, random), false))
            .mistake("Backward in the order of forward", "The gradient begins at the last layer and goes to the first.", in -> {
                Seen right = right(in);
                Matrix g = in.outputGradient().matrix();
                Matrix first = g.times(in.a().transpose());
                Matrix second = first.times(in.b().transpose());
                return right.withGradients(new Tensor(second.times(in.c().transpose()), in.x().shape()),
                        in.x().matrix().transpose().times(g), in.x().matrix().times(in.a()).transpose().times(first),
                        in.x().matrix().times(in.a()).times(in.b()).transpose().times(second));
            })
            .mistake("Forward from the last layer to the first", "The first layer of the list sees the input first.", in -> {
                Seen right = right(in);
                Matrix y = in.x().matrix().times(in.c()).times(in.b()).times(in.a());
                return right.with(new Tensor(y, in.x().shape()), new Tensor(y.scale(-8), in.x().shape()));
            })
            .mistake("Always in training mode", "Hand the mode on as it came: some layers behave differently in evaluation.",
                    in -> right(in).with(right(in).output(), right(in).output()))
            .mistake("Always in evaluation mode", "Hand the mode on as it came: in training the layers remember what backward needs.",
                    in -> right(in).with(right(in).outputInEvaluation(), right(in).outputInEvaluation()).withZeroGradients())
            .mistake("Nothing went through the layers", "What comes out of the last layer.", in -> right(in).with(in.x(), in.x()).withZeroGradients())
            .mistake("The gradient is returned as it came", "What is returned is the gradient for the input of the first layer.",
                    in -> right(in).withGradients(in.outputGradient(), right(in).gradientA(), right(in).gradientB(), right(in).gradientC()))
            .mistake("The gradient did not reach the first layer", "Every layer, down to the first, and what that one returns.", in -> {
                Seen right = right(in);
                Matrix second = in.outputGradient().matrix().times(in.c().transpose()).times(in.b().transpose());
                return right.withGradients(new Tensor(second, Shape.vector(second.cols())), right.gradientA().scale(0), right.gradientB(),
                        right.gradientC());
            })
            .mistake("Divided by the number of samples", "The loss has divided already: hand the gradient on as it came.", in -> {
                Seen right = right(in);
                double share = 1.0 / in.x().samples();
                return right.withGradients(new Tensor(right.inputGradient().matrix().scale(share), in.x().shape()),
                        right.gradientA().scale(share), right.gradientB().scale(share), right.gradientC().scale(share));
            })
            .mistake("Copies of the parameters", "The optimizer must move the layers' own: hand on the same objects.",
                    in -> right(in).withNames(List.of("a copy of a", "a copy of b", "a copy of c"), GATHERED))
            .mistake("Copies of the statistics", "Loading must reach the layers' own: hand on the same objects.",
                    in -> right(in).withNames(right(in).parameters(), GATHERED.stream().map(name -> "a copy of " + name).toList()))
            .mistake("Only the first layer's parameters", "Those of all layers.", in -> right(in).withNames(List.of("a"), GATHERED))
            .mistake("Only the last layer's parameters", "Those of all layers.", in -> right(in).withNames(List.of("c"), GATHERED))
            .mistake("Statistics for parameters", "Two lists: what is learned, and what is gathered.",
                    in -> right(in).withNames(GATHERED, GATHERED))
            .mistake("Without the parameters", "A network learns with the parameters of all its layers.",
                    in -> right(in).withNames(List.of(), GATHERED))
            .mistake("Parameters in reverse order", "Those of the first layer come first.",
                    in -> right(in).withNames(List.of("c", "b", "a"), GATHERED))
            .mistake("The statistics were forgotten", "statistics() hands on what the layers say of theirs, as parameters() does.",
                    in -> right(in).withNames(right(in).parameters(), List.of()))
            .mistake("Statistics among the parameters", "parameters() is what the optimizer moves; what was counted is not.",
                    in -> right(in).withNames(List.of("a", "b", "c", "seen by a", "seen by b", "seen by c"), GATHERED))
            .mistake("Parameters for statistics", "Two lists: what is learned, and what is gathered.",
                    in -> right(in).withNames(right(in).parameters(), List.of("a", "b", "c")))
            .mistake("The shape of the input", "outputShape is what comes out of the last layer.",
                    in -> right(in).withShape(in.x().shape()))
            .mistake("Only the first layer's shape", "outputShape is what comes out of the last layer.",
                    in -> right(in).withShape(Shape.vector(in.nested() ? in.b().cols() : in.a().cols())))
            .mistake("Without the last layer", "outputShape is what comes out of the last layer.",
                    in -> right(in).withShape(Shape.vector(in.b().cols())));

    /** Layers of which the first cuts off one row, the second two, and so on. */
    record Cuts(Shape image, int layers) {
    }

    private record Cut(int rows) implements Layer {
        @Override
        public Tensor forward(Tensor x, Mode mode) {
            return Tensor.zeros(x.samples(), outputShape(x.shape()));
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            return outputGradient;
        }

        @Override
        public Shape outputShape(Shape shape) {
            return new Shape(shape.channels(), shape.height() - rows, shape.width());
        }
    }

    static final Trial<Cuts, Shape> SHAPES = Trial.of("outputShape() of a network whose layers cut off 1, 2, 3 … rows", (Cuts in) ->
                    new Sequential(in.image(), IntStream.rangeClosed(1, in.layers()).<Layer>mapToObj(Cut::new).toList()).outputShape())
            .definition(in -> cut(in, in.layers() * (in.layers() + 1) / 2))
            .fixture("no layer", () -> new Cuts(new Shape(3, 12, 5), 0))
            .fixture("one layer", () -> new Cuts(new Shape(2, 9, 4), 1))
            .fixture("three layers", () -> new Cuts(new Shape(4, 11, 6), 3))
            .mistake("A vector", "Maps keep channels, height and width: ask the layers.", in -> Shape.vector(cut(in, in.layers() * (in.layers() + 1) / 2).size()))
            .mistake("The shape of the input", "outputShape is what comes out of the last layer.", Cuts::image)
            .mistake("Every layer got the shape of the input", "What comes out of one layer goes into the next.", in -> cut(in, in.layers()))
            .mistake("Only the first layer's shape", "outputShape is what comes out of the last layer.", in -> cut(in, Math.min(1, in.layers())));

    private static Shape cut(Cuts in, int rows) {
        return new Shape(in.image().channels(), in.image().height() - rows, in.image().width());
    }

    static final Trial<Wrong, Shape> REFUSED = Trial.of("outputShape(shape) of a network for samples of 3×1×1",
                    (Wrong in) -> Probe.network(Shape.vector(3), Matrix.filled(3, 2, 1)).outputShape(new Shape(in.channels(), 1, 1)))
            .definition(in -> {
                if (in.channels() != 3) {
                    throw new IllegalArgumentException("The network takes samples of 3×1×1.");
                }
                return Shape.vector(2);
            })
            .fixture("samples that fit", () -> new Wrong(3))
            .fixture("samples that do not fit", () -> new Wrong(4))
            .mistake("Any shape was taken", "The given first line refuses what does not fit; it should stay.", in -> Shape.vector(2));

    record Wrong(int channels) {
    }

    private static Input square(RandomGenerator random, boolean nested) {
        return new Input(Fixtures.matrix(2, 3, random), Fixtures.matrix(3, 3, random), Fixtures.matrix(3, 3, random),
                Fixtures.matrix(3, 3, random), Fixtures.matrix(2, 3, random), nested);
    }

    private static Seen students(Input in) {
        List<Probe> probes = List.of(new Probe("a", in.a()), new Probe("b", in.b()), new Probe("c", in.c()));
        Shape shape = in.x().shape();
        List<Layer> layers = in.nested() ? List.of(new Sequential(shape, List.copyOf(probes.subList(0, 2))), probes.get(2))
                : List.copyOf(probes);
        Sequential network = new Sequential(shape, layers);
        Tensor output = network.forward(in.x(), Mode.TRAINING);
        Tensor evaluated = network.forward(in.x(), Mode.EVALUATION);
        network.backward(in.outputGradient());
        Tensor inputGradient = network.backward(in.outputGradient());
        return new Seen(output, evaluated, inputGradient, gradient(probes, 0), gradient(probes, 1), gradient(probes, 2),
                names(network.parameters(), probes), names(network.statistics(), probes), network.outputShape());
    }

    private static Matrix gradient(List<Probe> probes, int i) {
        return probes.get(i).parameters().get(0).gradient();
    }

    private static List<String> names(List<Parameter> parameters, List<Probe> probes) {
        List<Parameter> own = probes.stream().flatMap(probe -> Stream.concat(probe.parameters().stream(), probe.statistics().stream())).toList();
        return parameters.stream().map(one -> (own.stream().anyMatch(other -> other == one) ? "" : "a copy of ") + one.name()).toList();
    }

    /** All products written out; in evaluation each layer gives −2 times as much. */
    private static Seen right(Input in) {
        Matrix xa = in.x().matrix().times(in.a());
        Matrix xab = xa.times(in.b());
        Shape shape = Shape.vector(in.c().cols());
        Matrix y = xab.times(in.c());
        Matrix g = in.outputGradient().matrix();
        Matrix gc = g.times(in.c().transpose());
        Matrix gcb = gc.times(in.b().transpose());
        return new Seen(new Tensor(y, shape), new Tensor(y.scale(-8), shape), new Tensor(gcb.times(in.a().transpose()), in.x().shape()),
                in.x().matrix().transpose().times(gcb), xa.transpose().times(gc), xab.transpose().times(g), List.of("a", "b", "c"),
                GATHERED, shape);
    }

    @Test
    void it_goes_forward_and_back_like_any_other() {
        TRIAL.check();
    }

    @Test
    void its_shape_is_that_of_the_last_layer() {
        SHAPES.check();
    }

    @Test
    void samples_of_another_shape_are_refused() {
        REFUSED.check();
    }
}
