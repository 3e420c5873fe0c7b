package charts;

import java.util.ArrayList;
import java.util.List;
import matrix.Matrix;

/**
 * Small grey pictures made of characters, for a terminal; side by side as far as a line goes, each with its scale.
 *
 * <p>With colours every character is a half block, ▀, whose two halves are two numbers of a column. Without them every number
 * is two characters, the more ink the larger it is. NaN and the infinities are magenta, or question marks.
 */
final class TextPictures {

    private static final int LINE = 80;             // characters that fit side by side
    private static final int ROWS = 80;             // rows of numbers that still fit on a screen, two a line
    private static final int GAP = 2;               // characters between neighbours
    private static final String INK = " .:-=+*#%@"; // from the smallest number to the largest
    private static final int DARKEST = 232;         // the 24 greys of a terminal with 256 colours begin here
    private static final int GREYS = 24;
    private static final int NOT_FINITE = 163;      // of the 256 colours the one next to Palette.NOT_FINITE
    private static final String DEFAULT = "\u001b[0m";

    private final boolean coloured;
    private final List<Tile> tiles = new ArrayList<>();

    /** One picture: its lines, and how many characters of them are seen. */
    private record Tile(List<String> lines, int width) {
    }

    /** Makes no picture yet. @param coloured whether the terminal shows 256 colours and half blocks */
    TextPictures(boolean coloured) {
        this.coloured = coloured;
    }

    /**
     * Adds the picture of a matrix. One that is too large is made smaller: the mean of each block, and the caption says so.
     *
     * @throws IllegalArgumentException if it has no cells
     */
    TextPictures add(String caption, Matrix matrix) {
        if (matrix.size() == 0) {
            throw new IllegalArgumentException("A " + matrix.shapeText() + " matrix has no cells to draw.");
        }
        int across = coloured ? LINE : LINE / 2;
        int side = Math.max((matrix.cols() + across - 1) / across, (matrix.rows() + ROWS - 1) / ROWS);
        Matrix shown = side == 1 ? matrix : means(matrix, side);
        Scale scale = Scale.fitting(Palette.GREY, shown);
        List<String> lines = new ArrayList<>();
        lines.add(caption.isEmpty() ? matrix.shapeText() : caption + ", " + matrix.shapeText());
        if (side > 1) {
            lines.add("means of " + side + "×" + side);
        }
        int width = coloured ? shown.cols() : 2 * shown.cols();
        for (int r = 0; r < shown.rows(); r += coloured ? 2 : 1) {
            lines.add(coloured ? halfBlocks(shown, scale, r) : characters(shown, scale, r));
        }
        lines.add(legend(scale));
        for (String text : List.of(lines.get(0), side > 1 ? lines.get(1) : "", legend(scale))) {
            width = Math.max(width, text.length());
        }
        tiles.add(new Tile(lines, width));
        return this;
    }

    /** Returns the means of the blocks of side × side numbers; at the right and lower edge a block may be smaller. */
    private static Matrix means(Matrix matrix, int side) {
        Matrix means = Matrix.zeros((matrix.rows() + side - 1) / side, (matrix.cols() + side - 1) / side);
        for (int r = 0; r < means.rows(); r++) {
            for (int c = 0; c < means.cols(); c++) {
                means.set(r, c, matrix.block(r * side, Math.min(matrix.rows(), (r + 1) * side),
                        c * side, Math.min(matrix.cols(), (c + 1) * side)).mean());
            }
        }
        return means;
    }

    private static String halfBlocks(Matrix matrix, Scale scale, int r) {
        StringBuilder line = new StringBuilder();
        String before = "";
        for (int c = 0; c < matrix.cols(); c++) {
            String colours = "\u001b[38;5;" + colour(matrix.get(r, c), scale)
                    + (r + 1 < matrix.rows() ? ";48;5;" + colour(matrix.get(r + 1, c), scale) : ";49") + "m";
            line.append(colours.equals(before) ? "" : colours).append('▀');
            before = colours;
        }
        return line.append(DEFAULT).toString();
    }

    private static int colour(double value, Scale scale) {
        return Double.isFinite(value) ? DARKEST + (int) Math.round(scale.position(value) * (GREYS - 1)) : NOT_FINITE;
    }

    private static String characters(Matrix matrix, Scale scale, int r) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < matrix.cols(); c++) {
            double value = matrix.get(r, c);
            char ink = Double.isFinite(value) ? INK.charAt((int) Math.round(scale.position(value) * (INK.length() - 1))) : '?';
            line.append(ink).append(ink);
        }
        return line.toString();
    }

    private String legend(Scale scale) {
        String low = number(scale.low());
        String high = number(scale.high());
        if (scale.low() == scale.high()) {
            return "all " + low;
        }
        return coloured ? "black " + low + ", white " + high : "blank " + low + ", @ " + high;
    }

    /** As matrices print them: not every terminal has a typographer's minus. */
    private static String number(double value) {
        return Letters.number(value).replace('−', '-');
    }

    /** Returns the pictures, each line ended. */
    String text() {
        StringBuilder text = new StringBuilder();
        List<Tile> row = new ArrayList<>();
        int width = 0;
        for (Tile tile : tiles) {
            if (!row.isEmpty() && width + GAP + tile.width() > LINE) {
                text.append(sideBySide(row)).append('\n');
                row.clear();
                width = 0;
            }
            width += (row.isEmpty() ? 0 : GAP) + tile.width();
            row.add(tile);
        }
        return text.append(sideBySide(row)).toString();
    }

    private static String sideBySide(List<Tile> row) {
        StringBuilder text = new StringBuilder();
        int height = row.stream().mapToInt(tile -> tile.lines().size()).max().orElse(0);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            int width = 0; // of what is seen
            int left = 0;
            for (Tile tile : row) {
                if (i < tile.lines().size()) {
                    line.append(" ".repeat(left - width)).append(tile.lines().get(i));
                    width = left + seen(tile.lines().get(i));
                }
                left += tile.width() + GAP;
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int seen(String line) {
        return line.replaceAll("\u001b\\[[\\d;]*m", "").length();
    }
}
