package lesson04_activations;

import java.util.List;
import matrix.Matrix;
import matrix.Todo;

/**
 * A layer without an activation: x·W + b, for a batch with one row a sample. Several of them in a row are worth no more
 * than one, and f(x) = c·x between them does not help.
 *
 * @param w the weights, inputs×outputs
 * @param b the biases, 1×outputs
 */
public record Linear(Matrix w, Matrix b) {

    /** @throws IllegalArgumentException unless there is one bias for each output */
    public Linear {
        if (b.rows() != 1 || b.cols() != w.cols()) {
            throw new IllegalArgumentException("Linear: the weights are " + w.shapeText() + ", so the biases must be 1×"
                    + w.cols()
                    + ", but they are " + b.shapeText() + ".");
        }
    }

    /** Returns x·W + b: N×inputs becomes N×outputs. Given. */
    public Matrix apply(Matrix x) {
        return x.times(w).plusRow(b);
    }

    /**
     * Returns the one layer that does what all of these do one after the other, with f(x) = c·x between each two of
     * them (not behind the last): for two layers (c·(x·W₁ + b₁))·W₂ + b₂ = x·W + b for all x.
     *
     * @param layers one or more, the first one first; as many inputs as the layer before has outputs; not changed
     * @param c      the factor of f; 1 makes f the identity
     * @return W is inputs of the first × outputs of the last, b is 1×outputs of the last
     * @throws IllegalArgumentException if there is no layer, or two neighbours do not fit
     */
    public static Linear collapse(List<Linear> layers, double c) {
        requireChain(layers);
        // TODO 4.12 Multiply out (c·(x·W₁ + b₁))·W₂ + b₂: what stands behind x, and what stands alone?
        // The result is a layer again, so the next one can be joined to it in the same way.
        throw new Todo("4.12");
    }

    private static void requireChain(List<Linear> layers) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("collapse: there is no layer to begin with.");
        }
        for (int i = 1; i < layers.size(); i++) {
            Matrix before = layers.get(i - 1).w();
            Matrix next = layers.get(i).w();
            if (before.cols() != next.rows()) {
                throw new IllegalArgumentException("collapse: the weights of layer " + (i - 1) + " are " + before.shapeText()
                        + " and those of layer " + i + " are " + next.shapeText()
                        + "; the outputs of the first must be the inputs of the second.");
            }
        }
    }
}
