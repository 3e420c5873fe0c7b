package matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import matrix.Product.View;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

/** Our product against EJML's, of all shapes and sizes; here also where Matrix would leave it to EJML. */
class ProductTest {

    private static final int[] EDGES = {0, 1, 2, 3, 4, 5, 7, 8, 23, 24, 25, 63, 64, 65, 67, 511, 512, 513, 1031};

    private static DMatrixRMaj random(int rows, int cols, Random random) {
        return Matrix.normal(rows, cols, 0, 1, random).ejml();
    }

    private static DMatrixRMaj ours(DMatrixRMaj a, DMatrixRMaj b) {
        DMatrixRMaj result = new DMatrixRMaj(a.numRows, b.numCols);
        Product.into(View.of(result), View.of(a), View.of(b));
        return result;
    }

    private static DMatrixRMaj transposed(DMatrixRMaj a) {
        return CommonOps_DDRM.transpose(a, null);
    }

    /** Each number within 1e-14 of the sum of what was added up for it, all taken positive. */
    private static void assertProduct(DMatrixRMaj actual, DMatrixRMaj a, DMatrixRMaj b) {
        DMatrixRMaj expected = new DMatrixRMaj(a.numRows, b.numCols);
        CommonOps_DDRM.mult(a, b, expected);
        DMatrixRMaj sizes = new DMatrixRMaj(a.numRows, b.numCols);
        CommonOps_DDRM.mult(absolute(a), absolute(b), sizes);
        for (int i = 0; i < expected.data.length; i++) {
            double difference = Math.abs(actual.data[i] - expected.data[i]);
            assertThat(difference <= 1e-14 * sizes.data[i]).as("%d×%d times %d×%d, number %d: %s, not %s", a.numRows, a.numCols,
                    b.numRows, b.numCols, i, actual.data[i], expected.data[i]).isTrue();
        }
    }

    private static DMatrixRMaj absolute(DMatrixRMaj a) {
        DMatrixRMaj result = a.copy();
        CommonOps_DDRM.abs(result);
        return result;
    }

    @Test
    void equals_EJMLs_on_two_thousand_shapes() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            int m = size(random);
            int k = size(random);
            int n = size(random);
            if ((long) m * k * n < 4_000_000) {
                DMatrixRMaj a = random(m, k, random);
                DMatrixRMaj b = random(k, n, random);
                assertProduct(ours(a, b), a, b);
            }
        }
    }

    private static int size(Random random) {
        return random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(40);
    }

    @Test
    void takes_transposes_without_making_them() {
        Random random = new Random(2);
        for (int[] size : new int[][] {{5, 7, 30}, {30, 66, 4}, {9, 700, 25}, {25, 700, 9}, {3, 2, 600}, {70, 130, 65}}) {
            DMatrixRMaj a = random(size[0], size[1], random);
            DMatrixRMaj b = random(size[1], size[2], random);
            DMatrixRMaj result = new DMatrixRMaj(size[0], size[2]);
            Product.into(View.of(result), View.of(transposed(a)).transposed(), View.of(transposed(b)).transposed());
            assertProduct(result, a, b);
        }
    }

    @Test
    void splits_large_products_among_threads_by_columns_and_by_rows() {
        Random random = new Random(3);
        for (int[] size : new int[][] {{60, 50, 1500}, {1500, 50, 60}, {130, 140, 150}, {2, 1100, 1200}}) {
            DMatrixRMaj a = random(size[0], size[1], random);
            DMatrixRMaj b = random(size[1], size[2], random);
            assertProduct(ours(a, b), a, b);
        }
    }

    @Test
    void gives_the_same_bits_for_a_row_alone_and_among_many() {
        Random random = new Random(4);
        DMatrixRMaj a = random(400, 90, random);
        DMatrixRMaj b = random(90, 100, random); // large enough for two threads
        DMatrixRMaj all = ours(a, b);
        DMatrixRMaj last = ours(CommonOps_DDRM.extract(a, 399, 400, 0, 90), b);
        for (int j = 0; j < 100; j++) {
            assertThat(all.get(399, j)).isEqualTo(last.get(0, j));
        }
    }

    @Test
    void carries_NaN_and_infinity_into_their_row_and_column_only() {
        Random random = new Random(5);
        for (int k : new int[] {4, 7, 66}) {
            DMatrixRMaj a = random(6, k, random);
            DMatrixRMaj b = random(k, 40, random);
            a.set(2, k - 1, Double.NaN);
            b.set(0, 5, Double.POSITIVE_INFINITY);
            a.set(4, 0, 0); // 0 · ∞ is NaN
            DMatrixRMaj product = ours(a, b);
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < 40; j++) {
                    double value = product.get(i, j);
                    if (i == 2 || i == 4 && j == 5) {
                        assertThat(value).isNaN();
                    } else if (j == 5) {
                        assertThat(value).isEqualTo(a.get(i, 0) > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
                    } else {
                        assertThat(value).isFinite();
                    }
                }
            }
        }
    }

    @Test
    void is_asked_only_where_it_is_quicker_than_EJML() {
        assertThat(Product.isWorthIt(32, 1250, 100)).isTrue();
        assertThat(Product.isWorthIt(8, 8, 8)).isFalse();
        assertThat(Product.isWorthIt(1, 1000, 1000)).isFalse();
        assertThat(Product.isWorthIt(100_000, 100_000, 100_000)).isTrue();
    }
}
