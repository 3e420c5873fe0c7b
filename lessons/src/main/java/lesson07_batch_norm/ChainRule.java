package lesson07_batch_norm;

import matrix.Matrix;
import matrix.Todo;

/**
 * The way back through x̂ = (x − μ) / √(σ² + ε), step by step. Forward, column by column, over m rows:
 *
 * <pre>
 *     μ = Σ x / m          d = x − μ          v = Σ d² / m          s = √(v + ε)          x̂ = d / s
 * </pre>
 *
 * Each of x's numbers acts on all x̂ of its column: by itself, through the mean, and through the variance. Backward takes
 * the steps in reverse order; where a value is used twice, what comes back adds up.
 */
public final class ChainRule {

    private ChainRule() {
    }

    /**
     * Step 1, x̂ = d / s with respect to s: ∂L/∂s = −Σ ∂L/∂x̂ · d / s², summed over the column, for it has one s.
     *
     * @param normalizedGradient ∂L/∂x̂, m×C; not changed
     * @param centred            d, m×C; not changed
     * @param deviations         s, 1×C; not changed
     * @return ∂L/∂s, 1×C
     */
    public static Matrix deviationGradient(Matrix normalizedGradient, Matrix centred, Matrix deviations) {
        // TODO 7.12 Step 1: the slope of 1/s is −1/s². Multiply cell by cell, then add up each column.
        throw new Todo("7.12");
    }

    /**
     * Step 2, s = √(v + ε): ∂L/∂v = ∂L/∂s / (2·s).
     *
     * @param deviationGradient ∂L/∂s, 1×C; not changed
     * @param deviations        s, 1×C; not changed
     * @return ∂L/∂v, 1×C
     */
    public static Matrix varianceGradient(Matrix deviationGradient, Matrix deviations) {
        // TODO 7.12 Step 2: the slope of a root is one over twice the root.
        throw new Todo("7.12");
    }

    /**
     * Step 3, d is used twice, in x̂ = d / s and in v = Σ d² / m: ∂L/∂d = ∂L/∂x̂ / s + ∂L/∂v · 2·d / m.
     *
     * @param normalizedGradient ∂L/∂x̂, m×C; not changed
     * @param varianceGradient   ∂L/∂v, 1×C; not changed
     * @param centred            d, m×C; not changed
     * @param deviations         s, 1×C; not changed
     * @return ∂L/∂d, m×C
     */
    public static Matrix centredGradient(Matrix normalizedGradient, Matrix varianceGradient, Matrix centred,
            Matrix deviations) {
        // TODO 7.12 Step 3: two ways lead to d, so two terms are added.
        throw new Todo("7.12");
    }

    /**
     * Step 4, d = x − μ with μ = Σ x / m: ∂L/∂x = ∂L/∂d − the column's mean of ∂L/∂d.
     *
     * @param centredGradient ∂L/∂d, m×C; not changed
     * @return ∂L/∂x, m×C
     */
    public static Matrix inputGradient(Matrix centredGradient) {
        // TODO 7.12 Step 4: x acts by itself, and through the mean on all d of its column.
        throw new Todo("7.12");
    }

    /**
     * Returns ∂L/∂x by all four steps. Given.
     *
     * @param normalizedGradient ∂L/∂x̂, m×C
     * @param x                  the input of the forward pass, m×C
     * @param epsilon            ε
     * @return m×C
     */
    public static Matrix inputGradient(Matrix normalizedGradient, Matrix x, double epsilon) {
        Statistics statistics = Statistics.ofColumns(x);
        Matrix centred = x.plusRow(statistics.means().scale(-1));
        Matrix deviations = Normalization.deviations(statistics.variances(), epsilon);
        Matrix deviationGradient = deviationGradient(normalizedGradient, centred, deviations);
        Matrix varianceGradient = varianceGradient(deviationGradient, deviations);
        return inputGradient(centredGradient(normalizedGradient, varianceGradient, centred, deviations));
    }
}
