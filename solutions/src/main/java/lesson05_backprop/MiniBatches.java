package lesson05_backprop;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
     * @param x         N samples; not changed
     * @param targets   N rows; not changed
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
        return new AbstractList<>() { // each is cut when it is asked for: all at once are as large as the training set
            @Override
            public MiniBatch get(int i) {
                Objects.checkIndex(i, size());
                int[] some = Arrays.copyOfRange(order, i * batchSize, Math.min((i + 1) * batchSize, order.length));
                Tensor samples = Tensor.zeros(some.length, x.shape());
                Matrix theirs = Matrix.zeros(some.length, targets.cols());
                for (int n = 0; n < some.length; n++) {
                    samples.matrix().setRow(n, x.matrix().row(some[n]));
                    theirs.setRow(n, targets.row(some[n]));
                }
                return new MiniBatch(samples, theirs);
            }

            @Override
            public int size() {
                return (order.length + batchSize - 1) / batchSize;
            }
        };
    }
}
