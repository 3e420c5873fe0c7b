package check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as blocks of text. */
class GridTest {

    private static Part part(Object value) {
        return Snapshot.of(value).parts().get(0);
    }

    /** A matrix whose cells are their own index. */
    private static Matrix counting(int rows, int cols) {
        return Matrix.of(rows, cols, IntStream.range(0, rows * cols).asDoubleStream().toArray());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-0.0, 0", "0.1, 0.1", "1234567, 1234567", "0.33333333333, 0.333333", "1e-5, 0.00001", "1e-7, 1E-7", "1e12, 1000000000000",
        "-2.50, -2.5", "NaN, NaN", "Infinity, ∞", "-Infinity, -∞", "1e15, 1E+15", "123456789.5, 123457000"})
    void a_number_is_written_with_six_digits(double number, String text) {
        assertThat(Grid.number(number)).isEqualTo(text);
    }

    @Test
    void a_small_matrix_is_shown_whole_with_the_wrong_cells_in_brackets() {
        assertThat(Grid.block("yours", part(counting(2, 3)), 4, List.of(4, 5))).containsExactly(
                "yours 2×3",
                "  0  1  2 ",
                "  3 [4][5]");
    }

    @Test
    void a_large_matrix_is_cut_to_a_window_around_the_first_wrong_cell() {
        List<String> lines = Grid.block("yours", part(counting(40, 50)), 20 * 50 + 30, List.of(20 * 50 + 30));
        assertThat(lines).hasSize(13);
        assertThat(lines.get(0)).isEqualTo("yours 40×50, rows 14–25, columns 24–35");
        assertThat(lines.get(1)).startsWith("   724 ").endsWith(" 735 ");
        assertThat(lines.get(7)).contains("[1030]");
    }

    @Test
    void samples_that_are_vectors_stand_one_below_the_other() {
        Part vectors = part(new Tensor(counting(2, 3), Shape.vector(3)));
        assertThat(Grid.block("yours", vectors, 4, List.of(4, 5))).containsExactly(
                "yours 2×3×1×1, one row a sample",
                "  0  1  2 ",
                "  3 [4][5]");
        assertThat(Grid.indexText(vectors, 4, 4)).isEqualTo("sample 1, channel 1");
    }

    @Test
    void a_window_stays_within_the_matrix() {
        assertThat(Grid.block("yours", part(counting(40, 50)), 0, List.of()).get(0)).isEqualTo("yours 40×50, rows 0–11, columns 0–11");
        assertThat(Grid.block("yours", part(counting(40, 50)), 1999, List.of()).get(0)).isEqualTo("yours 40×50, rows 28–39, columns 38–49");
        assertThat(Grid.block("yours", part(counting(3, 50)), 70, List.of()).get(0)).isEqualTo("yours 3×50, rows 0–2, columns 14–25");
    }

    @Test
    void a_long_array_is_cut_to_its_columns() {
        assertThat(Grid.block("yours", part(new double[100]), 99, List.of()).get(0)).isEqualTo("yours 100, columns 88–99");
    }

    @Test
    void of_a_tensor_the_plane_with_the_cell_is_shown() {
        Tensor tensor = new Tensor(counting(2, 12), new Shape(3, 2, 2));
        assertThat(Grid.block("yours", part(tensor), 18, List.of(18))).containsExactly(
                "yours 2×3×2×2, sample 1, channel 1",
                "  16  17 ",
                " [18] 19 ");
        assertThat(Grid.indexText(part(tensor), 18, 4)).isEqualTo("sample 1, channel 1, row 1, column 0");
    }

    @Test
    void of_a_volume_the_plane_is_named_by_its_index() {
        assertThat(Grid.block("x", part(new double[][][] {{{1, 2}}, {{3, 4}}}), 3, List.of())).containsExactly("x 2×1×2, [1]", "  3  4 ");
    }

    @Test
    void choices_and_empty_arrays_are_said_in_words() {
        assertThat(Grid.block("mode", part(Verdict.NAN), 0, List.of())).containsExactly("mode", "  NAN");
        assertThat(Grid.block("x", part(new double[0]), 0, List.of())).containsExactly("x 0", "  nothing in it");
    }

    @Test
    void blocks_stand_side_by_side_as_far_as_the_width_goes() {
        List<String> wide = List.of("a".repeat(60));
        assertThat(Grid.beside(List.of(List.of("one", "1"), List.of("two"), wide, wide))).containsExactly(
                "one    two    " + "a".repeat(60), "1", "", "a".repeat(60));
    }
}
