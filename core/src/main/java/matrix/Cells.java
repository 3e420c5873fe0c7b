package matrix;

/**
 * Loops over the numbers of a matrix, one behind the other in an array; those over large ones are shared among the threads.
 *
 * <p>A loop is a lambda that holds the whole loop, not a function that is called for every number: so the compiler sees each
 * loop by itself and turns it into vector instructions.
 */
final class Cells {

    private static final int WORTH_A_THREAD = 1 << 15; // so many numbers are worth calling another thread

    /** Writes result[i], of a[i] and b[i], for all i from {@code from} to before {@code to}. */
    @FunctionalInterface
    interface Loop {
        void run(double[] a, double[] b, double[] result, int from, int to);
    }

    /** Does what belongs to row r of a, whose numbers begin at {@code from} and end before {@code to}. */
    @FunctionalInterface
    interface RowLoop {
        void run(double[] a, double[] b, double[] result, int r, int from, int to);
    }

    static final Loop SUM = (a, b, result, from, to) -> {
        for (int i = from; i < to; i++) {
            result[i] = a[i] + b[i];
        }
    };
    static final Loop DIFFERENCE = (a, b, result, from, to) -> {
        for (int i = from; i < to; i++) {
            result[i] = a[i] - b[i];
        }
    };
    static final Loop PRODUCT = (a, b, result, from, to) -> {
        for (int i = from; i < to; i++) {
            result[i] = a[i] * b[i];
        }
    };
    static final Loop QUOTIENT = (a, b, result, from, to) -> {
        for (int i = from; i < to; i++) {
            result[i] = a[i] / b[i];
        }
    };
    static final RowLoop ROW_SUM = (a, row, result, r, from, to) -> {
        for (int i = from; i < to; i++) {
            result[i] = a[i] + row[i - from];
        }
    };
    static final RowLoop COLUMN_SUM = (a, column, result, r, from, to) -> {
        for (int i = from; i < to; i++) {
            result[i] = a[i] + column[r];
        }
    };
    static final RowLoop ROW_PRODUCT = (a, row, result, r, from, to) -> {
        for (int i = from; i < to; i++) {
            result[i] = a[i] * row[i - from];
        }
    };
    static final RowLoop COLUMN_PRODUCT = (a, column, result, r, from, to) -> {
        for (int i = from; i < to; i++) {
            result[i] = a[i] * column[r];
        }
    };
    static final RowLoop SUM_OF_ROW = (a, unused, sums, r, from, to) -> {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += a[i];
        }
        sums[r] = sum;
    };

    private Cells() {
    }

    static Loop multiple(double factor) {
        return (a, unused, result, from, to) -> {
            for (int i = from; i < to; i++) {
                result[i] = factor * a[i];
            }
        };
    }

    /** Runs the loop over all numbers of {@code result}. */
    static void each(Matrix a, Matrix b, Matrix result, Loop loop) {
        Parallel.forShares(result.size(), WORTH_A_THREAD, (from, to) ->
                loop.run(a.ejml().data, b.ejml().data, result.ejml().data, from, to));
    }

    /** Runs the loop for every row of {@code a}. */
    static void eachRow(Matrix a, Matrix b, Matrix result, RowLoop loop) {
        int rowsWorthAThread = WORTH_A_THREAD / Math.max(1, a.cols()) + 1;
        Parallel.forShares(a.rows(), rowsWorthAThread, (top, bottom) -> {
            for (int r = top; r < bottom; r++) {
                loop.run(a.ejml().data, b.ejml().data, result.ejml().data, r, r * a.cols(), (r + 1) * a.cols());
            }
        });
    }
}
