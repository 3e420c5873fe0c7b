package charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

class HeatMapTest {

    private static final Color BLUE = new Color(12, 80, 160);
    private static final Color ORANGE = new Color(213, 94, 0);
    private static final Color MAGENTA = new Color(214, 0, 170);

    /** Returns the colour of the cell off its centre and diagonals, where neither writing nor cross is. */
    private static Color colour(HeatMap map, int r, int c) {
        Rectangle cell = map.cell(r, c);
        return new Color(map.image().getRGB(cell.x + cell.width / 2, cell.y + 2));
    }

    @Test
    void greyGoesFromBlackForTheSmallestToWhiteForTheLargest() {
        HeatMap map = HeatMap.of(Matrix.of("-1 0; 1 3"));
        assertThat(colour(map, 0, 0)).isEqualTo(Color.BLACK);
        assertThat(colour(map, 0, 1)).isEqualTo(new Color(64, 64, 64));
        assertThat(colour(map, 1, 0)).isEqualTo(new Color(128, 128, 128));
        assertThat(colour(map, 1, 1)).isEqualTo(Color.WHITE);
    }

    @Test
    void divergingIsWhiteAtZeroAndAsStrongOnEitherSide() {
        HeatMap map = HeatMap.of(Matrix.of("-4 0; 2 4")).diverging();
        assertThat(colour(map, 0, 0)).isEqualTo(BLUE);
        assertThat(colour(map, 0, 1)).isEqualTo(Color.WHITE);
        assertThat(colour(map, 1, 0)).isEqualTo(new Color(234, 175, 128));
        assertThat(colour(map, 1, 1)).isEqualTo(ORANGE);
        assertThat(colour(HeatMap.of(Matrix.of("-1 4")).diverging(), 0, 0)).isEqualTo(new Color(194, 211, 231));
    }

    @Test
    void divergingStaysWhiteAtZeroWhereAllNumbersHaveOneSign() {
        HeatMap counts = HeatMap.of(Matrix.of("0 5; 10 10")).diverging();
        assertThat(colour(counts, 0, 0)).isEqualTo(Color.WHITE);
        assertThat(colour(counts, 0, 1)).isEqualTo(new Color(234, 175, 128));
        assertThat(colour(counts, 1, 0)).isEqualTo(ORANGE);
        assertThat(colour(HeatMap.of(Matrix.of("-3 0")).diverging(), 0, 0)).isEqualTo(BLUE);
    }

    @Test
    void theEndsOfTheScaleAreThoseOfTheNumbersOrAsFarOnEitherSide() {
        Matrix matrix = Matrix.of(2, 2, -1, Double.NaN, 4, Double.POSITIVE_INFINITY);
        assertThat(Scale.fitting(Palette.GREY, matrix)).isEqualTo(new Scale(Palette.GREY, -1, 4));
        assertThat(Scale.fitting(Palette.DIVERGING, matrix)).isEqualTo(new Scale(Palette.DIVERGING, -4, 4));
        assertThat(Scale.fitting(Palette.DIVERGING, Matrix.of("2 4"))).isEqualTo(new Scale(Palette.DIVERGING, 0, 4));
    }

    @Test
    void anEndThatNumbersGoBeyondIsMarkedSo() {
        Scale scale = new Scale(Palette.GREY, -1, 1);
        assertThat(scale.lowLabel(Matrix.of("-1 1"))).isEqualTo("−1");
        assertThat(scale.highLabel(Matrix.of("-1 1"))).isEqualTo("1");
        assertThat(scale.lowLabel(Matrix.of("-2 1"))).isEqualTo("≤ −1");
        assertThat(scale.highLabel(Matrix.of("-1 2"))).isEqualTo("≥ 1");
    }

    @Test
    void everyPixelOfACellHasItsColour() {
        HeatMap map = HeatMap.of(Matrix.of("0 1 0.5; 1 0 1"));
        BufferedImage image = map.image();
        Rectangle cell = map.cell(0, 2);
        Set<Integer> colours = new HashSet<>();
        for (int x = cell.x; x < cell.x + cell.width; x++) {
            for (int y = cell.y; y < cell.y + cell.height; y++) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours).containsExactly(new Color(128, 128, 128).getRGB());
    }

    @Test
    void nanAndInfinitiesAreMarkedAndDoNotDisturbTheScale() {
        HeatMap map = HeatMap.of(Matrix.of(2, 3, Double.NaN, 0, 10, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 5));
        assertThat(colour(map, 0, 0)).isEqualTo(MAGENTA);
        assertThat(colour(map, 1, 0)).isEqualTo(MAGENTA);
        assertThat(colour(map, 1, 1)).isEqualTo(MAGENTA);
        assertThat(colour(map, 0, 1)).isEqualTo(Color.BLACK);
        assertThat(colour(map, 0, 2)).isEqualTo(Color.WHITE);
        assertThat(colour(map, 1, 2)).isEqualTo(new Color(128, 128, 128));
        Rectangle cell = map.cell(0, 0);
        assertThat(new Color(map.image().getRGB(cell.x, cell.y))).as("the corner, where the cross begins")
                .isEqualTo(Color.WHITE);
    }

    @Test
    void aMatrixOfNothingButNaNIsDrawnMarked() {
        assertThat(colour(HeatMap.of(Matrix.filled(2, 2, Double.NaN)), 1, 1)).isEqualTo(MAGENTA);
        assertThat(colour(HeatMap.of(Matrix.filled(2, 2, Double.NaN)).diverging().numbers(), 1, 1)).isEqualTo(MAGENTA);
    }

