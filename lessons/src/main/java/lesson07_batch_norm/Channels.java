package lesson07_batch_norm;

import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import matrix.Todo;

/**
 * A batch of images with every channel in a column of its own, so that what is said of features (columns) holds for
 * channels as well. Row (n·H + y)·W + x holds the pixel (y, x) of sample n, one number a channel. Of vectors it is the
 * matrix that they are already.
 */
public final class Channels {

    private Channels() {
    }

    /**
     * Returns every channel as a column.
     *
     * @param x N samples of C×H×W; not changed
     * @return (N·H·W)×C, with x(n, c, y, x) in row (n·H + y)·W + x and column c
     */
    public static Matrix toColumns(Tensor x) {
        Shape shape = x.shape();
        Matrix columns = Matrix.zeros(x.samples() * shape.height() * shape.width(), shape.channels());
        // TODO 7.4 Over samples, channels, rows and columns: bring each number to its place.
        throw new Todo("7.4");
    }

    /**
     * Undoes {@link #toColumns}.
     *
     * @param columns (N·H·W)×C; not changed
     * @param samples N
     * @param shape   C×H×W
     * @return N samples of C×H×W
     * @throws IllegalArgumentException if the three do not fit together
     */
    public static Tensor toSamples(Matrix columns, int samples, Shape shape) {
        Expect.columnsOfChannels(columns, samples, shape);
        Tensor x = Tensor.zeros(samples, shape);
        // TODO 7.4 The same walk; this time the number comes from the matrix.
        throw new Todo("7.4");
    }
}
