package charts;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineChartTest {

    private static final Color FIRST = new Color(0, 114, 178);
    private static final Color SECOND = new Color(213, 94, 0);
    private static final double[] XS = {0, 1, 2, 3, 4};

    /** Returns the mean y pixel of a colour in the left or right half of the lines, left of the legend; −1 if none. */
    private static double height(BufferedImage image, Color colour, int fromX, int toX) {
        long sum = 0;
        int count = 0;
        for (int x = fromX; x < toX; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) == colour.getRGB()) {
                    sum += y;
                    count++;
                }
            }
        }
        return count == 0 ? -1 : sum / (double) count;
    }

    @Test
    void aRisingLineRisesAndAFallingLineFallsInItsOwnColour() {
        BufferedImage image = LineChart.titled("Two lines").axes("x", "y").line("up", XS, new double[] {0, 1, 2, 3, 4})
                .line("down", XS, new double[] {9, 8, 7, 6, 5}).image();
        assertThat(height(image, FIRST, 60, 250)).isGreaterThan(height(image, FIRST, 400, 600) + 20);
        assertThat(height(image, SECOND, 60, 250)).isLessThan(height(image, SECOND, 400, 600) - 20);
        assertThat(height(image, SECOND, 60, 600)).isLessThan(height(image, FIRST, 60, 600));
    }

    @Test
    void thePictureHasItsStatedSizeAndIsOpaque() {
        BufferedImage image = LineChart.titled("One").line("loss", 3, 2, 1).image();
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isEqualTo(500);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(image.getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void aLineBreaksAtNaN() {
        BufferedImage image = LineChart.titled("").line("whole", XS, new double[] {1, 1, 1, 1, 1})
                .line("broken", XS, new double[] {2, 2, Double.NaN, Double.POSITIVE_INFINITY, 2}).image();
        boolean[] drawn = new boolean[image.getWidth()];
        int first = -1;
        int last = -1;
        for (int x = 0; x < 570; x++) {
            drawn[x] = height(image, SECOND, x, x + 1) >= 0;
            if (drawn[x]) {
                first = first < 0 ? x : first;
                last = x;
            }
        }
        int gap = 0;
        for (int x = first; x < last; x++) {
            gap += drawn[x] ? 0 : 1;
        }
        assertThat(gap).as("pixels of x without the broken line").isGreaterThan(150);
    }

    @Test
    void aSinglePointIsVisible() {
        BufferedImage image = LineChart.titled("").line("point", 3).image();
        assertThat(height(image, FIRST, 100, 650)).isGreaterThan(0);
    }

    @Test
    void aLogarithmicAxisMakesAnExponentialStraight() {
        double[] ys = {1, 10, 100, 1000, 10000};
        BufferedImage straight = LineChart.titled("").line("a", XS, ys).logarithmic().image();
        BufferedImage bent = LineChart.titled("").line("a", XS, ys).image();
        double middleOfStraight = height(straight, FIRST, 340, 380);
        assertThat(middleOfStraight).isBetween(180.0, 300.0);
        assertThat(height(bent, FIRST, 340, 380)).isGreaterThan(middleOfStraight + 80);
    }

    @Test
    void aLogarithmicAxisOfLittleMoreThanOnePowerOfTenHasThreeLabels() {
        BufferedImage image = LineChart.titled("").line("a", 0.25, 1, 9).logarithmic().image();
        int labels = 0;
        boolean inLabel = false;
        for (int y = 0; y < 440; y++) { // above what is written at the x axis
            boolean ink = false;
            for (int x = 0; x < 30; x++) {
                ink |= new Color(image.getRGB(x, y)).getRed() < 100;
            }
            labels += ink && !inLabel ? 1 : 0;
            inLabel = ink;
        }
        assertThat(labels).isBetween(3, 10);
    }

    @Test
    void valuesOverLittleMoreThanNothingAreEvenOnALogarithmicAxis() {
        assertThat(pixels(LineChart.titled("").line("a", 1, 2, 3).logarithmic()))
                .isEqualTo(pixels(LineChart.titled("").line("a", 1, 2, 3)));
    }

    @Test
    void manyPointsHaveRoundNumbersBelowThemHoweverCloseTheyAre() {
        double[] xs = IntStream.range(-15, 16).mapToDouble(i -> 0.0097 * i).toArray();
        double[] far = DoubleStream.of(xs).map(x -> 1000 * x).toArray();
        double[] ys = DoubleStream.of(xs).map(x -> x * x).toArray();
        List<Integer> lines = gridLines(LineChart.titled("").line("a", xs, ys).image());
        assertThat(lines).hasSizeBetween(4, 8).isEqualTo(gridLines(LineChart.titled("").line("a", far, ys).image()));
    }

    /** Returns where vertical lines of the grid begin: they are pale, and one that lies between two columns of pixels is shared by both. */
    private static List<Integer> gridLines(BufferedImage image) {
        return IntStream.range(1, image.getWidth()).filter(x -> isGrid(image, x) && !isGrid(image, x - 1)).boxed().toList();
    }

    private static boolean isGrid(BufferedImage image, int x) {
        return IntStream.range(0, image.getHeight()).map(y -> new Color(image.getRGB(x, y)).getRed())
                .filter(red -> red > 200 && red < 253).count() > 200;
    }

    private static int[] pixels(LineChart chart) {
        return chart.image().getRaster().getPixels(0, 0, 800, 500, (int[]) null);
    }

    @Test
    void valuesThatHardlyDifferAreDrawnAtOnce() {
        assertTimeoutPreemptively(ofSeconds(20), () -> {
            LineChart.titled("").line("y", 1e15, 1e15 + 1).image();
            LineChart.titled("").line("x", new double[] {1e15, 1e15 + 1}, new double[] {1, 2}).image();
        });
    }

    @Test
    void moreLinesThanColoursAreDrawn() {
        LineChart chart = LineChart.titled("Many");
        for (int i = 0; i < 9; i++) {
            chart.line("line " + i, i, i + 1, i);
        }
        assertThat(chart.image().getWidth()).isEqualTo(800);
    }

    @Test
    void laterChangesOfAnArrayDoNotChangeTheLine() {
        double[] ys = {0, 1};
        LineChart chart = LineChart.titled("").line("a", ys);
        int[] before = pixels(chart);
        ys[1] = 1e6;
        assertThat(pixels(chart)).isEqualTo(before);
    }

    @Test
    void whatCannotBeDrawnIsOneSentence() {
        LineChart chart = LineChart.titled("Loss");
        assertThatThrownBy(chart::image).isInstanceOf(IllegalStateException.class)
                .hasMessage("LineChart: there is no line to draw; add one first.");
        assertThatThrownBy(() -> chart.line(" ", 1, 2)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LineChart: a line needs a name for the legend.");
        assertThatThrownBy(() -> chart.line(null, 1, 2)).hasMessage("LineChart: a line needs a name for the legend.");
        assertThatThrownBy(() -> chart.line("training", new double[] {1, 2, 3}, new double[] {1, 2, 3, 4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LineChart: the line \"training\" has 3 x values but 4 y values.");
        assertThatThrownBy(() -> chart.line("training")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LineChart: the line \"training\" has no points.");
        assertThatThrownBy(() -> chart.line("training", Double.NaN, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LineChart: the line \"training\" has 2 y values, but none is a finite number.");
        assertThatThrownBy(() -> chart.line("training", new double[] {0, Double.NaN}, new double[] {1, 2}))
                .hasMessage("LineChart: x value 1 of the line \"training\" is NaN, which is nowhere on the axis.");
        assertThatThrownBy(() -> chart.line("a", 1, 2).line("a", 3, 4)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LineChart: there are two lines named \"a\".");
        assertThatThrownBy(() -> LineChart.titled("").line("a", -1, 0).logarithmic().image())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("LineChart: the line \"a\" has no value above 0, so a logarithmic axis cannot show it.");
        assertThatThrownBy(() -> LineChart.titled("").line("a", -1e308, 1e308).image())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("LineChart: an axis cannot go from -1.0E308 to 1.0E308.");
    }
}
