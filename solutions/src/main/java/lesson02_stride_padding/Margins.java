package lesson02_stride_padding;

/**
 * How many rows and columns of zeros stand around an image. Given: nothing to write.
 *
 * @param top    rows above the image, at least 0
 * @param bottom rows below it, at least 0
 * @param left   columns before it, at least 0
 * @param right  columns behind it, at least 0
 */
public record Margins(int top, int bottom, int left, int right) {

    /**
     * Margins of these four sizes.
     *
     * @throws IllegalArgumentException if one of the four is negative
     */
    public Margins {
        Fit.atLeast(0, "Margins", "top", top);
        Fit.atLeast(0, "Margins", "bottom", bottom);
        Fit.atLeast(0, "Margins", "left", left);
        Fit.atLeast(0, "Margins", "right", right);
    }
}
