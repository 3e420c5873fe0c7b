package lesson08_metrics;

import matrix.Matrix;
import matrix.Todo;

/** With more than two classes, one of them is "positive" in turn, and all others together are "negative". */
public final class OneVersusRest {

    private OneVersusRest() {
    }

    /**
     * Returns the four counts of one class against all others.
     *
     * @param confusion classes × classes, rows actual, columns predicted; not changed
     * @param klass     the class that is positive
     * @return four counts that add up to the number of samples
     * @throws IllegalArgumentException if the matrix is not square, a cell is no count, or there is no such class
     */
    public static Counts counts(Matrix confusion, int klass) {
        Require.confusion("OneVersusRest.counts", confusion, klass);
        // TODO 8.5 One cell, the rest of its row, the rest of its column, and all that is left.
        throw new Todo("8.5");
    }
}
