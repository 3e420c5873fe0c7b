package matrix;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product of two matrices with the machine's vector registers, through the Vector API, which is there only where the
 * module {@code jdk.incubator.vector} is on.
 *
 * <p>The result is made tile by tile, {@value #ROWS} rows × 3 vectors where there are 32 registers, 2 vectors where there
 * are 16. The sums of a tile stay in registers while k runs, beside the vectors of b and one number of a. For each
 * k a tile finds the numbers that it multiplies one behind the other, because both matrices are packed into that order:
 * a into panels of {@value #ROWS} rows, b into panels as wide as a tile. What a panel lacks is filled with zeros, so that
 * a tile at the edge is computed like any other, and only what belongs to the result is copied out of it.
 *
 * <p>Both lie in memory row after row, or are transposes of such: one of the two steps is 1.
 *
 * <p>A block of a stays in the second cache while all of b passes by; a panel of b stays in the first.
 */
final class VectorProduct implements Product {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();                            // numbers in a vector
    private static final boolean MANY_REGISTERS = SPECIES.vectorBitSize() == 512  // AVX-512 has 32,
            || System.getProperty("os.arch").equals("aarch64");                   // ARM, too; AVX2 has 16
    private static final int ROWS = 4;                                            // of a tile
    private static final int VECTORS = MANY_REGISTERS ? 3 : 2;                    // of the widest tile
    private static final int DEPTH = 256;                                         // most values of k in one block
    private static final int HEIGHT = 192;                                        // most rows of a in one block
    private static final long SMALL = 500;                                        // multiplications, rather done by EJML

    /** What one thread packs into: made once for each thread, because a small product is done before so much is zeroed. */
    private static final class Packed {

        private final double[] a = new double[HEIGHT * DEPTH];         // panels of rows: k by k, the rows side by side
        private final double[] b = new double[DEPTH * VECTORS * LANES]; // one panel: k by k, the columns side by side
        private final double[] tile = new double[ROWS * VECTORS * LANES]; // one at the edge, before it is copied
    }

    private static final ThreadLocal<Packed> PACKED = ThreadLocal.withInitial(Packed::new);

    @Override
    public String toString() {
        return "Vector API, " + SPECIES.vectorBitSize() + " bits, tiles of " + ROWS + " × " + VECTORS * LANES;
    }

    /** Few rows or columns are done before the other matrix is packed. */
    @Override
    public boolean isWorthIt(int m, int k, int n) {
        return Math.min(m, n) >= ROWS && (long) m * k * n > SMALL;
    }

    @Override
    public void into(View result, View a, View b) {
        if (result.cols() < LANES && result.rows() > result.cols()) { // (a·b)ᵀ = bᵀ·aᵀ fills more lanes
            into(result.transposed(), b.transposed(), a.transposed());
            return;
        }
        Packed packed = PACKED.get();
        int blocks = (a.cols() + DEPTH - 1) / DEPTH;
        for (int top = 0; top < a.rows(); top += HEIGHT) {
            int bottom = Math.min(top + HEIGHT, a.rows());
            for (int block = 0; block < blocks; block++) {
                int first = (int) ((long) a.cols() * block / blocks);
                int last = (int) ((long) a.cols() * (block + 1) / blocks);
                block(result.part(top, bottom, 0, b.cols()), a.part(top, bottom, first, last), b.part(first, last, 0, b.cols()),
                        block > 0, packed);
            }
        }
    }

    /** result = a·b, or result += a·b, where a is one block. */
    private static void block(View result, View a, View b, boolean add, Packed packed) {
        packRows(a, packed.a);
        int left = 0;
        while (left < b.cols()) {
            int vectors = Math.min(VECTORS, (b.cols() - left + LANES - 1) / LANES);
            int width = vectors * LANES;
            packColumns(b, left, width, packed.b);
            for (int top = 0; top < a.rows(); top += ROWS) {
                if (result.colStep() == 1 && top + ROWS <= a.rows() && left + width <= b.cols()) {
                    tile(vectors, packed, top * a.cols(), a.cols(), result.data(), result.index(top, left), result.rowStep(), add);
                } else {
                    tile(vectors, packed, top * a.cols(), a.cols(), packed.tile, 0, width, false);
                    copy(packed.tile, width, result, top, left, add);
                }
            }
            left += width;
        }
    }

    private static void tile(int vectors, Packed packed, int panel, int depth, double[] c, int at, int step, boolean add) {
        switch (vectors) {
            case 1 -> tile1(packed.a, panel, packed.b, depth, c, at, step, add);
            case 2 -> tile2(packed.a, panel, packed.b, depth, c, at, step, add);
            default -> tile3(packed.a, panel, packed.b, depth, c, at, step, add);
        }
    }

    /** A tile of ROWS × 3 vectors. */
    private static void tile3(double[] a, int panel, double[] b, int depth, double[] c, int at, int step, boolean add) {
        DoubleVector c00 = DoubleVector.zero(SPECIES);
        DoubleVector c01 = c00, c02 = c00;
        DoubleVector c10 = c00, c11 = c00, c12 = c00;
        DoubleVector c20 = c00, c21 = c00, c22 = c00;
        DoubleVector c30 = c00, c31 = c00, c32 = c00;
        for (int k = 0; k < depth; k++) {
            int atB = k * (3 * LANES);
            int atA = panel + k * ROWS;
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, atB);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, atB + LANES);
            DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, atB + 2 * LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[atA]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            c02 = a0.fma(b2, c02);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[atA + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            c12 = a1.fma(b2, c12);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[atA + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            c22 = a2.fma(b2, c22);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[atA + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            c32 = a3.fma(b2, c32);
        }
        store(c00, c, at, add);
        store(c01, c, at + LANES, add);
        store(c02, c, at + 2 * LANES, add);
        store(c10, c, at + step, add);
        store(c11, c, at + step + LANES, add);
        store(c12, c, at + step + 2 * LANES, add);
        store(c20, c, at + 2 * step, add);
        store(c21, c, at + 2 * step + LANES, add);
        store(c22, c, at + 2 * step + 2 * LANES, add);
        store(c30, c, at + 3 * step, add);
        store(c31, c, at + 3 * step + LANES, add);
        store(c32, c, at + 3 * step + 2 * LANES, add);
    }

    /** A tile of ROWS × 2 vectors. */
    private static void tile2(double[] a, int panel, double[] b, int depth, double[] c, int at, int step, boolean add) {
        DoubleVector c00 = DoubleVector.zero(SPECIES);
        DoubleVector c01 = c00;
        DoubleVector c10 = c00, c11 = c00;
        DoubleVector c20 = c00, c21 = c00;
        DoubleVector c30 = c00, c31 = c00;
        for (int k = 0; k < depth; k++) {
            int atB = k * (2 * LANES);
            int atA = panel + k * ROWS;
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, atB);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, atB + LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[atA]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[atA + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[atA + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[atA + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
        }
        store(c00, c, at, add);
        store(c01, c, at + LANES, add);
        store(c10, c, at + step, add);
        store(c11, c, at + step + LANES, add);
        store(c20, c, at + 2 * step, add);
        store(c21, c, at + 2 * step + LANES, add);
        store(c30, c, at + 3 * step, add);
        store(c31, c, at + 3 * step + LANES, add);
    }

    /** A tile of ROWS × 1 vector. */
    private static void tile1(double[] a, int panel, double[] b, int depth, double[] c, int at, int step, boolean add) {
        DoubleVector c00 = DoubleVector.zero(SPECIES);
        DoubleVector c10 = c00;
        DoubleVector c20 = c00;
        DoubleVector c30 = c00;
        for (int k = 0; k < depth; k++) {
            int atB = k * LANES;
            int atA = panel + k * ROWS;
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, atB);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[atA]);
            c00 = a0.fma(b0, c00);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[atA + 1]);
            c10 = a1.fma(b0, c10);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[atA + 2]);
            c20 = a2.fma(b0, c20);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[atA + 3]);
            c30 = a3.fma(b0, c30);
        }
        store(c00, c, at, add);
        store(c10, c, at + step, add);
        store(c20, c, at + 2 * step, add);
        store(c30, c, at + 3 * step, add);
    }

    private static void store(DoubleVector sums, double[] c, int at, boolean add) {
        (add ? DoubleVector.fromArray(SPECIES, c, at).add(sums) : sums).intoArray(c, at);
    }

    /** Copies what of a tile at the edge belongs to the result. */
    private static void copy(double[] tile, int width, View result, int top, int left, boolean add) {
        int height = Math.min(ROWS, result.rows() - top);
        int there = Math.min(width, result.cols() - left);
        for (int r = 0; r < height; r++) {
            int at = result.index(top + r, left);
            for (int x = 0; x < there; x++) {
                double sum = tile[r * width + x];
                int cell = at + x * result.colStep();
                result.data()[cell] = add ? result.data()[cell] + sum : sum;
            }
        }
    }

    /** Packs all of a: panel by panel, in each k by k, and for each k the numbers of its rows, 0 where there is none. */
    private static void packRows(View a, double[] packed) {
        for (int top = 0; top < a.rows(); top += ROWS) {
            int panel = top * a.cols();
            if (top + ROWS <= a.rows()) {
                int row0 = a.index(top, 0);
                int row1 = row0 + a.rowStep();
                int row2 = row1 + a.rowStep();
                int row3 = row2 + a.rowStep();
                for (int k = 0; k < a.cols(); k++) {
                    packed[panel + k * ROWS] = a.data()[row0 + k * a.colStep()];
                    packed[panel + k * ROWS + 1] = a.data()[row1 + k * a.colStep()];
                    packed[panel + k * ROWS + 2] = a.data()[row2 + k * a.colStep()];
                    packed[panel + k * ROWS + 3] = a.data()[row3 + k * a.colStep()];
                }
            } else {
                for (int k = 0; k < a.cols(); k++) {
                    for (int r = 0; r < ROWS; r++) {
                        packed[panel + k * ROWS + r] = top + r < a.rows() ? a.get(top + r, k) : 0;
                    }
                }
            }
        }
    }

    /** Packs {@code width} columns of b from {@code left} on, 0 where there is none. */
    private static void packColumns(View b, int left, int width, double[] packed) {
        int there = Math.min(width, b.cols() - left);
        if (there < width) {
            Arrays.fill(packed, 0, b.rows() * width, 0);
        }
        if (b.colStep() != 1) {
            packTransposed(b, left, there, width, packed);
        } else if (there < width) {
            for (int k = 0; k < b.rows(); k++) {
                System.arraycopy(b.data(), b.index(k, left), packed, k * width, there);
            }
        } else {
            for (int k = 0; k < b.rows(); k++) {
                int at = b.index(k, left);
                for (int x = 0; x < width; x += LANES) {
                    DoubleVector.fromArray(SPECIES, b.data(), at + x).intoArray(packed, k * width + x);
                }
            }
        }
    }

    /** Four columns at a time, each of which lies in memory number by number, so that four numbers are written side by side. */
    private static void packTransposed(View b, int left, int there, int width, double[] packed) {
        double[] data = b.data();
        int x = 0;
        for (; x + 3 < there; x += 4) {
            int column0 = b.index(0, left + x);
            int column1 = column0 + b.colStep();
            int column2 = column1 + b.colStep();
            int column3 = column2 + b.colStep();
            for (int k = 0, at = x; k < b.rows(); k++, at += width) {
                packed[at] = data[column0 + k];
                packed[at + 1] = data[column1 + k];
                packed[at + 2] = data[column2 + k];
                packed[at + 3] = data[column3 + k];
            }
        }
        for (; x < there; x++) {
            int column = b.index(0, left + x);
            for (int k = 0, at = x; k < b.rows(); k++, at += width) {
                packed[at] = data[column + k];
            }
        }
    }
}
