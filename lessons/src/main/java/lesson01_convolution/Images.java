package lesson01_convolution;

import matrix.Matrix;
import matrix.Tensor;

/**
 * The images and filters of the worked examples in this lesson's README, small enough to check by hand.
 * Every call returns a new matrix or tensor, so a caller may change what it gets.
 */
public final class Images {

    private Images() {
    }

    /** Returns the 6×6 black and white image that all nine lessons follow: 1 is bright, 0 is dark. */
    public static Matrix sixBySix() {
        return Matrix.of("""
                1 0 0 0 0 1
                0 1 0 0 1 0
                0 0 1 1 0 0
                1 0 0 0 1 0
                0 1 0 0 1 0
                0 0 1 0 1 0""");
    }

    /** Returns filter 1: 3×3, looks for a bright line that falls from the upper left to the lower right. */
    public static Matrix filter1() {
        return Matrix.of("""
                 1 -1 -1
                -1  1 -1
                -1 -1  1""");
    }

    /** Returns filter 2: 3×3, looks for a bright upright line. */
    public static Matrix filter2() {
        return Matrix.of("""
                -1 1 -1
                -1 1 -1
                -1 1 -1""");
    }

    /** Returns filter 3: 3×3 and without any symmetry, so that it tells correlation and convolution apart. */
    public static Matrix filter3() {
        return Matrix.of("""
                1  0 0
                0 -1 2
                0  1 0""");
    }

    /** Returns a colour image: one sample of 3×5×5, the channels red, green and blue. */
    public static Tensor threeChannels() {
        return Tensor.of(
                Matrix.of("""
                        1 1 0 1 0
                        0 2 0 0 0
                        1 0 1 1 1
                        1 0 1 0 0
                        0 1 2 1 2"""),
                Matrix.of("""
                        1 0 0 0 1
                        0 1 2 1 0
                        2 0 1 0 0
                        1 1 0 2 2
                        0 0 0 0 1"""),
                Matrix.of("""
                        2 0 2 2 2
                        1 1 0 1 2
                        0 1 1 1 0
                        2 0 1 0 0
                        1 0 2 2 0"""));
    }

    /** Returns {@link #threeChannels()} with one ring of zeros around each channel (padding 1): one sample of 3×7×7. */
    public static Tensor threeChannelsPadded() {
        return Tensor.of(
                Matrix.of("""
                        0 0 0 0 0 0 0
                        0 1 1 0 1 0 0
                        0 0 2 0 0 0 0
                        0 1 0 1 1 1 0
                        0 1 0 1 0 0 0
                        0 0 1 2 1 2 0
                        0 0 0 0 0 0 0"""),
                Matrix.of("""
                        0 0 0 0 0 0 0
                        0 1 0 0 0 1 0
                        0 0 1 2 1 0 0
                        0 2 0 1 0 0 0
                        0 1 1 0 2 2 0
                        0 0 0 0 0 1 0
                        0 0 0 0 0 0 0"""),
                Matrix.of("""
                        0 0 0 0 0 0 0
                        0 2 0 2 2 2 0
                        0 1 1 0 1 2 0
                        0 0 1 1 1 0 0
                        0 2 0 1 0 0 0
                        0 1 0 2 2 0 0
                        0 0 0 0 0 0 0"""));
    }

    /** Returns the one filter of the colour example: 3×3×3, one 3×3 slice for each channel. Its bias is 1. */
    public static Tensor threeChannelFilter() {
        return Tensor.of(
                Matrix.of("""
                        0 0 1
                        1 1 0
                        0 0 0"""),
                Matrix.of("""
                         1  0 0
                         1 -1 1
                        -1  0 0"""),
                Matrix.of("""
                        -1  1  0
                         0 -1  1
                         1  0 -1"""));
    }
}
