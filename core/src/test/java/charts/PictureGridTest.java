package charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

class PictureGridTest {

    private static final Color ORANGE = new Color(213, 94, 0);
    private static final Color MAGENTA = new Color(214, 0, 170);

    /** Returns the colour in the picture's row r and column c of rows × cols, off the diagonals of that cell. */
    private static Color colour(PictureGrid grid, int picture, int r, int c, int rows, int cols) {
        Rectangle place = grid.pixels(picture);
        int side = place.width / cols;
        assertThat(place.height).isEqualTo(rows * side);
        return new Color(grid.image().getRGB(place.x + c * side + side / 2, place.y + r * side));
    }

    @Test
    void everyPictureHasAScaleOfItsOwn() {
        PictureGrid grid = PictureGrid.titled("two").add("small", Matrix.of("0 1; 0.5 1")).add("large", Matrix.of("0 10; 10 5"));
        assertThat(colour(grid, 0, 0, 1, 2, 2)).isEqualTo(Color.WHITE);
        assertThat(colour(grid, 0, 1, 0, 2, 2)).isEqualTo(new Color(128, 128, 128));
        assertThat(colour(grid, 1, 0, 1, 2, 2)).isEqualTo(Color.WHITE);
        assertThat(colour(grid, 1, 1, 1, 2, 2)).isEqualTo(new Color(128, 128, 128));
    }

    @Test
    void aRangeIsSharedByAllPictures() {
        PictureGrid grid = PictureGrid.titled("two").add("small", Matrix.of("0 5")).addSigned("signed", Matrix.of("0 5"))
                .range(0, 10);
        assertThat(colour(grid, 0, 0, 1, 1, 2)).isEqualTo(new Color(128, 128, 128));
        assertThat(colour(grid, 1, 0, 1, 1, 2)).isEqualTo(new Color(234, 175, 128));
    }

    @Test
    void signedPicturesAreWhiteAtZero() {
        PictureGrid grid = PictureGrid.titled("").addSigned("filter", Matrix.of("1 0 -1"));
        assertThat(colour(grid, 0, 0, 0, 1, 3)).isEqualTo(ORANGE);
        assertThat(colour(grid, 0, 0, 1, 1, 3)).isEqualTo(Color.WHITE);
        assertThat(colour(grid, 0, 0, 2, 1, 3)).isEqualTo(new Color(12, 80, 160));
    }

    @Test
    void threeChannelsAreRedGreenAndBlue() {
        Tensor sample = Tensor.of(Matrix.of("1 0; 0 1"), Matrix.of("0 1; 0 0.5"), Matrix.of("0 0; 1 0"));
        PictureGrid grid = PictureGrid.titled("colours").add("rgb", sample);
        assertThat(colour(grid, 0, 0, 0, 2, 2)).isEqualTo(Color.RED);
        assertThat(colour(grid, 0, 0, 1, 2, 2)).isEqualTo(Color.GREEN);
        assertThat(colour(grid, 0, 1, 0, 2, 2)).isEqualTo(Color.BLUE);
        assertThat(colour(grid, 0, 1, 1, 2, 2)).isEqualTo(new Color(255, 128, 0));
    }

    @Test
    void coloursFromZeroTo255NeedARange() {
        Tensor sample = Tensor.of(Matrix.of("255 0"), Matrix.of("51 0"), Matrix.of("0 255"));
        assertThatThrownBy(() -> PictureGrid.titled("").add("car", sample).image()).isInstanceOf(IllegalStateException.class)
                .hasMessage("PictureGrid: the colours of \"car\" go from 0 to 1, but channel 0 holds 255.0;"
                        + " range(low, high) sets other ends.");
        PictureGrid grid = PictureGrid.titled("").add("car", sample).range(0, 255);
        assertThat(colour(grid, 0, 0, 0, 1, 2)).isEqualTo(new Color(255, 51, 0));
    }

