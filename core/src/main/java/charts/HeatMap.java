package charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import matrix.Matrix;

/**
 * A matrix as a picture: every number a cell in the colour that the scale at the right gives it.
 *
 * <p>Grey, from black for the smallest number to white for the largest, unless {@link #diverging()} is asked for: blue
 * below 0, white at 0, orange above. NaN and the infinities are magenta and crossed out. A confusion matrix is
 * {@code HeatMap.of(counts).diverging().axes("predicted", "actual").columnNames(…).rowNames(…).numbers()}.
 */
public final class HeatMap implements Chart {

    private static final int MARGIN = 20;
    private static final int GAP = 8;          // between a writing and what it belongs to
    private static final int SIDE = 400;       // the longer side of the cells together, in pixels
    private static final int LARGEST_CELL = 56;
    private static final int LIMIT = 4000;     // rows or columns that still make a picture
    private static final int WRITTEN = 24;     // rows or columns whose numbers can be written into their cells
    private static final int BAR = 16;         // width of the scale

    private static final String NOT_FINITE_LABEL = "NaN, ∞";

    private final Matrix matrix;
    private Scale scale;
    private boolean stated;                    // whether the ends of the scale were stated, not found
    private String title = "";
    private String across = "";                // what the columns are
    private String down = "";                  // what the rows are
    private List<String> columnNames = List.of();
    private List<String> rowNames = List.of();
    private boolean numbers;

    private HeatMap(Matrix matrix) {
        this.matrix = matrix;
        this.scale = Scale.fitting(Palette.GREY, matrix);
    }

    /**
     * Returns a grey heat map of the numbers that {@code matrix} has now.
     *
     * @throws IllegalArgumentException if it has no cells, or more than 4000 rows or columns
     */
    public static HeatMap of(Matrix matrix) {
        Objects.requireNonNull(matrix, "HeatMap.of: the matrix is null.");
        if (matrix.size() == 0) {
            throw new IllegalArgumentException("HeatMap: a " + matrix.shapeText() + " matrix has no cells to draw.");
        }
        if (Math.max(matrix.rows(), matrix.cols()) > LIMIT) {
            throw new IllegalArgumentException("HeatMap: a " + matrix.shapeText() + " matrix is too large for a picture;"
                    + " up to " + LIMIT + " rows and columns are drawn, so draw a block of it.");
        }
        return new HeatMap(matrix.copy());
    }

    /** Writes {@code title} above the picture. */
    public HeatMap title(String title) {
        this.title = Objects.requireNonNull(title, "HeatMap: the title is null.");
        return this;
    }

    /** Colours signed numbers: blue below 0, white at 0, orange above, as strong on either side. */
    public HeatMap diverging() {
        scale = stated ? new Scale(Palette.DIVERGING, scale.low(), scale.high())
                : Scale.fitting(Palette.DIVERGING, matrix);
        return this;
    }

    /**
     * Stretches the colours from {@code low} to {@code high} instead of over the numbers that happen to be there, so
     * that several pictures can be compared. Numbers beyond have the colour of the end, which the scale marks with ≤ or ≥.
     *
     * @throws IllegalArgumentException unless low &lt; high
     */
    public HeatMap range(double low, double high) {
        scale = Scale.over(scale.palette(), low, high);
        stated = true;
        return this;
    }

    /**
     * Writes the numbers into the cells.
     *
     * @throws IllegalArgumentException if the matrix has more than 24 rows or columns
     */
    public HeatMap numbers() {
        if (Math.max(matrix.rows(), matrix.cols()) > WRITTEN) {
            throw new IllegalArgumentException("HeatMap: the numbers of a " + matrix.shapeText() + " matrix do not fit into"
                    + " its cells; they are written for up to " + WRITTEN + " rows and columns.");
        }
        numbers = true;
        return this;
    }

