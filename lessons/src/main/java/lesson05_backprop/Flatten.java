package lesson05_backprop;

import matrix.Layer;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;
import matrix.Todo;

/**
 * Images become vectors: the same numbers in the same order, read with another shape. In this workbook a batch is one
 * row a sample already, so nothing moves.
 */
public final class Flatten implements Layer {

    private Shape inputShape; // shape of X in the last forward pass in training; null before the first

    /**
     * Returns the same numbers as vectors.
     *
     * @param x N samples of C×H×W
     * @return N samples of (C·H·W)×1×1
     */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        // TODO 5.19 Read the matrix of x with another shape. In training, but only then, remember the old one.
        throw new Todo("5.19");
    }

    /**
     * Returns the same gradient as images: it undoes forward.
     *
     * @param outputGradient N samples of (C·H·W)×1×1
     * @return N samples of C×H×W
     */
    @Override
    public Tensor backward(Tensor outputGradient) {
        Expect.remembered("Flatten", inputShape);
        // TODO 5.19 The way back: which shape had the images?
        throw new Todo("5.19");
    }

    /** Returns the vector with as many numbers. */
    @Override
    public Shape outputShape(Shape input) {
        return Shape.vector(input.size());
    }
}
