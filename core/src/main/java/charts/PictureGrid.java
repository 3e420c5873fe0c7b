package charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import matrix.Matrix;
import matrix.Tensor;

/**
 * Several pictures side by side, each with its caption: a digit and its feature maps, the filters of a layer, the worst
 * mistakes. Pixels stay crisp squares, and every picture is enlarged by a whole number.
 *
 * <p>Each picture has a scale of its own, which is written under its caption: black and white (or blue and orange) are
 * the two numbers there. {@link #range} gives all pictures the same scale, so that they can be compared.
 */
public final class PictureGrid implements Chart {

    private static final int MARGIN = 20;
    private static final int GAP = 14;      // between neighbours
    private static final int SIDE = 112;    // the side of a picture, in pixels: four times the side of a digit
    private static final int LIMIT = 1000;  // rows or columns that still make a picture of a grid

    /** One picture: what to write under it, its numbers (one matrix, or red, green and blue), and how to colour them. */
    private record Picture(String caption, List<Matrix> channels, Palette palette) {

        int rows() {
            return channels.get(0).rows();
        }

        int cols() {
            return channels.get(0).cols();
        }

        int pixel() {
            return Math.max(1, SIDE / Math.max(rows(), cols()));
        }

        boolean isColoured() {
            return channels.size() == 3;
        }
    }

    private final String title;
    private final List<Picture> pictures = new ArrayList<>();
    private int columns;                    // 0: about as many across as makes the grid half again as wide as high
    private Scale range;                    // null: each picture its own; only the ends of this one are used

    private PictureGrid(String title) {
        this.title = title;
    }

    /** Returns a grid without pictures, with {@code title} above it. */
    public static PictureGrid titled(String title) {
        return new PictureGrid(Objects.requireNonNull(title, "PictureGrid: the title is null."));
    }

    /**
     * Adds a grey picture: black for the smallest number, white for the largest.
     *
     * @throws IllegalArgumentException if the matrix has no cells, or more than 1000 rows or columns
     */
    public PictureGrid add(String caption, Matrix matrix) {
        return add(caption, matrix, Palette.GREY);
    }

    /**
     * Adds a picture of signed numbers: blue below 0, white at 0, orange above.
     *
     * @throws IllegalArgumentException if the matrix has no cells, or more than 1000 rows or columns
     */
    public PictureGrid addSigned(String caption, Matrix matrix) {
        return add(caption, matrix, Palette.DIVERGING);
    }

    /**
     * Adds the picture of a tensor of one sample: grey if it has one channel, in colour if it has three, which are then
     * red, green and blue from 0 (dark) to 1, or over {@link #range}.
     *
     * @throws IllegalArgumentException if there is not one sample, or not one or three channels
     */
    public PictureGrid add(String caption, Tensor sample) {
        Objects.requireNonNull(sample, "PictureGrid: the tensor of a picture is null.");
        int channels = sample.shape().channels();
        if (sample.samples() != 1 || channels != 1 && channels != 3) {
            throw new IllegalArgumentException("PictureGrid: a picture is one sample of 1 or 3 channels, unlike "
                    + sample.samples() + " of " + sample.shape() + "; addChannels shows the channels one by one.");
        }
        List<Matrix> matrices = new ArrayList<>();
        for (int c = 0; c < channels; c++) {
            matrices.add(checked(sample.channel(0, c)));
        }
        return add(new Picture(caption(caption), matrices, Palette.GREY));
    }

    /**
     * Adds every channel of the one sample as a grey picture, with the channel's number behind the caption.
     *
     * @throws IllegalArgumentException if there is not one sample
     */
    public PictureGrid addChannels(String caption, Tensor sample) {
        Objects.requireNonNull(sample, "PictureGrid: the tensor of a picture is null.");
        if (sample.samples() != 1) {
            throw new IllegalArgumentException("PictureGrid: the channels of one sample are shown, but there are "
                    + sample.samples() + "; sample(n) is one of them.");
        }
        for (int c = 0; c < sample.shape().channels(); c++) {
            add(caption(caption) + " " + c, sample.channel(0, c));
        }
        return this;
    }

