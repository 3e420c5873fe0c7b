package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.Trial;
import definitions.BatchNorms;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.12", title = "Back to x, step by step", points = 10, file = "ChainRule.java", needs = {"7.1", "7.6"})
class ChainRuleCheck {

    record Quotient(Matrix normalizedGradient, Matrix centred, Matrix deviations) {
    }

    record Root(Matrix deviationGradient, Matrix deviations) {
    }

    record TwoWays(Matrix normalizedGradient, Matrix varianceGradient, Matrix centred, Matrix deviations) {
    }

    record Centring(Matrix centredGradient) {
    }

    record Whole(Matrix normalizedGradient, Matrix x, double epsilon) {
    }

    static final Trial<Quotient, Matrix> STEP_1 = Trial.of("deviationGradient(normalizedGradient, centred, deviations)",
                    (Quotient in) -> ChainRule.deviationGradient(in.normalizedGradient(), in.centred(), in.deviations()))
            .definition(in -> quotient(in, s -> -Math.pow(s, -2)))
            .example("the column −3 −1 1 3 of the README with s = 3", () -> new Quotient(Matrix.column(3, 0, 6, 15),
                    Matrix.column(-3, -1, 1, 3), Matrix.row(3.0)), Matrix.row(-14 / 3.0))
            .random("4 rows of 3 columns", 3, random -> new Quotient(Fixtures.matrix(4, 3, random),
                    Fixtures.matrix(4, 3, random), positive(3, random)))
            .mistake("Step 1: the minus is missing", "The slope of 1/s is −1/s².", in -> quotient(in, s -> Math.pow(s, -2)))
            .mistake("Step 1: divided by s once", "The slope of 1/s is −1/s²: divide by the square.",
                    in -> quotient(in, s -> -1 / s))
            .mistake("Step 1: not divided", "The slope of 1/s is −1/s².", in -> quotient(in, s -> -1))
            .mistake("Step 1: a mean in place of a sum", "The column has one s, and all rows send something back to it: they"
                    + " add up.",
                    in -> quotient(in, s -> -Math.pow(s, -2) / in.centred().rows()))
            .mistake("Step 1: not added up over the column", "The column has one s: its gradient is one number, the sum over"
                    + " all rows.",
                    in -> BatchNorms.line(in.normalizedGradient().elementTimes(in.centred()),
                            in.deviations().map(s -> -Math.pow(s, -2)), in.deviations().scale(0)))
            .mistake("Step 1: multiplied with s²", "The slope of 1/s is −1/s²: divide.", in -> quotient(in, s -> -s * s))
            .mistake("Step 1: one number for all columns", "Every column has an s of its own, and a sum of its own.", in -> {
                double all = in.normalizedGradient().elementTimes(in.centred()).sum();
                return in.deviations().map(s -> -all / s / s);
            })
            .mistake("Step 1: the sums multiplied", "Multiply number by number first, then add up.",
                    in -> in.normalizedGradient().columnSums().elementTimes(in.centred().columnSums())
                            .elementTimes(in.deviations().map(s -> -Math.pow(s, -2))))
            .mistake("Step 1: d is missing", "x̂ = d·(1/s): the slope in s is d·(−1/s²).",
                    in -> quotient(new Quotient(in.normalizedGradient(), in.centred().map(d -> 1), in.deviations()),
                            s -> -Math.pow(s, -2)))
            .mistake("Step 1: the gradient that arrives was taken for ones", "Multiply with ∂L/∂x̂, number by number.",
                    in -> quotient(new Quotient(in.normalizedGradient().map(g -> 1), in.centred(), in.deviations()),
                            s -> -Math.pow(s, -2)));

    static final Trial<Root, Matrix> STEP_2 = Trial.of("varianceGradient(deviationGradient, deviations)",
                    (Root in) -> ChainRule.varianceGradient(in.deviationGradient(), in.deviations()))
            .definition(in -> root(in, s -> 0.5 / s))
            .example("−14/3 with s = 3", () -> new Root(Matrix.row(-14 / 3.0), Matrix.row(3.0)), Matrix.row(-7 / 9.0))
            .random("3 columns", 3, random -> new Root(Fixtures.matrix(1, 3, random), positive(3, random)))
            .mistake("Step 2: the 2 is missing", "The slope of a root is one over twice the root.", in -> root(in, s -> 1 / s))
            .mistake("Step 2: multiplied with 2", "Divide by 2·s: elementDivide by twice s.", in -> root(in, s -> 2 / s))
            .mistake("Step 2: a minus", "The root grows with what stands under it: its slope is above 0.",
                    in -> root(in, s -> -0.5 / s))
            .mistake("Step 2: divided by s²", "The slope of a root is one over twice the root: s is that root.",
                    in -> root(in, s -> 0.5 / s / s))
            .mistake("Step 2: nothing is left", "1 / 2 of two whole numbers is 0 in Java: write 0.5.", in -> root(in, s -> 0))
            .mistake("Step 2: multiplied in place of divided", "Divide by 2·s.", in -> root(in, s -> 2 * s))
            .mistake("Step 2: the slope of the square", "v = s² − ε has the slope 2s in s, but here the slope of s in v is"
                    + " asked: one over that.", in -> root(in, s -> s / 2))
            .mistake("Step 2: the root of the root", "s is the root already.", in -> root(in, s -> 0.5 / Math.sqrt(s)))
            .mistake("Step 2: the gradient that arrives was taken for ones", "Multiply with ∂L/∂s.",
                    in -> root(new Root(in.deviationGradient().map(g -> 1), in.deviations()), s -> 0.5 / s))
            .mistake("Step 2: nothing was done", "The chain rule multiplies with the slope of the root.", in -> root(in, s -> 1));

