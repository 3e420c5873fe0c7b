package lesson06_regularization;

import matrix.Constraint;
import matrix.Matrix;

/**
 * The proximal step of LASSO: after the optimizer's step for the loss alone, every weight moves towards 0 by the
 * threshold, and stops there. With the threshold η·λ this does what the gradient of λ·Σ|w| does, but it does not
 * overshoot: weights become exactly 0 and can be left out. It takes the place of {@link Lasso}; with both,
 * the weights would pay twice.
 *
 * @param threshold how far a weight moves; 0 or more
 */
public record SoftThreshold(double threshold) implements Constraint {

    /** The proximal step with this threshold. @throws IllegalArgumentException if it is below 0 or no finite number */
    public SoftThreshold {
        Require.notNegative("SoftThreshold: the threshold", threshold);
    }

    /** Returns the proximal step for gradient descent with a learning rate and a λ. Given. */
    public static SoftThreshold of(double rate, double lambda) {
        return new SoftThreshold(rate * lambda);
    }

    /** Returns every number nearer to 0 by the threshold; what is not farther from 0 than that becomes 0. */
    @Override
    public Matrix apply(Matrix value) {
        // BEGIN SOLUTION 6.5 First the distance from 0 that is left, not below 0; then the sign that the weight had.
        return value.map(w -> Math.signum(w) * Math.max(0, Math.abs(w) - threshold));
        // END SOLUTION
    }
}
