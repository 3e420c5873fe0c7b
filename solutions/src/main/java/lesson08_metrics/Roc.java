package lesson08_metrics;

import matrix.Matrix;

/**
 * The ROC curve (receiver operating characteristic): what every threshold would do, in one picture. Across the false alarms,
 * up what was found. As written it costs thresholds × samples; sorted once, it would cost N·log N.
 */
public final class Roc {

    private Roc() {
    }

    /**
     * Returns a point for each of {@link Scored#thresholds}, in their order: from (0, 0), nobody positive, to (1, 1), all.
     * Samples with the same score come into it together.
     *
     * @param samples N samples with their scores, some positive, some negative; not changed
     * @return one row a point: the false positive rate FP / (FP + TN), then the true positive rate TP / (TP + FN)
     * @throws IllegalArgumentException if no sample is positive, or none is negative
     */
    public static Matrix points(Scored samples) {
        Require.bothClasses("Roc.points", samples);
        // BEGIN SOLUTION 8.15 For each threshold its counts, and from the counts two rates. You have both, one of them in disguise.
        double[] thresholds = samples.thresholds();
        Matrix points = Matrix.zeros(thresholds.length, 2);
        for (int i = 0; i < thresholds.length; i++) {
            Counts counts = Threshold.counts(samples, thresholds[i]);
            points.setRow(i, Matrix.row(1 - ClassMetrics.specificity(counts), ClassMetrics.recall(counts)));
        }
        return points;
        // END SOLUTION
    }
}
