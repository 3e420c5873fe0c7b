package lesson06_regularization;

import matrix.Matrix;
import matrix.Regularizer;
import matrix.Todo;

/**
 * Ridge, also L2 or weight decay: λ·Σw². Large weights are dear, small ones nearly free, so all shrink, and in
 * proportion: but hardly one becomes exactly 0.
 *
 * @param lambda λ, how much a squared weight costs; 0 or more
 */
public record Ridge(double lambda) implements Regularizer {

    /** Ridge with this λ. @throws IllegalArgumentException if it is below 0 or no finite number */
    public Ridge {
        Require.notNegative("Ridge: λ", lambda);
    }

    /** Returns λ·Σw², over all cells. */
    @Override
    public double penalty(Matrix value) {
        // TODO 6.2 Square every weight, add them up, times λ.
        throw new Todo("6.2");
    }

    /** Returns ∂penalty/∂w for every weight, of the shape of {@code value}. */
    @Override
    public Matrix gradient(Matrix value) {
        // TODO 6.2 Derive λ·w² by w, for each weight by itself.
        throw new Todo("6.2");
    }
}
