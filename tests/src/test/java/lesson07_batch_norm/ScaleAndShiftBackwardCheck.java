package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.Trial;
import definitions.BatchNorms;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.11", title = "Back through scale and shift: γ, β and x̂", points = 7, file = "ScaleAndShift.java")
class ScaleAndShiftBackwardCheck {

    record Input(Matrix outputGradient, Matrix normalized, Matrix gamma) {
    }

    static final Trial<Input, ScaleAndShift.Gradients> TRIAL = Trial.of(
                    "ScaleAndShift.backward(outputGradient, normalized, gamma)",
                    (Input in) -> ScaleAndShift.backward(in.outputGradient(), in.normalized(), in.gamma()))
            .definition(ScaleAndShiftBackwardCheck::right)
            .example("two rows, two columns", () -> new Input(Matrix.of("1 10; 2 -20"), Matrix.of("-1 2; 1 0.5"),
                            Matrix.row(3, -2)),
                    new ScaleAndShift.Gradients(Matrix.of("3 -20; 6 40"), Matrix.row(1, 10), Matrix.row(3, -10)))
            .random("4 rows of 3 columns", 3, random -> input(4, 3, random))
            .random("3 rows of 3 columns", 1, random -> input(3, 3, random))
            .mistake("Means in place of sums", "γ and β act on every row, and what comes back from the rows adds up. The"
                    + " division by the number of samples is part of the loss's gradient already.", in -> gradients(in,
                            right(in).gamma().scale(1.0 / in.normalized().rows()),
                            right(in).beta().scale(1.0 / in.normalized().rows())))
            .mistake("Means in place of sums", "The gradient of β is a sum, too: all rows send something back.",
                    in -> gradients(in, right(in).gamma(), right(in).beta().scale(1.0 / in.normalized().rows())))
            .mistake("Means in place of sums", "The gradient of γ is a sum, too: all rows send something back.",
                    in -> gradients(in, right(in).gamma().scale(1.0 / in.normalized().rows()), right(in).beta()))
            .mistake("Not added up", "One γ and one β serve the whole column: what the rows send back adds up to one number.",
                    in -> gradients(in, in.outputGradient().elementTimes(in.normalized()), in.outputGradient().copy()))
            .mistake("Sums over rows", "γ and β belong to a column: columnSums.", in -> gradients(in,
                    in.outputGradient().elementTimes(in.normalized()).rowSums().transpose(),
                    in.outputGradient().rowSums().transpose()))
            .mistake("x̂ alone in the gradient of γ", "What arrives as outputGradient is multiplied with x̂, number by number.",
                    in -> gradients(in, in.normalized().columnSums(), right(in).beta()))
            .mistake("x̂ is missing in the gradient of γ", "y = γ·x̂ + β: the slope of y in γ is x̂.",
                    in -> gradients(in, in.outputGradient().columnSums(), right(in).beta()))
            .mistake("The gradients of γ and β swapped", "The record takes that of γ before that of β.",
                    in -> gradients(in, right(in).beta(), right(in).gamma()))
            .mistake("γ was not applied", "On its way to x̂ the gradient passes γ.",
                    in -> new ScaleAndShift.Gradients(in.outputGradient().copy(), right(in).gamma(), right(in).beta()))
            .mistake("Divided by γ", "Forward multiplies with γ, and so does backward.",
                    in -> new ScaleAndShift.Gradients(in.outputGradient().timesRow(in.gamma().map(g -> 1 / g)),
                            right(in).gamma(), right(in).beta()))
            .mistake("γ in its own gradient", "The slope of γ·x̂ in γ is x̂ alone.",
                    in -> gradients(in, right(in).gamma().elementTimes(in.gamma()), right(in).beta()))
            .mistake("γ in the gradient of β", "The slope of y in β is 1.",
                    in -> gradients(in, right(in).gamma(), right(in).beta().elementTimes(in.gamma())))
            .mistake("γ in the gradients of γ and β", "They are made of the gradient that arrives, before it passes γ.",
                    in -> gradients(in, right(in).gamma().elementTimes(in.gamma()), right(in).beta().elementTimes(in.gamma())))
            .mistake("x̂ in the gradient of x̂", "The slope of γ·x̂ in x̂ is γ alone.",
                    in -> new ScaleAndShift.Gradients(right(in).normalized().elementTimes(in.normalized()), right(in).gamma(),
                            right(in).beta()))
            .mistake("x̂ in the gradient of x̂", "The slope of γ·x̂ in x̂ is γ.",
                    in -> new ScaleAndShift.Gradients(in.outputGradient().elementTimes(in.normalized()), right(in).gamma(),
                            right(in).beta()))
            .mistake("The upstream gradient taken for ones", "What arrives as outputGradient is multiplied with.",
                    in -> right(new Input(in.outputGradient().map(g -> 1), in.normalized(), in.gamma())))
            .mistake("Only the first row", "All rows send something back to γ and β.",
                    in -> gradients(in, in.outputGradient().row(0).elementTimes(in.normalized().row(0)),
                            in.outputGradient().row(0)))
            .mistake("The sums multiplied", "Multiply number by number first, then add up: the sum of products is not the"
                    + " product of the sums.",
                    in -> gradients(in, in.outputGradient().columnSums().elementTimes(in.normalized().columnSums()),
                            right(in).beta()))
            .mistake("One number for all columns", "Each γ and each β has its own column.",
                    in -> gradients(in, right(in).gamma().map(g -> right(in).gamma().sum()),
                            right(in).beta().map(b -> right(in).beta().sum())))
            .mistake("The sign reversed", "Backward gives the gradient itself, uphill; the optimizer turns it round.",
                    in -> right(new Input(in.outputGradient().scale(-1), in.normalized(), in.gamma())))
            .mistake("The sign reversed", "y = γ·x̂ + β grows with γ and with β: both gradients keep their sign.",
                    in -> gradients(in, right(in).gamma().scale(-1), right(in).beta().scale(-1)))
            .mistake("Nothing goes back", "All three gradients are asked.",
                    in -> right(new Input(in.outputGradient().scale(0), in.normalized(), in.gamma())))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                ScaleAndShift.Gradients right = right(in);
                in.outputGradient().scaleInPlace(2);
                return right;
            })
            .property("all three gradients are the slopes by central differences", (answer, random) -> {
                Input in = input(3, 2, random);
                Matrix beta = Fixtures.matrix(1, 2, random);
                ScaleAndShift.Gradients gradients = answer.apply(in);
                ToDoubleFunction<Matrix> loss = changed -> BatchNorms.line(in.normalized(), in.gamma(), beta)
                        .elementTimes(in.outputGradient()).sum();
                GradientCheck.check(loss, in.normalized(), gradients.normalized());
                GradientCheck.check(loss, in.gamma(), gradients.gamma());
                GradientCheck.check(loss, beta, gradients.beta());
            });

    private static Input input(int rows, int columns, RandomGenerator random) {
        return new Input(Fixtures.matrix(rows, columns, random), Fixtures.matrix(rows, columns, random),
                Fixtures.matrix(1, columns, random));
    }

    private static ScaleAndShift.Gradients right(Input in) {
        Matrix none = in.gamma().scale(0);
        return new ScaleAndShift.Gradients(BatchNorms.line(in.outputGradient(), in.gamma(), none),
                BatchNorms.columnDots(in.outputGradient(), in.normalized()),
                BatchNorms.columnDots(in.outputGradient(), in.normalized().map(x -> 1)));
    }

    private static ScaleAndShift.Gradients gradients(Input in, Matrix gamma, Matrix beta) {
        return new ScaleAndShift.Gradients(right(in).normalized(), gamma, beta);
    }

    @Test
    void gamma_and_beta_get_sums_over_their_column() {
        TRIAL.check();
    }
}
