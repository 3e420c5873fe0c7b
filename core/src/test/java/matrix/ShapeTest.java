package matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    @Test
    void theSizeIsTheProductOfTheThree() {
        assertThat(new Shape(3, 32, 20).size()).isEqualTo(1920);
        assertThat(new Shape(3, 32, 20)).hasToString("3×32×20");
        assertThat(Shape.vector(7)).isEqualTo(new Shape(7, 1, 1));
        assertThat(new Shape(Integer.MAX_VALUE, 1, 1).size()).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0", "-1, 2, 3"})
    void everySizeIsAtLeastOne(int channels, int height, int width) {
        assertThatThrownBy(() -> new Shape(channels, height, width)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A shape needs at least 1 channel, 1 row and 1 column, but was given " + channels + "×" + height
                        + "×" + width + ".");
    }

    @ParameterizedTest
    @CsvSource({"2, 32768, 32768", "65536, 65536, 65536", "4194304, 4194304, 4194304", "1, 2147483647, 2"})
    void aShapeThatNoArrayHoldsIsRefused(int channels, int height, int width) { // the products of some wrap around to 0
        assertThatThrownBy(() -> new Shape(channels, height, width)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The shape " + channels + "×" + height + "×" + width + " holds more numbers than an array can.");
    }
}
