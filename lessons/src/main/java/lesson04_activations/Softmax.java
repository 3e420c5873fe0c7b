package lesson04_activations;

import matrix.Matrix;
import matrix.Todo;

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
        // TODO 4.9 Row by row: powers of e, divided by their sum.
        // A number may be taken off all logits of a row without changing p; choose it so that no power overflows.
        throw new Todo("4.9");
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
        // TODO 4.10 Do not take the logarithm of p, which may be 0: use the formula above.
        // Its powers must not overflow either, and their sum must not become 0.
        throw new Todo("4.10");
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
        // TODO 4.11 Row i belongs to output i, column j to logit j.
        throw new Todo("4.11");
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
        // TODO 4.11 As the Jacobian of softmax, but the factor p(i) is gone: why?
        throw new Todo("4.11");
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