    @Test
    void oneChannelIsGreyAndChannelsCanBeShownOneByOne() {
        Tensor sample = Tensor.of(Matrix.of("0 1"), Matrix.of("1 0"), Matrix.of("3 3"), Matrix.of("0 9"));
        PictureGrid grid = PictureGrid.titled("").addChannels("map", sample).add("one", Tensor.of(Matrix.of("0 1")));
        assertThat(colour(grid, 0, 0, 1, 1, 2)).isEqualTo(Color.WHITE);
        assertThat(colour(grid, 1, 0, 1, 1, 2)).isEqualTo(Color.BLACK);
        assertThat(colour(grid, 3, 0, 1, 1, 2)).isEqualTo(Color.WHITE);
        assertThat(colour(grid, 4, 0, 0, 1, 2)).isEqualTo(Color.BLACK);
    }

    @Test
    void nanIsMarkedInGreyAndInColour() {
        Matrix matrix = Matrix.row(0, Double.NaN, 1);
        PictureGrid grid = PictureGrid.titled("").add("grey", matrix)
                .add("rgb", Tensor.of(Matrix.row(0, 0, 1), matrix, Matrix.row(0, 0, 1)));
        assertThat(colour(grid, 0, 0, 1, 1, 3)).isEqualTo(MAGENTA);
        assertThat(colour(grid, 1, 0, 1, 1, 3)).isEqualTo(MAGENTA);
        assertThat(colour(grid, 1, 0, 2, 1, 3)).isEqualTo(Color.WHITE);
    }

    @Test
    void aLaterChangeOfTheMatrixDoesNotChangeThePicture() {
        Matrix matrix = Matrix.of("0 1");
        PictureGrid grid = PictureGrid.titled("").add("before", matrix);
        matrix.set(0, 0, 1);
        assertThat(colour(grid, 0, 0, 0, 1, 2)).isEqualTo(Color.BLACK);
    }

    @Test
    void picturesStandInRowsAndDoNotOverlap() {
        PictureGrid grid = PictureGrid.titled("five").columns(2);
        for (int i = 0; i < 5; i++) {
            grid.add("picture " + i, Matrix.identity(3 + 7 * i));
        }
        BufferedImage image = grid.image();
        Rectangle whole = new Rectangle(image.getWidth(), image.getHeight());
        for (int i = 0; i < 5; i++) {
            assertThat(whole.contains(grid.pixels(i))).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(grid.pixels(i).intersects(grid.pixels(j))).isFalse();
            }
        }
        assertThat(grid.pixels(1).x).isGreaterThan(grid.pixels(0).x);
        assertThat(grid.pixels(2).y).isGreaterThan(grid.pixels(0).y + 112);
        assertThat(grid.pixels(2).getCenterX()).isCloseTo(grid.pixels(4).getCenterX(), org.assertj.core.api.Assertions.within(1.0));
    }

    @Test
    void pixelsStayWholeSquares() {
        PictureGrid grid = PictureGrid.titled("").add("digit", Matrix.identity(28)).add("map", Matrix.identity(13));
        assertThat(grid.pixels(0).getSize()).isEqualTo(new java.awt.Dimension(112, 112));
        assertThat(grid.pixels(1).getSize()).isEqualTo(new java.awt.Dimension(104, 104));
    }

    @Test
    void whatCannotBeDrawnIsOneSentence() {
        assertThatThrownBy(() -> PictureGrid.titled("none").image()).isInstanceOf(IllegalStateException.class)
                .hasMessage("PictureGrid: there is no picture to draw; add one first.");
        assertThatThrownBy(() -> PictureGrid.titled("").add("empty", Matrix.zeros(0, 2)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("PictureGrid: a 0×2 matrix has no cells to draw.");
        assertThatThrownBy(() -> PictureGrid.titled("").add("two", Tensor.zeros(2, new Shape(1, 2, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PictureGrid: a picture is one sample of 1 or 3 channels, unlike 2 of 1×2×2; addChannels shows"
                        + " the channels one by one.");
        assertThatThrownBy(() -> PictureGrid.titled("").addChannels("two", Tensor.zeros(2, new Shape(1, 2, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PictureGrid: the channels of one sample are shown, but there are 2; sample(n) is one of them.");
        assertThatThrownBy(() -> PictureGrid.titled("").columns(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PictureGrid: a grid has 1 column or more, not 0.");
        assertThatThrownBy(() -> PictureGrid.titled("").add(null, Matrix.zeros(1, 1)))
                .hasMessage("PictureGrid: the caption of a picture is null; \"\" leaves it without.");
        assertThatThrownBy(() -> PictureGrid.titled(null)).hasMessage("PictureGrid: the title is null.");
    }
}
