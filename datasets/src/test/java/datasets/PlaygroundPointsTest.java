package datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaygroundPointsTest {

    private static final int MANY = 20; // seeds

    /** Of all coordinates and labels with seed 3 and noise 0.1; they change only where a recipe is changed on purpose. */
    private static final Map<PointPattern, Long> CHECKSUMS = new EnumMap<>(Map.of(
            PointPattern.CIRCLE, 3369296925L, PointPattern.XOR, 1271821026L, PointPattern.GAUSS, 1695901941L,
            PointPattern.SPIRAL, 283765286L));

    private interface PointTest {
        void test(double x1, double x2, double label);
    }

    private static void forAll(PointPattern pattern, double noise, PointTest test) {
        for (long seed = 0; seed < MANY; seed++) {
            PlaygroundPoints points = PlaygroundPoints.of(pattern, noise, seed);
            for (LabelledPoints half : List.of(points.training(), points.test())) {
                for (int n = 0; n < half.size(); n++) {
                    test.test(half.points().get(n, 0), half.points().get(n, 1), half.labels().get(n, 0));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void halfOfThe500PointsAreForTestingAndBothClassesAreAboutEquallyOften(PointPattern pattern) {
        PlaygroundPoints points = PlaygroundPoints.of(pattern, 1);

        assertThat(points.training().points().shapeText()).isEqualTo("250×2");
        assertThat(points.test().labels().shapeText()).isEqualTo("250×1");
        assertThat(points.training().labels().sum()).as("positive less negative").isBetween(-60.0, 60.0);
        assertThat(points.training().labels().sum() + points.test().labels().sum()).isBetween(-60.0, 60.0);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfThePointsSaysNothingAboutTheirLabels(PointPattern pattern) {
        Matrix labels = PlaygroundPoints.of(pattern, 1).training().labels();
        int changes = 0;
        for (int n = 1; n < labels.rows(); n++) {
            changes += labels.get(n, 0) == labels.get(n - 1, 0) ? 0 : 1;
        }

        assertThat(changes).isBetween(90, 160);
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSamePointsOnEveryMachine(PointPattern pattern) {
        PlaygroundPoints points = PlaygroundPoints.of(pattern, 0.1, 3);
        CRC32 checksum = new CRC32();
        for (Matrix part : List.of(points.training().points(), points.training().labels(), points.test().points(),
                points.test().labels())) {
            for (double[] row : part.toArray()) {
                for (double value : row) {
                    checksum.update(ByteBuffer.allocate(8).putDouble(0, value));
                }
            }
        }

        assertThat(checksum.getValue()).isEqualTo(CHECKSUMS.get(pattern));
        assertThat(PlaygroundPoints.of(pattern, 0.1, 3)).isEqualTo(points);
        assertThat(PlaygroundPoints.of(pattern, 0.1, 4)).isNotEqualTo(points);
    }

    @ParameterizedTest
    @EnumSource
    void noPointComesTwice(PointPattern pattern) {
        PlaygroundPoints points = PlaygroundPoints.of(pattern, 1);
        Set<Matrix> different = new HashSet<>();
        for (int n = 0; n < 250; n++) {
            different.add(points.training().points().row(n));
            different.add(points.test().points().row(n));
        }

        assertThat(different).hasSize(pattern == PointPattern.SPIRAL ? 499 : 500); // both arms begin at (0, 0)
    }

    @Test
    void theCircleIsADiscInARing() {
        forAll(PointPattern.CIRCLE, 0, (x1, x2, label) -> {
            double radius = Math.hypot(x1, x2);
            if (label > 0) {
                assertThat(radius).isLessThan(2.5);
            } else {
                assertThat(radius).isBetween(3.5 - 1e-9, 5 + 1e-9);
            }
        });
    }

    @Test
    void xorIsTheSignOfTheProductAndKeepsAwayFromTheAxes() {
        forAll(PointPattern.XOR, 0, (x1, x2, label) -> {
            assertThat(label).isEqualTo(Math.signum(x1 * x2));
            assertThat(Math.abs(x1)).isBetween(0.3, 5.3);
            assertThat(Math.abs(x2)).isBetween(0.3, 5.3);
        });
    }

    @Test
    void gaussIsTwoCloudsWhoseVarianceIsHalfWithoutNoiseAndFourWithAllOfIt() {
        double[] sums = new double[2];
        double[] squares = new double[2];
        forAll(PointPattern.GAUSS, 0, (x1, x2, label) -> {
            sums[0] += (label * x1 + label * x2) / 2;
            squares[0] += ((x1 - 2 * label) * (x1 - 2 * label) + (x2 - 2 * label) * (x2 - 2 * label)) / 2;
        });
        forAll(PointPattern.GAUSS, 0.5, (x1, x2, label) ->
                squares[1] += ((x1 - 2 * label) * (x1 - 2 * label) + (x2 - 2 * label) * (x2 - 2 * label)) / 2);

        assertThat(sums[0] / (500 * MANY)).as("mean").isBetween(1.97, 2.03);
        assertThat(squares[0] / (500 * MANY)).as("variance").isBetween(0.48, 0.52);
        assertThat(squares[1] / (500 * MANY)).as("variance with noise").isBetween(3.8, 4.2);
    }

    @Test
    void theSpiralIsTwoArmsOfOneAndThreeQuarterTurns() {
        forAll(PointPattern.SPIRAL, 0, (x1, x2, label) -> {
            double radius = Math.hypot(x1, x2);
            double angle = 1.75 * radius / 5 * 2 * Math.PI + (label > 0 ? 0 : Math.PI);
            assertThat(radius).isLessThan(5);
            assertThat(x1).isCloseTo(radius * Math.sin(angle), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(x2).isCloseTo(radius * Math.cos(angle), org.assertj.core.data.Offset.offset(1e-9));
        });
    }

    @Test
    void noiseMovesTheSpiralAndMislabelsSomePointsOfTheCircleAndXor() {
        int[] wrong = new int[2];
        forAll(PointPattern.CIRCLE, 0.2, (x1, x2, label) -> wrong[0] += label > 0 == Math.hypot(x1, x2) < 2.5 ? 0 : 1);
        forAll(PointPattern.XOR, 0.2, (x1, x2, label) -> wrong[1] += label > 0 == x1 * x2 > 0 ? 0 : 1);
        Matrix still = PlaygroundPoints.of(PointPattern.SPIRAL, 0, 1).training().points();
        Matrix moved = PlaygroundPoints.of(PointPattern.SPIRAL, 0.2, 1).training().points();

        assertThat(wrong[0]).isBetween(100, 2000);
        assertThat(wrong[1]).isBetween(100, 2000);
        assertThat(moved.minus(still).map(Math::abs).max()).isBetween(0.1, 0.2);
    }

    @Test
    void whatIsNoNoiseOrNoLabelIsRefused() {
        assertThatThrownBy(() -> PlaygroundPoints.of(PointPattern.XOR, Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("The noise of the points goes from 0 to 0.5, but NaN was given.");
        assertThatThrownBy(() -> new LabelledPoints(Matrix.zeros(2, 2), Matrix.column(1, 2)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("The label of point 1 is 2.0, but labels are +1 or −1.");
        assertThatThrownBy(() -> new LabelledPoints(Matrix.zeros(2, 3), Matrix.column(1, 1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("Labelled points are n×2 with labels n×1, but 2×3 and 2×1 were given.");
    }
}
