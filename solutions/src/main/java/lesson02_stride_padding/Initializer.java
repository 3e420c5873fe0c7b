package lesson02_stride_padding;

import java.util.random.RandomGenerator;
import matrix.Matrix;

/** Makes the numbers that weights have before anything has been learned. Given: nothing to write. */
@FunctionalInterface
public interface Initializer {

    /**
     * Returns the first values of a rows × cols matrix of weights.
     *
     * @param rows   rows of the matrix
     * @param cols   columns of the matrix
     * @param fanIn  how many numbers go into one output, at least 1
     * @param fanOut how many outputs one number goes into, at least 1
     * @param random the source of all chance
     */
    Matrix start(int rows, int cols, int fanIn, int fanOut, RandomGenerator random);

    /** Returns the initializer of biases: all zeros. */
    static Initializer zeros() {
        return (rows, cols, fanIn, fanOut, random) -> Matrix.zeros(rows, cols);
    }

    /** Returns an initializer that always gives a copy of these numbers, and refuses to make another shape of them. */
    static Initializer given(Matrix numbers) {
        return (rows, cols, fanIn, fanOut, random) -> {
            if (numbers.rows() != rows || numbers.cols() != cols) {
                throw new IllegalArgumentException("Initializer.given: " + rows + "×" + cols
                        + " weights are needed, but the numbers given are " + numbers.shapeText() + ".");
            }
            return numbers.copy();
        };
    }
}
