package lesson08_metrics;

/**
 * What becomes of the samples when there are only two answers, positive ("has it") and negative: four counts, from which
 * all numbers of this lesson are made. The second word of each is what was <em>predicted</em>, the first whether that is
 * right. Given: nothing to write.
 *
 * @param truePositives  positive, and predicted so: found
 * @param falseNegatives positive, but predicted negative: missed
 * @param falsePositives negative, but predicted positive: a false alarm
 * @param trueNegatives  negative, and predicted so: rightly left alone
 */
public record Counts(int truePositives, int falseNegatives, int falsePositives, int trueNegatives) {

    /** @throws IllegalArgumentException if a count is below 0 */
    public Counts {
        if (Math.min(Math.min(truePositives, falseNegatives), Math.min(falsePositives, trueNegatives)) < 0) {
            throw new IllegalArgumentException("Counts are 0 or more, but " + truePositives + ", " + falseNegatives + ", "
                    + falsePositives + " and " + trueNegatives + " were given.");
        }
    }

    /** Returns each of the four with that of {@code other} added. */
    public Counts plus(Counts other) {
        return new Counts(truePositives + other.truePositives, falseNegatives + other.falseNegatives,
                falsePositives + other.falsePositives, trueNegatives + other.trueNegatives);
    }
}