    static final Trial<TwoWays, Matrix> STEP_3 = Trial.of(
                    "centredGradient(normalizedGradient, varianceGradient, centred, deviations)",
                    (TwoWays in) -> ChainRule.centredGradient(in.normalizedGradient(), in.varianceGradient(), in.centred(),
                            in.deviations()))
            .definition(in -> twoWays(in, 1, 2.0 / in.centred().rows()))
            .example("the column of the README", () -> new TwoWays(Matrix.column(3, 0, 6, 15), Matrix.row(-7 / 9.0),
                            Matrix.column(-3, -1, 1, 3), Matrix.row(3.0)),
                    Matrix.column(13 / 6.0, 7 / 18.0, 29 / 18.0, 23 / 6.0))
            .random("4 rows of 3 columns", 2, random -> twoWays(4, 3, random))
            .random("5 rows of 2 columns", 1, random -> twoWays(5, 2, random))
            .mistake("Step 3: only through x̂", "d is used in v as well: ∂L/∂v·2·d/m is added. And 2 / m of two whole"
                    + " numbers is a whole number, mostly 0: write 2.0 / m.", in -> twoWays(in, 1, 0))
            .mistake("Step 3: only through v", "d is used in x̂ as well: ∂L/∂x̂/s is added.",
                    in -> twoWays(in, 0, 2.0 / in.centred().rows()))
            .mistake("Step 3: the 2 is missing", "The slope of d² is 2·d.", in -> twoWays(in, 1, 1.0 / in.centred().rows()))
            .mistake("Step 3: the division by m is missing", "The variance is a mean of squares: each has the share 1/m.",
                    in -> twoWays(in, 1, 2))
            .mistake("Step 3: subtracted", "Two ways lead to d: what comes back by them is added.",
                    in -> twoWays(in, 1, -2.0 / in.centred().rows()))
            .mistake("Step 3: multiplied with s", "x̂ = d/s has the slope 1/s in d.", in -> BatchNorms.line(
                            in.normalizedGradient(), in.deviations(), in.deviations().scale(0))
                            .plus(twoWays(in, 0, 2.0 / in.centred().rows())))
            .mistake("Step 3: divided by m − 1", "The variance is the mean over m rows.",
                    in -> twoWays(in, 1, 2.0 / (in.centred().rows() - 1)))
            .mistake("Step 3: divided by the number of columns", "m is the number of rows.",
                    in -> twoWays(in, 1, 2.0 / in.centred().cols()))
            .mistake("Step 3: d is missing", "The slope of d² is 2·d: each number has its own.", in -> twoWays(
                    new TwoWays(in.normalizedGradient(), in.varianceGradient(), in.centred().map(d -> 1), in.deviations()), 1,
                    2.0 / in.centred().rows()))
            .mistake("Step 3: x̂ in place of d", "v is made of d, before it is divided by s.", in -> twoWays(
                    new TwoWays(in.normalizedGradient(), in.varianceGradient(), BatchNorms.standardized(in.centred(),
                            in.deviations().scale(0), in.deviations()), in.deviations()), 1, 2.0 / in.centred().rows()))
            .mistake("Step 3: divided by s²", "x̂ = d/s has the slope 1/s in d.", in -> twoWays(new TwoWays(
                    BatchNorms.standardized(in.normalizedGradient(), in.deviations().scale(0), in.deviations()),
                    in.varianceGradient(), in.centred(), in.deviations()), 1, 2.0 / in.centred().rows()))
            .mistake("Step 3: not divided by s", "x̂ = d/s has the slope 1/s in d.", in -> in.normalizedGradient()
                            .plus(twoWays(in, 0, 2.0 / in.centred().rows())));

