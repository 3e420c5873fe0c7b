package lesson09_full_cnn;

import java.util.stream.IntStream;
import matrix.Matrix;
import matrix.Tensor;

/**
 * Images, each with its class. Given: nothing to write.
 *
 * @param x       N images
 * @param targets N rows, one-hot: row n is the class of image n
 */
public record Samples(Tensor x, Matrix targets) {

    /** @throws IllegalArgumentException unless there is one row of targets for each sample, and at least one sample */
    public Samples {
        Evaluation.requireOneRowEach(x, targets);
    }

    /** Returns how many there are. */
    public int size() {
        return x.samples();
    }

    /** Returns the samples at these places, in this order, each with its own class. */
    public Samples at(int... places) {
        Tensor images = Tensor.zeros(places.length, x.shape());
        Matrix classes = Matrix.zeros(places.length, targets.cols());
        for (int i = 0; i < places.length; i++) {
            images.matrix().setRow(i, x.matrix().row(places[i]));
            classes.setRow(i, targets.row(places[i]));
        }
        return new Samples(images, classes);
    }

    /** Returns the samples from place {@code from} on, up to but without place {@code to}. */
    public Samples between(int from, int to) {
        return at(IntStream.range(from, to).toArray());
    }

    /** Returns these samples, and the others behind them. */
    public Samples and(Samples others) {
        return new Samples(Tensor.stack(x, others.x), rowsBelow(targets, others.targets));
    }

    private static Matrix rowsBelow(Matrix upper, Matrix lower) {
        Matrix both = Matrix.zeros(upper.rows() + lower.rows(), upper.cols());
        for (int n = 0; n < both.rows(); n++) {
            both.setRow(n, n < upper.rows() ? upper.row(n) : lower.row(n - upper.rows()));
        }
        return both;
    }
}
