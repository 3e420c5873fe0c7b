package matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixTest {

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final Matrix A = Matrix.of("1 2 3; 4 5 6"); // 2×3
    private static final Matrix B = Matrix.of("1 2; 3 4");     // 2×2

    @Nested
    class Making {

        @Test
        void textIsReadRowByRow() {
            double[][] expected = {{1, -2.5, 3e2}, {4, 5, 6}};
            assertThat(Matrix.of("1 -2.5 3e2; 4 5 6").toArray()).isDeepEqualTo(expected);
            assertThat(Matrix.of("\n  1 -2.5\t3e2 ;\n 4 5 6;\n").toArray()).isDeepEqualTo(expected);
            assertThat(Matrix.of("1 -2.5 3e2\r\n4 5 6\r\n").toArray()).isDeepEqualTo(expected);
            assertThat(Matrix.of("1 −2.5 3e2; 4 5 6").toArray()).isDeepEqualTo(expected);
        }

        @Test
        void valuesFillRowAfterRow() {
            assertThat(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6)).isEqualTo(A);
            assertThat(Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}})).isEqualTo(A);
            assertThat(Matrix.row(1, 2, 3)).isEqualTo(Matrix.of("1 2 3"));
            assertThat(Matrix.column(1, 2, 3)).isEqualTo(Matrix.of("1; 2; 3"));
            assertThat(Matrix.row(3.0)).isEqualTo(Matrix.column(3.0)).isEqualTo(Matrix.of("3"));
            assertThat(Matrix.identity(2)).isEqualTo(Matrix.of("1 0; 0 1"));
            assertThat(Matrix.filled(1, 2, 7)).isEqualTo(Matrix.of("7 7"));
            assertThat(Matrix.zeros(1, 2)).isEqualTo(Matrix.of("0 0"));
        }

        @Test
        void noRowsMakeAMatrixWithoutCells() {
            assertThat(Matrix.of(new double[0][]).shapeText()).isEqualTo("0×0");
            assertThat(Matrix.of(new double[3][0]).shapeText()).isEqualTo("3×0");
            assertThat(Matrix.row().shapeText()).isEqualTo("1×0");
        }

        @Test
        void theSameSeedDrawsTheSameNumbers() {
            assertThat(Matrix.uniform(3, 4, -1, 1, new Random(5))).isEqualTo(Matrix.uniform(3, 4, -1, 1, new Random(5)));
            assertThat(Matrix.normal(3, 4, 0, 1, new Random(5))).isNotEqualTo(Matrix.normal(3, 4, 0, 1, new Random(6)));
        }

        @Test
        void uniformNumbersFillTheirRangeEvenly() {
            Matrix drawn = Matrix.uniform(100, 100, -3, 5, new Random(5));
            assertThat(drawn.min()).isBetween(-3.0, -2.99);
            assertThat(drawn.max()).isBetween(4.99, 5.0);
            assertThat(drawn.mean()).isBetween(0.9, 1.1);
        }

        @Test
        void normalNumbersHaveTheirMeanAndDeviation() {
            Matrix drawn = Matrix.normal(100, 100, 10, 2, new Random(5));
            assertThat(drawn.mean()).isBetween(9.9, 10.1);
            assertThat(drawn.map(x -> (x - 10) * (x - 10)).mean()).isBetween(3.8, 4.2);
        }
    }

    @Nested
    class Cutting {

        @Test
        void aRowAColumnAndABlockAreCutOut() {
            assertThat(A.row(1)).isEqualTo(Matrix.of("4 5 6"));
            assertThat(A.column(1)).isEqualTo(Matrix.of("2; 5"));
            assertThat(A.rows(1, 2)).isEqualTo(Matrix.of("4 5 6"));
            assertThat(A.block(0, 2, 1, 3)).isEqualTo(Matrix.of("2 3; 5 6"));
            assertThat(A.block(1, 1, 0, 3).shapeText()).isEqualTo("0×3");
        }

        @Test
        void reshapeKeepsTheOrderOfTheNumbers() {
            assertThat(A.reshape(3, 2)).isEqualTo(Matrix.of("1 2; 3 4; 5 6"));
            assertThat(A.reshape(1, 6)).isEqualTo(Matrix.of("1 2 3 4 5 6"));
            assertThat(Matrix.zeros(0, 5).reshape(3, 0).shapeText()).isEqualTo("3×0");
        }

        @Test
        void aMatrixOverAnEjmlMatrixWithSpareRoomHasOnlyItsCells() {
            DMatrixRMaj roomy = new DMatrixRMaj(5, 5);
            roomy.reshape(2, 2);
            roomy.setTo(new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}}));
            assertThat(Matrix.over(roomy)).isEqualTo(B).hasSameHashCodeAs(B);
            assertThat(Matrix.over(roomy).plus(B).sum()).isEqualTo(20);
            assertThat(Matrix.over(roomy).times(B)).isEqualTo(B.times(B));
        }
    }

    @Nested
    class Reducing {

        @Test
        void rowsAndColumnsAreNotMixedUp() {
            assertThat(A.columnSums()).isEqualTo(Matrix.of("5 7 9"));
            assertThat(A.rowSums()).isEqualTo(Matrix.of("6; 15"));
            assertThat(A.columnMeans()).isEqualTo(Matrix.of("2.5 3.5 4.5"));
            assertThat(A.rowMeans()).isEqualTo(Matrix.of("2; 5"));
            assertThat(A.sum()).isEqualTo(21);
            assertThat(A.mean()).isEqualTo(3.5);
            assertThat(Matrix.of("3 -4").norm()).isEqualTo(5);
        }

        @Test
        void argmaxIsTheColumnOfTheFirstLargestOfEachRow() {
            assertThat(Matrix.of("1 3 3; -2 -5 -2; 0 0 7").argmax()).containsExactly(1, 0, 2);
            assertThat(Matrix.row(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY).argmax()).containsExactly(0);
            assertThat(Matrix.row(-0.0, 0.0).argmax()).containsExactly(0);
            assertThat(Matrix.row(1, INFINITY).argmax()).containsExactly(1);
        }

        @Test
        void argmaxRefusesNaNWhereverItStands() {
            assertThatThrownBy(() -> Matrix.of(2, 2, 1, 2, NAN, 4).argmax()).isInstanceOf(IllegalStateException.class)
                    .hasMessage("argmax: row 1 holds NaN in column 0, so no number of it is the largest.");
            assertThatThrownBy(() -> Matrix.row(1, NAN).argmax()).isInstanceOf(IllegalStateException.class)
                    .hasMessage("argmax: row 0 holds NaN in column 1, so no number of it is the largest.");
        }

        @Test
        void aMatrixWithoutCellsHasSumsButNoMeans() {
            assertThat(Matrix.zeros(0, 3).sum()).isZero();
            assertThat(Matrix.zeros(0, 3).norm()).isZero();
            assertThat(Matrix.zeros(0, 3).columnSums()).isEqualTo(Matrix.zeros(1, 3));
            assertThat(Matrix.zeros(3, 0).rowSums()).isEqualTo(Matrix.zeros(3, 1));
            Matrix empty = Matrix.zeros(0, 3);
            assertThatThrownBy(empty::mean).hasMessage("mean: a 0×3 matrix has no numbers.");
            assertThatThrownBy(empty::min).hasMessage("min: a 0×3 matrix has no numbers.");
            assertThatThrownBy(empty::max).hasMessage("max: a 0×3 matrix has no numbers.");
            assertThatThrownBy(empty::columnMeans).hasMessage("columnMeans: a 0×3 matrix has no numbers.");
            assertThatThrownBy(empty::rowMeans).hasMessage("rowMeans: a 0×3 matrix has no numbers.");
            assertThatThrownBy(empty::argmax).hasMessage("argmax: a 0×3 matrix has no numbers.");
        }
    }

    @Nested
    class NotANumber {

        private final Matrix withNaN = Matrix.of(2, 2, 1, NAN, 3, 4);

        @Test
        void spreadsThroughEveryReduction() {
            assertThat(withNaN.sum()).isNaN();
            assertThat(withNaN.mean()).isNaN();
            assertThat(withNaN.min()).isNaN();
            assertThat(withNaN.max()).isNaN();
            assertThat(withNaN.norm()).isNaN();
            assertThat(withNaN.columnSums()).isEqualTo(Matrix.row(4, NAN));
            assertThat(withNaN.rowMeans()).isEqualTo(Matrix.column(NAN, 3.5));
        }

        @Test
        void isNotSwallowedByAZeroInAProduct() {
            for (int n : new int[] {1, 2, 7, 40, 100}) { // EJML has other loops for other sizes
                Matrix zeros = Matrix.zeros(n, n);
                Matrix nan = Matrix.filled(n, n, NAN);
                Matrix infinite = Matrix.filled(n, n, INFINITY);
                assertThat(zeros.times(nan)).isEqualTo(nan);
                assertThat(nan.times(zeros)).isEqualTo(nan);
                assertThat(zeros.transposeTimes(nan)).isEqualTo(nan);
                assertThat(zeros.timesTranspose(nan)).isEqualTo(nan);
                assertThat(zeros.times(infinite)).isEqualTo(nan);
                assertThat(zeros.times(nan.column(0))).isEqualTo(nan.column(0));
            }
        }

        @Test
        void comesFromZeroByZeroAndInfinityFromOneByZero() {
            assertThat(Matrix.row(0, 1, -1).elementDivide(Matrix.zeros(1, 3)))
                    .isEqualTo(Matrix.row(NAN, INFINITY, Double.NEGATIVE_INFINITY));
            assertThat(Matrix.row(INFINITY).scale(0)).isEqualTo(Matrix.row(NAN));
            assertThat(Matrix.row(INFINITY).minus(Matrix.row(INFINITY))).isEqualTo(Matrix.row(NAN));
        }
    }

    @Nested
    class AsAValue {

        @Test
        void equalNumbersInEqualShapesAreEqual() {
            assertThat(Matrix.of("1 2; 3 4")).isEqualTo(B).hasSameHashCodeAs(B);
            assertThat(B).isNotEqualTo(B.reshape(1, 4)).isNotEqualTo(null).isNotEqualTo("1 2; 3 4");
            assertThat(B).isNotEqualTo(Matrix.of("1 2; 3 4.0000000000000009"));
            assertThat(Matrix.zeros(0, 3)).isNotEqualTo(Matrix.zeros(3, 0));
        }

        @Test
        void nanEqualsNanAndNegativeZeroEqualsZero() {
            Matrix nan = Matrix.row(NAN, 0.0);
            Matrix other = Matrix.row(Double.longBitsToDouble(0x7ff8000000000123L), -0.0);
            assertThat(nan).isEqualTo(other).hasSameHashCodeAs(other);
            assertThat(nan).isNotEqualTo(Matrix.row(0.0, 0.0));
            assertThat(Matrix.row(0.0, 0.0)).isNotEqualTo(nan);
        }

        @Test
        void aDifferenceInAnyCellMakesMatricesUnequal() {
            for (int i = 0; i < 6; i++) {
                Matrix other = A.copy();
                other.set(i / 3, i % 3, 99);
                assertThat(other).isNotEqualTo(A);
            }
        }
    }

    @Nested
    class Refusing {

        static Stream<Arguments> mismatches() {
            return Stream.of(
                    refused(() -> A.times(A), "times: 2×3 and 2×3 do not fit; the columns of the first must be as many"
                            + " as the rows of the second."),
                    refused(() -> A.transposeTimes(Matrix.zeros(3, 2)),
                            "transposeTimes: 2×3 and 3×2 do not fit; both must have the same number of rows."),
                    refused(() -> A.timesTranspose(B),
                            "timesTranspose: 2×3 and 2×2 do not fit; both must have the same number of columns."),
                    refused(() -> A.plus(B), "plus: 2×3 and 2×2 do not fit; both must have the same shape."),
                    refused(() -> A.minus(Matrix.zeros(3, 3)),
                            "minus: 2×3 and 3×3 do not fit; both must have the same shape."),
                    refused(() -> A.elementTimes(A.transpose()),
                            "elementTimes: 2×3 and 3×2 do not fit; both must have the same shape."),
                    refused(() -> A.elementDivide(B),
                            "elementDivide: 2×3 and 2×2 do not fit; both must have the same shape."),
                    refused(() -> A.addInPlace(B), "addInPlace: 2×3 and 2×2 do not fit; both must have the same shape."),
                    refused(() -> A.plusRow(A), "plusRow: 2×3 and 2×3 do not fit; it takes one row of 3 numbers."),
                    refused(() -> A.timesRow(Matrix.row(1, 2)),
                            "timesRow: 2×3 and 1×2 do not fit; it takes one row of 3 numbers."),
                    refused(() -> A.plusColumn(Matrix.row(1, 2)),
                            "plusColumn: 2×3 and 1×2 do not fit; it takes one column of 2 numbers."),
                    refused(() -> A.timesColumn(Matrix.column(1, 2, 3)),
                            "timesColumn: 2×3 and 3×1 do not fit; it takes one column of 2 numbers."),
                    refused(() -> A.setRow(0, B.row(0)),
                            "setRow: 2×3 and 1×2 do not fit; it takes one row of 3 numbers."),
                    refused(() -> A.reshape(4, 2),
                            "reshape: a 2×3 matrix has 6 numbers and cannot be read as 4×2."),
                    refused(() -> A.reshape(-2, -3),
                            "reshape: a 2×3 matrix has 6 numbers and cannot be read as -2×-3."),
                    refused(() -> Matrix.zeros(0, 2).reshape(0, -5),
                            "reshape: a 0×2 matrix has 0 numbers and cannot be read as 0×-5."),
                    refused(() -> A.reshape(65536, 65536),
                            "reshape: a 2×3 matrix has 6 numbers and cannot be read as 65536×65536."));
        }

        static Stream<Arguments> badBeginnings() {
            return Stream.of(
                    refused(() -> Matrix.zeros(-1, 3), "A matrix cannot have -1 rows and 3 columns."),
                    refused(() -> Matrix.identity(-1), "A matrix cannot have -1 rows and -1 columns."),
                    refused(() -> Matrix.zeros(65536, 65536), "A 65536×65536 matrix holds more numbers than an array can."),
                    refused(() -> Matrix.zeros(70000, 1).timesTranspose(Matrix.zeros(70000, 1)),
                            "A 70000×70000 matrix holds more numbers than an array can."),
                    refused(() -> Matrix.of(2, 2, 1, 2, 3),
                            "A 2×2 matrix takes 4 values, but the number of values given is 3."),
                    refused(() -> Matrix.of(40000, 50000, 1),
                            "A 40000×50000 matrix takes 2000000000 values, but the number of values given is 1."),
                    refused(() -> Matrix.of(new double[][] {{1, 2}, {3}}),
                            "Row 0 has 2 numbers but row 1 has 1; the rows of a matrix are of one length."),
                    refused(() -> Matrix.of("1 2; 3"),
                            "Row 0 has 2 numbers but row 1 has 1; the rows of a matrix are of one length."),
                    refused(() -> Matrix.of("1 2; 3 x"), "\"x\" in row 1 of the matrix \"1 2; 3 x\" is not a number."),
                    refused(() -> Matrix.of("1, 2"), "\"1,\" in row 0 of the matrix \"1, 2\" is not a number."),
                    refused(() -> Matrix.of("1;;2"), "Row 1 of the matrix \"1;;2\" is empty."),
                    refused(() -> Matrix.of("; 1"), "Row 0 of the matrix \"; 1\" is empty."),
                    refused(() -> Matrix.of(""), "The text \"\" has no numbers; a matrix is written as \"1 2; 3 4\"."),
                    refused(() -> Matrix.of(" "), "The text \" \" has no numbers; a matrix is written as \"1 2; 3 4\"."),
                    refused(() -> Matrix.of(";"), "The text \";\" has no numbers; a matrix is written as \"1 2; 3 4\"."));
        }

        static Stream<Arguments> nulls() {
            Random none = null;
            return Stream.of(
                    refused(() -> A.times(null), "times: the matrix is null."),
                    refused(() -> A.transposeTimes(null), "transposeTimes: the matrix is null."),
                    refused(() -> A.timesTranspose(null), "timesTranspose: the matrix is null."),
                    refused(() -> A.plus(null), "plus: the matrix is null."),
                    refused(() -> A.minus(null), "minus: the matrix is null."),
                    refused(() -> A.elementTimes(null), "elementTimes: the matrix is null."),
                    refused(() -> A.elementDivide(null), "elementDivide: the matrix is null."),
                    refused(() -> A.addInPlace(null), "addInPlace: the matrix is null."),
                    refused(() -> A.plusRow(null), "plusRow: the row is null."),
                    refused(() -> A.timesRow(null), "timesRow: the row is null."),
                    refused(() -> A.plusColumn(null), "plusColumn: the column is null."),
                    refused(() -> A.timesColumn(null), "timesColumn: the column is null."),
                    refused(() -> A.setRow(0, null), "setRow: the row is null."),
                    refused(() -> A.map(null), "map: the function is null."),
                    refused(() -> Matrix.of((String) null), "Matrix.of: the text is null."),
                    refused(() -> Matrix.of((double[][]) null), "Matrix.of: the array of rows is null."),
                    refused(() -> Matrix.of(new double[][] {{1}, null}), "Matrix.of: the array of row 1 is null."),
                    refused(() -> Matrix.of(1, 1, null), "Matrix.of: the array of values is null."),
                    refused(() -> Matrix.row(null), "Matrix.row: the array of values is null."),
                    refused(() -> Matrix.column(null), "Matrix.column: the array of values is null."),
                    refused(() -> Matrix.over(null), "over: the EJML matrix is null."),
                    refused(() -> Matrix.uniform(1, 1, 0, 1, none), "uniform: the random generator is null."),
                    refused(() -> Matrix.normal(1, 1, 0, 1, none), "normal: the random generator is null."));
        }

        static Stream<Arguments> outside() {
            return Stream.of(
                    refused(() -> A.get(2, 0), "Row 2, column 0 is outside a 2×3 matrix."),
                    refused(() -> A.get(0, 3), "Row 0, column 3 is outside a 2×3 matrix."),
                    refused(() -> A.get(1, -1), "Row 1, column -1 is outside a 2×3 matrix."),
                    refused(() -> A.set(-1, 0, 7), "Row -1, column 0 is outside a 2×3 matrix."),
                    refused(() -> A.setRow(2, A.row(0)), "Row 2 is outside a 2×3 matrix."),
                    refused(() -> A.row(2),
                            "Rows 2 to 3 and columns 0 to 3 (ends exclusive) reach outside a 2×3 matrix."),
                    refused(() -> A.column(-1),
                            "Rows 0 to 2 and columns -1 to 0 (ends exclusive) reach outside a 2×3 matrix."),
                    refused(() -> A.block(0, 3, 1, 2),
                            "Rows 0 to 3 and columns 1 to 2 (ends exclusive) reach outside a 2×3 matrix."),
                    refused(() -> A.block(1, 0, 0, 1),
                            "Rows 1 to 0 and columns 0 to 1 (ends exclusive) reach outside a 2×3 matrix."));
        }

        private static Arguments refused(ThrowingCallable call, String sentence) {
            return Arguments.of(sentence, call);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource({"mismatches", "badBeginnings"})
        void whatDoesNotFitIsOneSentence(String sentence, ThrowingCallable call) {
            assertThatThrownBy(call).isExactlyInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("nulls")
        void whatIsMissingIsNamed(String sentence, ThrowingCallable call) {
            assertThatThrownBy(call).isExactlyInstanceOf(NullPointerException.class).hasMessage(sentence);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("outside")
        void whatIsOutsideIsNamedWithTheShape(String sentence, ThrowingCallable call) {
            assertThatThrownBy(call).isExactlyInstanceOf(IndexOutOfBoundsException.class).hasMessage(sentence);
        }

        @Test
        void aRefusedChangeChangesNothing() {
            Matrix a = A.copy();
            assertThatThrownBy(() -> a.addInPlace(B)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> a.setRow(5, A.row(0))).isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(a).isEqualTo(A);
        }
    }
}
