package datasets;

import java.util.Random;

/**
 * The dice of the generators: the same seed gives the same throws on every machine and every JDK.
 *
 * <p>It uses only {@link Random#nextDouble} and {@link Random#nextInt(int)}, whose algorithm the Java platform
 * specifies to the bit, and adds nothing but sums and products, which Java rounds alike everywhere, and functions of
 * {@link StrictMath}.
 */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a number from {@code low} (inclusive) to {@code high} (exclusive), all equally likely. */
    double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /**
     * Returns a number around 0 with standard deviation {@code spread}, bell-shaped, never beyond 3.5 spreads.
     * It is the sum of four uniform numbers: close to a normal one, without its rare extremes.
     */
    double bell(double spread) {
        double sum = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble();
        return spread * (sum - 2) * 1.7320508075688772; // each has variance 1/12, four have 1/3, so times √3
    }

    /**
     * Returns a number from the normal distribution with mean 0 and variance 1, by the polar method of Marsaglia: a point
     * in the unit disc gives one, and the logarithm is {@link StrictMath}'s.
     */
    double normal() {
        double u;
        double square;
        do {
            u = uniform(-1, 1);
            double v = uniform(-1, 1);
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        return u * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    }

    /** Returns a whole number from 0 to {@code bound} − 1, all equally likely. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns {@code true} in the share {@code probability} of the throws. */
    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /**
     * Returns {@code count} labels from 0 to {@code classes} − 1 in random order.
     * Each class comes up equally often, or once more than another when the count does not divide.
     */
    int[] balancedLabels(int count, int classes) {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
        }
        for (int i = count - 1; i > 0; i--) { // Fisher and Yates: every order is equally likely
            int j = below(i + 1);
            int label = labels[i];
            labels[i] = labels[j];
            labels[j] = label;
        }
        return labels;
    }
}
