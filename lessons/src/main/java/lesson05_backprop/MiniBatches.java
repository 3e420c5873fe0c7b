package lesson05_backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import matrix.Matrix;
import matrix.Tensor;

/** Cuts a training set into small batches. Given: nothing to write. */
public final class MiniBatches {

    /** How many samples a batch has where nothing else is said. */
    public static final int USUAL_SIZE = 32;

    /**
     * Some samples and their targets.
     *
     * @param x       so many samples
     * @param targets one row a sample, in the same order
     */
    public record MiniBatch(Tensor x, Matrix targets) {
    }

    private MiniBatches() {
    }

    /**
     * Returns all samples in a random order, in batches of {@code batchSize}; the last may be smaller. Every sample comes
     * once, together with its own target.
     *
     * @param x         N samples; copied
     * @param targets   N rows; copied
     * @param batchSize at least 1
     * @param random    decides the order
     */
    public static List<MiniBatch> of(Tensor x, Matrix targets, int batchSize, RandomGenerator random) {
        int[] order = IntStream.range(0, x.samples()).toArray();
        for (int i = order.length - 1; i > 0; i--) { // Fisher and Yates: every order is equally likely
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return cut(x, targets, batchSize, order);
    }

    /** Returns all samples in their own order, in batches of {@code batchSize}; the last may be smaller. */
    public static List<MiniBatch> inOrder(Tensor x, Matrix targets, int batchSize) {
        return cut(x, targets, batchSize, IntStream.range(0, x.samples()).toArray());
    }

    private static List<MiniBatch> cut(Tensor x, Matrix targets, int batchSize, int[] order) {
        if (targets.rows() != order.length) {
            throw new IllegalArgumentException(order.length + " samples need as many rows of targets, but "
                    + targets.shapeText() + " was given.");
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("A batch has at least 1 sample, but " + batchSize + " was given.");
        }
        List<MiniBatch> batches = new ArrayList<>();
        for (int from = 0; from < order.length; from += batchSize) {
            int size = Math.min(batchSize, order.length - from);
            Tensor some = Tensor.zeros(size, x.shape());
            Matrix theirs = Matrix.zeros(size, targets.cols());
            for (int i = 0; i < size; i++) {
                some.matrix().setRow(i, x.matrix().row(order[from + i]));
                theirs.setRow(i, targets.row(order[from + i]));
            }
            batches.add(new MiniBatch(some, theirs));
        }
        return batches;
    }
}
