package lesson09_full_cnn;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.List;
import java.util.random.RandomGenerator;
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
                    Fixtures.matrix(4, 5, random), Fixtures.matrix(2, 5, random), true))
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
                    in -> {
                        throw new NullPointerException("no layer remembers anything");
                    })
            .mistake("The gradient is returned as it came", "What is returned is the gradient for the input of the first layer.",
                    in -> right(in).withGradients(in.outputGradient(), right(in).gradientA(), right(in).gradientB(), right(in).gradientC()))
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
                    in -> right(in).withShape(in.x().shape()));

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
                names(network.parameters()), names(network.statistics()), network.outputShape());
    }

    private static Matrix gradient(List<Probe> probes, int i) {
        return probes.get(i).parameters().get(0).gradient();
    }

    private static List<String> names(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::name).toList();
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
    void samples_of_another_shape_are_refused() {
        REFUSED.check();
    }
}
