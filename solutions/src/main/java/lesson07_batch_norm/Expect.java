package lesson07_batch_norm;

import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** Refuses what does not fit, with one sentence that names the thing and both sizes. Given: nothing to write. */
final class Expect {

    private Expect() {
    }

    /** @throws IllegalArgumentException if there is no row */
    static void atLeastOneRow(String operation, Matrix x) {
        if (x.rows() == 0) {
            throw new IllegalArgumentException(operation + ": there is nothing to take a mean of; the numbers given are "
                    + x.shapeText() + ".");
        }
    }

    /** @throws IllegalArgumentException unless both are one row of the same length */
    static void rowsOfOneLength(String owner, String nameOfFirst, Matrix first, String nameOfSecond, Matrix second) {
        if (first.rows() != 1 || second.rows() != 1 || first.cols() != second.cols()) {
            throw new IllegalArgumentException(owner + ": " + nameOfFirst + " and " + nameOfSecond
                    + " are one row each, of the same length, but were " + first.shapeText() + " and "
                    + second.shapeText() + ".");
        }
    }

    /** @throws IllegalArgumentException unless {@code x} has as many columns as {@code row} */
    static void columns(String operation, Matrix row, Matrix x) {
        if (x.cols() != row.cols()) {
            throw new IllegalArgumentException(operation + ": it is made for " + row.cols() + " columns, but was given "
                    + x.shapeText() + ".");
        }
    }

    /** @throws IllegalArgumentException unless the columns can be read as channels of so many samples */
    static void columnsOfChannels(Matrix columns, int samples, Shape shape) {
        if (columns.cols() != shape.channels() || columns.rows() != samples * shape.height() * shape.width()) {
            throw new IllegalArgumentException("Channels.toSamples: " + samples + " samples of " + shape
                    + " come from a matrix of " + samples * shape.height() * shape.width() + "×" + shape.channels()
                    + ", but " + columns.shapeText() + " was given.");
        }
    }

    /** @throws IllegalArgumentException unless 0 &lt; ε &lt; ∞ */
    static void epsilon(double epsilon) {
        if (!(epsilon > 0 && Double.isFinite(epsilon))) {
            throw new IllegalArgumentException("Batch normalization: epsilon is a finite number above 0, not " + epsilon
                    + ".");
        }
    }

    /** @throws IllegalArgumentException unless 0 ≤ momentum &lt; 1 */
    static void momentum(double momentum) {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("Batch normalization: momentum is from 0 to less than 1, not " + momentum
                    + "; with 1 nothing would ever be gathered.");
        }
    }

    /** @throws IllegalArgumentException unless a sample has that many numbers */
    static void numbers(String layer, int numbers, Shape shape) {
        if (shape.size() != numbers) {
            throw new IllegalArgumentException(layer + ": takes samples of " + numbers + " numbers, but was given samples of "
                    + shape + ", which have " + shape.size() + ".");
        }
    }

    /** @throws IllegalArgumentException unless a sample has that many channels */
    static void channels(String layer, int channels, Shape shape) {
        if (shape.channels() != channels) {
            throw new IllegalArgumentException(layer + ": takes samples of " + channels + " channels, but was given samples of "
                    + shape + ", which have " + shape.channels() + ".");
        }
    }

    /** @throws IllegalStateException if {@code remembered} is null */
    static void remembered(String layer, Object remembered) {
        if (remembered == null) {
            throw new IllegalStateException(layer + ": backward has nothing to work with. It comes after a forward pass in"
                    + " training, which must remember what backward needs.");
        }
    }

    /** @throws IllegalArgumentException if the gradient is not of {@code samples} samples of {@code shape} */
    static void outputGradient(String layer, Tensor outputGradient, int samples, Shape shape) {
        if (outputGradient.samples() != samples || !outputGradient.shape().equals(shape)) {
            throw new IllegalArgumentException(layer + ": the output of the last forward pass in training was "
                    + samples + " of " + shape + ", but the gradient for it is " + outputGradient.samples() + " of "
                    + outputGradient.shape() + ".");
        }
    }
}
