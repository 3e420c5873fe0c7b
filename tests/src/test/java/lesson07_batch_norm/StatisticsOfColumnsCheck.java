package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.BatchNorms;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.1", title = "Mean and variance of every column", points = 5, file = "Statistics.java")
class StatisticsOfColumnsCheck {

    record Input(Matrix x) {
    }

    static final Trial<Input, Statistics> TRIAL = Trial.of("Statistics.ofColumns(x)",
                    (Input in) -> Statistics.ofColumns(in.x()))
            .definition(in -> of(in.x()))
            .example("the four samples of the README", () -> new Input(Matrix.of("1 10; 3 10; 5 40; 7 20")),
                    new Statistics(Matrix.row(4, 20), Matrix.row(5, 150)))
            .random("4 samples of 3 features", 2, random -> new Input(Fixtures.matrix(4, 3, random)))
            .random("2 samples of 5 features", 1, random -> new Input(Fixtures.matrix(2, 5, random)))
            .fixture("one sample: it is its own mean", () -> new Input(Matrix.of("-3.5 2 0.7")))
            .fixture("a column that is constant, and one far from 0",
                    () -> new Input(Matrix.of("4 100000000.5; 4 100000001; 4 99999999; 4 100000002")))
            .mistake("Divided by m − 1", "Here the sum of the squares is divided by the number of rows m. Dividing by m − 1 is for"
                    + " guessing the variance of a population from a sample.",
                    in -> with(in, v -> v * in.x().rows() / (in.x().rows() - 1)))
            .mistake("The root was taken", "This is the standard deviation; the variance is its square.",
                    in -> with(in, Math::sqrt))
            .mistake("The squares were not divided by m", "The variance is the mean of the squares, not their sum.",
                    in -> with(in, v -> v * in.x().rows()))
            .mistake("The mean was not taken off", "The variance squares the distances from the column's mean, not the"
                    + " numbers themselves.",
                    in -> new Statistics(means(in.x()), means(in.x().elementTimes(in.x()))))
            .mistake("The distances were not squared", "Without squares the distances above and below the mean cancel:"
                    + " elementTimes with itself.",
                    in -> with(in, v -> 0))
            .mistake("Distances in place of squares", "The variance is the mean of the squared distances, not of their"
                    + " sizes.",
                    in -> new Statistics(means(in.x()), means(centred(in.x()).map(Math::abs))))
            .mistake("Statistics of rows", "A feature is a column: columnMeans, not rowMeans.",
                    in -> of(in.x().transpose()))
            .mistake("One mean for all columns", "Every column has a mean and a variance of its own.", in -> {
                Matrix all = in.x().reshape(in.x().size(), 1);
                return new Statistics(Matrix.filled(1, in.x().cols(), means(all).get(0, 0)),
                        Matrix.filled(1, in.x().cols(), BatchNorms.variances(all).get(0, 0)));
            })
            .mistake("Sums in place of means", "The means are the columns' sums divided by the number of rows.",
                    in -> new Statistics(in.x().columnSums(), of(in.x()).variances()))
            .mistake("Mean and variance swapped", "The record Statistics takes the means first.",
                    in -> new Statistics(of(in.x()).variances(), of(in.x()).means()))
            .mistake("Rounding ate the variance", "The mean of the squares less the square of the mean is right on paper."
                    + " But far from 0 both are huge, and their difference is lost in rounding. Take the mean off first,"
                    + " then square.",
                    in -> new Statistics(means(in.x()), in.x().elementTimes(in.x()).columnMeans()
                            .minus(in.x().columnMeans().elementTimes(in.x().columnMeans()))))
            .mistake("The mean was added", "Take the mean off: plusRow with the means times −1.",
                    in -> new Statistics(means(in.x()), squares(in.x(), means(in.x()).scale(-1))))
            .mistake("Distances from the mean of everything", "The distances of a column are those from its own mean.",
                    in -> new Statistics(means(in.x()), squares(in.x(), means(in.x()).map(mean -> in.x().mean()))))
            .mistake("Distances from the first row", "What is squared is the distance from the mean.",
                    in -> new Statistics(means(in.x()), squares(in.x(), in.x().row(0))))
            .mistake("Divided by the number of columns", "m is the number of rows: so many numbers has a column.",
                    in -> with(in, v -> v * in.x().rows() / in.x().cols()))
            .mistake("Only the first row", "The squares of all rows count.", in -> new Statistics(means(in.x()),
                    squares(in.x().rows(0, 1), means(in.x()))))
            .mistake("One variance for all columns", "Every column has a variance of its own.",
                    in -> with(in, v -> of(in.x()).variances().get(0, 0)))
            .mistake("The mean was cut to a whole number", "A mean is a double, with all its digits.", in -> {
                Matrix cut = means(in.x()).map(mean -> (int) mean);
                return new Statistics(cut, squares(in.x(), cut));
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Statistics right = of(in.x());
                in.x().addInPlace(Matrix.filled(in.x().rows(), in.x().cols(), 1));
                return right;
            });

    private static Statistics of(Matrix x) {
        return new Statistics(BatchNorms.means(x), BatchNorms.variances(x));
    }

    private static Matrix means(Matrix x) {
        return BatchNorms.means(x);
    }

    private static Matrix centred(Matrix x) {
        return BatchNorms.standardized(x, means(x), Matrix.filled(1, x.cols(), 1));
    }

    /** The mean of the squared distances from these numbers. */
    private static Matrix squares(Matrix x, Matrix from) {
        Matrix distances = BatchNorms.standardized(x, from, Matrix.filled(1, x.cols(), 1));
        return means(distances.elementTimes(distances));
    }

    private static Statistics with(Input in, java.util.function.DoubleUnaryOperator change) {
        return new Statistics(means(in.x()), of(in.x()).variances().map(change));
    }

    @Test
    void every_column_has_its_mean_and_its_variance() {
        TRIAL.check();
    }
}
