package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.Trial;
import definitions.BatchNorms;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.13", title = "Back to x, the short form", points = 6, file = "ShortForm.java")
class ShortFormCheck {

    /** x̂ and s come from an x, so that they belong together. */
    record Input(Matrix normalizedGradient, Matrix normalized, Matrix deviations) {
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("ShortForm.inputGradient(normalizedGradient, normalized, deviations)",
                    (Input in) -> ShortForm.inputGradient(in.normalizedGradient(), in.normalized(), in.deviations()))
            .definition(in -> BatchNorms.inputGradient(in.normalizedGradient(), in.normalized(), in.deviations()))
            .example("the column of the README", () -> new Input(Matrix.column(3, 0, 6, 15),
                            Matrix.column(-1, -1 / 3.0, 1 / 3.0, 1), Matrix.row(3.0)),
                    Matrix.column(1 / 6.0, -29 / 18.0, -7 / 18.0, 11 / 6.0))
            .random("4 rows of 3 columns, ε = 0.1", 2, random -> input(4, 3, 0.1, random))
            .random("5 rows of 2 columns, ε = 7", 2, random -> input(5, 2, 7, random))
            .random("3 rows of 3 columns", 1, random -> input(3, 3, 0.5, random))
            .mistake("μ and σ taken for constants", "They are made of x themselves: what comes back through them is"
                    + " −mean(g) and −x̂·mean(g·x̂).",
                    in -> by(in, 0, 0, -1))
            .mistake("The way through the mean is missing", "g − mean(g) − x̂·mean(g·x̂): the mean of g is missing.",
                    in -> by(in, 0, 1, -1))
            .mistake("The way through the variance is missing", "g − mean(g) − x̂·mean(g·x̂): the last term is missing, or is 0."
                    + " The mean of the products is not the product of the means; the mean of x̂ is 0.",
                    in -> by(in, 1, 0, -1))
            .mistake("The last term was added", "Both means are taken off.", in -> by(in, 1, -1, -1))
            .mistake("The mean was added", "Both means are taken off.", in -> by(in, -1, 1, -1))
            .mistake("Sums in place of means", "Both are means over the rows of the column.", in -> {
                int m = in.normalized().rows();
                return by(in, m, m, -1);
            })
            .mistake("Sums in place of means", "Also the first of the two is a mean.",
                    in -> by(in, in.normalized().rows(), 1, -1))
            .mistake("Sums in place of means", "Also the second of the two is a mean.",
                    in -> by(in, 1, in.normalized().rows(), -1))
            .mistake("g in place of x̂ in the last term", "mean(g·x̂) is multiplied with x̂, number by number.", in -> {
                Matrix products = BatchNorms.columnDots(in.normalizedGradient(), in.normalized())
                        .scale(1.0 / in.normalized().rows());
                Matrix last = BatchNorms.line(in.normalizedGradient(), products, products.scale(0));
                return BatchNorms.standardized(by(in, 1, 0, 0).minus(last), products.scale(0), in.deviations());
            })
            .mistake("Only the last term divided by s", "All of it is divided by s in the end: mind the parentheses.",
                    in -> by(in, 1, 0, 0).plus(by(in, 0, 1, -1)).minus(by(in, 0, 0, -1)))
            .mistake("The first column's s for all", "Every column is divided by its own s.",
                    in -> by(in, 1, 1, 0).scale(1 / in.deviations().get(0, 0)))
            .mistake("Nothing goes back", "Only for an upstream gradient of ones it is 0.", in -> by(in, 1, 1, 0).scale(0))
            .mistake("Not divided by s", "All of it is divided by s in the end.", in -> by(in, 1, 1, 0))
            .mistake("Multiplied with s", "All of it is divided by s.", in -> by(in, 1, 1, 1))
            .mistake("Divided by s²", "s is a deviation already: divide once.", in -> by(in, 1, 1, -2))
            .mistake("x̂ is missing in the last term", "mean(g·x̂) is multiplied with x̂, number by number.", in -> {
                Matrix products = BatchNorms.columnDots(in.normalizedGradient(), in.normalized())
                        .scale(-1.0 / in.normalized().rows());
                return BatchNorms.standardized(by(in, 1, 0, 0), products.scale(-1), in.deviations());
            })
            .mistake("Means over all columns", "Every column has means of its own.", in -> {
                int cells = in.normalized().size();
                double mean = in.normalizedGradient().sum() / cells;
                double product = in.normalizedGradient().elementTimes(in.normalized()).sum() / cells;
                Matrix all = in.normalizedGradient().map(g -> g - mean).minus(in.normalized().scale(product));
                return BatchNorms.standardized(all, in.deviations().scale(0), in.deviations());
            })
            .mistake("The sign reversed", "Backward gives the gradient itself, uphill.", in -> by(in, 1, 1, -1).scale(-1))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = by(in, 1, 1, -1);
                in.normalizedGradient().scaleInPlace(2);
                return right;
            })
            .property("the gradient of x is the slope by central differences", (answer, random) -> {
                Matrix x = Fixtures.matrix(4, 2, random);
                Matrix g = Fixtures.matrix(4, 2, random);
                Matrix gradient = answer.apply(new Input(g, normalized(x, 0.1), deviations(x, 0.1)));
                GradientCheck.check(changed -> normalized(changed, 0.1).elementTimes(g).sum(), x, gradient);
            });

    private static Input input(int rows, int columns, double epsilon, RandomGenerator random) {
        Matrix x = Fixtures.matrix(rows, columns, random);
        return new Input(Fixtures.matrix(rows, columns, random), normalized(x, epsilon), deviations(x, epsilon));
    }

    private static Matrix deviations(Matrix x, double epsilon) {
        return BatchNorms.deviations(BatchNorms.variances(x), epsilon);
    }

    private static Matrix normalized(Matrix x, double epsilon) {
        return BatchNorms.standardized(x, BatchNorms.means(x), deviations(x, epsilon));
    }

    /** (g − a·mean(g) − b·x̂·mean(g·x̂)) · s^power. */
    private static Matrix by(Input in, double a, double b, int power) {
        Matrix result = in.normalizedGradient().copy();
        Matrix means = BatchNorms.means(in.normalizedGradient());
        Matrix products = BatchNorms.columnDots(in.normalizedGradient(), in.normalized());
        for (int i = 0; i < result.rows(); i++) {
            for (int c = 0; c < result.cols(); c++) {
                double inner = result.get(i, c) - a * means.get(0, c)
                        - b * in.normalized().get(i, c) * products.get(0, c) / result.rows();
                result.set(i, c, inner * Math.pow(in.deviations().get(0, c), power));
            }
        }
        return result;
    }

    @Test
    void it_is_the_chain_rule_multiplied_out() {
        TRIAL.check();
    }
}
