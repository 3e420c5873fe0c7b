package lesson08_metrics;

import matrix.Matrix;
import matrix.Todo;

/**
 * The area under the ROC curve: 1 if every positive sample scores higher than every negative one, 0.5 for scores that know
 * nothing. It is the probability that a positive sample, chosen at random, scores higher than a negative one; a tie counts
 * half. No threshold is needed.
 */
public final class Auc {

    private Auc() {
    }

    /**
     * Returns the area between a curve and the x axis: its points are joined by straight lines, so there is a trapezoid
     * between each two neighbours.
     *
     * @param points one row a point, x and y, from left to right; not changed
     * @throws IllegalArgumentException if there are not 2 columns, or x falls
     */
    public static double underCurve(Matrix points) {
        Require.curve("Auc.underCurve", points);
        // TODO 8.16 A trapezoid's area is its width times the mean of its two heights.
        throw new Todo("8.16");
    }

    /**
     * Returns the same area without a curve, by ranks (Mann and Whitney): R is the sum of the ranks of the positive samples.
     * With P positives and Q negatives it is (R − P·(P + 1)/2) / (P·Q). As written it costs P·N steps; sorted once, N·log N.
     *
     * @param samples N samples with their scores, some positive, some negative; not changed
     * @throws IllegalArgumentException if no sample is positive, or none is negative
     */
    public static double byRanks(Scored samples) {
        Require.bothClasses("Auc.byRanks", samples);
        // TODO 8.17 Add up the ranks of the positive samples, then put R, P and Q into the formula.
        throw new Todo("8.17");
    }

    /**
     * Returns the rank of a score among all: the lowest has rank 1, and equal scores share the mean of their ranks. So with 3
     * scores below and 2 equal (itself one of them), these have ranks 4 and 5, and it is 4.5.
     *
     * @param scores all scores, in any order; not changed
     * @param score  one of them
     */
    public static double rank(double[] scores, double score) {
        // TODO 8.17 Count the scores below and those that are equal. Which ranks do the equal ones share?
        throw new Todo("8.17");
    }
}
