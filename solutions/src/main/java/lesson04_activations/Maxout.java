package lesson04_activations;

import matrix.Matrix;

/**
 * A maxout unit with two pieces: max(w₁ᵀx + b₁, w₂ᵀx + b₂). It has no fixed curve: it learns its own bend from two
 * straight pieces, and pays with twice the weights. ReLU is the case w₂ = 0, b₂ = 0.
 *
 * <p>Here x is one sample, written as a column as in the formula.
 *
 * @param w1 the weights of the first piece, D×1
 * @param b1 its bias
 * @param w2 the weights of the second piece, D×1
 * @param b2 its bias
 */
public record Maxout(Matrix w1, double b1, Matrix w2, double b2) {

    /**
     * The slopes of a loss L in all that the unit depends on.
     *
     * @param x  ∂L/∂x, D×1
     * @param w1 ∂L/∂w₁, D×1
     * @param b1 ∂L/∂b₁
     * @param w2 ∂L/∂w₂, D×1
     * @param b2 ∂L/∂b₂
     */
    public record Gradient(Matrix x, Matrix w1, double b1, Matrix w2, double b2) {
    }

    /** @throws IllegalArgumentException if the weights are not two columns of the same length */
    public Maxout {
        if (w1.cols() != 1 || w2.cols() != 1 || w1.rows() != w2.rows()) {
            throw new IllegalArgumentException("Maxout: the weights are two columns of the same length, not "
                    + w1.shapeText() + " and " + w2.shapeText() + ".");
        }
    }

    /**
     * Returns max(w₁ᵀx + b₁, w₂ᵀx + b₂).
     *
     * @param x D×1; not changed
     * @throws IllegalArgumentException if x has another shape
     */
    public double value(Matrix x) {
        requireInput("value", x);
        // BEGIN SOLUTION 4.8 The larger of the two pieces, each with its own bias.
        return Math.max(w1.elementTimes(x).sum() + b1, w2.elementTimes(x).sum() + b2);
        // END SOLUTION
    }

    /**
     * Sends a gradient back. The piece that was the maximum gets all of it, the other nothing; of equals the first.
     * With g = ∂L/∂value and the winning piece i: ∂L/∂x = g·wᵢ, ∂L/∂wᵢ = g·x, ∂L/∂bᵢ = g; zeros for the other piece.
     *
     * @param x              D×1, the input of the forward pass; not changed
     * @param outputGradient g = ∂L/∂value
     * @return one gradient for each of x, w₁, b₁, w₂, b₂, in their shapes
     * @throws IllegalArgumentException if x has another shape
     */
    public Gradient gradient(Matrix x, double outputGradient) {
        requireInput("gradient", x);
        // BEGIN SOLUTION 4.8 Which piece won? Everything goes to it and through it.
        boolean firstWins = w1.elementTimes(x).sum() + b1 >= w2.elementTimes(x).sum() + b2;
        Matrix weights = x.scale(outputGradient);
        Matrix none = Matrix.zeros(x.rows(), 1);
        return firstWins
                ? new Gradient(w1.scale(outputGradient), weights, outputGradient, none, 0)
                : new Gradient(w2.scale(outputGradient), none, 0, weights, outputGradient);
        // END SOLUTION
    }

    private void requireInput(String operation, Matrix x) {
        if (x.rows() != w1.rows() || x.cols() != 1) {
            throw new IllegalArgumentException(operation + ": the weights are " + w1.shapeText()
                    + ", so x must be, too, but it is "
                    + x.shapeText() + ".");
        }
    }
}
