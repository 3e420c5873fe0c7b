package lesson06_regularization;

import check.Exercise;
import check.Trial;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.13", title = "Noise", points = 3, file = "Augmentation.java")
class NoiseCheck {

    private static final Shape SHAPE = new Shape(2, 5, 6);
    private static final int SAMPLES = 250; // so that no right answer is rounded to another tenth by chance

    record Input(double standardDeviation, int seed) {
    }

    /**
     * What is seen of the noise (result minus x) of 250 images of 2×5×6, numbers from 0 to 1, many 0; d is the standard
     * deviation that was asked for.
     *
     * @param mean              its mean, in d, rounded to tenths
     * @param standardDeviation its standard deviation, in d, rounded to tenths
     * @param within            share of it that is smaller than d, rounded to tenths
     * @param everyImage        whether the second image has other noise than the first
     * @param everyNumber       whether the second number of an image has other noise than the first
     * @param againTheSame      whether the same seed gives the same
     * @param otherSeedDiffers  whether another seed gives other noise
     * @param inputUnchanged    whether x is what it was
     */
    record Seen(double mean, double standardDeviation, double within, boolean everyImage, boolean everyNumber,
                boolean againTheSame, boolean otherSeedDiffers, boolean inputUnchanged) {
    }

    private interface Noise {
        Tensor of(Tensor x, RandomGenerator random);
    }

    static final Trial<Input, Seen> TRIAL = Trial.of("Augmentation.noisy(x, standardDeviation, random) of 250 images",
                    (Input in) -> seen(in, (x, random) -> Augmentation.noisy(x, in.standardDeviation(), random)))
            .definition(in -> seen(in, adding(in, RandomGenerator::nextGaussian)))
            .fixture("a little", () -> new Input(0.1, 3))
            .fixture("much", () -> new Input(3, 4))
            .fixture("none", () -> new Input(0, 5))
            .mistake("The variance in place of the standard deviation", "The standard deviation is the root of the variance: it is"
                    + " the factor itself.", in -> seen(in, adding(in, random -> random.nextGaussian() * in.standardDeviation())))
            .mistake("The root of the standard deviation", "The standard deviation is the factor itself.",
                    in -> seen(in, adding(in, random -> random.nextGaussian() / Math.sqrt(in.standardDeviation() + 1e-300))))
            .mistake("The standard deviation was forgotten", "A normal number has a standard deviation of 1: scale it.",
                    in -> seen(in, adding(in, random -> random.nextGaussian() / Math.max(in.standardDeviation(), 1e-300))))
            .mistake("Even in place of normal", "Noise from the normal distribution: nextGaussian, or Matrix.normal.",
                    in -> seen(in, adding(in, random -> 2 * random.nextDouble() - 1)))
            .mistake("Noise that is never below 0", "The mean of the noise is 0: some numbers grow, others shrink.",
                    in -> seen(in, adding(in, random -> Math.abs(random.nextGaussian()))))
            .mistake("The same noise on all images", "Every image has noise of its own: as large as the batch.", in -> seen(in,
                    (x, random) -> new Tensor(x.matrix().plusRow(Matrix.normal(1, SHAPE.size(), 0, in.standardDeviation(),
                            random)), SHAPE)))
            .mistake("One number for a whole image", "Every number has noise of its own.", in -> seen(in,
                    (x, random) -> new Tensor(x.matrix().plusColumn(Matrix.normal(SAMPLES, 1, 0, in.standardDeviation(), random)),
                            SHAPE)))
            .mistake("One number for the whole batch", "Every number has noise of its own.", in -> seen(in, (x, random) -> {
                double one = in.standardDeviation() * random.nextGaussian();
                return new Tensor(x.matrix().map(value -> value + one), SHAPE);
            }))
            .mistake("Cut off at 0 and 1", "Nothing is cut off here.", in -> seen(in, (x, random) ->
                    new Tensor(adding(in, RandomGenerator::nextGaussian).of(x, random).matrix()
                            .map(value -> Math.max(0, Math.min(1, value))), SHAPE)))
            .mistake("Only ink has noise", "Every number gets noise, also one that is 0.", in -> seen(in, (x, random) -> {
                DoubleUnaryOperator ink = value -> value == 0 ? 0 : value + in.standardDeviation() * random.nextGaussian();
                return new Tensor(x.matrix().map(ink), SHAPE);
            }))
            .mistake("Noise in proportion to the ink", "The noise does not depend on the number that it is added to.",
                    in -> seen(in, (x, random) -> {
                        DoubleUnaryOperator share = value -> value * (1 + in.standardDeviation() * random.nextGaussian());
                        return new Tensor(x.matrix().map(share), SHAPE);
                    }))
            .mistake("Mean and standard deviation swapped", "Matrix.normal(rows, columns, mean, standard deviation, …): mean 0.",
                    in -> seen(in, (x, random) -> new Tensor(x.matrix().map(value -> value + in.standardDeviation()), SHAPE)))
            .mistake("The standard deviation is always 0.1", "It is given.", in -> seen(in, (x, random) ->
                    new Tensor(x.matrix().plus(Matrix.normal(SAMPLES, SHAPE.size(), 0, 0.1, random)), SHAPE)))
            .mistake("The noise alone", "Added to the images.", in -> seen(in, (x, random) ->
                    new Tensor(Matrix.normal(SAMPLES, SHAPE.size(), 0, in.standardDeviation(), random), SHAPE)))
            .mistake("Multiplied in place of added", "To every number another one is added.", in -> seen(in, (x, random) -> {
                DoubleUnaryOperator times = value -> value * in.standardDeviation() * random.nextGaussian();
                return new Tensor(x.matrix().map(times), SHAPE);
            }))
            .mistake("No noise", "Draw as many numbers as x has.", in -> seen(in, (x, random) -> x))
            .mistake("A generator with a seed of its own", "Take chance from the generator that is given.",
                    in -> seen(in, (x, random) -> adding(in, RandomGenerator::nextGaussian).of(x, new Random(42))))
            .mistake("x was changed", "The originals are needed again in the next epoch: plus returns a new matrix.",
                    in -> seen(in, (x, random) -> {
                        Tensor right = adding(in, RandomGenerator::nextGaussian).of(x, random);
                        x.matrix().scaleInPlace(0);
                        return right;
                    }));

