package lesson07_batch_norm;

import matrix.Matrix;

/** The way back through x̂ = (x − μ) / √(σ² + ε) in one formula: the four steps of {@link ChainRule}, multiplied out. */
public final class ShortForm {

    private ShortForm() {
    }

    /**
     * Returns ∂L/∂x = (g − mean(g) − x̂·mean(g·x̂)) / s, where g = ∂L/∂x̂ and the means are those of the columns.
     *
     * @param normalizedGradient g, m×C; not changed
     * @param normalized         x̂ of the forward pass, m×C; not changed
     * @param deviations         s = √(σ² + ε) of the forward pass, 1×C; not changed
     * @return m×C
     */
    public static Matrix inputGradient(Matrix normalizedGradient, Matrix normalized, Matrix deviations) {
        Expect.columns("ShortForm", deviations, normalizedGradient);
        // BEGIN SOLUTION 7.13 Two rows of means first. The second is multiplied with x̂, number by number.
        Matrix means = normalizedGradient.columnMeans();
        Matrix meansOfProducts = normalizedGradient.elementTimes(normalized).columnMeans();
        return normalizedGradient.plusRow(means.scale(-1))
                .minus(normalized.timesRow(meansOfProducts))
                .timesRow(deviations.map(deviation -> 1 / deviation));
        // END SOLUTION
    }
}
