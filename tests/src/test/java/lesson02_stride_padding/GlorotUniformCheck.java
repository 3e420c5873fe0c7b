package lesson02_stride_padding;

import check.Exercise;
import check.Tolerance;
import check.Trial;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.11", title = "Glorot uniform", points = 4, file = "GlorotUniform.java")
class GlorotUniformCheck {

    record Filters(int filters, int channels, int height, int width) {

        Shape filter() {
            return new Shape(channels, height, width);
        }
    }

    record Fans(int fanIn, int fanOut) {
    }

    record Input(int rows, int cols, int fanIn, int fanOut, long seed) {

        double limit() {
            return Math.sqrt(6.0 / (fanIn + fanOut));
        }
    }

    /**
     * What can be said of random numbers, all in units of the limit that they should have.
     *
     * @param differentNumbers the share of numbers that stand there for the first time
     * @param shareBelowHalf    how many of the numbers lie between −limit/2 and limit/2: half of them, if they are uniform
     * @param callsThatRepeatWithTheSameSeed     1 if a generator with the same seed gives the same numbers
     * @param callsThatGiveNewNumbers 1 if a second call with the same generator gives other numbers
     */
    record Sample(int rows, int cols, double smallest, double largest, double mean, double variance, double differentNumbers,
            double shareBelowHalf, int callsThatRepeatWithTheSameSeed,
            int callsThatGiveNewNumbers) {

        static Sample of(Initializer initializer, Input in) {
            RandomGenerator random = new Random(in.seed());
            Matrix first = initializer.start(in.rows(), in.cols(), in.fanIn(), in.fanOut(), random);
            Matrix second = initializer.start(in.rows(), in.cols(), in.fanIn(), in.fanOut(), random);
            Matrix again = initializer.start(in.rows(), in.cols(), in.fanIn(), in.fanOut(), new Random(in.seed()));
            Matrix units = first.scale(1 / in.limit());
            double mean = units.mean();
            double variance = units.map(value -> (value - mean) * (value - mean)).mean();
            double share = units.map(value -> Math.abs(value) < 0.5 ? 1 : 0).mean();
            double different = Arrays.stream(first.reshape(1,
                    first.size()).toArray()[0]).distinct().count() / (double) first.size();
            return new Sample(first.rows(), first.cols(), units.min(), units.max(), mean, variance, different, share,
                    Arrays.equals(first.ejml().data, again.ejml().data) ? 1 : 0,
                    Arrays.equals(first.ejml().data, second.ejml().data) ? 0 : 1);
        }
    }

    static final Trial<Filters, Integer> FAN_IN = Trial.of("fanIn(new Shape(channels, height, width))",
                    (Filters in) -> GlorotUniform.fanIn(in.filter()))
            .definition(in -> in.channels() * in.height() * in.width())
            .example("filters of 3×3 on one channel", () -> new Filters(4, 1, 3, 3), 9)
            .example("filters of 3×3 on 25 channels", () -> new Filters(50, 25, 3, 3), 225)
            .fixture("filters of 2×5 on 3 channels", () -> new Filters(7, 3, 2, 5))
            .mistake("The area was forgotten", "A cell of the map sums over all cells of the filter in all its channels.",
                    Filters::channels)
            .mistake("The channels were forgotten",
                    "A cell of the map sums over all cells of the filter in all its channels.",
                    in -> in.height() * in.width())
            .mistake("The bias was counted", "The bias is not a number that goes in.",
                    in -> in.channels() * in.height() * in.width() + 1);

    static final Trial<Filters, Integer> FAN_OUT = Trial.of("fanOut(filters, new Shape(channels, height, width))",
                    (Filters in) -> GlorotUniform.fanOut(in.filters(), in.filter()))
            .definition(in -> in.filters() * in.height() * in.width())
            .example("four filters of 3×3 on one channel", () -> new Filters(4, 1, 3, 3), 36)
            .fixture("seven filters of 2×5 on 3 channels", () -> new Filters(7, 3, 2, 5))
            .mistake("The area was forgotten",
                    "A number of the image lies in KH · KW windows, and each filter looks at all of them.", Filters::filters)
            .mistake("The channels were counted",
                    "A number of the image stands in one channel; what matters is how many filters look at it.",
                    in -> in.filters() * in.channels() * in.height() * in.width())
            .mistake("The channels in place of the filters", "What goes out is counted by the filters.",
                    in -> in.channels() * in.height() * in.width())
            .mistake("The filters were forgotten", "Every filter has a map into which the number goes.",
                    in -> in.height() * in.width());

