package lesson09_full_cnn;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.13", title = "Images made ready", points = 4, file = "Preparation.java", needs = "9.12")
class PreparationCheck {

    /** The bytes as they would stand in a file, 0 to 255. */
    record Stored(int[] pixels, Shape shape) {

        byte[] bytes() {
            byte[] bytes = new byte[pixels.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) pixels[i];
            }
            return bytes;
        }
    }

    record Images(Tensor training, Tensor test) {
    }

    /** The scale, and both on it. */
    record Scaled(double mean, double deviation, Tensor training, Tensor test) {
    }

    record Samples(Tensor x, Matrix targets, int aside, long seed) {
    }

    static final Trial<Stored, Tensor> BYTES = Trial.of("fromBytes(pixels, shape)", (Stored in) -> Preparation.fromBytes(in.bytes(), in.shape()))
            .definition(in -> read(in, pixel -> pixel / 255.0))
            .example("two pixels", () -> new Stored(new int[] {0, 255}, new Shape(1, 1, 2)), Tensor.of(Matrix.of("0 1")))
            .fixture("three images of 2×2×3", () -> stored(3, new Shape(2, 2, 3), 1))
            .fixture("two images of 1×3×2", () -> stored(2, new Shape(1, 3, 2), 2))
            .mistake("Bytes read as signed", "Java's bytes go from −128 to 127: 200 comes out as −56. The lowest eight bits of an int are & 0xff.",
                    in -> read(in, pixel -> (byte) pixel / 255.0))
            .mistake("The sign was taken off", "−56 is not 56: it stands for 200. & 0xff keeps the eight bits and drops the sign.",
                    in -> read(in, pixel -> Math.abs((byte) pixel) / 255.0))
            .mistake("Shifted by 128", "0 is black: a byte of 200 says −56, but one of 0 says 0.", in -> read(in, pixel -> ((byte) pixel + 128) / 255.0))
            .mistake("Divided by 256", "255 is full, which is 1.", in -> read(in, pixel -> pixel / 256.0))
            .mistake("Divided as whole numbers", "200 / 255 is 0 in Java; write 255.0.", in -> read(in, pixel -> pixel / 255))
            .mistake("Not scaled", "From 0 to 1: divide.", in -> read(in, pixel -> pixel))
            .mistake("Pixel by pixel in place of image by image", "Byte i belongs to image i / size, at place i % size.", in -> {
                Tensor right = read(in, pixel -> pixel / 255.0);
                Tensor wrong = Tensor.zeros(right.samples(), right.shape());
                int size = right.shape().size();
                for (int i = 0; i < size * right.samples(); i++) {
                    wrong.matrix().set(i % right.samples(), i / right.samples(), right.matrix().get(i / size, i % size));
                }
                return wrong;
            })
            .mistake("A vector in place of an image", "The images have the shape that is handed in.", in -> {
                Tensor right = read(in, pixel -> pixel / 255.0);
                return right.as(Shape.vector(right.shape().size()));
            })
            .mistake("Black and white exchanged", "0 stays 0.", in -> read(in, pixel -> 1 - pixel / 255.0))
            .mistake("Only the first image", "As many rows as there are images.", in -> {
                Tensor right = read(in, pixel -> pixel / 255.0);
                Tensor wrong = Tensor.zeros(right.samples(), right.shape());
                wrong.matrix().setRow(0, right.matrix().row(0));
                return wrong;
            });

    static final Trial<Images, Scaled> SCALE = Trial.of("scale = Scale.of(training), scale.apply(training), scale.apply(test)", (Images in) -> {
                Preparation.Scale scale = Preparation.Scale.of(in.training());
                return new Scaled(scale.mean(), scale.deviation(), scale.apply(in.training()), scale.apply(in.test()));
            })
            .definition(in -> scaled(in, mean(in.training()), deviation(in.training(), 0)))
            .example("1 to 3, and then 4", () -> new Images(new Tensor(Matrix.of("1 3; 3 1"), Shape.vector(2)), new Tensor(Matrix.of("4 2"), Shape.vector(2))),
                    new Scaled(2, 1, new Tensor(Matrix.of("-1 1; 1 -1"), Shape.vector(2)), new Tensor(Matrix.of("2 0"), Shape.vector(2))))
            .random("three training images, two test images", 3, random -> new Images(Fixtures.tensor(3, new Shape(1, 2, 3), random),
                    Fixtures.tensor(2, new Shape(1, 2, 3), random)))
            .mistake("The test set has a scale of its own", "The scale is the training set's, also for the test set: a 1 must mean the same in both."
                    + " apply uses the record's mean and deviation.", in -> new Scaled(mean(in.training()), deviation(in.training(), 0),
                    on(in.training(), mean(in.training()), deviation(in.training(), 0)), on(in.test(), mean(in.test()), deviation(in.test(), 0))))
            .mistake("The test set was not scaled", "What the network has learned on scaled images, it can use on scaled images only.",
                    in -> new Scaled(mean(in.training()), deviation(in.training(), 0), on(in.training(), mean(in.training()), deviation(in.training(), 0)), in.test()))
            .mistake("Divided by the variance", "The standard deviation is the root of the variance.", in -> {
                double variance = Math.pow(deviation(in.training(), 0), 2);
                return scaled(in, mean(in.training()), variance);
            })
            .mistake("Multiplied by the deviation", "Divided by it, so that the deviation becomes 1.", in -> {
                double d = deviation(in.training(), 0);
                return new Scaled(mean(in.training()), d, on(in.training(), mean(in.training()), 1 / d), on(in.test(), mean(in.training()), 1 / d));
            })
            .mistake("Divided by n − 1", "The variance of 9.12 divides by n.", in -> scaled(in, mean(in.training()), deviation(in.training(), 1)))
            .mistake("The mean was not taken off", "(x − mean) / deviation.", in -> {
                double d = deviation(in.training(), 0);
                return new Scaled(mean(in.training()), d, on(in.training(), 0, d), on(in.test(), 0, d));
            })
            .mistake("The brackets were forgotten", "(x − mean) / deviation: without brackets only the mean is divided.", in -> {
                double d = deviation(in.training(), 0);
                double m = mean(in.training()) / d;
                return new Scaled(mean(in.training()), d, on(in.training(), m, 1), on(in.test(), m, 1));
            })
            .mistake("Divided by the square of the deviation", "(x − mean) / deviation: the record's deviation is the root already.", in -> {
                double d = deviation(in.training(), 0);
                return new Scaled(mean(in.training()), d, on(in.training(), mean(in.training()), d * d), on(in.test(), mean(in.training()), d * d));
            })
            .mistake("The largest in place of the deviation", "The deviation is the root of the variance.", in ->
                    scaled(in, mean(in.training()), in.training().matrix().max()))
            .mistake("The mean was not divided", "(x − mean) / deviation: take off first, then divide.", in -> {
                double d = deviation(in.training(), 0);
                double m = mean(in.training()) * d;
                return new Scaled(mean(in.training()), d, on(in.training(), m, d), on(in.test(), m, d));
            })
            .mistake("Not divided", "(x − mean) / deviation.", in -> new Scaled(mean(in.training()), deviation(in.training(), 0),
                    on(in.training(), mean(in.training()), 1), on(in.test(), mean(in.training()), 1)));

    static final Trial<Samples, Preparation.Split> SPLIT = Trial.of("split(x, targets, aside, new Random(seed))",
                    (Samples in) -> Preparation.split(in.x(), in.targets(), in.aside(), new Random(in.seed())))
            .definition(in -> split(in, order(in), order(in)))
            .random("6 samples, 2 aside", 3, random -> samples(6, 2, random))
            .random("5 samples, 4 aside", 2, random -> samples(5, 4, random))
            .mistake("Images shuffled without their labels", "The sample at place i is order[i]: take its image and its target by the same number.",
                    in -> split(in, order(in), inOrder(in)))
            .mistake("Labels shuffled without their images", "The sample at place i is order[i]: take its image and its target by the same number.",
                    in -> split(in, inOrder(in), order(in)))
            .mistake("Not shuffled", "order says which sample comes at which place; files are often sorted by class.",
                    in -> split(in, inOrder(in), inOrder(in)))
            .mistake("The wrong end of the order", "The first of the order are kept aside, the rest is learned from.", in -> {
                int[] order = order(in);
                int[] turned = new int[order.length];
                for (int i = 0; i < order.length; i++) {
                    turned[i] = order[(i + order.length - in.aside()) % order.length];
                }
                return split(in, turned, turned);
            })
            .mistake("The order was read the wrong way round", "order[i] is the sample at place i, not the place of sample i.", in -> {
                int[] places = new int[in.x().samples()];
                for (int i = 0; i < places.length; i++) {
                    places[order(in)[i]] = i;
                }
                return split(in, places, places);
            })
            .mistake("The validation samples are learned from, too", "What is kept aside must not be among the others: measured on training data,"
                    + " a network that learns by heart looks perfect.", in -> {
                Preparation.Split right = split(in, order(in), order(in));
                Tensor all = Tensor.stack(right.validation(), right.x());
                Matrix targets = Tensor.stack(new Tensor(right.validationTargets(), Shape.vector(in.targets().cols())),
                        new Tensor(right.targets(), Shape.vector(in.targets().cols()))).matrix();
                return new Preparation.Split(all, targets, right.validation(), right.validationTargets());
            });

    private static Stored stored(int images, Shape shape, long seed) {
        Random random = new Random(seed);
        int[] pixels = random.ints((long) images * shape.size(), 1, 256).toArray();
        pixels[1] = 200;
        pixels[2] = 17;
        return new Stored(pixels, shape);
    }

    private static Tensor read(Stored in, IntToDoubleFunction number) {
        Tensor images = Tensor.zeros(in.pixels().length / in.shape().size(), in.shape());
        int next = 0;
        for (int n = 0; n < images.samples(); n++) {
            for (int k = 0; k < in.shape().size(); k++) {
                images.matrix().set(n, k, number.applyAsDouble(in.pixels()[next++]));
            }
        }
        return images;
    }

    private static double mean(Tensor x) {
        return x.matrix().sum() / x.matrix().size();
    }

    /** From the squares: mean of squares minus square of the mean. */
    private static double deviation(Tensor x, int fewer) {
        int n = x.matrix().size();
        double squares = x.matrix().elementTimes(x.matrix()).sum() / n - mean(x) * mean(x);
        return Math.sqrt(squares * n / (n - fewer));
    }

    private static Tensor on(Tensor x, double mean, double deviation) {
        return new Tensor(x.matrix().map(value -> value / deviation - mean / deviation), x.shape());
    }

    private static Scaled scaled(Images in, double mean, double deviation) {
        return new Scaled(mean, deviation, on(in.training(), mean, deviation), on(in.test(), mean, deviation));
    }

    private static Samples samples(int samples, int aside, RandomGenerator random) {
        return new Samples(Fixtures.tensor(samples, Shape.vector(3), random), Fixtures.matrix(samples, 2, random), aside, random.nextInt(1000));
    }

    private static int[] order(Samples in) {
        return Preparation.order(in.x().samples(), new Random(in.seed()));
    }

    private static int[] inOrder(Samples in) {
        return IntStream.range(0, in.x().samples()).toArray();
    }

    private static Preparation.Split split(Samples in, int[] images, int[] labels) {
        int n = images.length;
        Tensor x = new Tensor(rows(in.x().matrix(), images, in.aside(), n), in.x().shape());
        Tensor validation = new Tensor(rows(in.x().matrix(), images, 0, in.aside()), in.x().shape());
        return new Preparation.Split(x, rows(in.targets(), labels, in.aside(), n), validation, rows(in.targets(), labels, 0, in.aside()));
    }

    private static Matrix rows(Matrix matrix, int[] places, int from, int to) {
        double[][] rows = new double[to - from][];
        for (int i = from; i < to; i++) {
            rows[i - from] = matrix.toArray()[places[i]];
        }
        return Matrix.of(rows);
    }

    @Test
    void bytes_become_numbers_from_0_to_1() {
        BYTES.check();
    }

    @Test
    void training_and_test_have_one_scale() {
        SCALE.check();
    }

    @Test
    void what_is_kept_aside_keeps_its_labels() {
        SPLIT.check();
    }
}
