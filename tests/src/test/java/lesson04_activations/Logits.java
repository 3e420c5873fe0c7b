package lesson04_activations;

import check.Fixtures;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import matrix.Matrix;

/** What softmax and its logarithm are given; 4.9 and 4.10 ask the same questions. */
record Logits(Matrix logits) {

    /** The powers of e are 1, 2, 5 in the first row and 3, 1, 4 in the second, so the sums are 8 in both. */
    static Logits eighths() {
        return new Logits(Matrix.of("1 2 5; 3 1 4").map(Math::log));
    }

    /** Far above 0, far below, and both in one row: no shift but that by the row's own maximum is safe for all rows. */
    static Logits extreme() {
        return new Logits(Matrix.of("1000 999 1000; -1000 -1001 -1000; -1000 1000 999; 1000 -1000 0; 0 0 0"));
    }

    static Logits random(int samples, int classes, RandomGenerator random) {
        return new Logits(Fixtures.matrix(samples, classes, random).scale(0.5));
    }

    /** Applies a function to each row by itself. */
    Matrix rows(UnaryOperator<Matrix> function) {
        Matrix result = Matrix.zeros(logits.rows(), logits.cols());
        for (int n = 0; n < logits.rows(); n++) {
            result.setRow(n, function.apply(logits.row(n)));
        }
        return result;
    }

    /** The powers of e of a row after a number was taken off, divided by their sum. */
    static Matrix shifted(Matrix row, double shift) {
        Matrix powers = row.map(z -> Math.exp(z - shift));
        return powers.map(power -> power / powers.sum());
    }

    /** The same in logarithms. */
    static Matrix logShifted(Matrix row, double shift) {
        double logSum = Math.log(row.map(z -> Math.exp(z - shift)).sum());
        return row.map(z -> z - shift - logSum);
    }
}
