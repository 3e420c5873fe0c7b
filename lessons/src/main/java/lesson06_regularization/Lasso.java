package lesson06_regularization;

import matrix.Matrix;
import matrix.Regularizer;
import matrix.Todo;

/**
 * LASSO, also L1: λ·Σ|w|. The pull to 0 is as strong for a small weight as for a large one, so weights that are of
 * little use arrive at 0. By this gradient they jump to and fro around it; {@link SoftThreshold} lands on it.
 *
 * @param lambda λ, how much a unit of weight costs; 0 or more
 */
public record Lasso(double lambda) implements Regularizer {

    /** LASSO with this λ. @throws IllegalArgumentException if it is below 0 or no finite number */
    public Lasso {
        Require.notNegative("Lasso: λ", lambda);
    }

    /** Returns λ·Σ|w|, over all cells. */
    @Override
    public double penalty(Matrix value) {
        // TODO 6.3 The absolute values, added up, times λ.
        throw new Todo("6.3");
    }

    /** Returns ∂penalty/∂w for every weight, of the shape of {@code value}; at the kink, w = 0, it is 0. */
    @Override
    public Matrix gradient(Matrix value) {
        // TODO 6.3 |w| rises on one side of 0 and falls on the other. How steeply?
        throw new Todo("6.3");
    }
}
