package check;

import java.util.function.ToDoubleFunction;
import matrix.Matrix;

/**
 * Compares a gradient with central differences, (f(x+h) − f(x−h)) / 2h, in every entry.
 * The point is put back exactly as it was, entry by entry, even if the function throws.
 * Costs two evaluations of the function an entry.
 */
public final class GradientCheck {

    private static final double STEP = 1e-5;
    private static final double KINK = 1e-2; // a larger share by which the slopes left and right differ is looked into
    private static final double QUARTER = 0.1; // how near to a quarter the bend at half the step must be, as a share of the bend

    private final ToDoubleFunction<Matrix> function;
    private final Matrix point;
    private final double here; // the function at the point

    private GradientCheck(ToDoubleFunction<Matrix> function, Matrix point) {
        this.function = function;
        this.point = point;
        this.here = function.applyAsDouble(point);
    }

    /**
     * Checks {@code gradient} against the slopes of {@code function} at {@code point}. How near it must be is
     * {@link Tolerance#GRADIENT}, and what rounding of the function's value makes of a difference quotient.
     *
     * @param function gives the loss; reads {@code point} through its argument, which is {@code point} itself
     * @param point    where; changed during the check and restored
     * @param gradient what is claimed to be ∂function/∂point, as it is before the function is called
     * @throws CheckFailure if an entry differs, or the function is not finite there, or has a kink
     */
    public static void check(ToDoubleFunction<Matrix> function, Matrix point, Matrix gradient) {
        Matrix claimed = gradient == null ? null : gradient.copy(); // the function may compute it anew, into the same matrix
        GradientCheck check = new GradientCheck(function, point);
        Matrix slopes = Matrix.zeros(point.rows(), point.cols());
        for (int r = 0; r < point.rows(); r++) {
            for (int c = 0; c < point.cols(); c++) {
                slopes.set(r, c, check.slope(r, c));
            }
        }
        double rounding = 4 * Math.ulp(check.here) / STEP;
        NumbersAssert.assertThat(claimed).as("The gradient against central differences")
                .within(new Tolerance(Tolerance.GRADIENT.relative(), Tolerance.GRADIENT.absolute() + rounding))
                .isCloseTo(slopes);
    }

    private double slope(int r, int c) {
        double right = at(r, c, STEP) - here;
        double left = here - at(r, c, -STEP);
        if (!Double.isFinite(right) || !Double.isFinite(left)) {
            throw new CheckFailure(Verdict.NAN, null, "The function is " + Grid.number(here) + " at the point, and "
                    + Grid.number(at(r, c, STEP)) + " and " + Grid.number(at(r, c, -STEP)) + " a small step beside it in entry ["
                    + r + ", " + c + "]; a gradient is compared where the function is finite.");
        }
        double bend = right - left;
        if (Math.abs(bend) > KINK * Math.max(Math.abs(right), Math.abs(left)) + STEP * STEP && !isSmooth(r, c, bend)) {
            throw new CheckFailure(Verdict.WRONG, null, "The function has a kink at entry [" + r + ", " + c
                    + "]: its slope is " + Grid.number(left / STEP) + " on the left and " + Grid.number(right / STEP)
                    + " on the right, so there is no gradient to compare with. Choose another point.");
        }
        return (right + left) / (2 * STEP);
    }

    /** Curvature bends by the square of the step, a kink by the step itself: at half the step a quarter is left, or a half. */
    private boolean isSmooth(int r, int c, double bend) {
        double bendAtHalf = at(r, c, STEP / 2) - here - (here - at(r, c, -STEP / 2));
        return Math.abs(bendAtHalf - bend / 4) <= QUARTER * Math.abs(bend) + 4 * Math.ulp(here);
    }

    private double at(int r, int c, double step) {
        double before = point.get(r, c);
        try {
            point.set(r, c, before + step);
            return function.applyAsDouble(point);
        } finally {
            point.set(r, c, before);
        }
    }
}
