package lesson07_batch_norm;

import matrix.Matrix;

/**
 * The end of batch normalization: y = γ·x̂ + β. With γ and β, which are learned, a column may have whatever deviation and
 * mean suits the network: γ and β themselves.
 */
public final class ScaleAndShift {

    /**
     * The slopes of a loss L in all that y = γ·x̂ + β depends on.
     *
     * @param normalized ∂L/∂x̂, m×C
     * @param gamma      ∂L/∂γ, 1×C
     * @param beta       ∂L/∂β, 1×C
     */
    public record Gradients(Matrix normalized, Matrix gamma, Matrix beta) {
    }

    private ScaleAndShift() {
    }

    /**
     * Returns y = γ·x̂ + β, each column with its own γ and β.
     *
     * @param normalized x̂, m×C; not changed
     * @param gamma      γ, 1×C; not changed
     * @param beta       β, 1×C; not changed
     * @return m×C
     */
    public static Matrix forward(Matrix normalized, Matrix gamma, Matrix beta) {
        Expect.columns("ScaleAndShift", gamma, normalized);
        Expect.columns("ScaleAndShift", beta, normalized);
        // BEGIN SOLUTION 7.7 Two operations of Matrix that take a row.
        return normalized.timesRow(gamma).plusRow(beta);
        // END SOLUTION
    }

    /**
     * Sends a gradient back through y = γ·x̂ + β: ∂L/∂x̂ = ∂L/∂y·γ, and, since one γ and one β serve a whole column,
     * ∂L/∂γ = the column's sum of ∂L/∂y·x̂, ∂L/∂β = the column's sum of ∂L/∂y.
     *
     * @param outputGradient ∂L/∂y, m×C; not changed
     * @param normalized     x̂ of the forward pass, m×C; not changed
     * @param gamma          γ, 1×C; not changed
     */
    public static Gradients backward(Matrix outputGradient, Matrix normalized, Matrix gamma) {
        Expect.columns("ScaleAndShift", gamma, outputGradient);
        // BEGIN SOLUTION 7.11 Every number passes its column's γ. What a γ and a β get adds up over their column.
        return new Gradients(outputGradient.timesRow(gamma),
                outputGradient.elementTimes(normalized).columnSums(),
                outputGradient.columnSums());
        // END SOLUTION
    }
}
