package lesson05_backprop;

import java.util.random.RandomGenerator;
import matrix.Matrix;

/** Predictions and targets, N×K. */
record LossInput(Matrix predicted, Matrix target) {

    static LossInput of(String predicted, String target) {
        return new LossInput(Matrix.of(predicted), Matrix.of(target));
    }

    /** Rows of probabilities that add up to 1, and one right class a row. */
    static LossInput classes(int samples, int classes, RandomGenerator random) {
        Matrix weights = Matrix.uniform(samples, classes, 0.2, 1, random);
        Matrix target = Matrix.zeros(samples, classes);
        for (int n = 0; n < samples; n++) {
            target.set(n, random.nextInt(classes), 1);
        }
        return new LossInput(weights.timesColumn(weights.rowSums().map(sum -> 1 / sum)), target);
    }

    /** Probabilities for themselves, and yes or no for each; the first is a yes, the last a no. */
    static LossInput questions(int samples, int classes, RandomGenerator random) {
        Matrix target = Matrix.uniform(samples, classes, 0, 1, random).map(value -> value < 0.5 ? 0 : 1);
        target.set(0, 0, 1);
        target.set(samples - 1, classes - 1, 0);
        return new LossInput(Matrix.uniform(samples, classes, 0.05, 0.95, random), target);
    }

    int samples() {
        return predicted.rows();
    }
}
