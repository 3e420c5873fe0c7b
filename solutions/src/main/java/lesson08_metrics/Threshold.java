package lesson08_metrics;

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
        // BEGIN SOLUTION 8.13 Ask two questions of each sample: is it positive, and is it predicted positive?
        int[][] counts = new int[2][2]; // [actual][predicted]
        for (int n = 0; n < samples.size(); n++) {
            int actual = samples.actual()[n] ? 1 : 0;
            int predicted = samples.scores()[n] >= threshold ? 1 : 0;
            counts[actual][predicted]++;
        }
        return new Counts(counts[1][1], counts[1][0], counts[0][1], counts[0][0]);
        // END SOLUTION
    }

    /**
     * Returns what the mistakes cost together.
     *
     * @param counts        the four counts
     * @param falseNegative the cost of one false negative, from 0 on
     * @param falsePositive the cost of one false positive, from 0 on
     */
    public static double cost(Counts counts, double falseNegative, double falsePositive) {
        // BEGIN SOLUTION 8.14 What is right costs nothing.
        return counts.falseNegatives() * falseNegative + counts.falsePositives() * falsePositive;
        // END SOLUTION
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
        // BEGIN SOLUTION 8.14 Try them all, and keep the best so far. They come from the largest.
        double best = Double.POSITIVE_INFINITY;
        double lowestCost = Double.POSITIVE_INFINITY;
        for (double threshold : samples.thresholds()) {
            double cost = cost(counts(samples, threshold), falseNegative, falsePositive);
            if (cost < lowestCost) {
                lowestCost = cost;
                best = threshold;
            }
        }
        return best;
        // END SOLUTION
    }
}
