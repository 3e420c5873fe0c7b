package lesson02_stride_padding;

/**
 * Two whole numbers, one for the height and one for the width: the size of a kernel, its strides, its dilation.
 * Given: nothing to write.
 *
 * @param height the number that counts rows, at least 1
 * @param width  the number that counts columns, at least 1
 */
public record Pair(int height, int width) {

    /**
     * A pair of these two.
     *
     * @throws IllegalArgumentException if one of the two is less than 1
     */
    public Pair {
        Fit.atLeast(1, "Pair", "height", height);
        Fit.atLeast(1, "Pair", "width", width);
    }

    /** Returns the pair as text, such as {@code 3×5}. */
    @Override
    public String toString() {
        return height + "×" + width;
    }
}
