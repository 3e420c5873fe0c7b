package lesson09_full_cnn;

import check.Exercise;
import check.Fixtures;
import check.Tolerance;
import check.Trial;
import java.util.Arrays;
import java.util.Random;
import lesson02_stride_padding.Initializer;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.12", title = "How weights begin", points = 4, file = "Initialization.java")
class InitializationCheck {

    record Input(int rows, int cols, int fanIn, int fanOut, long seed) {

        double deviation() {
            return Math.pow(2.0 / fanIn, 0.5);
        }
    }

    record Numbers(Matrix numbers) {
    }

    /**
     * What can be said of random numbers, in units of the standard deviation that they should have.
     *
     * @param within          the share of the numbers from −1 to 1: 0.683 if they are normally distributed
     * @param different       the share of numbers that stand there for the first time
     * @param repeats         whether a generator with the same seed gives the same numbers
     * @param newAtSecondCall whether a second call with the same generator gives other numbers
     */
    record Sample(int rows, int cols, double mean, double variance, double within, double different, boolean repeats, boolean newAtSecondCall) {

        static Sample of(Initializer initializer, Input in) {
            Random random = new Random(in.seed());
            Matrix first = initializer.start(in.rows(), in.cols(), in.fanIn(), in.fanOut(), random);
            Matrix second = initializer.start(in.rows(), in.cols(), in.fanIn(), in.fanOut(), random);
            Matrix again = initializer.start(in.rows(), in.cols(), in.fanIn(), in.fanOut(), new Random(in.seed()));
            double[] units = first.scale(1 / in.deviation()).ejml().data;
            double mean = Arrays.stream(units).average().orElse(0);
            return new Sample(first.rows(), first.cols(), mean, Arrays.stream(units).map(u -> u * u).average().orElse(0) - mean * mean,
                    Arrays.stream(units).filter(u -> Math.abs(u) <= 1).count() / (double) units.length,
                    Arrays.stream(units).distinct().count() / (double) units.length,
                    Arrays.equals(first.ejml().data, again.ejml().data), !Arrays.equals(first.ejml().data, second.ejml().data));
        }

        /** Numbers made of normally distributed ones from the generator that is given. */
        static Sample scaled(Input in, double deviation) {
            return of((rows, cols, fanIn, fanOut, random) -> Matrix.normal(rows, cols, 0, deviation, random), in);
        }
    }

