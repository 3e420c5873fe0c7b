package lesson05_backprop;

import lesson03_pooling.Window;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** Refuses what does not fit a layer, with one sentence that names the layer and both sizes. Given: nothing to write. */
final class Expect {

    private Expect() {
    }

    /** @throws IllegalArgumentException unless a sample has as many numbers as the layer takes */
    static void inputs(String layer, int inputs, Shape shape) {
        if (shape.size() != inputs) {
            throw new IllegalArgumentException(layer + ": takes samples of " + inputs + " numbers, but was given samples of "
                    + shape + ", which have " + shape.size() + ".");
        }
    }

    /**
     * Sees to it that a gradient belongs to the last forward pass.
     *
     * @throws IllegalArgumentException if the gradient is not of {@code samples} samples of {@code shape}
     */
    static void outputGradient(String layer, Tensor outputGradient, int samples, Shape shape) {
        if (outputGradient.samples() != samples || !outputGradient.shape().equals(shape)) {
            throw new IllegalArgumentException(layer + ": the output of the last forward pass in training was "
                    + samples + " of " + shape + ", but the gradient for it is " + outputGradient.samples() + " of "
                    + outputGradient.shape() + ".");
        }
    }

    /** @throws IllegalStateException if {@code remembered} is null */
    static void remembered(String layer, Object remembered) {
        if (remembered == null) {
            throw new IllegalStateException(layer + ": backward has nothing to work with. It comes after a forward pass in"
                    + " training, which must remember what backward needs.");
        }
    }

    /** Returns the shape of pooled images. @throws IllegalArgumentException if the window does not fit */
    static Shape pooled(Shape input, Window window) {
        return new Shape(input.channels(), pooled(input.height(), window.height(), window.strideHeight(), window.same()),
                pooled(input.width(), window.width(), window.strideWidth(), window.same()));
    }

    private static int pooled(int size, int window, int stride, boolean same) {
        if (!same && window > size) {
            throw new IllegalArgumentException("A window of " + window + " does not fit into " + size + " cells.");
        }
        return same ? (size + stride - 1) / stride : (size - window) / stride + 1;
    }

    /** @throws IllegalArgumentException unless both are of one shape */
    static void sameShape(String loss, Matrix predicted, Matrix target) {
        if (predicted.rows() != target.rows() || predicted.cols() != target.cols() || predicted.size() == 0) {
            throw new IllegalArgumentException(loss + ": " + predicted.shapeText() + " predictions cannot be compared with "
                    + target.shapeText() + " targets; both have one row a sample, at least one, and one column an output.");
        }
    }
}
