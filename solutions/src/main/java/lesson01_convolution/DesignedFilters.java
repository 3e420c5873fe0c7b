package lesson01_convolution;

import matrix.Matrix;

/**
 * Filters that people designed before networks learned theirs. Each is described in words; the numbers follow.
 * All are meant for correlation. "Left", "above" and so on are seen from the centre cell of the filter.
 */
public final class DesignedFilters {

    private DesignedFilters() {
    }

    /** Returns the 3×3 filter that leaves every picture as it is (but for the border): it answers the centre cell. */
    public static Matrix identity() {
        // BEGIN SOLUTION 1.8 Only the centre cell counts, once.
        return Matrix.of("0 0 0; 0 1 0; 0 0 0");
        // END SOLUTION
    }

    /**
     * Returns the filter whose answer is the mean of the size×size window: all weights equal, their sum is 1.
     *
     * @param size odd and at least 1
     * @throws IllegalArgumentException if the size is even or less than 1
     */
    public static Matrix boxBlur(int size) {
        if (size < 1 || size % 2 == 0) {
            throw new IllegalArgumentException("boxBlur: the size must be odd and at least 1, but was " + size + ".");
        }
        // BEGIN SOLUTION 1.8 All weights are equal, and their sum is 1.
        return Matrix.filled(size, size, 1.0 / (size * size));
        // END SOLUTION
    }

    /**
     * Returns the 3×3 blur that trusts the near cells more: the outer product of the column 1, 2, 1 and the row
     * 1, 2, 1 (the weight in row ky and column kx is entry ky times entry kx), divided by the sum of all its weights.
     */
    public static Matrix gaussian() {
        // BEGIN SOLUTION 1.8 The column 1, 2, 1 times the row 1, 2, 1, divided by the sum of the weights.
        return Matrix.column(1, 2, 1).times(Matrix.row(1, 2, 1)).scale(1.0 / 16);
        // END SOLUTION
    }

    /**
     * Returns the 3×3 filter that finds edges of every direction: the sum of the four direct neighbours (above,
     * below, left, right) minus four times the centre; the diagonal neighbours do not count. It answers 0 where the
     * brightness is even or rises evenly, and a negative number on a bright spot.
     */
    public static Matrix laplacian() {
        // BEGIN SOLUTION 1.8 The four direct neighbours minus four times the centre.
        return Matrix.of("0 1 0; 1 -4 1; 0 1 0");
        // END SOLUTION
    }

    /** Returns the 3×3 filter that sharpens: the picture minus its {@link #laplacian()}. Its weights sum to 1. */
    public static Matrix sharpen() {
        // BEGIN SOLUTION 1.8 The identity minus the Laplacian.
        return identity().minus(laplacian());
        // END SOLUTION
    }

    /**
     * Returns Sobel's 3×3 filter for upright edges. In each row it takes the difference "right neighbour minus left
     * neighbour", and it adds the differences of the three rows with the weights 1, 2, 1 (the middle row counts
     * double). So it is positive where the brightness rises from left to right; the middle column is 0.
     */
    public static Matrix sobelX() {
        // BEGIN SOLUTION 1.8 "Right minus left" in each row, the rows weighted 1, 2, 1.
        return Matrix.column(1, 2, 1).times(Matrix.row(-1, 0, 1));
        // END SOLUTION
    }

    /**
     * Returns Sobel's 3×3 filter for lying edges: {@link #sobelX()} with rows and columns exchanged. It is positive
     * where the brightness rises from top to bottom.
     */
    public static Matrix sobelY() {
        // BEGIN SOLUTION 1.8 The transpose of the other Sobel filter.
        return sobelX().transpose();
        // END SOLUTION
    }

    /**
     * Returns the 3×3 filter that makes a picture look embossed, raised where the brightness rises towards the lower
     * right. The weight of a cell is how many rows it lies below the centre plus how many columns it lies right of
     * the centre (above and left count negative), and the centre itself has the weight 1 so that the picture stays
     * visible. The weights sum to 1.
     */
    public static Matrix emboss() {
        // BEGIN SOLUTION 1.8 Rows below the centre plus columns right of it; the centre has the weight 1.
        return Matrix.of("-2 -1 0; -1 1 1; 0 1 2");
        // END SOLUTION
    }
}