    /** Says what the columns ({@code across}) and the rows ({@code down}) stand for. */
    public HeatMap axes(String across, String down) {
        this.across = Objects.requireNonNull(across, "HeatMap: the name of the axis across is null.");
        this.down = Objects.requireNonNull(down, "HeatMap: the name of the axis down is null.");
        return this;
    }

    /**
     * Writes a name above each column.
     *
     * @throws IllegalArgumentException unless there is a name for every column
     */
    public HeatMap columnNames(String... names) {
        columnNames = names("columns", matrix.cols(), names);
        return this;
    }

    /**
     * Writes a name before each row.
     *
     * @throws IllegalArgumentException unless there is a name for every row
     */
    public HeatMap rowNames(String... names) {
        rowNames = names("rows", matrix.rows(), names);
        return this;
    }

    private static List<String> names(String what, int count, String... names) {
        if (names.length != count) {
            throw new IllegalArgumentException("HeatMap: the matrix has " + count + " " + what + ", but " + names.length
                    + " names were given.");
        }
        return List.of(names);
    }

    @Override
    public BufferedImage image() {
        int bottom = Math.max(top() + matrix.rows() * cellHeight(), legendBottom());
        int right = legendLeft() + BAR + GAP + legendLabels().mapToInt(HeatMap::width).max().orElse(0);
        int width = Math.max(right, MARGIN + Letters.width(title, Letters.TITLE)) + MARGIN;
        return Canvas.draw(width, bottom + MARGIN, pen -> {
            Letters.from(pen, title, Letters.TITLE, Letters.INK, MARGIN, MARGIN + Letters.height(Letters.TITLE) / 2);
            Canvas.cells(pen, matrix, scale, left(), top(), cellWidth(), cellHeight(), !numbers);
            Canvas.frame(pen, left(), top(), matrix.cols() * cellWidth(), matrix.rows() * cellHeight());
            drawNumbers(pen);
            drawAxes(pen);
            drawLegend(pen);
        });
    }

    private void drawNumbers(Graphics2D pen) {
        for (int r = 0; numbers && r < matrix.rows(); r++) {
            for (int c = 0; c < matrix.cols(); c++) {
                double value = matrix.get(r, c);
                Rectangle cell = cell(r, c);
                Letters.centred(pen, Letters.number(value), Letters.TEXT, readableOn(scale.colour(value)),
                        cell.x + cell.width / 2, cell.y + cell.height / 2);
            }
        }
    }

    private static Color readableOn(Color background) {
        double brightness = 0.3 * background.getRed() + 0.59 * background.getGreen() + 0.11 * background.getBlue();
        return brightness > 110 ? Color.BLACK : Color.WHITE;
    }

    private void drawAxes(Graphics2D pen) {
        int middleX = left() + matrix.cols() * cellWidth() / 2;
        int middleY = top() + matrix.rows() * cellHeight() / 2;
        for (int c = 0; c < columnNames.size(); c++) {
            Letters.centred(pen, columnNames.get(c), Letters.TEXT, Letters.INK,
                    left() + c * cellWidth() + cellWidth() / 2, top() - GAP - Letters.height(Letters.TEXT) / 2 + 2);
        }
        for (int r = 0; r < rowNames.size(); r++) {
            Letters.upTo(pen, rowNames.get(r), Letters.TEXT, Letters.INK,
                    left() - GAP, top() + r * cellHeight() + cellHeight() / 2);
        }
        Letters.centred(pen, across, Letters.TEXT, Letters.PALE_INK,
                middleX, MARGIN + titleHeight() + Letters.height(Letters.TEXT) / 2);
        Letters.from(pen, down, Letters.TEXT, Letters.PALE_INK, MARGIN, middleY);
    }

