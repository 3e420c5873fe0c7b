package lesson08_metrics;

import matrix.Todo;

/**
 * A network gives scores; somebody must say from which score on a sample is called positive. That is a choice, and it
 * depends on what the two kinds of mistake cost.
 */
public final class Threshold {

    private Threshold() {
    }

    /**
     * Returns the four counts if a sample is predicted positive when its score is the threshold <em>or above</em> (≥).
     *
     * @param samples   N samples with their scores; not changed
     * @param threshold any number, also ±∞
     */
    public static Counts counts(Scored samples, double threshold) {
        // TODO 8.13 Ask two questions of each sample: is it positive, and is it predicted positive?
        throw new Todo("8.13");
    }

    /**
     * Returns what the mistakes cost together.
     *
     * @param counts        the four counts
     * @param falseNegative the cost of one false negative, from 0 on
     * @param falsePositive the cost of one false positive, from 0 on
     */
    public static double cost(Counts counts, double falseNegative, double falsePositive) {
        // TODO 8.14 What is right costs nothing.
        throw new Todo("8.14");
    }

    /**
     * Returns the threshold at which the mistakes cost least, of {@link Scored#thresholds}; of equals the largest. The answer
     * +∞ means: call nobody positive.
     *
     * @param samples       N samples with their scores; not changed
     * @param falseNegative the cost of one false negative, from 0 on
     * @param falsePositive the cost of one false positive, from 0 on
     */
    public static double cheapest(Scored samples, double falseNegative, double falsePositive) {
        // TODO 8.14 Try them all, and keep the best so far. They come from the largest.
        throw new Todo("8.14");
    }
}
