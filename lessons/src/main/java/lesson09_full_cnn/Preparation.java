package lesson09_full_cnn;

import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import matrix.Todo;

/** Images made ready for a network: read from bytes, scaled, and some of them kept aside. */
public final class Preparation {

    private Preparation() {
    }

    /**
     * Returns images whose pixels are stored as bytes, 0 (black) to 255 (full), as numbers from 0 to 1. Java's bytes go from
     * −128 to 127; one that holds 200 says −56.
     *
     * @param pixels image after image, each as a row of a {@link Tensor}; not changed
     * @param shape  of every image
     * @return as many images as there are
     * @throws IllegalArgumentException if the last image is not complete
     */
    public static Tensor fromBytes(byte[] pixels, Shape shape) {
        if (pixels.length % shape.size() != 0) {
            throw new IllegalArgumentException("Images of " + shape + " have " + shape.size() + " bytes each, but "
                    + pixels.length + " bytes were given.");
        }
        // TODO 9.13 One row an image. & 0xff takes the eight bits of a byte as a number from 0 to 255.
        throw new Todo("9.13");
    }

    /**
     * How numbers are scaled to mean 0 and standard deviation 1: both measured once, on training images, and used for all.
     *
     * @param mean      of all numbers of the training images
     * @param deviation their standard deviation, above 0
     */
    public record Scale(double mean, double deviation) {

        /** Returns the scale of these images. @throws IllegalArgumentException if all their numbers are equal */
        public static Scale of(Tensor training) {
            if (training.matrix().size() == 0 || training.matrix().min() == training.matrix().max()) {
                throw new IllegalArgumentException("Scale: all numbers of the training images are equal; there is nothing to scale.");
            }
            // TODO 9.13 One mean and one variance of all numbers together; 9.12 has the variance.
            throw new Todo("9.13");
        }

        /** Returns images on this scale; {@code x}, training or test, is not changed. */
        public Tensor apply(Tensor x) {
            // TODO 9.13 Minus the mean, then divided. Nothing is measured here.
            throw new Todo("9.13");
        }
    }

    /**
     * Samples to learn from, and samples kept aside, each with its targets.
     *
     * @param x                 what is learned from
     * @param targets           one row for each of its samples
     * @param validation        what is only measured on
     * @param validationTargets one row for each of its samples
     */
    public record Split(Tensor x, Matrix targets, Tensor validation, Matrix validationTargets) {
    }

    /**
     * Keeps samples aside by chance: of the random order, the first {@code aside} are the validation samples, the others are
     * learned from.
     *
     * @param x       N samples; not changed
     * @param targets N rows; not changed
     * @param aside   how many to keep aside, from 1 to N − 1
     * @param random  decides the order, through {@link #order}
     */
    public static Split split(Tensor x, Matrix targets, int aside, RandomGenerator random) {
        Evaluation.requireOneRowEach(x, targets);
        if (aside < 1 || aside >= x.samples()) {
            throw new IllegalArgumentException("Of " + x.samples() + " samples, 1 to " + (x.samples() - 1)
                    + " can be kept aside, but " + aside + " was given.");
        }
        int[] order = order(x.samples(), random);
        // TODO 9.13 The sample at place i of the order is order[i]: its image and its target stay together.
        throw new Todo("9.13");
    }

    /** Returns the numbers from 0 to n − 1 in a random order; every order is equally likely. Given. */
    static int[] order(int n, RandomGenerator random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) { // each comes to a random place among those so far
            int place = random.nextInt(i + 1);
            order[i] = order[place];
            order[place] = i;
        }
        return order;
    }
}
