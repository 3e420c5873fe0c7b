package lesson05_backprop;

import java.util.function.ToDoubleFunction;
import matrix.Matrix;

/**
 * Compares a gradient that somebody worked out with central differences, in every entry.
 *
 * @param slopes the central differences
 * @param errors the relative error of every entry
 * @param kinks  1 where the function has a kink in that entry's direction, else 0
 */
public record GradientChecker(Matrix slopes, Matrix errors, Matrix kinks) {

    /** The step h of the differences. */
    public static final double STEP = 1e-5;
    /** A pair of slopes smaller than this is compared as if it were this large: below lies rounding. */
    public static final double SMALLEST = 1e-3;

    /** What comes out. */
    public enum Verdict {
        /** Every entry agrees, and none lies at a kink. */
        PASSED,
        /** At least one entry that does not lie at a kink disagrees, or is NaN. */
        FAILED,
        /** Nothing disagrees, but at least one entry lies at a kink, where no slope is to compare with: choose another point. */
        AT_A_KINK
    }

    /**
     * Compares {@code gradient} with the slopes of {@code function} at {@code point}.
     *
     * <p>The relative error of an entry is |gradient − slope| / max(|gradient|, |slope|, {@link #SMALLEST}).
     * An entry lies at a kink if the slope on its right side, (f(x + h) − f(x)) / h, and the one on its left,
     * (f(x) − f(x − h)) / h, differ by more than 0.001 + 0.01 · max(|right|, |left|); curvature alone does not get there.
     *
     * @param function called with {@code point} itself
     * @param point    where; changed during the call, and afterwards exactly what it was
     * @param gradient what is claimed to be the gradient, of the shape of {@code point}; not changed
     * @throws IllegalArgumentException if the shapes differ
     */
    public static GradientChecker compare(ToDoubleFunction<Matrix> function, Matrix point, Matrix gradient) {
        Require.sameShape("GradientChecker.compare", gradient, point);
        // BEGIN SOLUTION 5.11 The central differences. Then for every entry its relative error, and whether
        // the slopes on its two sides differ. Put every entry back before you go on.
        Matrix slopes = NumericalGradient.of(function, point, STEP);
        Matrix errors = Matrix.zeros(point.rows(), point.cols());
        Matrix kinks = Matrix.zeros(point.rows(), point.cols());
        double here = function.applyAsDouble(point);
        for (int r = 0; r < point.rows(); r++) {
            for (int c = 0; c < point.cols(); c++) {
                double claimed = gradient.get(r, c);
                double slope = slopes.get(r, c);
                double size = Math.max(Math.max(Math.abs(claimed), Math.abs(slope)), SMALLEST);
                errors.set(r, c, Math.abs(claimed - slope) / size);

                double before = point.get(r, c);
                try {
                    point.set(r, c, before + STEP);
                    double right = (function.applyAsDouble(point) - here) / STEP;
                    double left = 2 * slope - right; // the central slope is the mean of the two
                    if (Math.abs(right - left) > 0.001 + 0.01 * Math.max(Math.abs(right), Math.abs(left))) {
                        kinks.set(r, c, 1);
                    }
                } finally {
                    point.set(r, c, before);
                }
            }
        }
        return new GradientChecker(slopes, errors, kinks);
        // END SOLUTION
    }

    /**
     * Returns what this comparison says. An entry at a kink counts as a kink, whatever its error. An entry whose error is
     * NaN never passes.
     *
     * @param tolerance the largest relative error that is still accepted
     */
    public Verdict verdict(double tolerance) {
        // BEGIN SOLUTION 5.11 One wrong entry is enough to fail; else one kink is enough to say so.
        Verdict verdict = Verdict.PASSED;
        for (int r = 0; r < errors.rows(); r++) {
            for (int c = 0; c < errors.cols(); c++) {
                if (kinks.get(r, c) == 1) {
                    verdict = Verdict.AT_A_KINK;
                } else if (!(errors.get(r, c) <= tolerance)) {
                    return Verdict.FAILED;
                }
            }
        }
        return verdict;
        // END SOLUTION
    }
}
