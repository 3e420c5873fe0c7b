package lesson04_activations;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.NumbersAssert;
import check.Trial;
import definitions.Activations;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.11", title = "The Jacobians of softmax and of its logarithm", points = 8, file = "Softmax.java")
class JacobianCheck {

    record Input(Matrix probabilities) {

        static Input random(int classes, RandomGenerator random) {
            return new Input(Activations.softmax(Fixtures.matrix(1, classes, random).scale(0.25)));
        }

        Matrix p() {
            return probabilities;
        }

        Matrix square(double value) {
            return Matrix.filled(p().cols(), p().cols(), value);
        }

        Matrix identity() {
            return Matrix.identity(p().cols());
        }

        Matrix softmax() {
            return Activations.softmaxJacobian(p());
        }

        Matrix logarithm() {
            return Activations.logSoftmaxJacobian(p());
        }
    }

    private static Input example() {
        return new Input(Matrix.row(0.5, 0.3, 0.2));
    }

    static final Trial<Input, Matrix> SOFTMAX = Trial.of("Softmax.jacobian(p)",
                    (Input in) -> Softmax.jacobian(in.probabilities()))
            .definition(Input::softmax)
            .example("the row 0.5 0.3 0.2", JacobianCheck::example,
                    Matrix.of("0.25 -0.15 -0.1; -0.15 0.21 -0.06; -0.1 -0.06 0.16"))
            .random("2 classes", 2, random -> Input.random(2, random))
            .random("4 classes", 2, random -> Input.random(4, random))
            .fixture("a sure answer", () -> new Input(Matrix.row(0, 1, 0)))
            .mistake("Only the diagonal", "Every probability depends on every logit: if one gains, the others lose. Off"
                    + " the diagonal stands −p(i)·p(j).",
                    in -> in.identity().elementTimes(in.softmax()))
            .mistake("The diagonal as a row",
                    "The Jacobian is a K×K matrix, one row for each output, one column for each logit.",
                    in -> in.p().map(p -> p * (1 - p)))
            .mistake("Plus off the diagonal", "If one logit grows, the other probabilities fall: −p(i)·p(j).",
                    in -> in.softmax().map(Math::abs))
            .mistake("Plus in the parenthesis", "It is δ − p(j), on the diagonal, too: p(i)·(δ − p(j)).",
                    in -> in.identity().timesRow(in.p()).plus(in.p().transpose().times(in.p())))
            .mistake("δ is missing", "On the diagonal δ is 1: p(i)·(1 − p(i)).",
                    in -> in.p().transpose().times(in.p()).scale(-1))
            .mistake("δ is 1 everywhere", "δ is 1 on the diagonal alone; elsewhere the cell is −p(i)·p(j).",
                    in -> in.p().transpose().times(in.p().map(p -> 1 - p)))
            .mistake("p(j) in place of p(i)", "The factor before the parenthesis is p(i), of the row; p(j) stands inside.",
                    in -> in.logarithm().timesRow(in.p()))
            .mistake("δ is not multiplied by p(i)", "The factor p(i) stands before the whole parenthesis.",
                    in -> in.identity().minus(in.p().transpose().times(in.p())))
            .mistake("The Jacobian of the logarithm", "δ − p(j) belongs to log-softmax; here p(i) stands before it.",
                    Input::logarithm)
            .mistake("The Jacobian of the logarithm, turned",
                    "δ − p(i) is the transpose of the Jacobian of log-softmax; here each cell is a"
                    + " product with p(i).", in -> in.logarithm().transpose())
            .mistake("Softmax was applied once more", "The argument holds the probabilities already.",
                    in -> Activations.softmaxJacobian(Activations.softmax(in.p())))
            .mistake("The sign is reversed", "If a logit grows, so does its own probability: the diagonal is not negative.",
                    in -> in.softmax().scale(-1))
            .mistake("Every row is the gradient of the first output", "Row i belongs to output i.",
                    in -> in.square(0).plusRow(in.softmax().row(0)))
            .mistake("Squares on the diagonal", "On the diagonal stands p − p².",
                    in -> in.softmax().plus(in.identity().timesRow(in.p().map(p -> p * p - p * (1 - p)))))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix jacobian = in.softmax();
                in.probabilities().scaleInPlace(2);
                return jacobian;
            })
            .property("every row holds the central differences of its output", (answer, random) ->
                    centralDifferences(Activations::softmax, answer, random))
            .property("every row adds up to 0, since adding a number to all logits changes nothing", (answer, random) ->
                    NumbersAssert.assertThat(answer.apply(Input.random(5, random)).rowSums()).isCloseTo(Matrix.zeros(5, 1)));

    static final Trial<Input, Matrix> LOGARITHM = Trial.of("Softmax.logJacobian(p)",
                    (Input in) -> Softmax.logJacobian(in.probabilities()))
            .definition(Input::logarithm)
            .example("the row 0.5 0.3 0.2", JacobianCheck::example, Matrix.of("0.5 -0.3 -0.2; -0.5 0.7 -0.2; -0.5 -0.3 0.8"))
            .example("a sure answer", () -> new Input(Matrix.row(0, 1, 0)), Matrix.of("1 -1 0; 0 0 0; 0 -1 1"))
            .random("2 classes", 2, random -> Input.random(2, random))
            .random("4 classes", 2, random -> Input.random(4, random))
            .mistake("Rows and columns swapped",
                    "Row i belongs to output i, column j to logit j: it is p(j) that is taken off.",
                    in -> in.logarithm().transpose())
            .mistake("The Jacobian of softmax", "The slope of log p is 1/p times that of p, so the factor p(i) goes away.",
                    Input::softmax)
            .mistake("Only the diagonal", "Every output depends on every logit. Off the diagonal stands −p(j).",
                    in -> in.identity().elementTimes(in.logarithm()))
            .mistake("Plus in place of minus", "It is δ − p(j), on the diagonal, too.",
                    in -> in.identity().plusRow(in.p()))
            .mistake("δ is missing", "On the diagonal δ is 1.", in -> in.square(0).plusRow(in.p().scale(-1)))
            .mistake("A product is left", "From δ goes p(j) alone, without p(i).",
                    in -> in.identity().minus(in.p().transpose().times(in.p())))
            .mistake("Plus off the diagonal", "If one logit grows, the other probabilities fall, and their logarithms, too.",
                    in -> in.logarithm().map(Math::abs))
            .mistake("The sign is reversed", "It is δ − p(j).", in -> in.logarithm().scale(-1))
            .mistake("Divided by 0", "Softmax's Jacobian divided by p(i) is 0/0 for a probability of 0. Multiply out by"
                    + " hand: p(i) cancels.",
                    in -> in.softmax().timesColumn(in.p().transpose().map(p -> p == 0 ? Double.NaN : 1 / p)))
            .mistake("Softmax was applied once more", "The argument holds the probabilities already.",
                    in -> Activations.logSoftmaxJacobian(Activations.softmax(in.p())))
            .mistake("The argument was taken for logarithms", "The argument holds the probabilities, not their logarithms.",
                    in -> in.identity().plusRow(in.p().map(p -> -Math.exp(p))))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix jacobian = in.logarithm();
                in.probabilities().scaleInPlace(2);
                return jacobian;
            })
            .property("every row holds the central differences of its output", (answer, random) ->
                    centralDifferences(Activations::logSoftmax, answer, random));

    private static void centralDifferences(UnaryOperator<Matrix> function, Function<Input, Matrix> answer,
            RandomGenerator random) {
        Matrix logits = Fixtures.matrix(1, 4, random).scale(0.25);
        Matrix jacobian = answer.apply(new Input(Activations.softmax(logits)));
        for (int i = 0; i < 4; i++) {
            int output = i;
            GradientCheck.check(z -> function.apply(z).get(0, output), logits, jacobian.row(i));
        }
    }

    /** One after the other: what is built on the first is only judged when the first is right. */
    @Test
    void every_output_depends_on_every_logit() {
        SOFTMAX.check();
        LOGARITHM.check();
    }
}
