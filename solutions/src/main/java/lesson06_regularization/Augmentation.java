package lesson06_regularization;

import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

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
        // BEGIN SOLUTION 6.11 For every cell of the result: which cell of x does it come from, and is there one?
        Shape shape = x.shape();
        Tensor moved = Tensor.zeros(x.samples(), shape);
        for (int n = 0; n < x.samples(); n++) {
            for (int c = 0; c < shape.channels(); c++) {
                for (int row = 0; row < shape.height(); row++) {
                    for (int col = 0; col < shape.width(); col++) {
                        int fromRow = row - down;
                        int fromCol = col - right;
                        if (fromRow >= 0 && fromRow < shape.height() && fromCol >= 0 && fromCol < shape.width()) {
                            moved.set(n, c, row, col, x.get(n, c, fromRow, fromCol));
                        }
                    }
                }
            }
        }
        return moved;
        // END SOLUTION
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
        // BEGIN SOLUTION 6.12 Image by image: draw two whole numbers, one for each direction, and shift this image.
        // sample(n) is a batch of one image; setRow of the matrix takes its row.
        Tensor moved = Tensor.zeros(x.samples(), x.shape());
        for (int n = 0; n < x.samples(); n++) {
            int down = random.nextInt(2 * most + 1) - most;
            int right = random.nextInt(2 * most + 1) - most;
            moved.matrix().setRow(n, shifted(x.sample(n), down, right).matrix());
        }
        return moved;
        // END SOLUTION
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
        // BEGIN SOLUTION 6.13 A matrix of noise as large as the batch (Matrix can draw one), added to a new tensor.
        Matrix noise = Matrix.normal(x.samples(), x.shape().size(), 0, standardDeviation, random);
        return new Tensor(x.matrix().plus(noise), x.shape());
        // END SOLUTION
    }
}
