package matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The operations against EJML where it has them, and against loops written as the definition where the core uses EJML. */
class AgainstEjmlTest {

    /** Three sizes m, k, n; small, odd, one-sided, empty, and beyond EJML's block and switch sizes. */
    static Stream<int[]> shapes() {
        Random random = new Random(7);
        Stream<int[]> chosen = Stream.of(new int[] {1, 1, 1}, new int[] {1, 7, 1}, new int[] {5, 1, 4},
                new int[] {2, 3, 4}, new int[] {17, 33, 9}, new int[] {1, 64, 40}, new int[] {40, 64, 1},
                new int[] {61, 1, 1}, new int[] {70, 130, 65}, new int[] {3, 0, 2}, new int[] {0, 3, 2},
                new int[] {2, 3, 0});
        Stream<int[]> drawn = Stream.generate(() -> random.ints(3, 1, 24).toArray()).limit(12);
        return Stream.concat(chosen, drawn);
    }

    private static Matrix random(int rows, int cols, long seed) {
        return Matrix.normal(rows, cols, 0, 1, new Random(31 * seed + rows * 1000L + cols));
    }

    /** The product as its definition says, one cell at a time. */
    private static Matrix product(Matrix a, Matrix b) {
        Matrix result = Matrix.zeros(a.rows(), b.cols());
        for (int r = 0; r < a.rows(); r++) {
            for (int c = 0; c < b.cols(); c++) {
                double sum = 0;
                for (int i = 0; i < a.cols(); i++) {
                    sum += a.get(r, i) * b.get(i, c);
                }
                result.set(r, c, sum);
            }
        }
        return result;
    }

    private static Matrix transposed(Matrix a) {
        Matrix result = Matrix.zeros(a.cols(), a.rows());
        for (int r = 0; r < a.rows(); r++) {
            for (int c = 0; c < a.cols(); c++) {
                result.set(c, r, a.get(r, c));
            }
        }
        return result;
    }

    private static void assertClose(Matrix actual, Matrix expected) {
        assertThat(actual.shapeText()).isEqualTo(expected.shapeText());
        for (int r = 0; r < expected.rows(); r++) {
            for (int c = 0; c < expected.cols(); c++) {
                double tolerance = 1e-12 + 1e-10 * Math.abs(expected.get(r, c));
                assertThat(actual.get(r, c)).as("row %d, column %d", r, c).isCloseTo(expected.get(r, c), within(tolerance));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theProductIsTheSumOfRowTimesColumn(int[] mkn) {
        Matrix a = random(mkn[0], mkn[1], 1);
        Matrix b = random(mkn[1], mkn[2], 2);
        assertClose(a.times(b), product(a, b));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theTransposedProductsEqualTheProductWithATranspose(int[] mkn) {
        Matrix a = random(mkn[0], mkn[1], 3);
        Matrix b = random(mkn[1], mkn[2], 4);
        assertClose(transposed(a).transposeTimes(b), product(a, b));
        assertClose(a.timesTranspose(transposed(b)), product(a, b));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theTransposeMovesRowAndColumn(int[] mkn) {
        Matrix a = random(mkn[0], mkn[1], 5);
        assertThat(a.transpose()).isEqualTo(transposed(a));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void cellByCellOperationsAreThoseOfDoubles(int[] mkn) {
        Matrix a = random(mkn[0], mkn[1], 6);
        Matrix b = random(mkn[0], mkn[1], 7);
        for (int r = 0; r < a.rows(); r++) {
            for (int c = 0; c < a.cols(); c++) {
                double x = a.get(r, c);
                double y = b.get(r, c);
                assertThat(a.plus(b).get(r, c)).isEqualTo(x + y);
                assertThat(a.minus(b).get(r, c)).isEqualTo(x - y);
                assertThat(a.elementTimes(b).get(r, c)).isEqualTo(x * y);
                assertThat(a.elementDivide(b).get(r, c)).isEqualTo(x / y);
                assertThat(a.scale(-2.5).get(r, c)).isEqualTo(-2.5 * x);
                assertThat(a.map(Math::exp).get(r, c)).isEqualTo(Math.exp(x));
                if (r * a.cols() + c > 50) {
                    return; // each assertion makes whole matrices
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void oneRowOrColumnIsCombinedWithEveryOther(int[] mkn) {
        Matrix a = random(mkn[0], mkn[1], 8);
        Matrix row = random(1, mkn[1], 9);
        Matrix column = random(mkn[0], 1, 10);
        Matrix rows = product(Matrix.filled(mkn[0], 1, 1), row);
        Matrix columns = product(column, Matrix.filled(1, mkn[1], 1));
        assertClose(a.plusRow(row), a.plus(rows));
        assertClose(a.timesRow(row), a.elementTimes(rows));
        assertClose(a.plusColumn(column), a.plus(columns));
        assertClose(a.timesColumn(column), a.elementTimes(columns));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void sumsAndMeansAreThoseOfEjml(int[] mkn) {
        Matrix a = random(mkn[0], mkn[1], 11);
        DMatrixRMaj ejml = a.copy().ejml();
        assertThat(a.sum()).isCloseTo(CommonOps_DDRM.elementSum(ejml), within(1e-10));
        if (a.size() > 0) {
            Matrix columnSums = Matrix.over(CommonOps_DDRM.sumCols(ejml, null));
            Matrix rowSums = Matrix.over(CommonOps_DDRM.sumRows(ejml, null));
            assertClose(a.columnSums(), columnSums);
            assertClose(a.rowSums(), rowSums);
            assertClose(a.columnMeans(), columnSums.map(sum -> sum / a.rows()));
            assertClose(a.rowMeans(), rowSums.map(sum -> sum / a.cols()));
            assertThat(a.mean()).isCloseTo(a.sum() / (a.rows() * a.cols()), within(1e-12));
            assertThat(a.min()).isEqualTo(CommonOps_DDRM.elementMin(ejml));
            assertThat(a.max()).isEqualTo(CommonOps_DDRM.elementMax(ejml));
            assertThat(a.norm()).isCloseTo(Math.sqrt(CommonOps_DDRM.dot(
                    new DMatrixRMaj(a.size(), 1, true, ejml.data), new DMatrixRMaj(a.size(), 1, true, ejml.data))),
                    within(1e-10));
        }
    }
}
