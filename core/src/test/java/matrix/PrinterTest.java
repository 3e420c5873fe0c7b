package matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTest {

    @Test
    void theShapeComesFirstAndThePointsStandUnderEachOther() {
        assertThat(Matrix.of(new double[][] {{0.5, -12.25}, {100, 3.14159}})).hasToString("""
                2×2
                    0.5  -12.25
                  100      3.142""");
    }

    @Test
    void wholeNumbersAreAlignedAtTheRight() {
        assertThat(Matrix.of("1 -1 100; -20 3 0")).hasToString("""
                2×3
                    1  -1  100
                  -20   3    0""");
    }

    @Test
    void noiseNaNAndInfinityAreShown() {
        assertThat(Matrix.of(2, 3, 1e-20, -0.0, 1, Double.NaN, Double.NEGATIVE_INFINITY, 0.1 + 0.2)).hasToString("""
                2×3
                    1e-20   0  1
                  NaN      -∞  0.3""");
    }

    @Test
    void manyRowsAndColumnsAreLeftOutInTheMiddle() {
        Matrix index = Matrix.zeros(40, 50);
        for (int r = 0; r < 40; r++) {
            for (int c = 0; c < 50; c++) {
                index.set(r, c, 1000 + 100 * r + c);
            }
        }
        assertThat(index.block(0, 40, 0, 3)).hasToString("""
                40×3
                  1000  1001  1002
                  1100  1101  1102
                  1200  1201  1202
                  1300  1301  1302
                  1400  1401  1402
                  1500  1501  1502
                     ⋮     ⋮     ⋮
                  4400  4401  4402
                  4500  4501  4502
                  4600  4601  4602
                  4700  4701  4702
                  4800  4801  4802
                  4900  4901  4902""");
        assertThat(index.rows(0, 1)).hasToString("""
                1×50
                  1000  1001  1002  1003  1004  1005  1006  1007  …  1042  1043  1044  1045  1046  1047  1048  1049""");
    }

    @Test
    void noLineOfALargeMatrixIsLongerThanAHundredCharacters() {
        Matrix large = Matrix.filled(1000, 1000, -1.234e-56);
        assertThat(large.toString().lines()).hasSize(14).allMatch(line -> line.length() <= 100);
        assertThat(large.toString().lines().skip(7).findFirst().orElseThrow()).contains("⋮").contains("⋱");
    }

    @Test
    void anImageOfSmallWholeNumbersIsShownWhole() {
        assertThat(Matrix.zeros(28, 28).toString().lines().skip(1)).hasSize(28)
                .allMatch(line -> line.equals("  0".repeat(28)));
    }

    @Test
    void aMatrixWithoutCellsIsItsShape() {
        assertThat(Matrix.zeros(3, 0)).hasToString("3×0");
        assertThat(Matrix.zeros(0, 3)).hasToString("0×3");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "3, 3", "-20, -20", "9999999, 9999999", "0.25, 0.25", "-0.5, -0.5", "3.14159, 3.142",
        "0.0001234567, 0.0001235", "123456.7, 123457", "99.999, 100", "0.99999, 1", "1e-20, 1e-20",
        "-2.5e-7, -2.5e-7", "12345678, 1.235e7", "1e300, 1e300", "4.9e-324, 4.9e-324", "NaN, NaN", "Infinity, ∞", "-Infinity, -∞"})
    void aNumberHasFourDigits(double value, String expected) {
        assertThat(Printer.number(value)).isEqualTo(expected);
    }

    @Test
    void theCountryOfTheReaderDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Printer.number(1.5e-7)).isEqualTo("1.5e-7");
            assertThat(Printer.number(0.5)).isEqualTo("0.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void imagesAreShownChannelByChannel() {
        Tensor tensor = new Tensor(Matrix.of("1 2 3 4; 5 6 7 8"), new Shape(2, 1, 2));
        assertThat(tensor).hasToString("""
                2 samples of 2×1×2
                sample 0, channel 0
                  1  2
                sample 0, channel 1
                  3  4
                sample 1, channel 0
                  5  6
                sample 1, channel 1
                  7  8""");
        assertThat(tensor.sample(0).toString()).startsWith("1 sample of 2×1×2\n");
    }

    @Test
    void vectorsAreShownOneRowASample() {
        assertThat(new Tensor(Matrix.of("1 2 3; 4 5 6"), Shape.vector(3))).hasToString("""
                2 samples of 3×1×1
                  1  2  3
                  4  5  6""");
    }

    @Test
    void ofManyImagesTheFirstEightAreShown() {
        String text = Tensor.zeros(5, new Shape(3, 1, 2)).toString();
        assertThat(text.lines().filter(line -> line.startsWith("sample"))).hasSize(8).last().isEqualTo("sample 2, channel 1");
        assertThat(text).endsWith("\n⋮ 7 more; channel(n, c) shows one of them");
    }
}
