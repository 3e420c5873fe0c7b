package check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers are compared, asserted and made: tolerances, snapshots, assertions, fixtures, sums written out. */
class NumbersTest {

    // ---------------------------------------------------------------- tolerance

    @ParameterizedTest
    @CsvSource({"100, 101, true", "100, 99, true", "100, 101.5, true", "100, 101.6, false", "100, 98.4, false", "-100, -101.5, true",
        "0, 0.5, true", "0, 0.51, false", "0, -0.0, true", "1, NaN, false", "NaN, NaN, false", "NaN, 1, false",
        "1, Infinity, false", "Infinity, Infinity, true", "Infinity, 1, false", "Infinity, -Infinity, false", "-Infinity, 1e308, false"})
    void a_number_is_accepted_up_to_the_edge_of_the_tolerance(double expected, double actual, boolean accepted) {
        assertThat(new Tolerance(0.01, 0.5).accepts(expected, actual)).isEqualTo(accepted);
    }

    // ---------------------------------------------------------------- snapshots

    private static boolean same(Object one, Object other) {
        return Snapshot.of(one).matches(Snapshot.of(other), Tolerance.EXACT::accepts);
    }

    @Test
    void arrays_of_every_kind_of_number_and_depth_are_compared_by_their_numbers() {
        for (Object[] pair : List.of(
                new Object[] {new int[] {1, 2}, new int[] {1, 2}, new int[] {1, 3}},
                new Object[] {new long[] {1, 2}, new long[] {1, 2}, new long[] {1, 3}},
                new Object[] {new boolean[] {true, false}, new boolean[] {true, false}, new boolean[] {true, true}},
                new Object[] {new int[][] {{1}, {2}}, new int[][] {{1}, {2}}, new int[][] {{1}, {3}}},
                new Object[] {new double[][][] {{{1}}}, new double[][][] {{{1}}}, new double[][][] {{{2}}}},
                new Object[] {new double[1][1][1][1], new double[1][1][1][1], new double[1][1][1][2]},
                new Object[] {new Matrix[] {Matrix.row(1, 2)}, new Matrix[] {Matrix.row(1, 2)}, new Matrix[] {Matrix.row(1, 3)}},
                new Object[] {new String[] {"a", null}, new String[] {"a", null}, new String[] {"a", "b"}},
                new Object[] {List.of(1, 2.0), List.of(1, 2), List.of(2, 1)},
                new Object[] {"text", "text", "Text"}, new Object[] {true, true, false}, new Object[] {'a', 'a', 'b'})) {
            assertThat(same(pair[0], pair[1])).as("like: %s", pair[0].getClass().getSimpleName()).isTrue();
            assertThat(same(pair[0], pair[2])).as("unlike: %s", pair[0].getClass().getSimpleName()).isFalse();
        }
    }

    @Test
    void a_snapshot_stays_what_it_was() {
        double[][] array = {{1, 2}, {3, 4}};
        Matrix matrix = Matrix.of("1 2; 3 4");
        Snapshot before = Snapshot.of(new Object[] {array, matrix});
        array[1][1] = 5;
        matrix.set(0, 0, 9);
        assertThat(before.matches(Snapshot.of(new Object[] {new double[][] {{1, 2}, {3, 4}}, Matrix.of("1 2; 3 4")}), Closeness.UNCHANGED)).isTrue();
    }

    @Test
    void a_matrix_a_tensor_an_array_and_a_list_of_the_same_numbers_are_different_things() {
        Matrix matrix = Matrix.row(1, 2);
        List<Object> things = List.of(matrix, new Tensor(matrix, new Shape(1, 1, 2)), new double[] {1, 2}, new double[][] {{1, 2}}, List.of(1, 2), "1 2");
        for (Object one : things) {
            for (Object other : things) {
                assertThat(same(one, other)).isEqualTo(one == other);
            }
        }
    }

    record Lone(Object value) {
    }

    @Test
    void null_differs_from_everything_else_also_from_a_record_that_holds_it() {
        for (Object other : List.of("null", 0, new double[0], new Lone(null), List.of())) {
            assertThat(same(null, other)).isFalse();
            assertThat(same(other, null)).isFalse();
        }
        assertThat(same(null, null)).isTrue();
    }

