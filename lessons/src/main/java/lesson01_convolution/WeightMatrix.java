package lesson01_convolution;

import matrix.Matrix;
import matrix.Todo;

/**
 * A convolution is a dense layer whose weights are mostly 0 (sparse) and otherwise the same few numbers in every row
 * (shared). This class draws that dense layer's weights as a matrix.
 */
public final class WeightMatrix {

    private WeightMatrix() {
    }

    /**
     * Returns the matrix M with which M · image = map, where image is the flattened image (H·W numbers, row by row, as
     * a column) and map the flattened valid correlation with the filter. With OW = W − KW + 1, row y·OW + x of M makes
     * the map's cell (y, x): it has filter(ky, kx) in column (y + ky)·W + (x + kx), and 0 in all other columns.
     *
     * @param filter KH×KW; not changed
     * @param height H of the image, at least KH
     * @param width  W of the image, at least KW
     * @return ((H − KH + 1)·(W − KW + 1))×(H·W)
     * @throws IllegalArgumentException if the filter does not fit into such an image
     */
    public static Matrix of(Matrix filter, int height, int width) {
        Fit.require("WeightMatrix.of", height, width, filter.rows(), filter.cols());
        // TODO 1.15 One row for each cell (y, x) of the map, one column for each cell of the image.
        // Put the filter's weights where the window of (y, x) lies; the rest stays 0.
        throw new Todo("1.15");
    }
}
