package matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Operations number by number on matrices so large that several threads share them. */
class CellsTest {

    private static final int ROWS = 301;
    private static final int COLS = 467; // over 4 · 32768 numbers

    private final Matrix a = Matrix.normal(ROWS, COLS, 0, 1, new Random(1));
    private final Matrix b = Matrix.normal(ROWS, COLS, 0, 1, new Random(2));
    private final Matrix row = Matrix.normal(1, COLS, 0, 1, new Random(3));
    private final Matrix column = Matrix.normal(ROWS, 1, 0, 1, new Random(4));

    /** What a cell of the result is to be. */
    private interface Cell {
        double at(int r, int c);
    }

    private static void assertCells(Supplier<Matrix> operation, Cell expected) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(3);
        try {
            Matrix result = pool.submit(operation::get).get();
            assertThat(result.shapeText()).isEqualTo(ROWS + "×" + COLS);
            for (int r = 0; r < ROWS; r++) {
                for (int c = 0; c < COLS; c++) {
                    if (result.get(r, c) != expected.at(r, c)) {
                        throw new AssertionError("row " + r + ", column " + c + ": " + result.get(r, c) + ", not " + expected.at(r, c));
                    }
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void two_matrices_are_combined_cell_by_cell() throws Exception {
        assertCells(() -> a.plus(b), (r, c) -> a.get(r, c) + b.get(r, c));
        assertCells(() -> a.minus(b), (r, c) -> a.get(r, c) - b.get(r, c));
        assertCells(() -> a.elementTimes(b), (r, c) -> a.get(r, c) * b.get(r, c));
        assertCells(() -> a.elementDivide(b), (r, c) -> a.get(r, c) / b.get(r, c));
    }

    @Test
    void a_row_or_a_column_is_combined_with_all_others() throws Exception {
        assertCells(() -> a.plusRow(row), (r, c) -> a.get(r, c) + row.get(0, c));
        assertCells(() -> a.timesRow(row), (r, c) -> a.get(r, c) * row.get(0, c));
        assertCells(() -> a.plusColumn(column), (r, c) -> a.get(r, c) + column.get(r, 0));
        assertCells(() -> a.timesColumn(column), (r, c) -> a.get(r, c) * column.get(r, 0));
    }

    @Test
    void a_matrix_is_scaled_and_changed_in_place() throws Exception {
        assertCells(() -> a.scale(-3), (r, c) -> -3 * a.get(r, c));
        assertCells(() -> {
            Matrix changed = a.copy();
            changed.addInPlace(b);
            changed.scaleInPlace(0.5);
            return changed;
        }, (r, c) -> 0.5 * (a.get(r, c) + b.get(r, c)));
    }

    @Test
    void the_numbers_of_a_row_are_added_from_the_left() {
        Matrix sums = a.rowSums();
        for (int r = 0; r < ROWS; r++) {
            double sum = 0;
            for (int c = 0; c < COLS; c++) {
                sum += a.get(r, c);
            }
            assertThat(sums.get(r, 0)).isEqualTo(sum);
        }
    }

    @Test
    void a_large_map_asks_for_the_cells_in_their_order() {
        double[] last = {-1};
        Matrix counted = Matrix.zeros(ROWS, COLS).map(zero -> ++last[0]);
        assertThat(counted.get(0, 0)).isZero();
        assertThat(counted.get(ROWS - 1, COLS - 1)).isEqualTo(ROWS * COLS - 1);
        assertThat(counted.get(7, 5)).isEqualTo(7 * COLS + 5);
    }

    @Test
    void large_maps_of_different_functions_do_not_mix() throws Exception {
        double factor = 2;
        assertCells(() -> a.map(value -> value * factor), (r, c) -> a.get(r, c) * 2);
        assertCells(() -> a.map(Math::abs), (r, c) -> Math.abs(a.get(r, c)));
        for (double summand : new double[] {1, 2}) { // one lambda, two values
            assertCells(() -> Parallel.map(a, value -> value + summand), (r, c) -> a.get(r, c) + summand);
        }
        assertCells(() -> Parallel.map(a, Math::sin), (r, c) -> Math.sin(a.get(r, c)));
    }

    @Test
    void a_function_of_two_numbers_gets_the_cells_of_one_place() throws Exception {
        assertCells(() -> Parallel.map(a, b, (x, y) -> 2 * x - y), (r, c) -> 2 * a.get(r, c) - b.get(r, c));
        assertCells(() -> Parallel.map(a, b, (x, y) -> y), (r, c) -> b.get(r, c));
        for (double summand : new double[] {1, 2}) { // one lambda, two values
            assertCells(() -> Parallel.map(a, b, (x, y) -> x * y + summand), (r, c) -> a.get(r, c) * b.get(r, c) + summand);
        }
        assertThat(Parallel.map(Matrix.row(1, 2), Matrix.row(10, 20), (x, y) -> x - y)).isEqualTo(Matrix.row(-9, -18));
    }

    @Test
    void matrices_of_two_shapes_have_no_cells_of_one_place() {
        assertThatThrownBy(() -> Parallel.map(Matrix.zeros(2, 3), Matrix.zeros(3, 2), Math::max)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Parallel.map: 2×3 and 3×2 do not fit; both must have the same shape.");
    }

    @Test
    void a_missing_function_is_said_in_a_sentence() {
        assertThatThrownBy(() -> Parallel.map(a, b, null)).isInstanceOf(NullPointerException.class).hasMessage("Parallel.map: the function is null.");
        assertThatThrownBy(() -> Parallel.map(a, null)).isInstanceOf(NullPointerException.class).hasMessage("Parallel.map: the function is null.");
    }
}