    @Test
    void equalNumbersHaveTheMiddleColour() {
        assertThat(colour(HeatMap.of(Matrix.filled(2, 2, 7)), 0, 0)).isEqualTo(new Color(128, 128, 128));
        assertThat(colour(HeatMap.of(Matrix.zeros(2, 2)).diverging(), 0, 0)).isEqualTo(Color.WHITE);
    }

    @Test
    void aStatedRangeHoldsWhicheverIsSaidFirst() {
        Matrix matrix = Matrix.of("0.5 2; -0.5 -2");
        for (HeatMap map : new HeatMap[] {HeatMap.of(matrix).range(-1, 1).diverging(),
                HeatMap.of(matrix).diverging().range(-1, 1)}) {
            assertThat(colour(map, 0, 0)).isEqualTo(new Color(234, 175, 128));
            assertThat(colour(map, 0, 1)).isEqualTo(ORANGE);
            assertThat(colour(map, 1, 1)).isEqualTo(BLUE);
        }
    }

    @Test
    void theLargestNumbersHaveAPlaceOnTheScale() {
        HeatMap map = HeatMap.of(Matrix.row(-Double.MAX_VALUE, 0, Double.MAX_VALUE));
        assertThat(colour(map, 0, 0)).isEqualTo(Color.BLACK);
        assertThat(colour(map, 0, 1)).isEqualTo(new Color(128, 128, 128));
        assertThat(colour(map, 0, 2)).isEqualTo(Color.WHITE);
    }

    @Test
    void aLaterChangeOfTheMatrixDoesNotChangeThePicture() {
        Matrix matrix = Matrix.of("0 1");
        HeatMap map = HeatMap.of(matrix);
        matrix.set(0, 0, 1);
        assertThat(colour(map, 0, 0)).isEqualTo(Color.BLACK);
    }

    @Test
    void numbersNamesAndAxesAreWrittenWithoutMovingOutOfThePicture() {
        Matrix matrix = Matrix.of("50 3; 8 120");
        BufferedImage plain = HeatMap.of(matrix).image();
        HeatMap map = HeatMap.of(matrix).title("A confusion matrix with a title that is wider than its cells")
                .axes("predicted", "actual").columnNames("negative", "positive").rowNames("negative", "positive").numbers();
        BufferedImage image = map.image();
        assertThat(image.getWidth()).isGreaterThan(plain.getWidth());
        assertThat(image.getHeight()).isGreaterThan(plain.getHeight());
        assertThat(map.cell(0, 0).x).isGreaterThan(100);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (x < 15 || y < 15 || x >= image.getWidth() - 15 || y >= image.getHeight() - 15) {
                    assertThat(image.getRGB(x, y)).as("margin pixel %d, %d", x, y).isEqualTo(Color.WHITE.getRGB());
                }
            }
        }
    }

    @Test
    void numbersAreWrittenIntoTheirCells() {
        HeatMap map = HeatMap.of(Matrix.of("0 1")).numbers();
        Rectangle cell = map.cell(0, 1);
        BufferedImage inside = map.image().getSubimage(cell.x, cell.y, cell.width, cell.height);
        boolean written = false;
        for (int x = 0; x < inside.getWidth(); x++) {
            for (int y = 0; y < inside.getHeight(); y++) {
                written |= new Color(inside.getRGB(x, y)).getRed() < 80; // black on the white cell
            }
        }
        assertThat(written).isTrue();
    }

    @Test
    void aVectorIsWideEnoughToBeSeen() {
        assertThat(HeatMap.of(Matrix.zeros(1, 784)).cell(0, 0).height).isGreaterThanOrEqualTo(24);
        assertThat(HeatMap.of(Matrix.zeros(784, 1)).cell(0, 0).width).isGreaterThanOrEqualTo(24);
        assertThat(HeatMap.of(Matrix.zeros(28, 28)).cell(0, 0).getSize()).isEqualTo(new java.awt.Dimension(14, 14));
    }

    @Test
    void whatCannotBeDrawnIsOneSentence() {
        assertThatThrownBy(() -> HeatMap.of(null)).hasMessage("HeatMap.of: the matrix is null.");
        assertThatThrownBy(() -> HeatMap.of(Matrix.zeros(0, 3))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("HeatMap: a 0×3 matrix has no cells to draw.");
        assertThatThrownBy(() -> HeatMap.of(Matrix.zeros(4001, 1))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("HeatMap: a 4001×1 matrix is too large for a picture; up to 4000 rows and columns are drawn,"
                        + " so draw a block of it.");
        assertThatThrownBy(() -> HeatMap.of(Matrix.zeros(28, 28)).numbers()).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("HeatMap: the numbers of a 28×28 matrix do not fit into its cells; they are written for up to 24"
                        + " rows and columns.");
        assertThatThrownBy(() -> HeatMap.of(Matrix.zeros(2, 3)).columnNames("a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("HeatMap: the matrix has 3 columns, but 2 names were given.");
        assertThatThrownBy(() -> HeatMap.of(Matrix.zeros(2, 3)).rowNames("a", "b", "c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("HeatMap: the matrix has 2 rows, but 3 names were given.");
        assertThatThrownBy(() -> HeatMap.of(Matrix.zeros(2, 3)).range(1, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The range of a colour scale goes from a number up to a larger one, not from 1.0 to 1.0.");
        assertThatThrownBy(() -> HeatMap.of(Matrix.zeros(2, 3)).range(0, Double.NaN))
                .hasMessage("The range of a colour scale goes from a number up to a larger one, not from 0.0 to NaN.");
        assertThatThrownBy(() -> HeatMap.of(Matrix.zeros(2, 3)).title(null)).hasMessage("HeatMap: the title is null.");
    }
}
