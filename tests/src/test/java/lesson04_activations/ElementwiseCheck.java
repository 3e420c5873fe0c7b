package lesson04_activations;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.Trial;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.7", title = "Over a whole batch, forward and backward", points = 7, file = "Elementwise.java")
class ElementwiseCheck {

    record Forward(Curve f, Tensor x) {

        /** Every number through another function. */
        Tensor through(DoubleUnaryOperator function) {
            Tensor y = x.copy();
            for (int n = 0; n < y.samples(); n++) {
                for (int i = 0; i < y.shape().size(); i++) {
                    y.matrix().set(n, i, function.applyAsDouble(x.matrix().get(n, i)));
                }
            }
            return y;
        }
    }

    record Backward(Curve f, Tensor x, Tensor outputGradient) {

        static Backward random(Curve f, java.util.random.RandomGenerator random) {
            Shape shape = new Shape(2, 2, 4);
            return new Backward(f, Fixtures.tensor(3, shape, random), Fixtures.tensor(3, shape, random));
        }

        /** Every pair of an input x and its upstream gradient g through another rule. */
        Tensor by(DoubleBinaryOperator rule) {
            Tensor gradient = x.copy();
            for (int n = 0; n < x.samples(); n++) {
                for (int i = 0; i < x.shape().size(); i++) {
                    gradient.matrix().set(n, i, rule.applyAsDouble(x.matrix().get(n, i), outputGradient.matrix().get(n, i)));
                }
            }
            return gradient;
        }
    }

    private static final Matrix LESSON = Matrix.of("-1 3 2; 1 -2 1; -1 1 3");