    // ---------------------------------------------------------------- assertions

    @Test
    void an_assertion_shows_the_description_and_both_numbers() {
        assertThatThrownBy(() -> NumbersAssert.assertThat(new double[] {1, 2}).as("The row").isCloseTo(new double[] {1, 3})).hasMessage("""
                The row
                First      [1] should be 3, yours is 2 (1 of 2 numbers differ).

                           expected 2    yours 2
                             1  3          1 [2]
                """).isInstanceOf(CheckFailure.class);
    }

    @Test
    void an_assertion_accepts_what_is_near_and_is_equal_only_to_the_same() {
        NumbersAssert.assertThat(Matrix.row(1, 2)).isCloseTo(Matrix.row(1, 2 + 1e-12)).isEqualTo(Matrix.row(1, 2));
        NumbersAssert.assertThat(1.0).within(new Tolerance(0, 0.1)).isCloseTo(1.05);
        assertThatThrownBy(() -> NumbersAssert.assertThat(Matrix.row(1, 2)).isEqualTo(Matrix.row(1, 2 + 1e-12))).isInstanceOf(CheckFailure.class);
        assertThatThrownBy(() -> NumbersAssert.assertThat(new Shape(1, 2, 3)).isCloseTo(new Shape(1, 3, 2)))
                .hasMessage("Answer     expected 1×3×2, yours is 1×2×3.");
        assertThatThrownBy(() -> NumbersAssert.assertThat((Matrix) null).isCloseTo(Matrix.row(1, 2)))
                .hasMessage("Shape      expected a matrix of 1×2, yours is null: nothing was returned.");
        assertThatThrownBy(() -> NumbersAssert.assertThat(new double[][][] {{{1}}}).isCloseTo(new double[][][] {{{2}}})).isInstanceOf(CheckFailure.class);
    }

    @Test
    void finite_means_that_there_are_numbers_and_none_is_nan_or_infinite() {
        NumbersAssert.assertThat(new double[][] {{1}, {-2}}).isFinite();
        assertThatThrownBy(() -> NumbersAssert.assertThat(Matrix.row(1, Double.NaN)).isFinite())
                .hasMessage("Cell [0, 1] is NaN, where a finite number is expected.");
        assertThatThrownBy(() -> NumbersAssert.assertThat(Double.POSITIVE_INFINITY).as("The loss").isFinite())
                .hasMessage("The loss\nThe number is ∞, where a finite number is expected.");
        assertThatThrownBy(() -> NumbersAssert.assertThat(new double[0]).isFinite()).hasMessage("Expected numbers, yours is an array of 0.");
        assertThatThrownBy(() -> NumbersAssert.assertThat((Tensor) null).isFinite()).hasMessage("Expected numbers, yours is null.");
    }

    // ---------------------------------------------------------------- the rest

    @Test
    void fixtures_have_one_decimal_and_both_signs_but_no_zero_and_repeat_with_the_seed() {
        double[] numbers = Fixtures.array(1000, new Random(7));
        assertThat(numbers).containsExactly(Fixtures.array(1000, new Random(7))).contains(9.9, -9.9, 0.1, -0.1).doesNotContain(0);
        assertThat(java.util.Arrays.stream(numbers)).allMatch(number -> number == Math.rint(number * 10) / 10 && Math.abs(number) <= 9.9);
        assertThat(Snapshot.of(Fixtures.volume(2, 3, 4, new Random(7))).parts().get(0).shapeText()).isEqualTo("2×3×4");
        assertThat(Fixtures.tensor(3, new Shape(2, 4, 5), new Random(7)).matrix().shapeText()).isEqualTo("3×40");
    }

    @Test
    void a_sum_of_products_is_written_as_on_paper() {
        assertThat(WrittenOut.sumOfProducts(new double[] {1, -2}, new double[] {3, 0.5})).isEqualTo("1·3 + (-2)·0.5 = 2");
        assertThat(WrittenOut.sumOfProducts(new double[] {1}, new double[] {3}, -4)).isEqualTo("1·3 + (-4) = -1");
        assertThat(WrittenOut.sumOfProducts(new double[31], new double[31])).isEmpty();
    }
}