    private void drawLegend(Graphics2D pen) {
        int x = legendLeft();
        int height = barHeight();
        for (int y = 0; y < height; y++) {
            pen.setColor(scale.colour(scale.at(1 - y / (double) (height - 1))));
            pen.fillRect(x, top() + y, BAR, 1);
        }
        Canvas.frame(pen, x, top(), BAR, height);
        int label = x + BAR + GAP;
        if (scale.low() == scale.high()) {
            Letters.from(pen, scale.lowLabel(matrix), Letters.TEXT, Letters.INK, label, top() + height / 2);
        } else {
            Letters.from(pen, scale.highLabel(matrix), Letters.TEXT, Letters.INK, label, top() + 4);
            Letters.from(pen, scale.lowLabel(matrix), Letters.TEXT, Letters.INK, label, top() + height - 4);
            if (scale.low() < 0 && scale.high() > 0) {
                int zero = (int) Math.round(scale.high() / (scale.high() - scale.low()) * height);
                if (zero > 16 && zero < height - 16) {
                    Letters.from(pen, "0", Letters.TEXT, Letters.INK, label, top() + zero);
                }
            }
        }
        if (!Scale.allFinite(matrix)) {
            int y = top() + height + GAP;
            Canvas.cell(pen, new Rectangle(x, y, BAR, BAR), Palette.NOT_FINITE, !numbers);
            Letters.from(pen, NOT_FINITE_LABEL, Letters.TEXT, Letters.INK, label, y + BAR / 2);
        }
    }

    // ---------------------------------------------------------------- where things are

    /** Returns which pixels show the number in row {@code r} and column {@code c}. */
    Rectangle cell(int r, int c) {
        return new Rectangle(left() + c * cellWidth(), top() + r * cellHeight(), cellWidth(), cellHeight());
    }

    private int left() {
        int names = rowNames.stream().mapToInt(HeatMap::width).max().orElse(-GAP) + GAP;
        return MARGIN + (down.isEmpty() ? 0 : width(down) + 2 * GAP) + names;
    }

    private int top() {
        int line = Letters.height(Letters.TEXT);
        return MARGIN + titleHeight() + (across.isEmpty() ? 0 : line + GAP) + (columnNames.isEmpty() ? 0 : line + GAP);
    }

    private int titleHeight() {
        return title.isEmpty() ? 0 : Letters.height(Letters.TITLE) + GAP;
    }

    /** Cells are square, unless a vector would become a hairline or a writing would not fit. */
    private int cellWidth() {
        int names = columnNames.stream().mapToInt(HeatMap::width).max().orElse(-GAP) + GAP;
        return Math.max(names, cellSide(matrix.cols(), writingWidth()));
    }

    private int cellHeight() {
        int line = rowNames.isEmpty() ? 1 : Letters.height(Letters.TEXT);
        return Math.max(line, cellSide(matrix.rows(), numbers ? Letters.height(Letters.TEXT) + GAP : 1));
    }

    private int cellSide(int count, int least) {
        int side = Math.min(LARGEST_CELL, Math.max(1, SIDE / Math.max(matrix.rows(), matrix.cols())));
        int hairline = 24 / count + 1;
        return Math.max(Math.max(side, least), hairline);
    }

    private int writingWidth() {
        if (!numbers) {
            return 1;
        }
        int widest = 0;
        for (double[] row : matrix.toArray()) {
            for (double value : row) {
                widest = Math.max(widest, width(Letters.number(value)));
            }
        }
        return widest + 2 * GAP;
    }

    private int legendLeft() {
        return left() + matrix.cols() * cellWidth() + 3 * GAP;
    }

    private int barHeight() {
        return Math.max(96, Math.min(SIDE, matrix.rows() * cellHeight()));
    }

    private int legendBottom() {
        return top() + barHeight() + (Scale.allFinite(matrix) ? 0 : GAP + BAR);
    }

    private Stream<String> legendLabels() {
        Stream<String> ends = Stream.of(scale.lowLabel(matrix), scale.highLabel(matrix));
        return Scale.allFinite(matrix) ? ends : Stream.concat(ends, Stream.of(NOT_FINITE_LABEL));
    }

    private static int width(String text) {
        return Letters.width(text, Letters.TEXT);
    }
}
