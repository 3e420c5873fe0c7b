package lesson08_metrics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import matrix.Matrix;

/**
 * Samples with a score each: the higher the score, the more the network believes that the sample is positive. A score may be
 * a probability or a logit; only its order counts. Given: nothing to write.
 *
 * @param scores one finite number for each sample; not copied
 * @param actual whether the sample is positive, in the same order; not copied
 */
public record Scored(double[] scores, boolean[] actual) {

    /** @throws IllegalArgumentException unless there is one finite score for each sample */
    public Scored {
        if (scores.length != actual.length) {
            throw new IllegalArgumentException("Scored: every sample has a score and an actual class, but there are "
                    + scores.length + " scores and " + actual.length + " classes.");
        }
        for (int n = 0; n < scores.length; n++) {
            if (!Double.isFinite(scores[n])) {
                throw new IllegalArgumentException("Scored: the score of sample " + n + " is " + scores[n]
                        + ", where a finite number is expected.");
            }
        }
    }

    /**
     * Returns what a network says about one class against all others.
     *
     * @param answers N×classes, the outputs of a network
     * @param labels  the N actual classes
     * @param klass   the class that is positive
     */
    public static Scored ofClass(Matrix answers, int[] labels, int klass) {
        Require.sameSamples("Scored.ofClass", labels.length, answers.rows());
        boolean[] actual = new boolean[labels.length];
        for (int n = 0; n < labels.length; n++) {
            actual[n] = labels[n] == klass;
        }
        return new Scored(answers.column(klass).transpose().toArray()[0], actual);
    }

    /** Returns the number of samples. */
    public int size() {
        return scores.length;
    }

    /** Returns the number of positive samples. */
    public int positives() {
        return (int) IntStream.range(0, size()).filter(n -> actual[n]).count();
    }

    /**
     * Returns every threshold that makes a difference, from the largest: first +∞, above all scores, then each score once,
     * however many samples have it.
     */
    public double[] thresholds() {
        double[] rising = Arrays.stream(scores).map(score -> score + 0.0).distinct().sorted().toArray(); // −0.0 is 0.0
        return DoubleStream.concat(DoubleStream.of(Double.POSITIVE_INFINITY),
                IntStream.range(0, rising.length).mapToDouble(i -> rising[rising.length - 1 - i])).toArray();
    }
}
