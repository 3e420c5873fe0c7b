package lesson08_metrics;

import matrix.Matrix;

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
        // BEGIN SOLUTION 8.18 As for ROC with two other numbers, and without the first threshold.
        double[] thresholds = samples.thresholds();
        Matrix points = Matrix.zeros(thresholds.length - 1, 2);
        for (int i = 1; i < thresholds.length; i++) {
            Counts counts = Threshold.counts(samples, thresholds[i]);
            points.setRow(i - 1, Matrix.row(ClassMetrics.recall(counts), ClassMetrics.precision(counts)));
        }
        return points;
        // END SOLUTION
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
        // BEGIN SOLUTION 8.18 Each step is as wide as recall has grown, and as high as the precision that it grew to.
        double area = 0;
        double before = 0;
        for (int i = 0; i < points.rows(); i++) {
            area += (points.get(i, 0) - before) * points.get(i, 1);
            before = points.get(i, 0);
        }
        return area;
        // END SOLUTION
    }
}
