package lesson07_batch_norm;

import matrix.Matrix;

/** The middle of batch normalization: columns are brought to mean 0 and variance 1 by given statistics. */
public final class Normalization {

    private Normalization() {
    }

    /**
     * Returns what columns are divided by, s = √(σ² + ε): never 0.
     *
     * @param variances σ², 1×C; not changed
     * @param epsilon   ε, more than 0
     * @return 1×C
     */
    public static Matrix deviations(Matrix variances, double epsilon) {
        Expect.epsilon(epsilon);
        // BEGIN SOLUTION 7.6 Mind the order: ε belongs under the root.
        return variances.map(variance -> Math.sqrt(variance + epsilon));
        // END SOLUTION
    }

    /**
     * Returns x̂ = (x − μ) / √(σ² + ε), column by column.
     *
     * @param x          m×C; not changed
     * @param statistics μ and σ²: in training those of x itself, at evaluation those gathered before
     * @param epsilon    ε, more than 0
     * @return m×C
     */
    public static Matrix normalize(Matrix x, Statistics statistics, double epsilon) {
        Expect.columns("normalize", statistics.means(), x);
        Expect.epsilon(epsilon);
        // BEGIN SOLUTION 7.6 As a standardizer does it, with the deviations from above.
        Matrix deviations = deviations(statistics.variances(), epsilon);
        return x.plusRow(statistics.means().scale(-1)).timesRow(deviations.map(deviation -> 1 / deviation));
        // END SOLUTION
    }
}
