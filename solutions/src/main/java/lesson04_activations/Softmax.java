package lesson04_activations;

import matrix.Matrix;

/**
 * Makes probabilities of any numbers, the <em>logits</em>: each row of a batch becomes positive and adds up to 1.
 * Other than the activations of one number, every output depends on every logit of its row, so the derivative is a
 * matrix, the Jacobian. A row of K numbers costs K powers of e, its Jacobian K² multiplications.
 */
public final class Softmax {

    private Softmax() {
    }

    /**
     * Returns p(n, k) = e^z(n, k) / Σ_j e^z(n, j), row by row.
     *
     * @param logits z, N×K with any finite numbers, also 1000 or −1000; not changed
     * @return N×K, numbers from 0 to 1; each row adds up to 1
     * @throws IllegalArgumentException if there is no column
     */
    public static Matrix of(Matrix logits) {
        requireColumns("of", logits);
        // BEGIN SOLUTION 4.9 Row by row: powers of e, divided by their sum.
        // A number may be taken off all logits of a row without changing p; choose it so that no power overflows.
        Matrix probabilities = Matrix.zeros(logits.rows(), logits.cols());
        for (int n = 0; n < logits.rows(); n++) {
            double largest = logits.row(n).max();
            Matrix powers = logits.row(n).map(z -> Math.exp(z - largest));
            probabilities.setRow(n, powers.scale(1 / powers.sum()));
        }
        return probabilities;
        // END SOLUTION
    }

    /**
     * Returns log p(n, k) = z(n, k) − log Σ_j e^z(n, j), row by row, finite also where p itself is rounded to 0.
     *
     * @param logits z, N×K with any finite numbers, also 1000 or −1000; not changed
     * @return N×K, numbers not above 0
     * @throws IllegalArgumentException if there is no column
     */
    public static Matrix log(Matrix logits) {
        requireColumns("log", logits);
        // BEGIN SOLUTION 4.10 Do not take the logarithm of p, which may be 0: use the formula above.
        // Its powers must not overflow either, and their sum must not become 0.
        Matrix logarithms = Matrix.zeros(logits.rows(), logits.cols());
        for (int n = 0; n < logits.rows(); n++) {
            double largest = logits.row(n).max();
            double logSum = largest + Math.log(logits.row(n).map(z -> Math.exp(z - largest)).sum());
            logarithms.setRow(n, logits.row(n).map(z -> z - logSum));
        }
        return logarithms;
        // END SOLUTION
    }

    /**
     * Returns the Jacobian of softmax: ∂p(i)/∂z(j) = p(i)·(δ − p(j)) in row i and column j, where δ is 1 for i = j and
     * 0 otherwise.
     *
     * @param probabilitiesRow p, 1×K: a row that {@link #of} returned, not the logits; not changed
     * @return K×K
     * @throws IllegalArgumentException if there is not exactly one row
     */
    public static Matrix jacobian(Matrix probabilitiesRow) {
        requireOneRow("jacobian", probabilitiesRow);
        // BEGIN SOLUTION 4.11 Row i belongs to output i, column j to logit j.
        int k = probabilitiesRow.cols();
        Matrix jacobian = Matrix.zeros(k, k);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                int delta = i == j ? 1 : 0;
                jacobian.set(i, j, probabilitiesRow.get(0, i) * (delta - probabilitiesRow.get(0, j)));
            }
        }
        return jacobian;
        // END SOLUTION
    }

    /**
     * Returns the Jacobian of log-softmax: ∂log p(i)/∂z(j) = δ − p(j) in row i and column j, where δ is 1 for i = j and
     * 0 otherwise.
     *
     * @param probabilitiesRow p, 1×K: a row that {@link #of} returned, neither the logits nor the logarithms; not changed
     * @return K×K
     * @throws IllegalArgumentException if there is not exactly one row
     */
    public static Matrix logJacobian(Matrix probabilitiesRow) {
        requireOneRow("logJacobian", probabilitiesRow);
        // BEGIN SOLUTION 4.11 As the Jacobian of softmax, but the factor p(i) is gone: why?
        return Matrix.identity(probabilitiesRow.cols()).plusRow(probabilitiesRow.scale(-1));
        // END SOLUTION
    }

    private static void requireColumns(String operation, Matrix logits) {
        if (logits.cols() == 0) {
            throw new IllegalArgumentException("Softmax." + operation + ": a row needs one logit or more, but the matrix is "
                    + logits.shapeText() + ".");
        }
    }

    private static void requireOneRow(String operation, Matrix probabilities) {
        if (probabilities.rows() != 1) {
            throw new IllegalArgumentException("Softmax." + operation
                    + " takes the probabilities of one sample, 1×K, but was given "
                    + probabilities.shapeText() + ".");
        }
    }
}
