package charts;

import java.awt.Color;
import matrix.Matrix;

/**
 * Which colour a number has. The grey palette is stretched from {@code low} to {@code high}; the diverging one always has
 * 0 in its middle, and equal colours for equally large numbers on either side. Numbers beyond an end have the colour of
 * that end; NaN and the infinities have {@link Palette#NOT_FINITE}, so that they are seen.
 */
record Scale(Palette palette, double low, double high) {

    /** Returns the scale that just holds all finite numbers of {@code matrix}; a diverging one shows both signs or one. */
    static Scale fitting(Palette palette, Matrix matrix) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : numbers(matrix)) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) { // no finite number
            low = 0;
            high = 0;
        }
        if (palette == Palette.DIVERGING) {
            double largest = Math.max(Math.abs(low), Math.abs(high));
            high = high > 0 ? largest : 0;
            low = low < 0 ? -largest : 0;
        }
        return new Scale(palette, low, high);
    }

    /** Returns the scale over a stated range. */
    static Scale over(Palette palette, double low, double high) {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("The range of a colour scale goes from a number up to a larger one, not from "
                    + low + " to " + high + ".");
        }
        return new Scale(palette, low, high);
    }

    /** Returns the colour of {@code value}. Where all numbers are equal there is no scale: all have the middle colour. */
    Color colour(double value) {
        return Double.isFinite(value) ? palette.at(position(value)) : Palette.NOT_FINITE;
    }

    /** Returns where a finite {@code value} stands in the palette, from 0 to 1. */
    double position(double value) {
        if (low == high) {
            return 0.5;
        }
        double inside = Math.max(low, Math.min(high, value));
        if (palette == Palette.DIVERGING) {
            return 0.5 + inside / Math.max(Math.abs(low), Math.abs(high)) / 2;
        }
        return (inside / 2 - low / 2) / (high / 2 - low / 2); // halves: the largest doubles must not overflow
    }

    /** Returns the number that stands at {@code share} of the way from the low end to the high end. */
    double at(double share) {
        return low * (1 - share) + high * share;
    }

    /** Returns the label of the low end, with ≤ if the matrix goes below it. */
    String lowLabel(Matrix matrix) {
        for (double value : numbers(matrix)) {
            if (Double.isFinite(value) && value < low) {
                return "≤ " + Letters.number(low);
            }
        }
        return Letters.number(low);
    }

    /** Returns the label of the high end, with ≥ if the matrix goes above it. */
    String highLabel(Matrix matrix) {
        for (double value : numbers(matrix)) {
            if (Double.isFinite(value) && value > high) {
                return "≥ " + Letters.number(high);
            }
        }
        return Letters.number(high);
    }

    static boolean allFinite(Matrix matrix) {
        for (double value : numbers(matrix)) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static double[] numbers(Matrix matrix) {
        return matrix.reshape(1, matrix.size()).toArray()[0];
    }
}
