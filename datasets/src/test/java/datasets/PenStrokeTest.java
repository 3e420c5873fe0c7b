package datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PenStrokeTest {

    @Test
    void aBarLiftsThePen() {
        List<PenStroke> strokes = PenStroke.parse("10,8 90,5! 50,100 | 30,50 75,40");

        assertThat(strokes).hasSize(2);
        assertThat(strokes.get(1).curve()[0]).containsExactly(0.30, 0.50);
    }

    @Test
    void theCurvePassesThroughEveryPoint() {
        double[][] curve = PenStroke.parse("0,0 100,0 100,100").get(0).curve();

        assertThat(curve).hasDimensions(21, 2);
        assertThat(curve[0]).containsExactly(0, 0);
        assertThat(curve[10]).containsExactly(1, 0);
        assertThat(curve[20]).containsExactly(1, 1);
    }

    @Test
    void betweenThePointsTheCurveIsTheCatmullRomCubic() {
        double[][] curve = PenStroke.parse("0,0 100,0 100,100").get(0).curve();

        // Half way from the first point to the second: (−a + 9b + 9c − d)/16 with a = b = (0, 0), c = (1, 0), d = (1, 1).
        assertThat(curve[5][0]).isCloseTo(8 / 16.0, within(1e-12));
        assertThat(curve[5][1]).isCloseTo(-1 / 16.0, within(1e-12));
    }

    @Test
    void atACornerTheCurveBreaksIntoStraightPieces() {
        double[][] curve = PenStroke.parse("0,0 100,0! 100,100").get(0).curve();

        assertThat(curve[5]).containsExactly(0.5, 0);
        assertThat(curve[15]).containsExactly(1, 0.5);
    }
}
