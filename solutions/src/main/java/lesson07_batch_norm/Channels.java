package lesson07_batch_norm;

import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

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
        // BEGIN SOLUTION 7.4 Over samples, channels, rows and columns: bring each number to its place.
        for (int n = 0; n < x.samples(); n++) {
            for (int c = 0; c < shape.channels(); c++) {
                for (int i = 0; i < shape.height(); i++) {
                    for (int j = 0; j < shape.width(); j++) {
                        columns.set((n * shape.height() + i) * shape.width() + j, c, x.get(n, c, i, j));
                    }
                }
            }
        }
        return columns;
        // END SOLUTION
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
        // BEGIN SOLUTION 7.4 The same walk; this time the number comes from the matrix.
        for (int n = 0; n < samples; n++) {
            for (int c = 0; c < shape.channels(); c++) {
                for (int i = 0; i < shape.height(); i++) {
                    for (int j = 0; j < shape.width(); j++) {
                        x.set(n, c, i, j, columns.get((n * shape.height() + i) * shape.width() + j, c));
                    }
                }
            }
        }
        return x;
        // END SOLUTION
    }
}
