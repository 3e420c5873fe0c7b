package lesson01_convolution;

import matrix.Matrix;

/**
 * What a filter answers to one window of an image: a single number. It is large where the window looks like the
 * filter, and negative where it looks like the filter's negative. Everything else in this lesson repeats this step.
 */
public final class Window {

    private Window() {
    }

    /**
     * Multiplies each cell of the window with the cell of the filter in the same place, and adds up all products:
     * Σ window(y, x) · filter(y, x). This is the dot product of the two, not their matrix product.
     *
     * @param window KH×KW
     * @param filter KH×KW, of any size
     * @return the response, one number
     * @throws IllegalArgumentException if the two differ in shape
     */
    public static double response(Matrix window, Matrix filter) {
        if (window.rows() != filter.rows() || window.cols() != filter.cols()) {
            throw new IllegalArgumentException("response: a " + window.shapeText() + " window and a "
                    + filter.shapeText() + " filter do not fit; both must have the same shape.");
        }
        // BEGIN SOLUTION 1.1 Multiply cell with cell and add up the products.
        return window.elementTimes(filter).sum();
        // END SOLUTION
    }
}
