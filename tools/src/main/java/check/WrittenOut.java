package check;

import java.util.StringJoiner;

/** Writes a sum of products the way one does it on paper. */
public final class WrittenOut {

    private static final int TERMS = 30; // a longer sum explains nothing

    private WrittenOut() {
    }

    /**
     * Returns {@code 1·3 + 0·(-2) = 3}; nothing if there are too many terms to read.
     *
     * @param left  the first factors
     * @param right the second factors, as many
     */
    public static String sumOfProducts(double[] left, double[] right) {
        return sumOfProducts(left, right, 0);
    }

    /** Returns {@code 1·3 + 0·(-2) + bias = …}; a bias of 0 is not written. */
    public static String sumOfProducts(double[] left, double[] right, double bias) {
        if (left.length > TERMS) {
            return "";
        }
        StringJoiner terms = new StringJoiner(" + ");
        double sum = bias;
        for (int i = 0; i < left.length; i++) {
            terms.add(Grid.factor(left[i]) + "·" + Grid.factor(right[i]));
            sum += left[i] * right[i];
        }
        if (bias != 0) {
            terms.add(Grid.factor(bias));
        }
        return terms + " = " + Grid.number(sum);
    }
}
