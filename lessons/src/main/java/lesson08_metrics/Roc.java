package lesson08_metrics;

import matrix.Matrix;
import matrix.Todo;

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
        // TODO 8.15 For each threshold its counts, and from the counts two rates. You have both, one of them in disguise.
        throw new Todo("8.15");
    }
}
