package lesson04_activations;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.NumbersAssert;
import check.Trial;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.8", title = "Maxout and its gradient", points = 9, file = "Maxout.java")
class MaxoutCheck {

    record Input(Matrix w1, double b1, Matrix w2, double b2, Matrix x) {

        static Input random(RandomGenerator random) {
            return new Input(Fixtures.matrix(3, 1, random), Fixtures.number(random) / 3, Fixtures.matrix(3, 1, random),
                    Fixtures.number(random), Fixtures.matrix(3, 1, random));
        }

        Maxout unit() {
            return new Maxout(w1, b1, w2, b2);
        }

        double first() {
            return w1.transpose().times(x).get(0, 0) + b1;
        }

        double second() {
            return w2.transpose().times(x).get(0, 0) + b2;
        }
    }

    record Backward(Matrix w1, double b1, Matrix w2, double b2, Matrix x, double outputGradient) {

        static Backward of(Input in, double outputGradient) {
            return new Backward(in.w1(), in.b1(), in.w2(), in.b2(), in.x(), outputGradient);
        }

        static Backward random(RandomGenerator random) {
            return of(Input.random(random), Fixtures.number(random) / 2);
        }

        Input forward() {
            return new Input(w1, b1, w2, b2, x);
        }

        boolean firstWins() {
            return !(forward().second() > forward().first());
        }

        /** The gradient if a share of it goes to the first piece and another to the second. */
        Maxout.Gradient shared(double first, double second) {
            double g1 = first * outputGradient;
            double g2 = second * outputGradient;
            return new Maxout.Gradient(w1.scale(g1).plus(w2.scale(g2)), x.scale(g1), g1, x.scale(g2), g2);
        }

        Maxout.Gradient right() {
            return shared(firstWins() ? 1 : 0, firstWins() ? 0 : 1);
        }

        boolean tie() {
            return forward().first() == forward().second();
        }
    }

    /** w₁ᵀx + b₁ = 2·1 − 1·3 + 4 = 3 and w₂ᵀx + b₂ = 0·1 + 3·3 − 2 = 7. */
    private static Input example() {
        return new Input(Matrix.column(2, -1), 4, Matrix.column(0, 3), -2, Matrix.column(1, 3));
    }

    /** The same unit at x = (1, −1): 2 + 1 + 4 = 7 and −3 − 2 = −5. */
    private static Input firstWins() {
        return new Input(Matrix.column(2, -1), 4, Matrix.column(0, 3), -2, Matrix.column(1, -1));
    }

    /** At x = (1, 2) both pieces are 4. */
    private static Input tie() {
        return new Input(Matrix.column(2, -1), 4, Matrix.column(0, 3), -2, Matrix.column(1, 2));
    }