    static final Trial<Fans, Double> LIMIT = Trial.of("limit(fanIn, fanOut)",
            (Fans in) -> GlorotUniform.limit(in.fanIn(), in.fanOut()))
            .definition(in -> Math.pow(6 / (double) (in.fanIn() + in.fanOut()), 0.5))
            .example("9 and 15", () -> new Fans(9, 15), 0.5)
            .example("1 and 5", () -> new Fans(1, 5), 1.0)
            .fixture("225 and 450", () -> new Fans(225, 450))
            .fixture("784 and 100", () -> new Fans(784, 100))
            .mistake("Divided as whole numbers", "In Java 6 / 24 is 0; write 6.0.",
                    in -> Math.sqrt((double) (6 / (in.fanIn() + in.fanOut()))))
            .mistake("The root was forgotten", "The variance shrinks with the fans; the limit is its root.",
                    in -> 6.0 / (in.fanIn() + in.fanOut()))
            .mistake("The deviation of the normal distribution",
                    "2 belongs to Glorot's normal distribution; the uniform one takes 6, three times as much.",
                    in -> Math.sqrt(2.0 / (in.fanIn() + in.fanOut())))
            .mistake("Only the fan-in", "Glorot takes both; fan-in alone is He's rule.", in -> Math.sqrt(6.0 / in.fanIn()))
            .mistake("The mean of the fans", "6 is divided by the sum of the two.",
                    in -> Math.sqrt(6.0 / ((in.fanIn() + in.fanOut()) / 2.0)))
            .mistake("The product of the fans", "6 is divided by the sum of the two.",
                    in -> Math.sqrt(6.0 / (in.fanIn() * in.fanOut())));

    static final Trial<Input, Sample> START = Trial.of("start(rows, cols, fanIn, fanOut, new Random(seed))",
                    (Input in) -> Sample.of(new GlorotUniform(), in))
            .definition(in -> Sample.of((rows, cols, fanIn, fanOut, random) -> numbers(rows, cols, () ->
                    in.limit() * (2 * random.nextDouble() - 1)), in))
            .fixture("150 filters of 200 weights", () -> new Input(150, 200, 200, 400, 1))
            .fixture("300 filters of 90 weights", () -> new Input(300, 90, 90, 1350, 2))
            .within(new Tolerance(0, 0.03)) // six deviations of the mean
            .mistake("Only positive numbers", "Draw between −limit and limit.",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) ->
                            numbers(rows, cols, () -> in.limit() * random.nextDouble()), in))
            .mistake("All numbers equal", "Draw every number by itself: filters that begin equal stay equal.",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) -> {
                double number = in.limit() * (2 * random.nextDouble() - 1);
                return Matrix.filled(rows, cols, number);
            }, in))
            .mistake("Every filter has the same numbers",
                    "Draw every number by itself: filters that begin equal stay equal.",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) -> {
                        Matrix one = numbers(1, cols, () -> in.limit() * (2 * random.nextDouble() - 1));
                        Matrix all = Matrix.zeros(rows, cols);
                        for (int r = 0; r < rows; r++) {
                            all.setRow(r, one);
                        }
                        return all;
                    }, in))
            .mistake("A normal distribution", "Glorot uniform draws uniformly: Matrix.uniform.",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) ->
                            numbers(rows, cols, () -> in.limit() * random.nextGaussian()), in))
            .mistake("A normal distribution with the same variance",
                    "Glorot uniform draws uniformly, with nothing beyond the limit: Matrix.uniform.",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) -> numbers(rows, cols,
                            () -> in.limit() / Math.sqrt(3) * random.nextGaussian()), in))
            .mistake("Half of the range", "The numbers reach from −limit to limit, so the range is twice the limit.",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) ->
                            numbers(rows, cols, () -> in.limit() * (random.nextDouble() - 0.5)), in))
            .mistake("Between −1 and 1", "The more numbers a sum has, the smaller each weight must be: use limit.",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) ->
                            numbers(rows, cols, () -> 2 * random.nextDouble() - 1), in))
            .mistake("All zeros", "Draw every number by itself; zeros keep all filters equal for ever.",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) -> Matrix.zeros(rows, cols), in))
            .mistake("A generator of its own", "Use the generator that is handed in; else nobody can repeat a run.",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) -> {
                        Random own = new Random(System.nanoTime());
                        return numbers(rows, cols, () -> in.limit() * (2 * own.nextDouble() - 1));
                    }, in))
            .mistake("The same numbers at every call", "Use the generator that is handed in, and no seed of your own.",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) -> {
                        Random own = new Random(in.seed());
                        return numbers(rows, cols, () -> in.limit() * (2 * own.nextDouble() - 1));
                    }, in))
            .mistake("Only the fan-in", "Glorot takes both fans.", in -> Sample.of((rows, cols, fanIn, fanOut, random) ->
                    numbers(rows, cols, () -> Math.sqrt(6.0 / fanIn) * (2 * random.nextDouble() - 1)), in))
            .mistake("The limit of rows and columns", "The fans are handed in: limit(fanIn, fanOut), not limit(rows, cols).",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) -> numbers(rows, cols,
                            () -> Math.sqrt(6.0 / (rows + cols)) * (2 * random.nextDouble() - 1)), in))
            .mistake("Rows and columns swapped", "The matrix is rows × cols.",
                    in -> Sample.of((rows, cols, fanIn, fanOut, random) ->
                    numbers(cols, rows, () -> in.limit() * (2 * random.nextDouble() - 1)), in));

    private static Matrix numbers(int rows, int cols, DoubleSupplier number) {
        Matrix numbers = Matrix.zeros(rows, cols);
        for (int i = 0; i < numbers.size(); i++) {
            numbers.ejml().data[i] = number.getAsDouble();
        }
        return numbers;
    }

    @Test
    void what_goes_into_a_cell_is_counted() {
        FAN_IN.check();
    }

    @Test
    void where_a_number_goes_is_counted() {
        FAN_OUT.check();
    }

    @Test
    void the_limit_shrinks_with_the_fans() {
        LIMIT.check();
    }

    @Test
    void the_first_weights_are_uniform_up_to_the_limit() {
        START.check();
    }
}
