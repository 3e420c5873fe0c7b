package lesson08_metrics;

import matrix.Matrix;
import matrix.Todo;

/**
 * The precision–recall curve: across how much was found, up how far an alarm can be believed. True negatives do not occur in
 * it, so it tells more than ROC where positives are rare.
 */
public final class PrecisionRecall {

    private PrecisionRecall() {
    }

    /**
     * Returns a point for each score, from the largest. (The threshold +∞ has no point: nobody is predicted positive there, and
     * a precision of 0/0 has no place in a picture.)
     *
     * @param samples N samples with their scores, some positive; not changed
     * @return one row a point: recall, then precision
     * @throws IllegalArgumentException if no sample is positive
     */
    public static Matrix points(Scored samples) {
        Require.somePositive("PrecisionRecall.points", samples);
        // TODO 8.18 As for ROC with two other numbers, and without the first threshold.
        throw new Todo("8.18");
    }

    /**
     * Returns the average precision, Σ (recall(i) − recall(i − 1)) · precision(i), where the recall before the first point is
     * 0: the area under the curve in steps. (Straight lines, as for ROC, would flatter it.)
     *
     * @param points one row a point: recall, then precision, with rising recall; not changed
     * @throws IllegalArgumentException if there are not 2 columns, or recall falls
     */
    public static double averagePrecision(Matrix points) {
        Require.curve("PrecisionRecall.averagePrecision", points);
        // TODO 8.18 Each step is as wide as recall has grown, and as high as the precision that it grew to.
        throw new Todo("8.18");
    }
}