    static final Trial<Input, Sample> HE = Trial.of("he().start(rows, cols, fanIn, fanOut, new Random(seed))",
                    (Input in) -> Sample.of(Initialization.he(), in))
            .definition(in -> new Sample(in.rows(), in.cols(), 0, 1, 0.6827, 1, true, true))
            .fixture("250 filters of 225 weights", () -> new Input(250, 225, 225, 2250, 1))
            .fixture("a dense layer of 300 inputs and 190 units", () -> new Input(300, 190, 300, 190, 2))
            .fixture("a convolution whose fan-in is none of its sizes", () -> new Input(300, 200, 50, 900, 3))
            .within(new Tolerance(0, 0.036)) // six deviations of the variance
            .mistake("The variance in place of the standard deviation", "Matrix.normal takes the standard deviation, the root of the variance.",
                    in -> Sample.scaled(in, 2.0 / in.fanIn()))
            .mistake("1 in place of 2", "ReLU lets half of a signal through; the 2 makes up for it.", in -> Sample.scaled(in, Math.sqrt(1.0 / in.fanIn())))
            .mistake("Glorot's variance", "He looks at the fan-in alone.", in -> Sample.scaled(in, Math.sqrt(2.0 / (in.fanIn() + in.fanOut()))))
            .mistake("The fan-out", "He looks at the fan-in: how many numbers go into a sum.", in -> Sample.scaled(in, Math.sqrt(2.0 / in.fanOut())))
            .mistake("Divided as whole numbers", "In Java 2 / 300 is 0; write 2.0.", in -> Sample.scaled(in, 0))
            .mistake("The columns for the fan-in", "The fan-in is handed in; it is not always the number of rows or columns.",
                    in -> Sample.scaled(in, Math.sqrt(2.0 / in.cols())))
            .mistake("The rows for the fan-in", "The fan-in is handed in; it is not always the number of rows or columns.",
                    in -> Sample.scaled(in, Math.sqrt(2.0 / in.rows())))
            .mistake("A uniform distribution", "He normal draws normally distributed numbers: Matrix.normal.", in -> Sample.of((rows, cols, fanIn, fanOut, random) ->
                    Matrix.uniform(rows, cols, -Math.sqrt(6.0 / fanIn), Math.sqrt(6.0 / fanIn), random), in))
            .mistake("Uniform between plus and minus the deviation", "He normal draws normally distributed numbers: Matrix.normal.",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) -> Matrix.uniform(rows, cols, -in.deviation(), in.deviation(), random), in))
            .mistake("Always the same numbers", "Draw from the generator that is handed in.", in -> Sample.of((rows, cols, fanIn, fanOut, random) ->
                    Matrix.normal(rows, cols, 0, in.deviation(), new Random(5)), in))
            .mistake("A generator of one's own", "Draw from the generator that is handed in; else nobody can repeat a run.", in -> {
                Random own = new Random(77); // its first numbers are always the same, so that the gate does not hang on chance
                return Sample.of((rows, cols, fanIn, fanOut, random) -> Matrix.normal(rows, cols, 0, in.deviation(), own), in);
            })
            .mistake("Rows and columns swapped", "The matrix is rows × cols.", in -> Sample.of((rows, cols, fanIn, fanOut, random) ->
                    Matrix.normal(cols, rows, 0, in.deviation(), random), in));

    static final Trial<Numbers, Double> VARIANCE = Trial.of("variance(numbers)", (Numbers in) -> Initialization.variance(in.numbers()))
            .definition(in -> pairs(in.numbers()))
            .example("1, 2, 3, 6", () -> new Numbers(Matrix.of("1 2; 3 6")), 3.5)
            .random("3×4 numbers", 3, random -> new Numbers(Fixtures.matrix(3, 4, random)))
            .fixture("one number", () -> new Numbers(Matrix.row(7.0)))
            .mistake("Divided by n − 1", "The mean of the squares: divided by n.", in -> pairs(in.numbers()) * in.numbers().size() / (in.numbers().size() - 1))
            .mistake("The mean was not taken off", "Distances from the mean, squared.", in -> in.numbers().elementTimes(in.numbers()).mean())
            .mistake("The standard deviation", "The variance itself, without the root.", in -> Math.sqrt(pairs(in.numbers())))
            .mistake("Not squared", "Distances from the mean add up to 0 unless they are squared.", in -> 0.0)
            .mistake("Distances without a sign", "Square the distances.", in -> {
                double mean = in.numbers().mean();
                return in.numbers().map(value -> Math.abs(value - mean)).mean();
            })
            .mistake("The sum of the squares", "Their mean: divided by n.", in -> pairs(in.numbers()) * in.numbers().size())
            .mistake("Row by row", "All numbers together have one mean.", in -> {
                double sum = 0;
                for (int r = 0; r < in.numbers().rows(); r++) {
                    sum += pairs(in.numbers().row(r));
                }
                return sum / in.numbers().rows();
            });

    static final Trial<Numbers, Integer> DIFFERENT = Trial.of("differentFilters(filters)", (Numbers in) -> Initialization.differentFilters(in.numbers()))
            .definition(in -> (int) Arrays.stream(in.numbers().toArray()).map(Arrays::toString).distinct().count())
            .example("the first and the third are equal", () -> new Numbers(Matrix.of("1 2 3; 4 5 6; 1 2 3; 7 8 9")), 3)
            .example("four filters of zeros", () -> new Numbers(Matrix.zeros(4, 9)), 1)
            .example("the same numbers in another order are another filter", () -> new Numbers(Matrix.of("1 2; 2 1; 1 1")), 3)
            .example("almost equal is different", () -> new Numbers(Matrix.of("1 2; 1 2.000001; 1 2; 1 2")), 2)
            .fixture("the second and the fourth are equal", () -> new Numbers(Matrix.of("1 2; 3 4; 5 6; 3 4")))
            .fixture("rows of one length", () -> new Numbers(Matrix.of("3 4; 0 5; -3 4; 0 5")))
            .random("five different ones", 1, random -> new Numbers(Fixtures.matrix(5, 4, random)))
            .mistake("Only neighbours were compared", "Equal rows may lie apart: compare with all rows above.", in -> {
                double[][] rows = in.numbers().toArray();
                int different = 1;
                for (int f = 1; f < rows.length; f++) {
                    different += Arrays.equals(rows[f], rows[f - 1]) ? 0 : 1;
                }
                return different;
            })
            .mistake("Only compared with the first", "Any two may be equal: compare with all rows above.", in -> {
                double[][] rows = in.numbers().toArray();
                return 1 + (int) Arrays.stream(rows).filter(row -> !Arrays.equals(row, rows[0])).count();
            })
            .mistake("Compared by their lengths", "Two filters are equal if they are in every number.",
                    in -> (int) Arrays.stream(in.numbers().toArray()).map(row -> Matrix.row(row).norm()).distinct().count())
            .mistake("Compared as they are printed", "Printed numbers are rounded. Matrices are compared with equals.",
                    in -> (int) Arrays.stream(in.numbers().toArray()).map(row -> Matrix.row(row).toString()).distinct().count())
            .mistake("Those that stand there only once", "Of equal rows, one counts.", in -> {
                double[][] rows = in.numbers().toArray();
                return (int) Arrays.stream(rows).filter(row -> Arrays.stream(rows).filter(other -> Arrays.equals(row, other)).count() == 1).count();
            })
            .mistake("Compared by their sums", "Two filters are equal if they are in every number.",
                    in -> (int) Arrays.stream(in.numbers().toArray()).map(row -> Arrays.stream(row).sum()).distinct().count())
            .mistake("Compared by their first numbers", "Two filters are equal if they are in every number.",
                    in -> (int) Arrays.stream(in.numbers().toArray()).map(row -> row[0]).distinct().count())
            .mistake("The number of filters", "Of equal rows, one counts.", in -> in.numbers().rows())
            .mistake("The columns", "One filter a row.", in -> (int) Arrays.stream(in.numbers().transpose().toArray()).map(Arrays::toString).distinct().count());

    /** Half the mean of the squared distance of any two of them. */
    private static double pairs(Matrix numbers) {
        double[] all = numbers.reshape(1, numbers.size()).toArray()[0];
        double sum = 0;
        for (double one : all) {
            for (double other : all) {
                sum += (one - other) * (one - other);
            }
        }
        return sum / 2 / all.length / all.length;
    }

    @Test
    void he_draws_with_a_variance_of_two_through_fan_in() {
        HE.check();
    }

    @Test
    void the_variance_is_measured() {
        VARIANCE.check();
    }

    @Test
    void different_filters_are_counted() {
        DIFFERENT.check();
    }
}