    static final Trial<Forward, Tensor> FORWARD = Trial.of("forward(f, x)",
                    (Forward in) -> Elementwise.forward(in.f(), in.x()))
            .definition(in -> in.through(in.f()::value))
            .example("the matrix of the lesson, with ReLU", () -> new Forward(Curve.RELU, Tensor.of(LESSON.copy())),
                    Tensor.of(Matrix.of("0 3 2; 1 0 1; 0 1 3")))
            .example("maps 1 and 2 of lesson 1, with ReLU", () -> new Forward(Curve.RELU, Tensor.of(
                            Matrix.of("3 -1 -3 -1; -3 1 0 -3; -3 -3 0 1; 3 -2 -2 -1"),
                                    Matrix.of("-1 -1 -1 -1; -1 -1 -2 1; -1 -1 -2 1; -1 0 -4 3"))),
                    Tensor.of(Matrix.of("3 0 0 0; 0 1 0 0; 0 0 0 1; 3 0 0 0"),
                            Matrix.of("0 0 0 0; 0 0 0 1; 0 0 0 1; 0 0 0 3")))
            .random("x², 3 samples of 2×2×4", 2,
                    random -> new Forward(Curve.SQUARE, Fixtures.tensor(3, new Shape(2, 2, 4), random)))
            .random("a line with a kink, 2 samples of 3×1×2", 2,
                    random -> new Forward(Curve.STEEP, Fixtures.tensor(2, new Shape(3, 1, 2), random)))
            .mistake("Nothing was applied", "Every number goes through f.value.", in -> in.x().copy())
            .mistake("The slope in place of the value", "Forward uses f.value; f.derivative belongs into backward.",
                    in -> in.through(in.f()::derivative))
            .mistake("Always ReLU", "Which function it is, the argument f says: call f.value.",
                    in -> in.through(Curve.RELU::value))
            .mistake("Applied twice", "Every number goes through f once.",
                    in -> in.through(x -> in.f().value(in.f().value(x))))
            .mistake("Only the first sample", "All samples of the batch go through f.", in -> {
                Tensor y = in.through(in.f()::value);
                for (int n = 1; n < y.samples(); n++) {
                    y.matrix().setRow(n, in.x().matrix().row(n));
                }
                return y;
            })
            .mistake("Only the first sample", "All samples of the batch go through f; look at the loop over n.", in -> {
                Tensor y = in.through(in.f()::value);
                for (int n = 1; n < y.samples(); n++) {
                    y.matrix().setRow(n, Matrix.zeros(1, y.shape().size()));
                }
                return y;
            })
            .mistake("Only the first channel", "All channels go through f; the matrix of a tensor holds every number.",
                    in -> {
                Tensor y = in.x().copy();
                for (int n = 0; n < y.samples(); n++) {
                    y.setChannel(n, 0, in.through(in.f()::value).channel(n, 0));
                }
                return y;
            })
            .mistake("The shape is lost", "The numbers are right, but the output has the shape of x: new Tensor(…,"
                    + " x.shape()).",
                    in -> in.through(in.f()::value).as(Shape.vector(in.x().shape().size())))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor y = in.through(in.f()::value);
                in.x().matrix().scaleInPlace(2);
                return y;
            });

    static final Trial<Backward, Tensor> BACKWARD = Trial.of("backward(f, x, outputGradient)",
                    (Backward in) -> Elementwise.backward(in.f(), in.x(), in.outputGradient()))
            .definition(in -> in.by((x, g) -> g * in.f().derivative(x)))
            .example("the matrix of the lesson, with ReLU",
                    () -> new Backward(Curve.RELU, Tensor.of(LESSON.copy()), Tensor.of(Matrix.of("1 2 3; 4 5 6; 7 8 9"))),
                    Tensor.of(Matrix.of("0 2 3; 4 0 6; 0 8 9")))
            .example("x², where the slope is 2x",
                    () -> new Backward(Curve.SQUARE, Tensor.of(Matrix.of("3 -1 0.5")), Tensor.of(Matrix.of("2 4 -6"))),
                    Tensor.of(Matrix.of("12 -8 -6")))
            .random("x², 3 samples of 2×2×4", 2, random -> Backward.random(Curve.SQUARE, random))
            .random("a line with a kink, 3 samples of 2×2×4", 2, random -> Backward.random(Curve.STEEP, random))
            .writtenOut((in, cell) -> {
                int i = in.x().shape().index(cell[1], cell[2], cell[3]);
                double x = in.x().matrix().get(cell[0], i);
                return "There x is " + x + ", the slope f′(x) is " + in.f().derivative(x)
                        + " and the gradient that arrives is "
                        + in.outputGradient().matrix().get(cell[0], i) + ".";
            })
            .mistake("The derivative was not applied",
                    "What arrives is handed on as it is; it must be multiplied with the slope f′(x).",
                    in -> in.outputGradient().copy())
            .mistake("The derivative was applied twice", "Every number is multiplied with the slope once.",
                    in -> in.by((x, g) -> g * in.f().derivative(x) * in.f().derivative(x)))
            .mistake("The gradient that arrives was taken for ones",
                    "This is the slope alone. Multiply it with outputGradient.",
                    in -> in.by((x, g) -> in.f().derivative(x)))
            .mistake("The slope at the output", "The slope is taken where the function was applied: at x, not at f(x).",
                    in -> in.by((x, g) -> g * in.f().derivative(in.f().value(x))))
            .mistake("The slope at the gradient",
                    "The slope is taken at x: f.derivative is applied to x and multiplied with the gradient.",
                    in -> in.by((x, g) -> in.f().derivative(g)))
            .mistake("x and the gradient are swapped", "The slope is taken at x and multiplied with the gradient.",
                    in -> in.by((x, g) -> x * in.f().derivative(g)))
            .mistake("The value in place of the slope", "Backward uses f.derivative.",
                    in -> in.by((x, g) -> g * in.f().value(x)))
            .mistake("Added in place of multiplied", "The chain rule multiplies: what arrives times the slope.",
                    in -> in.by((x, g) -> g + in.f().derivative(x)))
            .mistake("Always ReLU", "Which function it is, the argument f says: call f.derivative.",
                    in -> in.by((x, g) -> g * Curve.RELU.derivative(x)))
            .mistake("Only the first sample", "Every sample's gradient meets its slopes; look at the loop over n.", in -> {
                Tensor gradient = in.by((x, g) -> g * in.f().derivative(x));
                for (int n = 1; n < gradient.samples(); n++) {
                    gradient.matrix().setRow(n, Matrix.zeros(1, gradient.shape().size()));
                }
                return gradient;
            })
            .mistake("A gate for every function",
                    "Only for ReLU a gradient passes or does not; other functions have other slopes:"
                            + " call f.derivative.", in -> in.by((x, g) -> in.f().value(x) > 0 ? g : 0))
            .mistake("Divided by the number of samples",
                    "The loss has seen to that already, at the very end of the network. Here every"
                    + " number is only multiplied with its slope.",
                    in -> in.by((x, g) -> g * in.f().derivative(x) / in.x().samples()))
            .mistake("The shape is lost", "The numbers are right, but the gradient has the shape of x: new Tensor(…,"
                    + " x.shape()).",
                    in -> in.by((x, g) -> g * in.f().derivative(x)).as(Shape.vector(in.x().shape().size())))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor gradient = in.by((x, g) -> g * in.f().derivative(x));
                in.outputGradient().matrix().scaleInPlace(0);
                return gradient;
            })
            .property("the gradient is the central difference of Σ outputGradient · f(x)", (answer, random) -> {
                Backward in = Backward.random(Curve.WAVE, random);
                Matrix g = in.outputGradient().matrix();
                GradientCheck.check(x -> x.map(Math::sin).elementTimes(g).sum(), in.x().matrix(), answer.apply(in).matrix());
            });

    /** One after the other: what is built on the first is only judged when the first is right. */
    @Test
    void every_number_goes_through_the_function_and_every_gradient_meets_its_slope() {
        FORWARD.check();
        BACKWARD.check();
    }
}
