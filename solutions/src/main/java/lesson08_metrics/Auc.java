package lesson08_metrics;

import matrix.Matrix;

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
        // BEGIN SOLUTION 8.16 A trapezoid's area is its width times the mean of its two heights.
        double area = 0;
        for (int i = 1; i < points.rows(); i++) {
            double width = points.get(i, 0) - points.get(i - 1, 0);
            area += width * (points.get(i, 1) + points.get(i - 1, 1)) / 2;
        }
        return area;
        // END SOLUTION
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
        // BEGIN SOLUTION 8.17 Add up the ranks of the positive samples, then put R, P and Q into the formula.
        double rankSum = 0;
        for (int n = 0; n < samples.size(); n++) {
            if (samples.actual()[n]) {
                rankSum += rank(samples.scores(), samples.scores()[n]);
            }
        }
        double positives = samples.positives();
        double negatives = samples.size() - positives;
        return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
        // END SOLUTION
    }

    /**
     * Returns the rank of a score among all: the lowest has rank 1, and equal scores share the mean of their ranks. So with 3
     * scores below and 2 equal (itself one of them), these have ranks 4 and 5, and it is 4.5.
     *
     * @param scores all scores, in any order; not changed
     * @param score  one of them
     */
    public static double rank(double[] scores, double score) {
        // BEGIN SOLUTION 8.17 Count the scores below and those that are equal. Which ranks do the equal ones share?
        int below = 0;
        int equal = 0;
        for (double other : scores) {
            if (other < score) {
                below++;
            } else if (other == score) {
                equal++;
            }
        }
        return below + (equal + 1) / 2.0;
        // END SOLUTION
    }
}