    private interface Draw {
        double from(RandomGenerator random);
    }

    private static Noise adding(Input in, Draw draw) {
        return (x, random) -> {
            Tensor noisy = x.copy();
            for (int n = 0; n < SAMPLES; n++) {
                for (int i = 0; i < SHAPE.size(); i++) {
                    noisy.matrix().set(n, i, x.matrix().get(n, i) + in.standardDeviation() * draw.from(random));
                }
            }
            return noisy;
        };
    }

    private static Seen seen(Input in, Noise noise) {
        Tensor x = new Tensor(Matrix.uniform(SAMPLES, SHAPE.size(), -0.5, 1, new Random(8)).map(value -> Math.max(0, value)), SHAPE);
        Tensor untouched = x.copy();
        Tensor noisy = noise.of(x, new Random(in.seed()));
        Matrix difference = noisy.matrix().minus(untouched.matrix()).map(value -> Math.round(value * 1e9) / 1e9);
        double unit = in.standardDeviation() == 0 ? 1 : in.standardDeviation();
        double mean = difference.mean();
        double variance = difference.map(value -> (value - mean) * (value - mean)).mean();
        double within = Arrays.stream(difference.ejml().data).filter(value -> Math.abs(value) < unit).count()
                / (double) difference.size();
        return new Seen(tenths(mean / unit), tenths(Math.sqrt(variance) / unit), tenths(within),
                !difference.row(1).equals(difference.row(0)), !difference.column(1).equals(difference.column(0)),
                noisy.equals(noise.of(untouched.copy(), new Random(in.seed()))),
                !noisy.equals(noise.of(untouched.copy(), new Random(in.seed() + 1L))), x.equals(untouched));
    }

    private static double tenths(double value) {
        return Math.round(10 * value) / 10.0 + 0.0;
    }

    @Test
    void every_number_gets_noise_of_its_own() {
        TRIAL.check();
    }
}
