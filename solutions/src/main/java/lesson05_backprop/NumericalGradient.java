package lesson05_backprop;

import java.util.function.ToDoubleFunction;
import matrix.Matrix;

/**
 * The gradient without any calculus: push one number a little up, then a little down, and look at what the function
 * does. Slow (two calls of the function for each entry), but hard to get wrong, and so the judge of everything else.
 */
public final class NumericalGradient {

    private NumericalGradient() {
    }

    /**
     * Returns the central difference (f(x + h) − f(x − h)) / 2h for every entry, all other entries at rest.
     *
     * <p>The entry is changed in {@code point} itself, not in a copy, since a function may look at the point by another
     * way than its argument (a layer reads its own weights). Each entry is put back <em>exactly</em> as it was before the
     * next one moves, even if the function throws.
     *
     * @param function f; called with {@code point} itself
     * @param point    where; changed during the call, and afterwards what it was
     * @param step     h, above 0
     * @return the slopes, of the shape of {@code point}
     * @throws IllegalArgumentException if the step is not above 0 and finite
     */
    public static Matrix of(ToDoubleFunction<Matrix> function, Matrix point, double step) {
        Require.step("NumericalGradient.of", step);
        // BEGIN SOLUTION 5.10 For every entry: remember it; ask the function a step above and a step below it;
        // take the slope between; put the entry back, whatever happens.
        Matrix slopes = Matrix.zeros(point.rows(), point.cols());
        for (int r = 0; r < point.rows(); r++) {
            for (int c = 0; c < point.cols(); c++) {
                double before = point.get(r, c);
                try {
                    point.set(r, c, before + step);
                    double above = function.applyAsDouble(point);
                    point.set(r, c, before - step);
                    double below = function.applyAsDouble(point);
                    slopes.set(r, c, (above - below) / (2 * step));
                } finally {
                    point.set(r, c, before);
                }
            }
        }
        return slopes;
        // END SOLUTION
    }
}
