package lesson09_full_cnn;

import java.util.Locale;
import matrix.Matrix;
import matrix.Tensor;

/**
 * How good a network is on some samples.
 *
 * @param loss     the mean over the samples
 * @param accuracy the share of the samples whose class was found, from 0 to 1
 */
public record Evaluation(double loss, double accuracy) {

    /**
     * Returns the share of the samples for which the largest answer stands in the column of the target's 1. Where several
     * answers are the largest, the first counts; a row that holds NaN is wrong.
     *
     * @param answers N × classes, logits or probabilities
     * @param targets N × classes, one-hot
     * @return from 0 to 1
     */
    public static double accuracy(Matrix answers, Matrix targets) {
        // BEGIN SOLUTION 9.5 found(answers) has the class that each row names; argmax() does the same for the targets. Count
        // where they agree. Mind what int / int is.
        int[] found = found(answers);
        int[] right = targets.argmax();
        int hits = 0;
        for (int n = 0; n < found.length; n++) {
            hits += found[n] == right[n] ? 1 : 0;
        }
        return (double) hits / found.length;
        // END SOLUTION
    }

    /** Returns the column of the largest number of every row; -1 where a row holds NaN, for that is no answer. Given. */
    private static int[] found(Matrix answers) {
        int[] found = new int[answers.rows()];
        for (int n = 0; n < found.length; n++) {
            Matrix row = answers.row(n);
            found[n] = Double.isNaN(row.max()) ? -1 : row.argmax()[0];
        }
        return found;
    }

    /** @throws IllegalArgumentException unless there is at least one sample, and one row of targets for each */
    static void requireOneRowEach(Tensor x, Matrix targets) {
        if (x.samples() == 0 || x.samples() != targets.rows()) {
            throw new IllegalArgumentException(x.samples() + " samples were given with targets of " + targets.shapeText()
                    + "; there must be at least one sample, and one row of targets for each.");
        }
    }

    /** Returns both numbers in words. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "loss %.4f, accuracy %.4f", loss, accuracy);
    }
}
