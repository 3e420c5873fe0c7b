package lesson05_backprop;

import matrix.Matrix;

/**
 * The hinge loss: a score should lie on the right side of 0 with a margin of 1. Beyond the margin nothing is left to
 * gain. Labels are −1 and 1, not 0 and 1; a score is any number, not a probability.
 */
public final class Hinge {

    private Hinge() {
    }

    /**
     * Returns 1/N · Σ_n max(0, 1 − t(n)·s(n)).
     *
     * @param scores s, N×1; not changed
     * @param labels t, N×1, each −1 or 1; not changed
     * @throws IllegalArgumentException if they are not of one shape N×1, or a label is neither −1 nor 1
     */
    public static double value(Matrix scores, Matrix labels) {
        Require.oneColumn("Hinge.value", scores, labels);
        Require.plusMinusOne("Hinge.value", labels);
        // BEGIN SOLUTION 5.7 What is missing to the margin, if anything; the mean over the samples.
        return labels.elementTimes(scores).map(margin -> Math.max(0, 1 - margin)).mean();
        // END SOLUTION
    }

    /**
     * Returns the gradient of {@link #value} with respect to the scores. At the kink, where t·s is exactly 1, it is 0.
     *
     * @param scores s, N×1; not changed
     * @param labels t, N×1, each −1 or 1; not changed
     * @return N×1
     * @throws IllegalArgumentException if they are not of one shape N×1, or a label is neither −1 nor 1
     */
    public static Matrix gradient(Matrix scores, Matrix labels) {
        Require.oneColumn("Hinge.gradient", scores, labels);
        Require.plusMinusOne("Hinge.gradient", labels);
        // BEGIN SOLUTION 5.7 Only samples inside the margin pull, and in the direction of their label.
        Matrix gradient = Matrix.zeros(scores.rows(), 1);
        for (int n = 0; n < scores.rows(); n++) {
            if (labels.get(n, 0) * scores.get(n, 0) < 1) {
                gradient.set(n, 0, -labels.get(n, 0) / scores.rows());
            }
        }
        return gradient;
        // END SOLUTION
    }
}
