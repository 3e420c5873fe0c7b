package lesson06_regularization;

import java.util.random.RandomGenerator;
import matrix.Tensor;
import matrix.Todo;

/**
 * Data augmentation: more training images out of those that there are, changed in ways that leave the class as it is.
 * A digit that moved by a pixel is the same digit. Not every change will do (prediction 6.P8).
 */
public final class Augmentation {

    private Augmentation() {
    }

    /**
     * Returns all images moved by so many cells; zeros move in, and what leaves the image is lost.
     *
     * @param x     N images of C×H×W; not changed
     * @param down  cells downwards, upwards if below 0; all of any size
     * @param right cells to the right, to the left if below 0
     * @return N images of C×H×W
     */
    public static Tensor shifted(Tensor x, int down, int right) {
        // TODO 6.11 For every cell of the result: which cell of x does it come from, and is there one?
        throw new Todo("6.11");
    }

    /**
     * Returns every image moved by chance: down and right by −most to most cells, each equally likely, drawn for each
     * image anew.
     *
     * @param x      N images; not changed
     * @param most   the farthest, at least 0 and below half the range of an int
     * @param random where chance comes from
     * @return N images, in the same order
     */
    public static Tensor randomlyShifted(Tensor x, int most, RandomGenerator random) {
        Require.atLeast(0, "Augmentation.randomlyShifted: most", most);
        // TODO 6.12 Image by image: draw two whole numbers, one for each direction, and shift this image.
        // sample(n) is a batch of one image; setRow of the matrix takes its row.
        throw new Todo("6.12");
    }

    /**
     * Returns the images with noise: to every number is added another one drawn from the normal distribution with mean 0.
     * Nothing is cut off: numbers may go below 0 or above 1.
     *
     * @param x                 N images; not changed
     * @param standardDeviation of the noise, 0 or more
     * @param random            where chance comes from
     * @return N images
     */
    public static Tensor noisy(Tensor x, double standardDeviation, RandomGenerator random) {
        Require.notNegative("Augmentation.noisy: the standard deviation", standardDeviation);
        // TODO 6.13 A matrix of noise as large as the batch (Matrix can draw one), added to a new tensor.
        throw new Todo("6.13");
    }
}
