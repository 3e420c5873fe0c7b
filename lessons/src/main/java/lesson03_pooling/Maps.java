package lesson03_pooling;

import matrix.Matrix;
import matrix.Tensor;

/**
 * The maps of the worked examples in this lesson's README, small enough to check by hand.
 * Every call returns a new matrix or tensor, so a caller may change what it gets.
 */
public final class Maps {

    private Maps() {
    }

    /** Returns the 4×4 map of the first example. */
    public static Matrix fourByFour() {
        return Matrix.of("""
                1 1 2 4
                5 6 7 8
                3 2 1 0
                1 2 3 4""");
    }

    /** Returns map 1 of lesson 1: the 6×6 image under filter 1. */
    public static Matrix map1() {
        return Matrix.of("""
                 3 -1 -3 -1
                -3  1  0 -3
                -3 -3  0  1
                 3 -2 -2 -1""");
    }

    /** Returns map 2 of lesson 1: the 6×6 image under filter 2. Its window at the upper left is −1 throughout. */
    public static Matrix map2() {
        return Matrix.of("""
                -1 -1 -1 -1
                -1 -1 -2  1
                -1 -1 -2  1
                -1  0 -4  3""");
    }

    /** Returns maps 1 and 2 as one sample of two channels, as the convolution makes them: 2×4×4. */
    public static Tensor beforeRelu() {
        return Tensor.of(map1(), map2());
    }

    /** Returns maps 1 and 2 after ReLU, which makes negative numbers 0 and is the subject of lesson 4: 2×4×4. */
    public static Tensor afterRelu() {
        return Tensor.of(map1().map(x -> Math.max(x, 0)), map2().map(x -> Math.max(x, 0)));
    }
}
