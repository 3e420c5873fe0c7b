package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.List;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.21", title = "Two paths: gradients add up", points = 2, file = "TwoPaths.java")
class TwoPathsCheck {

    /** Two layers y = x·a and y = x·b. */
    record Input(Tensor x, Matrix a, Matrix b, Tensor outputGradient) {
    }

    record Seen(Tensor output, Tensor outputInEvaluation, Tensor inputGradient, Matrix gradientA, Matrix gradientB) {

        Seen withOutput(Matrix y) {
            return new Seen(new Tensor(y, output.shape()), outputInEvaluation, inputGradient, gradientA, gradientB);
        }

        Seen withInputGradient(Matrix gradient) {
            return new Seen(output, outputInEvaluation, new Tensor(gradient, inputGradient.shape()), gradientA, gradientB);
        }
    }

    static final Trial<Input,
            Seen> TRIAL = Trial.of("y = x·a + x·b: forward in TRAINING and EVALUATION, backward(outputGradient)",
                    (Input in) -> {
                        List<Layer> layers = List.of(new Mixing("a", in.a()), new Mixing("b", in.b()));
                        Layer paths = new TwoPaths(layers.get(0), layers.get(1));
                        Tensor output = paths.forward(in.x(), Mode.TRAINING);
                        Tensor evaluated = paths.forward(in.x(), Mode.EVALUATION);
                        Tensor inputGradient = paths.backward(in.outputGradient());
                        return new Seen(output, evaluated, inputGradient, layers.get(0).parameters().get(0).gradient(),
                                layers.get(1).parameters().get(0).gradient());
                    })
            .definition(TwoPathsCheck::right)
            .random("2 samples of 3 numbers, 4 outputs", 3, random -> new Input(Fixtures.tensor(2, Shape.vector(3), random),
                    Fixtures.matrix(3, 4, random), Fixtures.matrix(3, 4, random), Fixtures.tensor(2, Shape.vector(4),
                            random)))
            .random("3 samples of 2 numbers, 2 outputs", 2, random -> new Input(Fixtures.tensor(3, Shape.vector(2), random),
                    Fixtures.matrix(2, 2, random), Fixtures.matrix(2, 2, random), Fixtures.tensor(3, Shape.vector(2),
                            random)))
            .mistake("Only the gradient of the second path",
                    "x is used twice, so two gradients come back for it, and they add: one must not"
                    + " overwrite the other.", in ->
                            right(in).withInputGradient(in.outputGradient().matrix().timesTranspose(in.b())))
            .mistake("Only the gradient of the first path",
                    "x is used twice, so two gradients come back for it, and they add.",
                    in -> right(in).withInputGradient(in.outputGradient().matrix().timesTranspose(in.a())))
            .mistake("The mean of the two gradients", "They add up; nothing is halved.",
                    in -> right(in).withInputGradient(right(in).inputGradient().matrix().scale(0.5)))
            .mistake("The gradient was divided between the paths", "A sum hands its gradient on to both summands, whole.",
                    in -> new Seen(right(in).output(),
                    right(in).outputInEvaluation(), new Tensor(right(in).inputGradient().matrix().scale(0.5),
                            in.x().shape()),
                    right(in).gradientA().scale(0.5), right(in).gradientB().scale(0.5)))
            .mistake("One after the other on the way back", "The paths stand side by side: both get outputGradient.", in -> {
                if (in.a().rows() != in.a().cols()) {
                    throw new IllegalArgumentException("The gradient does not fit.");
                }
                Matrix g = in.outputGradient().matrix();
                Matrix between = g.timesTranspose(in.b());
                return new Seen(right(in).output(), right(in).outputInEvaluation(),
                        new Tensor(between.timesTranspose(in.a()), in.x().shape()),
                        in.x().matrix().transposeTimes(between), right(in).gradientB());
            })
            .mistake("The outputs were multiplied", "y = first(x) + second(x).",
                    in -> right(in).withOutput(in.x().matrix().times(in.a()).elementTimes(in.x().matrix().times(in.b()))))
            .mistake("Only the output of the second path", "y = first(x) + second(x).", in ->
                    right(in).withOutput(in.x().matrix().times(in.b())))
            .mistake("Always in training mode", "Hand the mode on as it came.", in -> new Seen(right(in).output(),
                    right(in).output(),
                    right(in).inputGradient(), right(in).gradientA(), right(in).gradientB()));

    /** One path y = x·a, and one that hands on the numbers themselves, as Flatten does. */
    record WithShortCut(Tensor x, Matrix a, boolean shortCutFirst, Tensor outputGradient) {
    }

    record Ends(Tensor output, Tensor inputGradient) {
    }

    /** Hands its input on as it is: no copy, the same numbers. */
    private static final class ShortCut implements Layer {

        @Override
        public Tensor forward(Tensor x, Mode mode) {
            return new Tensor(x.matrix(), x.shape());
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            return new Tensor(outputGradient.matrix(), outputGradient.shape());
        }

        @Override
        public List<matrix.Parameter> parameters() {
            return List.of();
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
        }
    }

    static final Trial<WithShortCut, Ends> SHORT_CUT = Trial.of("y = x·a + x, where the path x returns x itself:"
                            + " forward in TRAINING, backward(outputGradient)",
                    (WithShortCut in) -> {
                        Layer product = new Mixing("a", in.a());
                        Layer shortCut = new ShortCut();
                        Layer paths = in.shortCutFirst() ? new TwoPaths(shortCut, product) : new TwoPaths(product, shortCut);
                        Tensor output = paths.forward(in.x(), Mode.TRAINING).copy();
                        return new Ends(output, paths.backward(in.outputGradient()));
                    })
            .definition(TwoPathsCheck::ends)
            .random("2 samples of 3 numbers, x itself first", 1, random -> shortCut(true, random))
            .random("2 samples of 3 numbers, x itself second", 1, random -> shortCut(false, random))
            .mistake("The short cut was left out", "Both paths count, on the way there and back.", in -> new Ends(
                    new Tensor(in.x().matrix().times(in.a()), in.x().shape()),
                    new Tensor(in.outputGradient().matrix().timesTranspose(in.a()), in.x().shape())))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Ends right = ends(in);
                in.x().matrix().scaleInPlace(2);
                return right;
            });

    private static WithShortCut shortCut(boolean first, java.util.random.RandomGenerator random) {
        return new WithShortCut(Fixtures.tensor(2, Shape.vector(3), random), Fixtures.matrix(3, 3, random), first,
                Fixtures.tensor(2, Shape.vector(3), random));
    }

    private static Ends ends(WithShortCut in) {
        return new Ends(new Tensor(in.x().matrix().times(in.a()).plus(in.x().matrix()), in.x().shape()),
                new Tensor(in.outputGradient().matrix().timesTranspose(in.a()).plus(in.outputGradient().matrix()),
                        in.x().shape()));
    }

    private static Seen right(Input in) {
        Matrix both = in.a().plus(in.b());
        Tensor output = new Tensor(in.x().matrix().times(both), Shape.vector(both.cols()));
        Matrix gradient = in.x().matrix().transpose().times(in.outputGradient().matrix());
        return new Seen(output, new Tensor(output.matrix().scale(2), output.shape()),
                new Tensor(in.outputGradient().matrix().times(both.transpose()), in.x().shape()), gradient, gradient);
    }

    @Test
    void what_comes_back_on_two_paths_is_added() {
        TRIAL.check();
        SHORT_CUT.check();
    }
}
