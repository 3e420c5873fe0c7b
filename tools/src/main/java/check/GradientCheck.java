package check;

import java.util.function.ToDoubleFunction;
import matrix.Matrix;

/**
 * Compares a gradient with central differences, (f(x+h) − f(x−h)) / 2h, in every entry.
 * The point is put back exactly as it was, entry by entry, even if the function throws.
 */
public final class GradientCheck {

    private static final double STEP = 1e-5;
    private static final double KINK = 1e-2; // slopes left and right that differ by more than this share do not come from curvature

    private GradientCheck() {
    }

    /**
     * Checks {@code gradient} against the slopes of {@code function} at {@code point}.
     *
     * @param function gives the loss; reads {@code point} through its argument, which is {@code point} itself
     * @param point    where; changed during the check and restored
     * @param gradient what is claimed to be ∂function/∂point
     * @throws CheckFailure if an entry differs by more than the tolerance for gradients, or lies at a kink
     */
    public static void check(ToDoubleFunction<Matrix> function, Matrix point, Matrix gradient) {
        Matrix slopes = Matrix.zeros(point.rows(), point.cols());
        double here = function.applyAsDouble(point);
        for (int r = 0; r < point.rows(); r++) {
            for (int c = 0; c < point.cols(); c++) {
                double right = at(function, point, r, c, STEP) - here;
                double left = here - at(function, point, r, c, -STEP);
                if (Math.abs(right - left) > KINK * Math.max(Math.abs(right), Math.abs(left)) + STEP * STEP) {
                    throw new CheckFailure(Verdict.WRONG, null, "The function has a kink at entry [" + r + ", " + c
                            + "]: its slope is " + Grid.number(left / STEP) + " on the left and " + Grid.number(right / STEP)
                            + " on the right, so there is no gradient to compare with. Choose another point.");
                }
                slopes.set(r, c, (right + left) / (2 * STEP));
            }
        }
        NumbersAssert.assertThat(gradient).as("The gradient against central differences").within(Tolerance.GRADIENT)
                .isCloseTo(slopes);
    }

    private static double at(ToDoubleFunction<Matrix> function, Matrix point, int r, int c, double step) {
        double before = point.get(r, c);
        try {
            point.set(r, c, before + step);
            return function.applyAsDouble(point);
        } finally {
            point.set(r, c, before);
        }
    }
}