    static final Trial<Input, Double> VALUE = Trial.of("new Maxout(w1, b1, w2, b2).value(x)",
                    (Input in) -> in.unit().value(in.x()))
            .definition(in -> in.first() > in.second() ? in.first() : in.second())
            .example("the unit of the lesson, where the second piece wins", MaxoutCheck::example, 7.0)
            .example("the unit of the lesson, where the first piece wins", MaxoutCheck::firstWins, 7.0)
            .example("the unit of the lesson, where both are equal", MaxoutCheck::tie, 4.0)
            .example("two negative pieces",
                    () -> new Input(Matrix.column(1, 1), -9, Matrix.column(2, 0), -8, Matrix.column(1, 2)), -6.0)
            .random("three inputs", 6, Input::random)
            .writtenOut((in, cell) -> "The first piece is " + in.first() + ", the second " + in.second() + ".")
            .mistake("The pieces were added", "The unit answers with the larger piece alone.",
                    in -> in.first() + in.second())
            .mistake("The smaller piece", "It is the maximum.", in -> Math.min(in.first(), in.second()))
            .mistake("Only the first piece", "Compute both and take the larger one.", Input::first)
            .mistake("Only the second piece", "Compute both and take the larger one.", Input::second)
            .mistake("The mean of the pieces", "The unit answers with the larger piece alone.",
                    in -> (in.first() + in.second()) / 2)
            .mistake("The biases were forgotten", "Each piece has a bias of its own, added before the pieces are compared.",
                    in -> Math.max(in.first() - in.b1(), in.second() - in.b2()))
            .mistake("The bias was added in each term", "wᵀx is a sum; the bias is added to it once, behind the loop.",
                    in -> Math.max(in.first() + (in.x().rows() - 1) * in.b1(), in.second() + (in.x().rows() - 1) * in.b2()))
            .mistake("One bias for both pieces", "The second piece has the bias b2.",
                    in -> Math.max(in.first(), in.second() - in.b2() + in.b1()))
            .mistake("The larger bias for the larger product", "Add each bias to its own piece first, and compare then.",
                    in -> Math.max(in.first() - in.b1(), in.second() - in.b2()) + Math.max(in.b1(), in.b2()))
            .mistake("The larger of each pair of weights", "The maximum is taken of the two sums, not of the weights.",
                    in -> {
                double sum = Math.max(in.b1(), in.b2());
                for (int d = 0; d < in.x().rows(); d++) {
                    sum += Math.max(in.w1().get(d, 0), in.w2().get(d, 0)) * in.x().get(d, 0);
                }
                return sum;
            })
            .mistake("The piece that is further from 0", "The larger of −5 and 3 is 3: compare the pieces with their signs.",
                    in -> Math.abs(in.first()) > Math.abs(in.second()) ? in.first() : in.second())
            .mistake("The maximum begins at 0",
                    "Both pieces may be negative, and then so is the larger one. There is no ReLU behind it.",
                    in -> Math.max(0, Math.max(in.first(), in.second())))
            .mistake("Only the first weight", "wᵀx is a sum over all inputs.", in -> Math.max(
                    in.w1().get(0, 0) * in.x().get(0, 0) + in.b1(), in.w2().get(0, 0) * in.x().get(0, 0) + in.b2()))
            .property("with w2 = −w1 and b2 = −b1 it is the absolute value", (answer, random) -> {
                Input in = Input.random(random);
                double value = answer.apply(new Input(in.w1(), in.b1(), in.w1().scale(-1), -in.b1(), in.x()));
                NumbersAssert.assertThat(value).isCloseTo(Math.abs(in.first()));
            });

