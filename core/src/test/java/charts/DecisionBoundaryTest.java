package charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.function.UnaryOperator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

class DecisionBoundaryTest {

    private static final Matrix NO_POINTS = Matrix.zeros(0, 2);
    private static final Matrix NO_LABELS = Matrix.zeros(0, 1);

    /** Answers 1 where x₁ is above 2, else −1. */
    private static final UnaryOperator<Matrix> RIGHT = places -> places.column(0).map(x1 -> x1 > 2 ? 1 : -1);

    /** Returns the colour at the place (x₁, x₂) of plane {@code i}, which goes from −6 to 6. */
    private static Color at(DecisionBoundary chart, int i, double x1, double x2) {
        Rectangle plane = chart.plane(i);
        BufferedImage image = chart.image();
        return new Color(image.getRGB((int) (plane.x + (x1 / 6 + 1) * plane.width / 2),
                (int) (plane.y + (1 - x2 / 6) * plane.height / 2)));
    }

    @Test
    void x1GoesToTheRightAndX2Upwards() {
        DecisionBoundary chart = DecisionBoundary.titled("t")
                .add("right", RIGHT, NO_POINTS, NO_LABELS)
                .add("up", places -> places.column(1).map(x2 -> x2 / 6), NO_POINTS, NO_LABELS);

        assertThat(at(chart, 0, 4, 0)).isEqualTo(new Color(213, 94, 0));
        assertThat(at(chart, 0, -4, 0)).isEqualTo(new Color(12, 80, 160));
        assertThat(at(chart, 1, 0.05, 5.9).getRed()).isGreaterThan(200);
        assertThat(at(chart, 1, 0.05, -5.9).getRed()).isLessThan(30);
    }

    @Test
    void aBlackLineStandsWhereTheSignChanges() {
        DecisionBoundary chart = DecisionBoundary.titled("t").add("right", RIGHT, NO_POINTS, NO_LABELS);
        BufferedImage image = chart.image();
        Rectangle plane = chart.plane(0);

        long black = java.util.stream.IntStream.range(plane.x, plane.x + plane.width)
                .filter(x -> image.getRGB(x, plane.y + 40) == Color.BLACK.getRGB()).count();
        assertThat(black).isEqualTo(2);
    }

    @Test
    void pointsAreDrawnWhereTheyAreAndTheirClassesDiffer() {
        DecisionBoundary chart = DecisionBoundary.titled("t")
                .add("", places -> places.column(0).scale(0), Matrix.of("-3 3; 3 3; 9 9"), Matrix.column(1, -1, 1));

        assertThat(at(chart, 0, -3, 3)).isEqualTo(new Color(196, 78, 0));
        assertThat(at(chart, 0, 3, 3)).isEqualTo(new Color(8, 62, 128));
        assertThat(at(chart, 0, 0.1, -3)).isEqualTo(Color.WHITE);
    }

    @Test
    void aNetworkThatAnswersNaNIsSeen() {
        DecisionBoundary chart = DecisionBoundary.titled("t")
                .add("", places -> places.column(0).map(x -> Double.NaN), NO_POINTS, NO_LABELS);

        assertThat(at(chart, 0, 1, 1)).isEqualTo(Palette.NOT_FINITE);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThatThrownBy(() -> DecisionBoundary.titled("t").image()).isInstanceOf(IllegalStateException.class)
                .hasMessage("DecisionBoundary: there is no plane to draw; add one first.");
        assertThatThrownBy(() -> DecisionBoundary.titled("t").add("", RIGHT, Matrix.zeros(2, 3), NO_LABELS))
                .hasMessage("DecisionBoundary: points are n×2 with labels n×1, but 2×3 and 0×1 were given.");
        assertThatThrownBy(() -> DecisionBoundary.titled("t").add("", places -> places, NO_POINTS, NO_LABELS).image())
                .hasMessage("DecisionBoundary: 19600×1 answers are expected for 19600×2 places, but 19600×2 came.");
        assertThatThrownBy(() -> DecisionBoundary.titled("t").reach(0))
                .hasMessage("DecisionBoundary: the plane reaches to a positive number, not 0.0.");
    }
}
