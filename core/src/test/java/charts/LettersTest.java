package charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "7, 7", "-1200, −1200", "0.5, 0.5", "3.14159, 3.14", "-12.25, −12.3", "1234.56, 1230",
        "0.00123, 0.00123", "1.2e-7, 1.2e−7", "12345678, 1.23e7", "1e300, 1e300", "NaN, NaN", "Infinity, ∞", "-Infinity, −∞"})
    void aNumberHasThreeDigits(double value, String expected) {
        assertThat(Letters.number(value)).isEqualTo(expected);
    }

    @Test
    void aTextThatIsTooWideIsShortened() {
        String text = "a caption that is much longer than its picture";
        String fitted = Letters.fitted(text, Letters.TEXT, 120);
        assertThat(fitted).startsWith("a caption").endsWith("…");
        assertThat(Letters.width(fitted, Letters.TEXT)).isLessThanOrEqualTo(120);
        assertThat(Letters.fitted("digit", Letters.TEXT, 120)).isEqualTo("digit");
    }
}