    static final Trial<Backward, Maxout.Gradient> GRADIENT =
            Trial.of("new Maxout(w1, b1, w2, b2).gradient(x, outputGradient)",
                    (Backward in) -> in.forward().unit().gradient(in.x(), in.outputGradient()))
            .definition(Backward::right)
            .example("the unit of the lesson, where the second piece wins", () -> Backward.of(example(), 2),
                    new Maxout.Gradient(Matrix.column(0, 6), Matrix.column(0, 0), 0, Matrix.column(2, 6), 2))
            .example("the unit of the lesson, where the first piece wins", () -> Backward.of(firstWins(), -3),
                    new Maxout.Gradient(Matrix.column(-6, 3), Matrix.column(-3, 3), -3, Matrix.column(0, 0), 0))
            .example("the unit of the lesson, where both are equal: the first wins", () -> Backward.of(tie(), 2),
                    new Maxout.Gradient(Matrix.column(4, -2), Matrix.column(2, 4), 2, Matrix.column(0, 0), 0))
            .example("biases that decide",
                    () -> new Backward(Matrix.column(1, 1), 0, Matrix.column(1, -1), 9, Matrix.column(2, 3), 1),
                    new Maxout.Gradient(Matrix.column(1, -1), Matrix.column(0, 0), 0, Matrix.column(2, 3), 1))
            .random("three inputs", 6, Backward::random)
            .mistake("Both pieces get the gradient", "The piece that lost had no part in the answer: its gradients are 0.",
                    in -> in.shared(1, 1))
            .mistake("The piece that lost gets the gradient", "The piece that was the maximum gets it.",
                    in -> in.shared(in.firstWins() ? 0 : 1, in.firstWins() ? 1 : 0))
            .mistake("Always the first piece", "Find out which piece was the maximum.", in -> in.shared(1, 0))
            .mistake("Always the second piece", "Find out which piece was the maximum.", in -> in.shared(0, 1))
            .mistake("Of equals the second", "Our convention gives everything to the first of equals: >=, not >.",
                    in -> in.tie() ? in.shared(0, 1) : in.right())
            .mistake("Equals share the gradient", "Our convention gives everything to the first of equals.",
                    in -> in.tie() ? in.shared(0.5, 0.5) : in.right())
            .mistake("Equals both get the gradient", "Our convention gives everything to the first of equals.",
                    in -> in.tie() ? in.shared(1, 1) : in.right())
            .mistake("The gradient that arrives was taken for 1", "Every slope is multiplied with outputGradient.", in -> {
                Backward one = Backward.of(in.forward(), 1);
                return one.right();
            })
            .mistake("The biases decide nothing", "Compare the pieces with their biases, as the forward pass did.", in -> {
                boolean first = in.forward().first() - in.b1() >= in.forward().second() - in.b2();
                return in.shared(first ? 1 : 0, first ? 0 : 1);
            })
            .mistake("Weights and input swapped", "The slope in x is the winner's w; the slope in its w is x.", in -> {
                Maxout.Gradient right = in.right();
                Matrix none = Matrix.zeros(in.x().rows(), 1);
                return in.firstWins() ? new Maxout.Gradient(right.w1(), right.x(), right.b1(), none, 0)
                        : new Maxout.Gradient(right.w2(), none, 0, right.x(), right.b2());
            })
            .mistake("No gradient for the bias", "The bias is added as it is, so its slope is 1 times what arrives.", in -> {
                Maxout.Gradient right = in.right();
                return new Maxout.Gradient(right.x(), right.w1(), 0, right.w2(), 0);
            })
            .mistake("The bias in place of its slope", "The slope in b is 1 times what arrives; b itself plays no part.",
                    in -> {
                Maxout.Gradient right = in.right();
                return new Maxout.Gradient(right.x(), right.w1(), in.b1() * right.b1(), right.w2(), in.b2() * right.b2());
            })
            .mistake("No gradient for x", "The layers before this unit wait for it: outputGradient times the winner's"
                    + " weights.", in -> {
                Maxout.Gradient right = in.right();
                return new Maxout.Gradient(Matrix.zeros(in.x().rows(), 1), right.w1(), right.b1(), right.w2(), right.b2());
            })
            .mistake("x collects from both pieces", "Only the winner hands a gradient on to x.", in -> {
                Maxout.Gradient right = in.right();
                return new Maxout.Gradient(in.shared(1, 1).x(), right.w1(), right.b1(), right.w2(), right.b2());
            })
            .mistake("The sign is reversed",
                    "Nothing is subtracted here: a larger w of the winner, times a positive x, is a larger answer.",
                    in -> in.shared(in.firstWins() ? -1 : 0, in.firstWins() ? 0 : -1))
            .mistake("Multiplied with the value", "The answer itself has no part in its slopes.", in -> {
                double value = Math.max(in.forward().first(), in.forward().second());
                return in.shared(in.firstWins() ? value : 0, in.firstWins() ? 0 : value);
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Maxout.Gradient right = in.right();
                in.x().scaleInPlace(2);
                return right;
            })
            .property("the gradients are the central differences of outputGradient · value",
                    MaxoutCheck::centralDifferences);

    private static void centralDifferences(Function<Backward, Maxout.Gradient> answer, RandomGenerator random) {
        Backward in = Backward.random(random);
        if (in.tie()) {
            return; // no slope there
        }
        Maxout.Gradient gradient = answer.apply(in);
        double g = in.outputGradient();
        GradientCheck.check(x -> g * value(in.w1(), in.b1(), in.w2(), in.b2(), x), in.x(), gradient.x());
        GradientCheck.check(w1 -> g * value(w1, in.b1(), in.w2(), in.b2(), in.x()), in.w1(), gradient.w1());
        GradientCheck.check(w2 -> g * value(in.w1(), in.b1(), w2, in.b2(), in.x()), in.w2(), gradient.w2());
        GradientCheck.check(b -> g * value(in.w1(), b.get(0, 0), in.w2(), b.get(0, 1), in.x()), Matrix.row(in.b1(), in.b2()),
                Matrix.row(gradient.b1(), gradient.b2()));
    }

    private static double value(Matrix w1, double b1, Matrix w2, double b2, Matrix x) {
        Input in = new Input(w1, b1, w2, b2, x);
        return Math.max(in.first(), in.second());
    }

    /** One after the other: what is built on the first is only judged when the first is right. */
    @Test
    void the_larger_piece_is_the_answer_and_gets_the_whole_gradient() {
        VALUE.check();
        GRADIENT.check();
    }
}
