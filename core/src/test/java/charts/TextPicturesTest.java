package charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

class TextPicturesTest {

    private static String plain(Matrix... matrices) {
        return text(false, matrices);
    }

    private static String text(boolean coloured, Matrix... matrices) {
        TextPictures pictures = new TextPictures(coloured);
        for (Matrix matrix : matrices) {
            pictures.add("", matrix);
        }
        return pictures.text();
    }

    @Test
    void aNumberIsTwoCharactersTheMoreInkTheLargerItIs() {
        assertThat(plain(Matrix.of("0 1 9; 9 5 0"))).isEqualTo("""
                2×3
                  ..@@
                @@++
                blank 0, @ 9
                """);
    }

    @Test
    void withColoursACharacterIsTwoNumbersOfAColumnAndTheLastRowMayBeAlone() {
        assertThat(text(true, Matrix.of("0 0 1; 1 1 0; 1 0 0"))).isEqualTo("""
                3×3
                \u001b[38;5;232;48;5;255m▀▀\u001b[38;5;255;48;5;232m▀\u001b[0m
                \u001b[38;5;255;49m▀\u001b[38;5;232;49m▀▀\u001b[0m
                black 0, white 1
                """);
    }

    @Test
    void whatIsNotFiniteIsSeen() {
        Matrix matrix = Matrix.of("0 2").plus(Matrix.row(Double.NaN, 0));
        assertThat(plain(matrix)).isEqualTo("1×2\n??++\nall 2\n");
        assertThat(text(true, matrix)).contains("\u001b[38;5;163;49m▀");
        assertThat(plain(Matrix.row(Double.POSITIVE_INFINITY, 1, 3))).contains("??  @@");
    }

    @Test
    void picturesStandSideBySideAsFarAsALineGoes() {
        assertThat(plain(Matrix.of("0 1; 1 0"), Matrix.of("-1.5 1"))).isEqualTo("""
                2×2           1×2
                  @@            @@
                @@            blank -1.5, @ 1
                blank 0, @ 1
                """);
        Matrix wide = Matrix.row(0, 1).times(Matrix.filled(2, 30, 1)).plus(Matrix.row(IntStream.range(0, 30).asDoubleStream().toArray()));
        assertThat(plain(wide, wide).lines().filter(line -> line.equals("1×30"))).hasSize(2);
        assertThat(plain(wide, wide).lines()).allMatch(line -> line.length() <= 80);
        assertThat(text(true, wide, wide)).startsWith("1×30").contains("1×30" + " ".repeat(28) + "1×30\n");
    }

    @Test
    void aPictureThatIsTooLargeIsMadeOfMeans() {
        Matrix large = Matrix.zeros(2, 81);
        large.set(0, 0, 9);
        large.set(1, 2, -9);
        assertThat(plain(large)).startsWith("2×81\nmeans of 3×3\n").endsWith("all 0\n");
        large.set(0, 80, 6);
        assertThat(plain(large)).contains("blank 0, @ 1\n").contains(" @@\n");
        assertThat(text(true, Matrix.zeros(300, 80))).contains("means of 4×4");
    }

    @Test
    void aMatrixWithoutCellsIsRefused() {
        assertThatThrownBy(() -> plain(Matrix.zeros(0, 3))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A 0×3 matrix has no cells to draw.");
    }
}
