package lesson08_metrics;

/** Which part of a whole: every metric that is made of counts is one. */
public final class Share {

    private Share() {
    }

    /**
     * Returns part / whole, as a fraction: 1 of 4 is 0.25. Of nothing the share is 0, by convention.
     *
     * @param part  a count from 0 to {@code whole}
     * @param whole a count from 0 on
     * @return from 0 to 1, never NaN
     * @throws IllegalArgumentException if the part is below 0 or larger than the whole
     */
    public static double of(int part, int whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("Share.of: a part of " + whole + " is from 0 to " + whole + ", but was " + part + ".");
        }
        // BEGIN SOLUTION 8.3 What does Java make of 1 / 4, and what of 0.0 / 0?
        return whole == 0 ? 0 : (double) part / whole;
        // END SOLUTION
    }
}
