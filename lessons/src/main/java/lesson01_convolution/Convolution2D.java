package lesson01_convolution;

import matrix.Matrix;
import matrix.Todo;

/**
 * One filter over one image of one channel. {@link #correlate} is what every convolutional network computes and calls
 * convolution; {@link #convolve} is what mathematicians call convolution. They differ by a half turn of the filter.
 * Both cost KH·KW multiplications for each cell of the map.
 */
public final class Convolution2D {

    private Convolution2D() {
    }

    /**
     * The valid correlation map(y, x) = Σ_ky Σ_kx image(y + ky, x + kx) · filter(ky, kx): the response of the filter
     * to every window that lies entirely inside the image.
     *
     * @param image  H×W; not changed
     * @param filter KH×KW, not higher and not wider than the image; not changed
     * @return the feature map, (H − KH + 1)×(W − KW + 1)
     * @throws IllegalArgumentException if the filter does not fit into the image
     */
    public static Matrix correlate(Matrix image, Matrix filter) {
        Fit.require("correlate", image.rows(), image.cols(), filter.rows(), filter.cols());
        // TODO 1.4 Slide the filter over every position where it fits entirely.
        // Each output cell is the dot product of the filter with the window under it.
        throw new Todo("1.4");
    }

    /**
     * Returns the filter turned by 180° in the plane: its first cell becomes the last, its last the first.
     *
     * @param filter KH×KW; not changed
     * @return KH×KW
     */
    public static Matrix halfTurn(Matrix filter) {
        // TODO 1.5 Read the rows from the bottom up and each row from the right to the left.
        throw new Todo("1.5");
    }

    /**
     * The valid true convolution map(y, x) = Σ_ky Σ_kx image(y + ky, x + kx) · filter(KH − 1 − ky, KW − 1 − kx).
     *
     * @param image  H×W; not changed
     * @param filter KH×KW, not higher and not wider than the image; not changed
     * @return (H − KH + 1)×(W − KW + 1)
     * @throws IllegalArgumentException if the filter does not fit into the image
     */
    public static Matrix convolve(Matrix image, Matrix filter) {
        Fit.require("convolve", image.rows(), image.cols(), filter.rows(), filter.cols());
        // TODO 1.5 Build it from what you have written already.
        throw new Todo("1.5");
    }
}
