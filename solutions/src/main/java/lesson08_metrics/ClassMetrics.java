package lesson08_metrics;

/**
 * Numbers from 0 to 1 that say how good a prediction of positive and negative is, each from another side. 1 is perfect.
 * Where a number would be 0/0 it is 0; {@link Remark} says why it was.
 */
public final class ClassMetrics {

    private ClassMetrics() {
    }

    /** Returns which share of those <em>predicted</em> positive is positive: can an alarm be believed? */
    public static double precision(Counts counts) {
        // BEGIN SOLUTION 8.6 Of all alarms, true or false, the true ones.
        return Share.of(counts.truePositives(), counts.truePositives() + counts.falsePositives());
        // END SOLUTION
    }

    /** Returns which share of those that <em>are</em> positive was found (also sensitivity, true positive rate). */
    public static double recall(Counts counts) {
        // BEGIN SOLUTION 8.6 Of all that should be found, those that were.
        return Share.of(counts.truePositives(), counts.truePositives() + counts.falseNegatives());
        // END SOLUTION
    }

    /** Returns which share of those that are negative was left alone (also true negative rate): recall of the other side. */
    public static double specificity(Counts counts) {
        // BEGIN SOLUTION 8.7 Of all that are negative, those that were predicted so.
        return Share.of(counts.trueNegatives(), counts.trueNegatives() + counts.falsePositives());
        // END SOLUTION
    }

    /**
     * Returns F1, the <em>harmonic</em> mean of precision and recall, 2·P·R / (P + R): near the smaller of the two, so it is
     * high only if both are. It is 0 if both are.
     */
    public static double f1(Counts counts) {
        // BEGIN SOLUTION 8.8 Put both formulas into 2·P·R / (P + R), or compute it from precision and recall. When is it 0/0?
        int twice = 2 * counts.truePositives();
        return Share.of(twice, twice + counts.falsePositives() + counts.falseNegatives());
        // END SOLUTION
    }
}
