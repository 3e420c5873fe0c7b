package lesson02_stride_padding;

import charts.LessonPictures;
import charts.PictureGrid;
import datasets.DataFolder;
import datasets.Digits;
import datasets.LabelledImages;
import datasets.Mnist;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * The pictures of this lesson: one digit under strides, paddings and dilations, with the cells that are looked at, and
 * what a stack of layers sees. Drawn by your own code. Given: nothing to write.
 */
public final class Pictures implements LessonPictures {

    private static final int CELL = 8;                            // side of a cell in pixels, the same in all pictures
    private static final Margins EMPTY_BORDER = new Margins(2, 2, 2, 2); // of a digit: 24×24 of 28×28 remain
    private static final int FIELD = 15;                          // the largest receptive field that is drawn
    private static final double[] ORANGE = {0.95, 0.55, 0.1};     // the taps of one window
    private static final double[] BLUE = {0.35, 0.75, 1};         // where the windows begin
    private static final double[] GREY = {0.45, 0.45, 0.45};      // zeros around the digit

    /** A horizontal edge: bright above dark, the first filter of lesson 1. */
    private static final Tensor EDGE = Tensor.of(Matrix.of("1 1 1; 0 0 0; -1 -1 -1"));

    @Override
    public List<Path> draw(Path folder, Optional<Path> data) {
        return List.of(
                digit(data).save(folder.resolve("stride-padding-dilation.png")),
                fields().save(folder.resolve("receptive-field.png")));
    }

    @Override
    public Map<String, String> captions() {
        return Map.of(
                "stride-padding-dilation.png",
                "One digit under strides, paddings and dilations; in orange the cells that one window looks at,"
                        + " beside each its map.",
                "receptive-field.png",
                "In how many ways each pixel reaches one output through a stack of layers: the field grows with"
                        + " every layer, and its middle counts most.");
    }

    /** Exercises 2.1 to 2.6 and 2.13: for each setting the cells that are looked at, and beside it the map. */
    private static PictureGrid digit(Optional<Path> data) {
        Optional<Mnist> mnist = DataFolder.of(data).mnist();
        LabelledImages digits = mnist.map(Mnist::test).orElseGet(Digits::test);
        Tensor digit = Padding.crop(digits.image(0), EMPTY_BORDER);
        Conv2D plain = Conv2D.of(1, 3, 3).useBias(false);
        PictureGrid grid = PictureGrid.titled("A " + digits.label(0) + (mnist.isPresent() ? " of MNIST" : ", drawn,")
                + " under a 3×3 filter. Orange: the taps of one window. Blue: where windows begin. Grey: the zeros around")
                .columns(6);
        add(grid, "stride 1", digit, plain);
        add(grid, "stride 2", digit, plain.strides(2, 2));
        add(grid, "strides 4 and 2", digit, plain.strides(4, 2));
        add(grid, "valid", digit, plain);
        add(grid, "same", digit, plain.padding(PaddingMode.SAME));
        add(grid, "full", digit, plain.padding(PaddingMode.FULL));
        add(grid, "dilation 2", digit, plain.dilationRate(2, 2));
        add(grid, "dilation 4", digit, plain.dilationRate(4, 4));
        add(grid, "dilation 3, same", digit, plain.dilationRate(3, 3).padding(PaddingMode.SAME));
        return grid;
    }

    private static void add(PictureGrid grid, String setting, Tensor digit, Conv2D conv) {
        Tensor map = conv.forward(digit, EDGE, Matrix.zeros(1, 0));
        grid.add(setting + ": taps", taps(digit, conv));
        grid.addSigned("its map, " + map.shape().height() + "×" + map.shape().width(), enlarged(map.channel(0, 0)));
    }

    /** The padded digit in colour, with the places where windows begin and the taps of one of them. */
    private static Tensor taps(Tensor digit, Conv2D conv) {
        Margins margins = conv.margins(digit.shape());
        Matrix padded = enlarged(Padding.zeros(digit, margins).channel(0, 0));
        Tensor picture = Tensor.of(padded, padded, padded);
        int height = digit.shape().height() + margins.top() + margins.bottom();
        int width = digit.shape().width() + margins.left() + margins.right();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean inside = margins.top() <= y && y < height - margins.bottom()
                        && margins.left() <= x && x < width - margins.right();
                if (!inside) {
                    paint(picture, y, x, 0, GREY);
                }
            }
        }
        Shape map = conv.outputShape(digit.shape());
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                paint(picture, y * conv.strides().height(), x * conv.strides().width(), 3, BLUE);
            }
        }
        // Where there is padding the first window shows most, elsewhere one in the middle.
        boolean first = conv.padding() != PaddingMode.VALID;
        int top = first ? 0 : map.height() / 2 * conv.strides().height();
        int left = first ? 0 : map.width() / 2 * conv.strides().width();
        Matrix window = Dilation.spread(Matrix.filled(3, 3, 1), conv.dilationRate().height(), conv.dilationRate().width());
        for (int ky = 0; ky < window.rows(); ky++) {
            for (int kx = 0; kx < window.cols(); kx++) {
                if (window.get(ky, kx) != 0) {
                    paint(picture, top + ky, left + kx, 1, ORANGE);
                }
            }
        }
        return picture;
    }

    /** Paints the cell in row y, column x, but for a margin. */
    private static void paint(Tensor picture, int y, int x, int margin, double[] colour) {
        for (int py = margin; py < CELL - margin; py++) {
            for (int px = margin; px < CELL - margin; px++) {
                for (int c = 0; c < colour.length; c++) {
                    picture.set(0, c, y * CELL + py, x * CELL + px, colour[c]);
                }
            }
        }
    }

    /** Every number as a square of numbers. */
    private static Matrix enlarged(Matrix matrix) {
        Matrix large = Matrix.zeros(matrix.rows() * CELL, matrix.cols() * CELL);
        for (int y = 0; y < large.rows(); y++) {
            for (int x = 0; x < large.cols(); x++) {
                large.set(y, x, matrix.get(y / CELL, x / CELL));
            }
        }
        return large;
    }

    /** Exercise 2.14: in how many ways each pixel reaches one output, through one, two and three layers of 3×3. */
    private static PictureGrid fields() {
        PictureGrid grid = PictureGrid.titled("In how many ways does a pixel reach one output through 3×3 layers?")
                .columns(3);
        addFields(grid, 1, 1, 1);
        addFields(grid, 1, 2, 4);
        return grid;
    }

    /** Walks back from one output: each layer hands on what it has to all cells that lie under its taps. */
    private static void addFields(PictureGrid grid, int... dilations) {
        Tensor ones = Tensor.of(Matrix.filled(3, 3, 1));
        Tensor ways = Tensor.of(Matrix.filled(1, 1, 1));
        String caption = "dilation ";
        for (int dilation : dilations) {
            Conv2D conv = Conv2D.of(1, 3, 3).useBias(false).padding(PaddingMode.FULL).dilationRate(dilation, dilation);
            ways = conv.forward(ways, ones, Matrix.zeros(1, 0));
            caption += (caption.endsWith(" ") ? "" : ", ") + dilation;
            int border = (FIELD - ways.shape().height()) / 2;
            grid.add(caption + ": " + ways.shape().height() + " wide",
                    Padding.zeros(ways, new Margins(border, border, border, border)));
        }
    }
}
