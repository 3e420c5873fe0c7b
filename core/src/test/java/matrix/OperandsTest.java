package matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No operation changes its operands, and none hands out their numbers. */
class OperandsTest {

    private static final Set<String> CHANGING = Set.of("set", "setRow", "addInPlace", "scaleInPlace");
    private static final Set<String> SHARING = Set.of("ejml");

    /** Every operation on a 4×4 matrix a and a second operand b, which is cut to fit. */
    private static final Map<String, BiFunction<Matrix, Matrix, Object>> OPERATIONS = new LinkedHashMap<>();

    static {
        OPERATIONS.put("times", Matrix::times);
        OPERATIONS.put("transposeTimes", Matrix::transposeTimes);
        OPERATIONS.put("timesTranspose", Matrix::timesTranspose);
        OPERATIONS.put("plus", Matrix::plus);
        OPERATIONS.put("minus", Matrix::minus);
        OPERATIONS.put("elementTimes", Matrix::elementTimes);
        OPERATIONS.put("elementDivide", Matrix::elementDivide);
        OPERATIONS.put("plusRow", (a, b) -> a.plusRow(b.row(0)));
        OPERATIONS.put("timesRow", (a, b) -> a.timesRow(b.row(0)));
        OPERATIONS.put("plusColumn", (a, b) -> a.plusColumn(b.column(0)));
        OPERATIONS.put("timesColumn", (a, b) -> a.timesColumn(b.column(0)));
        OPERATIONS.put("scale", (a, b) -> a.scale(3));
        OPERATIONS.put("map", (a, b) -> a.map(x -> x * x));
        OPERATIONS.put("transpose", (a, b) -> a.transpose());
        OPERATIONS.put("reshape", (a, b) -> a.reshape(2, 8));
        OPERATIONS.put("row", (a, b) -> a.row(1));
        OPERATIONS.put("column", (a, b) -> a.column(1));
        OPERATIONS.put("rows", (a, b) -> a.rows(0, 4));
        OPERATIONS.put("block", (a, b) -> a.block(0, 4, 0, 4));
        OPERATIONS.put("copy", (a, b) -> a.copy());
        OPERATIONS.put("toArray", (a, b) -> a.toArray());
        OPERATIONS.put("columnSums", (a, b) -> a.columnSums());
        OPERATIONS.put("rowSums", (a, b) -> a.rowSums());
        OPERATIONS.put("columnMeans", (a, b) -> a.columnMeans());
        OPERATIONS.put("rowMeans", (a, b) -> a.rowMeans());
        OPERATIONS.put("argmax", (a, b) -> a.argmax());
        OPERATIONS.put("sum", (a, b) -> a.sum());
        OPERATIONS.put("mean", (a, b) -> a.mean());
        OPERATIONS.put("min", (a, b) -> a.min());
        OPERATIONS.put("max", (a, b) -> a.max());
        OPERATIONS.put("norm", (a, b) -> a.norm());
        OPERATIONS.put("size", (a, b) -> a.size());
        OPERATIONS.put("cols", (a, b) -> a.cols());
        OPERATIONS.put("get", (a, b) -> a.get(1, 2));
        OPERATIONS.put("equals", Matrix::equals);
        OPERATIONS.put("hashCode", (a, b) -> a.hashCode());
        OPERATIONS.put("toString", (a, b) -> a.toString());
        OPERATIONS.put("shapeText", (a, b) -> a.shapeText());
    }

    static Stream<String> operations() {
        return OPERATIONS.keySet().stream();
    }

    private static Matrix random(long seed) {
        return Matrix.normal(4, 4, 0, 1, new Random(seed));
    }

    @Test
    void everyOperationOfMatrixIsTriedHere() {
        Set<String> names = Arrays.stream(Matrix.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(CHANGING);
        names.removeAll(SHARING);
        assertThat(OPERATIONS.keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationChangesNeitherOperand(String name) {
        Matrix a = random(1);
        Matrix b = random(2);
        double[] aBefore = a.ejml().data.clone();
        double[] bBefore = b.ejml().data.clone();
        OPERATIONS.get(name).apply(a, b);
        assertThat(a.shapeText()).isEqualTo("4×4");
        assertThat(b.shapeText()).isEqualTo("4×4");
        assertThat(a.ejml().data).isEqualTo(aBefore);
        assertThat(b.ejml().data).isEqualTo(bBefore);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aResultHasNumbersOfItsOwn(String name) {
        Matrix a = random(1);
        Matrix b = random(2);
        double[] aBefore = a.ejml().data.clone();
        double[] bBefore = b.ejml().data.clone();
        Object result = OPERATIONS.get(name).apply(a, b);
        if (result instanceof Matrix matrix) {
            matrix.scaleInPlace(0);
            matrix.addInPlace(Matrix.filled(matrix.rows(), matrix.cols(), 99));
        } else if (result instanceof double[][] rows) {
            Arrays.stream(rows).forEach(row -> Arrays.fill(row, 99));
        }
        assertThat(a.ejml().data).isEqualTo(aBefore);
        assertThat(b.ejml().data).isEqualTo(bBefore);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationOfAMatrixWithItselfIsThatWithAnEqualOne(String name) {
        Matrix a = random(1);
        assertThat(OPERATIONS.get(name).apply(a, a)).isEqualTo(OPERATIONS.get(name).apply(a.copy(), a.copy()));
        assertThat(a).isEqualTo(random(1));
    }

    @Test
    void addingAMatrixToItselfInPlaceDoublesIt() {
        Matrix a = random(1);
        a.addInPlace(a);
        assertThat(a).isEqualTo(random(1).scale(2));
    }

    @Test
    void theInPlaceOperationsChangeThisMatrixAndNotTheOther() {
        Matrix a = Matrix.of("1 2; 3 4");
        Matrix b = Matrix.of("10 20; 30 40");
        a.addInPlace(b);
        a.scaleInPlace(2);
        a.set(0, 1, -7);
        a.setRow(1, Matrix.row(5, 6));
        assertThat(a).isEqualTo(Matrix.of("22 -7; 5 6"));
        assertThat(b).isEqualTo(Matrix.of("10 20; 30 40"));
    }

    @Test
    void makingAMatrixFromAnArrayCopiesIt() {
        double[][] rows = {{1, 2}, {3, 4}};
        double[] values = {1, 2, 3, 4};
        Matrix fromRows = Matrix.of(rows);
        Matrix fromValues = Matrix.of(2, 2, values);
        rows[0][0] = 99;
        values[0] = 99;
        assertThat(fromRows).isEqualTo(Matrix.of("1 2; 3 4"));
        assertThat(fromValues).isEqualTo(Matrix.of("1 2; 3 4"));
    }

    @Test
    void ejmlAndOverShareTheNumbers() {
        Matrix a = Matrix.of("1 2; 3 4");
        a.ejml().set(0, 1, 99);
        Matrix again = Matrix.over(a.ejml());
        again.set(1, 0, -1);
        assertThat(a).isEqualTo(Matrix.of("1 99; -1 4"));
    }
}
