package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import definitions.BatchNorms;
import java.util.function.DoubleUnaryOperator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.2", title = "A standardizer, fitted to the training set", points = 9, file = "Standardizer.java",
        needs = "7.1")
class StandardizerCheck {

    record Training(Matrix training) {
    }

    record Transform(Matrix means, Matrix deviations, Matrix x) {
    }

    static final Trial<Training, Standardizer> FITTED = Trial.of("Standardizer.fittedTo(training)",
                    (Training in) -> Standardizer.fittedTo(in.training()))
            .definition(in -> fitted(in.training()))
            .example("the four samples of the README, with a third column that is always 7",
                    () -> new Training(Matrix.of("1 10 7; 3 10 7; 5 40 7; 7 20 7")),
                    new Standardizer(Matrix.row(4, 20, 7), Matrix.row(Math.sqrt(5), Math.sqrt(150), 1)))
            .random("4 samples of 3 features", 2, random -> new Training(Fixtures.matrix(4, 3, random)))
            .fixture("three times 0.1: the mean is rounded; beside it very small numbers",
                    () -> new Training(Matrix.of("0.1 1e-20; 0.1 3e-20; 0.1 -2e-20")))
            .fixture("a single sample: every column is constant", () -> new Training(Matrix.of("2.5 -4")))
            .mistake("A constant column has deviation 0", "Dividing by 0 gives NaN or ∞. A column without spread is divided"
                    + " by 1.",
                    in -> new Standardizer(means(in.training()), deviations(in.training(), Math::sqrt)))
            .mistake("A constant column went unseen", "Where the mean is rounded, σ is a little more than 0. Ask whether the"
                    + " largest number of the column is the smallest, not whether σ is 0.", in -> {
                Matrix means = in.training().columnMeans();
                Matrix centred = in.training().plusRow(means.scale(-1));
                return new Standardizer(means, centred.elementTimes(centred).columnMeans()
                        .map(variance -> variance == 0 ? 1 : Math.sqrt(variance)));
            })
            .mistake("The variance in place of its root", "Divide by the standard deviation, √σ².",
                    in -> new Standardizer(means(in.training()), oneIfConstant(in.training(), variance -> variance)))
            .mistake("Divided by m − 1", "The variance is the one of exercise 7.1, divided by m.",
                    in -> new Standardizer(means(in.training()), oneIfConstant(in.training(), variance ->
                            Math.sqrt(variance * in.training().rows() / (in.training().rows() - 1)))))
            .mistake("A constant column is divided by 0.001, or so", "Then a test number that differs a little from the"
                    + " constant becomes huge. Divide by 1.",
                    in -> new Standardizer(means(in.training()), constantBecomes(in.training(), 1e-3)))
            .mistake("A constant column is divided by 0.001, or so", "A tiny divisor is as bad as none: divide by 1.",
                    in -> new Standardizer(means(in.training()), constantBecomes(in.training(), 1e-7)))
            .mistake("Small numbers were taken for constant", "A column may be measured in kilometres: a small deviation is"
                    + " one, too. Constant means that the largest number is the smallest.",
                    in -> new Standardizer(means(in.training()), oneIfConstant(in.training(), variance ->
                            Math.sqrt(variance) < 1e-6 ? 1 : Math.sqrt(variance))))
            .mistake("One was added to every deviation", "Only a constant column is divided by 1.",
                    in -> new Standardizer(means(in.training()), oneIfConstant(in.training(), v -> 1 + Math.sqrt(v))))
            .mistake("An ε under the root", "Batch normalization has an ε; here only constant columns are treated apart.",
                    in -> new Standardizer(means(in.training()), oneIfConstant(in.training(), v -> Math.sqrt(v + 1e-3))))
            .mistake("The means are missing", "The means of the training set belong into the standardizer.",
                    in -> new Standardizer(means(in.training()).scale(0), fitted(in.training()).deviations()))
            .mistake("From the smallest to the largest", "Standardizing takes the deviation; dividing by the range is"
                    + " another way to scale.",
                    in -> new Standardizer(means(in.training()), range(in.training())))
            .mistake("An ε under the root", "Batch normalization has an ε; here a constant column is divided by 1.",
                    in -> new Standardizer(means(in.training()), deviations(in.training(), v -> Math.sqrt(v + 1e-3))))
            .mistake("An ε was added", "A constant column is divided by 1, all others by σ as it is.",
                    in -> new Standardizer(means(in.training()), deviations(in.training(), v -> Math.sqrt(v) + 1e-8)))
            .mistake("No deviation below 1", "A small deviation is one, too: only a constant column is divided by 1.",
                    in -> new Standardizer(means(in.training()), deviations(in.training(), v -> Math.max(1, Math.sqrt(v)))))
            .mistake("The mean of a constant column was left out", "It is taken off like any other: what never changes becomes 0.",
                    in -> new Standardizer(means(in.training()).elementTimes(BatchNorms.variances(in.training())
                            .map(Math::signum)), fitted(in.training()).deviations()))
            .mistake("From the smallest to the largest", "Standardizing takes off the mean and divides by the deviation; this is"
                    + " another way to scale.",
                    in -> new Standardizer(smallest(in.training()), range(in.training())))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Standardizer right = fitted(in.training());
                in.training().scaleInPlace(0.5);
                return right;
            })
            .property("the training set itself gets mean 0 and variance 1", (answer, random) -> {
                Matrix training = Fixtures.matrix(6, 3, random);
                Standardizer fitted = answer.apply(new Training(training));
                Matrix standardized = BatchNorms.standardized(training, fitted.means(), fitted.deviations());
                NumbersAssert.assertThat(BatchNorms.means(standardized)).isCloseTo(Matrix.zeros(1, 3));
                NumbersAssert.assertThat(BatchNorms.variances(standardized)).isCloseTo(Matrix.filled(1, 3, 1));
            });

    static final Trial<Transform, Matrix> TRANSFORM = Trial.of("new Standardizer(means, deviations).transform(x)",
                    (Transform in) -> new Standardizer(in.means(), in.deviations()).transform(in.x()))
            .definition(in -> BatchNorms.standardized(in.x(), in.means(), in.deviations()))
            .example("test samples, by means 4 and 20 and deviations 2 and 10",
                    () -> new Transform(Matrix.row(4, 20), Matrix.row(2, 10), Matrix.of("9 15; 3 50; 4 20")),
                    Matrix.of("2.5 -0.5; -0.5 3; 0 0"))
            .fixture("a column that was always 7 in training, and is not in these samples",
                    () -> new Transform(Matrix.row(7, 2), Matrix.row(1, 0.5), Matrix.of("8 3; 6.5 -1; 7 0")))
            .random("4 samples of 3 features", 3, random -> new Transform(Fixtures.matrix(1, 3, random),
                    Fixtures.matrix(1, 3, random).map(Math::abs), Fixtures.matrix(4, 3, random)))
            .random("one sample", 1, random -> new Transform(Fixtures.matrix(1, 2, random),
                    Fixtures.matrix(1, 2, random).map(Math::abs), Fixtures.matrix(1, 2, random)))
            .mistake("Standardized by its own statistics", "The means and deviations are those of the training set, which"
                    + " this standardizer holds. A test set, or one sample, must not be measured anew.",
                    in -> own(in.x()))
            .mistake("The means were not taken off", "First x − μ, then the division.",
                    in -> BatchNorms.standardized(in.x(), in.means().scale(0), in.deviations()))
            .mistake("The deviations were forgotten", "Divide every row by the deviations.",
                    in -> BatchNorms.standardized(in.x(), in.means(), ones(in)))
            .mistake("Multiplied in place of divided", "timesRow multiplies: give it 1 divided by each deviation.",
                    in -> BatchNorms.standardized(in.x(), in.means(), in.deviations().map(d -> 1 / d)))
            .mistake("Divided first", "The means are taken off the numbers as they were measured, before the division.",
                    in -> BatchNorms.standardized(BatchNorms.standardized(in.x(), in.means().scale(0), in.deviations()),
                            in.means(), ones(in)))
            .mistake("Divided twice", "Divide by the deviation once: its square is the variance.",
                    in -> BatchNorms.standardized(in.x(), in.means(), in.deviations().elementTimes(in.deviations())))
            .mistake("The root of the deviations", "The deviations are roots already.",
                    in -> BatchNorms.standardized(in.x(), in.means(), in.deviations().map(Math::sqrt)))
            .mistake("The means were added", "Take the means off: plusRow with the means times −1.",
                    in -> BatchNorms.standardized(in.x(), in.means().scale(-1), in.deviations()))
            .mistake("The sign is turned", "x − μ, not μ − x.",
                    in -> BatchNorms.standardized(in.x(), in.means(), in.deviations().scale(-1)))
            .mistake("Only the first row", "All samples are standardized.", in -> {
                Matrix result = in.x().copy();
                result.setRow(0, BatchNorms.standardized(in.x(), in.means(), in.deviations()).row(0));
                return result;
            })
            .mistake("The first column's deviation for all", "Every column is divided by its own deviation.",
                    in -> BatchNorms.standardized(in.x(), in.means(), ones(in).scale(in.deviations().get(0, 0))))
            .mistake("Nothing was done", "Return a new matrix: (x − μ) / σ in every cell.", in -> in.x().copy())
            .mistake("By the mean of these samples", "The means are those of the training set, too: take this standardizer's.",
                    in -> BatchNorms.standardized(in.x(), means(in.x()), in.deviations()))
            .mistake("A column with deviation 1 became 0", "It is divided by 1 like any other: a new sample may differ from what"
                    + " was constant in training.",
                    in -> BatchNorms.standardized(in.x(), in.means(), in.deviations().map(d -> d == 1 ? Double.POSITIVE_INFINITY : d)))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = BatchNorms.standardized(in.x(), in.means(), in.deviations());
                in.means().scaleInPlace(-1);
                return right;
            });

    private static Standardizer fitted(Matrix training) {
        return new Standardizer(means(training), oneIfConstant(training, Math::sqrt));
    }

    private static Matrix means(Matrix training) {
        return BatchNorms.means(training);
    }

    private static Matrix deviations(Matrix training, DoubleUnaryOperator ofVariance) {
        return BatchNorms.variances(training).map(ofVariance);
    }

    private static Matrix oneIfConstant(Matrix training, DoubleUnaryOperator ofVariance) {
        return BatchNorms.variances(training).map(variance -> variance == 0 ? 1 : ofVariance.applyAsDouble(variance));
    }

    private static Matrix constantBecomes(Matrix training, double divisor) {
        return deviations(training, variance -> variance == 0 ? divisor : Math.sqrt(variance));
    }

    private static Matrix range(Matrix training) {
        Matrix range = Matrix.zeros(1, training.cols());
        for (int c = 0; c < training.cols(); c++) {
            double width = training.column(c).max() - training.column(c).min();
            range.set(0, c, width == 0 ? 1 : width);
        }
        return range;
    }

    private static Matrix smallest(Matrix training) {
        Matrix smallest = training.row(0);
        for (int c = 0; c < training.cols(); c++) {
            smallest.set(0, c, training.column(c).min());
        }
        return smallest;
    }

    private static Matrix own(Matrix x) {
        return BatchNorms.standardized(x, means(x), oneIfConstant(x, Math::sqrt));
    }

    private static Matrix ones(Transform in) {
        return Matrix.filled(1, in.x().cols(), 1);
    }

    @Test
    void what_was_measured_on_the_training_set_is_applied_to_any_sample() {
        FITTED.check();
        TRANSFORM.check();
    }
}
