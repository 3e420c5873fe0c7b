package matrix;

import java.util.Arrays;

/**
 * The product of two matrices in plain Java, several times as fast as EJML's.
 *
 * <p>A row of the result is a sum of rows of b, each times a number of a. Four of them are added at a time, in a loop so
 * plain that the compiler turns it into vector instructions. It does so only where all arrays are read from their beginning,
 * with the same index; therefore the part of b at work is copied into an array for each row. That part is small enough to
 * stay in the cache while all rows of a pass by. The cost of the copy is that of one row of a.
 */
final class PlainProduct implements Product {

    private static final int WIDTH = 512;              // columns of b in one part
    private static final int DEPTH = 64;               // rows of b in one part: 64 · 512 · 8 bytes = 256 kB
    private static final int FEW_ROWS = 4;             // of a: with fewer, the copy of b does not pay
    private static final long SMALL = 2_000;           // multiplications up to which it does not pay either
    private static final int NARROW = 24;              // with fewer columns, the product is rather done the other way round

    @Override
    public String toString() {
        return "plain Java";
    }

    @Override
    public boolean isWorthIt(int m, int k, int n) {
        return m >= FEW_ROWS && (long) m * k * n > SMALL;
    }

    @Override
    public void into(View result, View a, View b) {
        if (result.cols() < NARROW && result.rows() > result.cols()) { // (a·b)ᵀ = bᵀ·aᵀ has longer rows
            into(result.transposed(), b.transposed(), a.transposed());
            return;
        }
        int deepest = Math.min(DEPTH, a.cols());
        int widest = Math.min(WIDTH, b.cols());
        double[][] rows = new double[deepest][widest]; // of b
        double[] sum = new double[widest];             // the row of the result at work
        for (int j = 0; j < b.cols(); j += widest) {
            int width = Math.min(widest, b.cols() - j);
            for (int k = 0; k < a.cols(); k += deepest) {
                int depth = Math.min(deepest, a.cols() - k);
                copy(b, k, depth, j, width, rows);
                for (int i = 0; i < a.rows(); i++) {
                    Arrays.fill(sum, 0, width, 0);
                    int d = 0;
                    for (; d + 3 < depth; d += 4) {
                        addFour(sum, width, a.get(i, k + d), rows[d], a.get(i, k + d + 1), rows[d + 1],
                                a.get(i, k + d + 2), rows[d + 2], a.get(i, k + d + 3), rows[d + 3]);
                    }
                    for (; d < depth; d++) {
                        addOne(sum, width, a.get(i, k + d), rows[d]);
                    }
                    addTo(result, i, j, sum, width);
                }
            }
        }
    }

    /** sum += a0·b0 + a1·b1 + a2·b2 + a3·b3, all the arithmetic there is: with more rows, older compilers give up. */
    private static void addFour(double[] sum, int width, double a0, double[] b0, double a1, double[] b1, double a2, double[] b2,
            double a3, double[] b3) {
        for (int x = 0; x < width; x++) {
            sum[x] += a0 * b0[x] + a1 * b1[x] + a2 * b2[x] + a3 * b3[x];
        }
    }

    private static void addOne(double[] sum, int width, double a0, double[] b0) {
        for (int x = 0; x < width; x++) {
            sum[x] += a0 * b0[x];
        }
    }

    /** Copies {@code depth} rows of b from row k on, {@code width} columns from j on. */
    private static void copy(View b, int k, int depth, int j, int width, double[][] rows) {
        for (int d = 0; d < depth; d++) {
            if (b.colStep() == 1) {
                System.arraycopy(b.data(), b.index(k + d, j), rows[d], 0, width);
            } else if (d + 3 < depth) { // four at a time, for they lie side by side
                copyFour(b, b.index(k + d, j), width, rows[d], rows[d + 1], rows[d + 2], rows[d + 3]);
                d += 3;
            } else {
                for (int x = 0; x < width; x++) {
                    rows[d][x] = b.get(k + d, j + x);
                }
            }
        }
    }

    private static void copyFour(View b, int from, int width, double[] row0, double[] row1, double[] row2, double[] row3) {
        for (int x = 0; x < width; x++) {
            int at = from + x * b.colStep();
            row0[x] = b.data()[at];
            row1[x] = b.data()[at + b.rowStep()];
            row2[x] = b.data()[at + 2 * b.rowStep()];
            row3[x] = b.data()[at + 3 * b.rowStep()];
        }
    }

    private static void addTo(View result, int i, int j, double[] sum, int width) {
        int at = result.index(i, j);
        for (int x = 0; x < width; x++) {
            result.data()[at + x * result.colStep()] += sum[x];
        }
    }
}
