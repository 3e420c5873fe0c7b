package lesson07_batch_norm;

import matrix.Matrix;
import matrix.Tensor;

/**
 * Mean and variance of every feature, or of every channel: where its numbers lie, and how far they spread.
 * The variance is the mean of the squared distances from the mean, so the sum is divided by the number of values m, not
 * by m − 1.
 *
 * @param means     μ, 1×C
 * @param variances σ², 1×C
 */
public record Statistics(Matrix means, Matrix variances) {

    /** @throws IllegalArgumentException unless both are one row of the same length */
    public Statistics {
        Expect.rowsOfOneLength("Statistics", "means", means, "variances", variances);
    }

    /**
     * Returns mean and variance of each column.
     *
     * @param x m×C, one column a feature; m at least 1; not changed
     * @return μ(c) = Σ x(i, c) / m and σ²(c) = Σ (x(i, c) − μ(c))² / m, both 1×C
     * @throws IllegalArgumentException if there is no row
     */
    public static Statistics ofColumns(Matrix x) {
        Expect.atLeastOneRow("Statistics.ofColumns", x);
        // BEGIN SOLUTION 7.1 First the means. Then take them off every row, and ask for the mean of the squares.
        Matrix means = x.columnMeans();
        Matrix centred = x.plusRow(means.scale(-1));
        return new Statistics(means, centred.elementTimes(centred).columnMeans());
        // END SOLUTION
    }

    /**
     * Returns mean and variance of each channel, over all samples and all positions of that channel: m = N·H·W numbers.
     * For vectors, whose channels are 1×1, it is that of each feature.
     *
     * @param x N samples of C×H×W, at least one; not changed
     * @return both 1×C
     * @throws IllegalArgumentException if there is no sample
     */
    public static Statistics ofChannels(Tensor x) {
        Expect.atLeastOneRow("Statistics.ofChannels", x.matrix());
        // BEGIN SOLUTION 7.5 Bring every channel into one column. What is left to do was exercise 7.1.
        return ofColumns(Channels.toColumns(x));
        // END SOLUTION
    }
}
