package lesson03_pooling;

import java.util.function.UnaryOperator;
import matrix.Shape;
import matrix.Tensor;

/**
 * A network should answer the same when a digit moves by a pixel. Pooling is said to help: this class measures how far
 * the features of an image (the numbers that are made of it) move when the image does.
 */
public final class Invariance {

    private Invariance() {
    }

    /**
     * Moves all that is seen in the images. What leaves an image is lost, and 0 comes in on the other side.
     * Given: nothing to write.
     *
     * @param images N samples of C×H×W; not changed
     * @param down   by how many rows, negative for upwards
     * @param right  by how many columns, negative for to the left
     * @return N samples of C×H×W
     */
    public static Tensor shift(Tensor images, int down, int right) {
        Shape shape = images.shape();
        Tensor shifted = Tensor.zeros(images.samples(), shape);
        for (int n = 0; n < images.samples(); n++) {
            for (int c = 0; c < shape.channels(); c++) {
                for (int y = Math.max(down, 0); y < Math.min(shape.height(), shape.height() + down); y++) {
                    for (int x = Math.max(right, 0); x < Math.min(shape.width(), shape.width() + right); x++) {
                        shifted.set(n, c, y, x, images.get(n, c, y - down, x - right));
                    }
                }
            }
        }
        return shifted;
    }

    /**
     * Returns how far features have moved, in relation to how large they are: the mean over all samples n of
     * ‖after(n) − before(n)‖ / ‖before(n)‖, where ‖v‖ = √Σ v² is the L2 norm over all numbers of one sample.
     * 0 means that nothing has changed; 1 means that the change is as large as the features themselves.
     *
     * @param before N samples of C×H×W, at least one, and none of them all 0; not changed
     * @param after  N samples of C×H×W; not changed
     * @return the mean relative change, 0 or more
     * @throws IllegalArgumentException if the two differ in shape, there is no sample, or one of {@code before} is all 0
     */
    public static double relativeChange(Tensor before, Tensor after) {
        requireSameShape(before, after);
        requireSomething(before);
        // BEGIN SOLUTION 3.12 For each sample: the norm of the difference, divided by the norm of what was before.
        // Then the mean over the samples.
        double sum = 0;
        for (int n = 0; n < before.samples(); n++) {
            double change = after.matrix().row(n).minus(before.matrix().row(n)).norm();
            sum += change / before.matrix().row(n).norm();
        }
        return sum / before.samples();
        // END SOLUTION
    }

    /**
     * Returns how far the features of images move when what is seen in the images moves: the relative change from the
     * features of the images to the features of the moved images.
     *
     * @param images   N samples of C×H×W; not changed
     * @param down     by how many rows the images move, negative for upwards
     * @param right    by how many columns they move, negative for to the left
     * @param features makes features of images, such as {@code x -> Pooling.max(x, Window.of(2))}
     * @return the mean relative change of the features, 0 or more
     * @throws IllegalArgumentException if the features of an image are all 0
     */
    public static double underShift(Tensor images, int down, int right, UnaryOperator<Tensor> features) {
        // BEGIN SOLUTION 3.13 What moves: the images, or their features?
        return relativeChange(features.apply(images), features.apply(shift(images, down, right)));
        // END SOLUTION
    }

    private static void requireSameShape(Tensor before, Tensor after) {
        if (before.samples() != after.samples() || !before.shape().equals(after.shape())) {
            throw new IllegalArgumentException("relativeChange: " + before.samples() + " samples of " + before.shape()
                    + " before and " + after.samples() + " samples of " + after.shape() + " after cannot be compared.");
        }
    }

    private static void requireSomething(Tensor before) {
        if (before.samples() == 0) {
            throw new IllegalArgumentException("relativeChange: there is no mean over 0 samples; at least 1 is needed.");
        }
        for (int n = 0; n < before.samples(); n++) {
            if (before.matrix().row(n).norm() == 0) {
                throw new IllegalArgumentException("relativeChange: sample " + n
                        + " is all 0 before the change, so no change can be compared with it.");
            }
        }
    }
}