    static final Trial<Centring, Matrix> STEP_4 = Trial.of("inputGradient(centredGradient)",
                    (Centring in) -> ChainRule.inputGradient(in.centredGradient()))
            .definition(in -> less(in, BatchNorms.means(in.centredGradient())))
            .example("the column of the README", () -> new Centring(Matrix.column(13 / 6.0, 7 / 18.0, 29 / 18.0, 23 / 6.0)),
                    Matrix.column(1 / 6.0, -29 / 18.0, -7 / 18.0, 11 / 6.0))
            .random("4 rows of 3 columns", 3, random -> new Centring(Fixtures.matrix(4, 3, random)))
            .mistake("Step 4: the mean was forgotten", "x acts on all d of its column through μ.",
                    in -> in.centredGradient().copy())
            .mistake("Step 4: the sum in place of the mean", "μ is a mean: each x has the share 1/m in it.",
                    in -> less(in, BatchNorms.means(in.centredGradient()).scale(in.centredGradient().rows())))
            .mistake("Step 4: the mean was added", "d = x − μ: what comes through μ has a minus.",
                    in -> less(in, BatchNorms.means(in.centredGradient()).scale(-1)))
            .mistake("Step 4: only the mean", "x acts by itself as well: ∂L/∂d less the mean.", in -> less(
                    new Centring(in.centredGradient().scale(0)), BatchNorms.means(in.centredGradient())))
            .mistake("Step 4: only the mean", "x acts by itself as well: ∂L/∂d less the mean.", in -> less(
                    new Centring(in.centredGradient().scale(0)), BatchNorms.means(in.centredGradient()).scale(-1)))
            .mistake("Step 4: the sign turned", "∂L/∂d less the mean, not the mean less ∂L/∂d.",
                    in -> less(in, BatchNorms.means(in.centredGradient())).scale(-1))
            .mistake("Step 4: one mean for all columns", "The mean is that of the column.", in -> less(in,
                    Matrix.filled(1, in.centredGradient().cols(), BatchNorms.means(in.centredGradient()).sum()
                            / in.centredGradient().cols())))
            .mistake("Step 4: means of rows", "The mean is that of the column: columnMeans.",
                    in -> less(new Centring(in.centredGradient().transpose()),
                            BatchNorms.means(in.centredGradient().transpose())).transpose())
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = less(in, BatchNorms.means(in.centredGradient()));
                in.centredGradient().scaleInPlace(2);
                return right;
            });

    static final Trial<Whole, Matrix> WHOLE = Trial.of("inputGradient(normalizedGradient, x, epsilon)",
                    (Whole in) -> ChainRule.inputGradient(in.normalizedGradient(), in.x(), in.epsilon()))
            .definition(ChainRuleCheck::whole)
            .example("the column 1 3 5 7 of the README, ε = 4", () -> new Whole(Matrix.column(3, 0, 6, 15),
                    Matrix.column(1, 3, 5, 7), 4), Matrix.column(1 / 6.0, -29 / 18.0, -7 / 18.0, 11 / 6.0))
            .random("4 rows of 3 columns, ε = 0.1", 2, random -> new Whole(Fixtures.matrix(4, 3, random),
                    Fixtures.matrix(4, 3, random), 0.1))
            .mistake("A step changed what the next one needs", "Every step returns a new matrix and leaves its arguments as"
                    + " they are.", in -> whole(in).scale(2))
            .property("the gradient of x is the slope by central differences", (answer, random) -> {
                Whole in = new Whole(Fixtures.matrix(4, 2, random), Fixtures.matrix(4, 2, random), 0.1);
                GradientCheck.check(x -> normalized(in).elementTimes(in.normalizedGradient()).sum(), in.x(), answer.apply(in));
            });

    private interface Slope {
        double at(double s);
    }

    private static Matrix positive(int columns, RandomGenerator random) {
        return Fixtures.matrix(1, columns, random).map(Math::abs);
    }

    private static Matrix quotient(Quotient in, Slope slope) {
        return BatchNorms.columnDots(in.normalizedGradient(), in.centred()).elementTimes(in.deviations().map(slope::at));
    }

    private static Matrix root(Root in, Slope slope) {
        return in.deviationGradient().elementTimes(in.deviations().map(slope::at));
    }

    private static TwoWays twoWays(int rows, int columns, RandomGenerator random) {
        return new TwoWays(Fixtures.matrix(rows, columns, random), Fixtures.matrix(1, columns, random),
                Fixtures.matrix(rows, columns, random), positive(columns, random));
    }

    private static Matrix twoWays(TwoWays in, double throughQuotient, double throughVariance) {
        Matrix gradient = in.centred().copy();
        for (int i = 0; i < gradient.rows(); i++) {
            for (int c = 0; c < gradient.cols(); c++) {
                gradient.set(i, c, throughQuotient * in.normalizedGradient().get(i, c) / in.deviations().get(0, c)
                        + throughVariance * in.varianceGradient().get(0, c) * in.centred().get(i, c));
            }
        }
        return gradient;
    }

    private static Matrix less(Centring in, Matrix row) {
        return BatchNorms.line(in.centredGradient(), row.map(r -> 1), row.scale(-1));
    }

    private static Matrix normalized(Whole in) {
        return BatchNorms.standardized(in.x(), BatchNorms.means(in.x()),
                BatchNorms.deviations(BatchNorms.variances(in.x()), in.epsilon()));
    }

    private static Matrix whole(Whole in) {
        return BatchNorms.inputGradient(in.normalizedGradient(), normalized(in),
                BatchNorms.deviations(BatchNorms.variances(in.x()), in.epsilon()));
    }

    /** One after the other, as the gradient goes. */
    @Test
    void each_step_is_right_and_so_are_all_together() {
        STEP_1.check();
        STEP_2.check();
        STEP_3.check();
        STEP_4.check();
        WHOLE.check();
    }
}
