package lesson02_stride_padding;

import matrix.Matrix;
import matrix.Todo;

/**
 * A filter that moves more than one cell at a time. With stride s in both directions the map has about 1/s² of the cells,
 * and costs about 1/s² of the multiplications: the cells between are not computed and thrown away, they are not computed.
 */
public final class Strides {

    private Strides() {
    }

    /**
     * The valid correlation with strides,
     * map(y, x) = Σ_ky Σ_kx image(y·strideHeight + ky, x·strideWidth + kx) · filter(ky, kx).
     *
     * @param image        H×W; not changed
     * @param filter       KH×KW, neither higher nor wider than the image; not changed
     * @param strideHeight rows from one position to the next, at least 1
     * @param strideWidth  columns from one position to the next, at least 1
     * @return ⌊(H − KH)/strideHeight⌋ + 1 rows and ⌊(W − KW)/strideWidth⌋ + 1 columns
     * @throws IllegalArgumentException if the filter does not fit, or a stride is less than 1
     */
    public static Matrix correlate(Matrix image, Matrix filter, int strideHeight, int strideWidth) {
        Fit.require("correlate", image.rows(), image.cols(), filter.rows(), filter.cols());
        Fit.atLeast(1, "correlate", "strideHeight", strideHeight);
        Fit.atLeast(1, "correlate", "strideWidth", strideWidth);
        // TODO 2.2 Exercise 1.4 once more, but the window of map cell (y, x) begins elsewhere.
        // The size of the map is exercise 2.1, without padding and dilation.
        throw new Todo("2.2");
    }
}