    /**
     * Sets how many pictures stand side by side.
     *
     * @throws IllegalArgumentException if that is less than 1
     */
    public PictureGrid columns(int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("PictureGrid: a grid has 1 column or more, not " + columns + ".");
        }
        this.columns = columns;
        return this;
    }

    /**
     * Gives all pictures the scale from {@code low} to {@code high}; numbers beyond have the colour of the end.
     *
     * @throws IllegalArgumentException unless low &lt; high
     */
    public PictureGrid range(double low, double high) {
        range = Scale.over(Palette.GREY, low, high);
        return this;
    }

    private PictureGrid add(String caption, Matrix matrix, Palette palette) {
        Objects.requireNonNull(matrix, "PictureGrid: the matrix of a picture is null.");
        return add(new Picture(caption(caption), List.of(checked(matrix.copy())), palette));
    }

    private PictureGrid add(Picture picture) {
        pictures.add(picture);
        return this;
    }

    private static String caption(String caption) {
        return Objects.requireNonNull(caption, "PictureGrid: the caption of a picture is null; \"\" leaves it without.");
    }

    private static Matrix checked(Matrix matrix) {
        if (matrix.size() == 0) {
            throw new IllegalArgumentException("PictureGrid: a " + matrix.shapeText() + " matrix has no cells to draw.");
        }
        if (Math.max(matrix.rows(), matrix.cols()) > LIMIT) {
            throw new IllegalArgumentException("PictureGrid: a " + matrix.shapeText() + " matrix is too large for a grid of"
                    + " pictures; up to " + LIMIT + " rows and columns are drawn.");
        }
        return matrix;
    }

    @Override
    public BufferedImage image() {
        if (pictures.isEmpty()) {
            throw new IllegalStateException("PictureGrid: there is no picture to draw; add one first.");
        }
        int rows = (pictures.size() + across() - 1) / across();
        int right = MARGIN + across() * (tileWidth() + GAP) - GAP;
        int width = Math.max(right, MARGIN + Letters.width(title, Letters.TITLE)) + MARGIN;
        int height = top() + rows * (tileHeight() + GAP) - GAP + MARGIN;
        return Canvas.draw(width, height, pen -> {
            Letters.from(pen, title, Letters.TITLE, Letters.INK, MARGIN, MARGIN + Letters.height(Letters.TITLE) / 2);
            for (int i = 0; i < pictures.size(); i++) {
                draw(pen, pictures.get(i), pixels(i));
            }
        });
    }

    private void draw(Graphics2D pen, Picture picture, Rectangle place) {
        String colours;
        if (picture.isColoured()) {
            drawColoured(pen, picture, place);
            colours = "";
        } else {
            Matrix matrix = picture.channels().get(0);
            Scale scale = range == null ? Scale.fitting(picture.palette(), matrix)
                    : new Scale(picture.palette(), range.low(), range.high());
            Canvas.cells(pen, matrix, scale, place.x, place.y, picture.pixel(), picture.pixel(), true);
            colours = scale.low() == scale.high() ? "all " + Letters.number(scale.low())
                    : scale.lowLabel(matrix) + " … " + scale.highLabel(matrix);
            if (!Scale.allFinite(matrix)) {
                colours += ", NaN";
            }
        }
        Canvas.frame(pen, place.x, place.y, place.width, place.height);
        int middle = place.x + place.width / 2;
        int line = place.y - (boxHeight() - place.height) / 2 + boxHeight() + 4; // below the box, not below the picture
        String caption = Letters.fitted(picture.caption(), Letters.TEXT, tileWidth());
        Letters.centred(pen, caption, Letters.TEXT, Letters.INK, middle, line + Letters.height(Letters.TEXT) / 2);
        Letters.centred(pen, colours, Letters.SMALL, Letters.PALE_INK, middle,
                line + Letters.height(Letters.TEXT) + Letters.height(Letters.SMALL) / 2);
    }

    private void drawColoured(Graphics2D pen, Picture picture, Rectangle place) {
        Scale scale = range == null ? new Scale(Palette.GREY, 0, 1) : range;
        for (int y = 0; y < picture.rows(); y++) {
            for (int x = 0; x < picture.cols(); x++) {
                int[] light = new int[3];
                boolean finite = true;
                for (int c = 0; c < 3; c++) {
                    double value = picture.channels().get(c).get(y, x);
                    finite &= Double.isFinite(value);
                    if (range == null && (value < 0 || value > 1)) {
                        throw new IllegalStateException("PictureGrid: the colours of \"" + picture.caption() + "\" go from 0"
                                + " to 1, but channel " + c + " holds " + value + "; range(low, high) sets other ends.");
                    }
                    light[c] = finite ? (int) Math.round(255 * scale.position(value)) : 0;
                }
                Color colour = finite ? new Color(light[0], light[1], light[2]) : Palette.NOT_FINITE;
                int side = picture.pixel();
                Canvas.cell(pen, new Rectangle(place.x + x * side, place.y + y * side, side, side), colour, !finite);
            }
        }
    }

    // ---------------------------------------------------------------- where things are

    /** Returns which pixels show picture {@code i}: in the middle of its box. */
    Rectangle pixels(int i) {
        Picture picture = pictures.get(i);
        int width = picture.cols() * picture.pixel();
        int height = picture.rows() * picture.pixel();
        int left = MARGIN + i % across() * (tileWidth() + GAP) + (tileWidth() - width) / 2;
        int top = top() + i / across() * (tileHeight() + GAP) + (boxHeight() - height) / 2;
        return new Rectangle(left, top, width, height);
    }

    private int across() {
        int wide = (int) Math.ceil(Math.sqrt(1.5 * pictures.size()));
        return Math.min(columns > 0 ? columns : wide, pictures.size());
    }

    private int top() {
        return MARGIN + (title.isEmpty() ? 0 : Letters.height(Letters.TITLE) + GAP);
    }

    /** All boxes are as wide as the widest picture or caption, within reason. */
    private int tileWidth() {
        int width = SIDE;
        for (Picture picture : pictures) {
            int caption = Math.min(2 * SIDE, Letters.width(picture.caption(), Letters.TEXT));
            width = Math.max(width, Math.max(caption, picture.cols() * picture.pixel()));
        }
        return width;
    }

    private int boxHeight() {
        return pictures.stream().mapToInt(picture -> picture.rows() * picture.pixel()).max().orElse(SIDE);
    }

    private int tileHeight() {
        return boxHeight() + 4 + Letters.height(Letters.TEXT) + Letters.height(Letters.SMALL);
    }
}
