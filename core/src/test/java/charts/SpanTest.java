package charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    private static List<String> labels(double low, double high, double... values) {
        Span span = new Span(low, high);
        return DoubleStream.of(values).mapToObj(span::label).toList();
    }

    /** Returns what is written at 1, 2, … 9 times the powers of ten that lie between the ends. */
    private static List<String> logarithmicLabels(double low, double high) {
        Span span = new Span(low, high);
        return IntStream.rangeClosed(-20, 20).boxed()
                .flatMapToDouble(power -> IntStream.rangeClosed(1, 9).mapToDouble(times -> times * Math.pow(10, power)))
                .filter(value -> value >= low && value <= high).mapToObj(span::logarithmicLabel)
                .filter(label -> !label.isEmpty()).toList();
    }

    @Test
    void numbersOnEitherSideOfZeroHaveTheSameForm() {
        assertThat(labels(-0.1452, 0.1452, -0.1, -0.029, 0, 0.029, 0.1)).containsExactly("−0.1", "−0.029", "0", "0.029", "0.1");
    }

    @Test
    void neighboursAreToldApartHoweverSmallTheirDifference() {
        assertThat(labels(1234.001, 1234.004, 1234.002, 1234.003)).containsExactly("1234.002", "1234.003");
        assertThat(labels(5e8, 5.0001e8, 5.00005e8, 5.0001e8)).containsExactly("5.00005e8", "5.0001e8");
    }

    @Test
    void largeAndSmallNumbersHavePowersOfTenAllTheSame() {
        assertThat(labels(0, 2e9, 0, 5e8, 1e9, 2e9)).containsExactly("0", "0.5e9", "1e9", "2e9");
        assertThat(labels(-3e-7, 0, -3e-7, -1e-7, 0)).containsExactly("−3e−7", "−1e−7", "0");
        assertThat(labels(0, 250_000, 50_000, 250_000)).containsExactly("50000", "250000");
    }

    @Test
    void oneNumberAloneIsWrittenAsItIs() {
        assertThat(labels(3, 3, 3)).containsExactly("3");
        assertThat(labels(0, 0, 0)).containsExactly("0");
    }

    @Test
    void aLogarithmicAxisWritesPowersOfTenWhereThereAreEnough() {
        assertThat(logarithmicLabels(0.5, 12_000)).containsExactly("1", "10", "100", "1000", "10000");
        assertThat(logarithmicLabels(2e-5, 3)).containsExactly("1e−4", "1e−3", "1e−2", "1e−1", "1e0");
        assertThat(logarithmicLabels(1e-20, 1e20)).hasSizeBetween(3, 15).contains("1e−18", "1e0", "1e18");
    }

    @Test
    void aLogarithmicAxisWithFewPowersOfTenWritesOneTwoAndFiveTimesThese() {
        assertThat(logarithmicLabels(0.25, 62)).containsExactly("0.5", "1", "2", "5", "10", "20", "50");
        assertThat(logarithmicLabels(2.2e-5, 3.1e-4)).containsExactly("5e−5", "1e−4", "2e−4");
    }

    @Test
    void aShortLogarithmicAxisWritesAllOfThem() {
        assertThat(logarithmicLabels(2.1, 9.5)).containsExactly("3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void everyLogarithmicAxisHasThreeLabels() {
        for (double low = 1; low < 10; low *= 1.003) {
            for (double ratio = 1; ratio < 2000; ratio *= 1.1) {
                if (new Span(low, low * ratio).isLogarithmic()) {
                    assertThat(logarithmicLabels(low, low * ratio)).as("from %s to %s", low, low * ratio)
                            .hasSizeBetween(3, 10).doesNotHaveDuplicates();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3.9, false", "1, 4, true", "0, 100, false", "-1, 100, false", "0.01, 0.02, false"})
    void whatDiffersByLessThanAFactorOfFourHasEvenSteps(double low, double high, boolean logarithmic) {
        assertThat(new Span(low, high).isLogarithmic()).isEqualTo(logarithmic);
    }
}
