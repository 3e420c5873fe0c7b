package lesson01_convolution;

import matrix.Todo;

/**
 * Convolution and correlation of a series of numbers: prices by day, sound by sample, text by letter.
 * The two differ in one thing only: convolution runs through the filter backwards.
 * Both cost one multiplication for each pair of an output and a number of the filter.
 */
public final class Convolution1D {

    private Convolution1D() {
    }

    /**
     * The full discrete convolution y(n) = Σₖ x(k) · h(n − k). The sum runs over every k for which both x(k) and
     * h(n − k) exist: beyond its ends a series counts as 0.
     *
     * @param x a series of at least one number; not changed
     * @param h the filter, at least one number, shorter or longer than x; not changed
     * @return x.length + h.length − 1 numbers, from n = 0
     * @throws IllegalArgumentException if one of the two is empty
     */
    public static double[] convolve(double[] x, double[] h) {
        if (x.length == 0 || h.length == 0) {
            throw new IllegalArgumentException("convolve: a series of " + x.length + " and a filter of " + h.length
                    + " numbers do not fit; each needs at least one.");
        }
        // TODO 1.2 For each n, sum x(k)·h(n − k) over every k for which both exist.
        throw new Todo("1.2");
    }

    /**
     * The valid cross-correlation y(n) = Σₖ x(n + k) · h(k), k = 0 … h.length − 1: the filter is laid, unturned, on
     * every position where it fits entirely.
     *
     * @param x a series; not changed
     * @param h the filter, at least one number and not longer than x; not changed
     * @return x.length − h.length + 1 numbers, from n = 0
     * @throws IllegalArgumentException if the filter is empty or longer than the series
     */
    public static double[] correlate(double[] x, double[] h) {
        if (h.length == 0 || h.length > x.length) {
            throw new IllegalArgumentException("correlate: a filter of " + h.length
                    + " numbers does not fit into a series of " + x.length
                    + "; it needs at least one number and may not be longer than the series.");
        }
        // TODO 1.3 For each position n where the filter fits entirely, sum x(n + k)·h(k).
        throw new Todo("1.3");
    }
}
