package charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BarChartTest {

    private static final int BLUE = new Color(0, 114, 178).getRGB();

    /** The lengths of the bars from the top down: the blue pixels of each run of rows that have some. */
    private static List<Integer> lengths(BufferedImage image) {
        TreeMap<Integer, Integer> lengths = new TreeMap<>();
        int bar = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            int length = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                length += image.getRGB(x, y) == BLUE ? 1 : 0;
            }
            if (length == 0) {
                bar++;
            } else {
                lengths.put(bar, length);
            }
        }
        return List.copyOf(lengths.values());
    }

    @Test
    void a_bar_of_half_the_value_is_half_as_long_and_stands_where_it_was_added() {
        assertThat(lengths(BarChart.titled("Speed", "images/s").bar("slow", 200).bar("quick", 400).bar("walking", 100).image()))
                .containsExactly(210, 420, 105);
    }

    @Test
    void a_bar_of_0_is_still_to_be_seen() {
        assertThat(lengths(BarChart.titled("", "").bar("none", 0).bar("one", 1).image())).containsExactly(1, 420);
        assertThat(lengths(BarChart.titled("", "").bar("none", 0).image())).containsExactly(1);
    }

    @Test
    void a_long_title_and_long_names_are_not_cut_off() {
        BufferedImage image = BarChart.titled("m".repeat(90), "GFLOP/s").bar("n".repeat(60), 1).image();
        assertThat(image.getWidth()).isGreaterThan(Letters.width("m".repeat(90), Letters.TITLE));
        for (int y = 0; y < image.getHeight(); y++) {
            assertThat(image.getRGB(0, y)).isEqualTo(Color.WHITE.getRGB());
            assertThat(image.getRGB(image.getWidth() - 1, y)).isEqualTo(Color.WHITE.getRGB());
        }
    }

    @Test
    void what_is_no_length_is_refused_in_a_sentence() {
        for (double value : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> BarChart.titled("", "").bar("wrong", value)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("BarChart: the bar \"wrong\" is to be " + value + " long, but a bar begins at 0 and ends to the right of it.");
        }
        assertThatThrownBy(() -> BarChart.titled("", "").image()).hasMessage("BarChart: there is no bar to draw; add one first.");
    }
}
