package matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every backend against EJML's product, of all shapes and sizes; here also where it would leave a small one to EJML. */
class ProductTest {

    private static final int[] EDGES = {0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 23, 24, 25, 47, 48, 49, 63, 64, 65, 67, 191, 192, 193,
            255, 256, 257, 511, 512, 513, 1031};

    static Stream<Backend> backends() {
        return Backend.all().stream();
    }

    static Stream<Backend> backendsOfOurs() {
        return backends().filter(backend -> !backend.name().equals("ejml"));
    }

    private static DMatrixRMaj random(int rows, int cols, Random random) {
        return Matrix.normal(rows, cols, 0, 1, random).ejml();
    }

    private static DMatrixRMaj product(Backend backend, DMatrixRMaj a, DMatrixRMaj b) {
        DMatrixRMaj result = new DMatrixRMaj(a.numRows, b.numCols);
        backend.product().into(View.of(result), View.of(a), View.of(b));
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
            if (!(Math.abs(actual.data[i] - expected.data[i]) <= 1e-14 * sizes.data[i])) {
                throw new AssertionError(String.format("%d×%d times %d×%d, number %d: %s, not %s", a.numRows, a.numCols,
                        b.numRows, b.numCols, i, actual.data[i], expected.data[i]));
            }
        }
    }

    private static DMatrixRMaj absolute(DMatrixRMaj a) {
        DMatrixRMaj result = a.copy();
        CommonOps_DDRM.abs(result);
        return result;
    }

    @ParameterizedTest
    @MethodSource("backendsOfOurs")
    void equals_EJMLs_on_four_thousand_shapes(Backend backend) {
        Random random = new Random(1);
        int shapes = 0;
        while (shapes < 4000) {
            int m = size(random);
            int k = size(random);
            int n = size(random);
            if ((long) m * k * n < 400_000) {
                DMatrixRMaj a = random(m, k, random);
                DMatrixRMaj b = random(k, n, random);
                assertProduct(product(backend, a, b), a, b);
                shapes++;
            }
        }
    }

    private static int size(Random random) {
        return random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(40);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void takes_transposes_without_making_them(Backend backend) {
        Random random = new Random(2);
        for (int[] size : new int[][] {{5, 7, 30}, {30, 66, 4}, {9, 700, 25}, {25, 700, 9}, {3, 2, 600}, {70, 130, 65}, {300, 20, 1},
                {1, 20, 300}, {6, 1, 50}, {0, 3, 4}, {4, 0, 3}}) {
            Matrix a = Matrix.normal(size[0], size[1], 0, 1, random);
            Matrix b = Matrix.normal(size[1], size[2], 0, 1, random);
            assertProduct(backend.transposeTimes(a.transpose(), b).ejml(), a.ejml(), b.ejml());
            assertProduct(backend.timesTranspose(a, b.transpose()).ejml(), a.ejml(), b.ejml());
            DMatrixRMaj both = new DMatrixRMaj(size[0], size[2]);
            backend.product().into(View.of(both), View.of(transposed(a.ejml())).transposed(), View.of(transposed(b.ejml())).transposed());
            assertProduct(both, a.ejml(), b.ejml());
        }
    }

    @ParameterizedTest
    @MethodSource("backendsOfOurs")
    void writes_into_its_part_of_the_result_only(Backend backend) {
        Random random = new Random(3);
        for (int[] size : new int[][] {{6, 9, 30}, {5, 9, 1}, {1, 300, 5}, {60, 20, 60}}) {
            DMatrixRMaj a = random(size[0], size[1], random);
            DMatrixRMaj b = random(size[1], size[2], random);
            DMatrixRMaj around = new DMatrixRMaj(size[0] + 4, size[2] + 6);
            backend.product().into(View.of(around).part(1, size[0] + 1, 2, size[2] + 2), View.of(a), View.of(b));
            assertProduct(CommonOps_DDRM.extract(around, 1, size[0] + 1, 2, size[2] + 2), a, b);
            CommonOps_DDRM.insert(new DMatrixRMaj(size[0], size[2]), around, 1, 2);
            assertThat(around.data).containsOnly(0);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void gives_the_same_bits_on_one_thread_on_two_and_on_seven(Backend backend) throws Exception {
        Random random = new Random(4);
        for (int[] size : new int[][] {{60, 50, 1500}, {1500, 50, 60}, {130, 140, 250}, {2, 1100, 1200}, {1200, 1100, 2}, {1300, 300, 7}}) {
            Matrix a = Matrix.normal(size[0], size[1], 0, 1, random);
            Matrix b = Matrix.normal(size[1], size[2], 0, 1, random);
            Matrix alone = onThreads(1, backend, a, b);
            assertProduct(alone.ejml(), a.ejml(), b.ejml());
            assertThat(onThreads(2, backend, a, b)).isEqualTo(alone);
            assertThat(onThreads(7, backend, a, b)).isEqualTo(alone);
        }
    }

    private static Matrix onThreads(int threads, Backend backend, Matrix a, Matrix b) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> backend.times(a, b)).get();
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("backendsOfOurs")
    void gives_the_same_bits_for_a_row_alone_and_among_many(Backend backend) {
        Random random = new Random(5);
        DMatrixRMaj a = random(403, 290, random);
        DMatrixRMaj b = random(290, 100, random);
        DMatrixRMaj all = product(backend, a, b);
        for (int row : new int[] {0, 191, 192, 402}) {
            DMatrixRMaj alone = product(backend, CommonOps_DDRM.extract(a, row, row + 1, 0, 290), b);
            assertThat(alone.data).isEqualTo(CommonOps_DDRM.extract(all, row, row + 1, 0, 100).data);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void carries_NaN_and_infinity_into_their_row_and_column_only(Backend backend) {
        Random random = new Random(6);
        for (int k : new int[] {4, 7, 66, 300}) {
            DMatrixRMaj a = random(6, k, random);
            DMatrixRMaj b = random(k, 41, random);
            a.set(2, k - 1, Double.NaN);
            b.set(0, 5, Double.POSITIVE_INFINITY);
            a.set(4, 0, 0); // 0 · ∞ is NaN
            DMatrixRMaj product = product(backend, a, b);
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < 41; j++) {
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
    void leaves_small_products_to_EJML() {
        Product plain = new PlainProduct();
        assertThat(plain.isWorthIt(32, 1250, 100)).isTrue();
        assertThat(plain.isWorthIt(8, 8, 8)).isFalse();
        assertThat(plain.isWorthIt(1, 1000, 1000)).isFalse();
        assertThat(plain.isWorthIt(100_000, 100_000, 100_000)).isTrue();
    }

    @Test
    void has_the_vector_registers_where_they_are_in_reach() {
        assertThat(backends()).extracting(Backend::name)
                .isEqualTo(VectorRegisters.areInReach() ? List.of("ejml", "plain", "vector") : List.of("ejml", "plain"));
        assertThat(Backend.inUse().name()).isEqualTo(VectorRegisters.areInReach() ? "vector" : "plain");
    }
}
