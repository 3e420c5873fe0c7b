package lesson07_batch_norm;

import matrix.Matrix;
import matrix.Tensor;

/**
 * Brings every feature to mean 0 and variance 1, by numbers that were measured once, on the training set, and then stay
 * as they are: x′ = (x − μ) / σ, column by column. Test samples, and a single sample years later, are treated by the same
 * μ and σ.
 *
 * @param means      μ of each column, 1×D
 * @param deviations what each column is divided by, 1×D: σ = √σ², and 1 for a column that is constant
 */
public record Standardizer(Matrix means, Matrix deviations) {

    /** @throws IllegalArgumentException unless both are one row of the same length */
    public Standardizer {
        Expect.rowsOfOneLength("Standardizer", "means", means, "deviations", deviations);
    }

    /**
     * Returns the standardizer for features like these.
     *
     * <p>A column is constant if all its numbers are the same. It has no spread to divide by and is divided by 1.
     * (Do not ask whether σ is 0: the mean of three times 0.1 is 0.10000000000000002, so σ comes out as about 1e−17.)
     *
     * @param training the training set, m×D, one row a sample; m at least 1; not changed
     * @throws IllegalArgumentException if there is no row
     */
    public static Standardizer fittedTo(Matrix training) {
        Expect.atLeastOneRow("Standardizer.fittedTo", training);
        // BEGIN SOLUTION 7.2 Mean and variance you have; divide by the root. Then see to the columns in which the largest
        // number is the smallest.
        Statistics statistics = Statistics.ofColumns(training);
        Matrix deviations = statistics.variances().map(Math::sqrt);
        for (int c = 0; c < training.cols(); c++) {
            if (training.column(c).max() == training.column(c).min()) {
                deviations.set(0, c, 1);
            }
        }
        return new Standardizer(statistics.means(), deviations);
        // END SOLUTION
    }

    /** Returns the standardizer for samples like these; every number of a sample is a feature, also every pixel. */
    public static Standardizer fittedTo(Tensor training) {
        return fittedTo(training.matrix());
    }

    /**
     * Returns (x − μ) / σ, column by column, by the μ and σ of this standardizer, whatever those of x are.
     *
     * @param x N×D; not changed
     * @return N×D
     */
    public Matrix transform(Matrix x) {
        Expect.columns("Standardizer.transform", means, x);
        // BEGIN SOLUTION 7.2 Take the means off every row, and divide every row by the deviations.
        return x.plusRow(means.scale(-1)).timesRow(deviations.map(deviation -> 1 / deviation));
        // END SOLUTION
    }

    /** Returns the same of samples: every number by its own μ and σ. */
    public Tensor transform(Tensor x) {
        return new Tensor(transform(x.matrix()), x.shape());
    }
}
