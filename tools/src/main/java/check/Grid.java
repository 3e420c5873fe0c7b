package check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Numbers as a small block of text, with a caption, the wrong cells in square brackets. */
final class Grid {

    private static final int DIGITS = 6;
    static final int ALL_DIGITS = 17; // where two numbers look the same with fewer
    private static final int ROWS = 12; // the most that is shown of one plane
    private static final int COLS = 12;
    private static final int WIDTH = 96; // blocks side by side stay within so many columns of text

    private Grid() {
    }

    /** Returns a number with at most six significant digits. */
    static String number(double value) {
        return number(value, DIGITS);
    }

    /** Returns a number with at most so many significant digits. */
    static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
        }
        if (value == 0) {
            return "0";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value); // whole numbers are shown whole
        }
        BigDecimal rounded = (digits >= ALL_DIGITS ? new BigDecimal(Double.toString(value)) // the shortest that is this double
                : new BigDecimal(value).round(new MathContext(digits))).stripTrailingZeros();
        double magnitude = Math.abs(value);
        return magnitude >= 1e-5 && magnitude < 1e9 ? rounded.toPlainString() : rounded.toString();
    }

    /** Returns how many digits it takes to see that the two are not the same: six, unless they look the same with six. */
    static int digitsFor(double one, double other) {
        return number(one).equals(number(other)) ? ALL_DIGITS : DIGITS;
    }

    /** Returns a factor of a written-out sum: negative numbers in parentheses. */
    static String factor(double value) {
        return value < 0 ? "(" + number(value) + ")" : number(value);
    }

    /**
     * Returns the lines of one block: the plane (the last two dimensions) of {@code part} that holds the cell
     * {@code focus}, cut to a window around it if it is large. Samples that are vectors are shown one below the other.
     */
    static List<String> block(String caption, Part part, int focus, List<Integer> wrongCells) {
        if (part.choice() != null) {
            return List.of(caption, "  " + part.choice());
        }
        if (part.cells().length == 0) {
            return List.of(caption + " " + part.shapeText(), "  nothing in it");
        }
        int dimensions = part.shape().length;
        boolean vectors = isVectors(part);
        int cols = dimensions == 0 ? 1 : part.shape()[vectors ? 1 : dimensions - 1];
        int rows = dimensions < 2 ? 1 : part.shape()[vectors ? 0 : dimensions - 2];
        int first = focus / (rows * cols) * (rows * cols); // first cell of the plane
        int top = windowStart((focus - first) / cols, rows, ROWS);
        int left = windowStart((focus - first) % cols, cols, COLS);
        int bottom = Math.min(rows, top + ROWS);
        int right = Math.min(cols, left + COLS);

        StringBuilder title = new StringBuilder(caption);
        if (dimensions > 0) {
            title.append(' ').append(part.shapeText());
        }
        if (vectors) {
            title.append(rows == 1 ? "" : ", one row a sample");
        } else if (dimensions > 2 && part.cells().length > rows * cols) {
            title.append(", ").append(indexText(part, first, dimensions - 2));
        }
        if (bottom - top < rows || right - left < cols) {
            title.append(", ").append(rows == 1 ? "" : "rows " + top + "–" + (bottom - 1) + ", ")
                    .append("columns ").append(left).append("–").append(right - 1);
        }
        Set<Integer> wrong = new HashSet<>(wrongCells);
        String[][] words = new String[bottom - top][right - left];
        int width = 0;
        for (int r = top; r < bottom; r++) {
            for (int c = left; c < right; c++) {
                int cell = first + r * cols + c;
                String text = number(part.cells()[cell]);
                String word = wrong.contains(cell) ? "[" + text + "]" : " " + text + " ";
                words[r - top][c - left] = word;
                width = Math.max(width, word.length());
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(title.toString());
        for (String[] row : words) {
            StringBuilder line = new StringBuilder(" ");
            for (String word : row) {
                line.append(" ".repeat(width - word.length())).append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Returns whether it is a tensor whose samples have channels, but neither rows nor columns. */
    private static boolean isVectors(Part part) {
        return part.kind().equals("tensor") && part.shape()[2] == 1 && part.shape()[3] == 1;
    }

    private static int windowStart(int focus, int count, int limit) {
        return count <= limit ? 0 : Math.max(0, Math.min(focus - limit / 2, count - limit));
    }

    /** Returns the index of a cell as text, such as {@code [1, 0, 2]}, of the first dimensions only. */
    static String indexText(Part part, int cell, int dimensions) {
        int[] index = part.index(cell);
        String[] names = part.kind().equals("tensor") ? new String[] {"sample ", "channel ", "row ", "column "} : null;
        StringBuilder text = new StringBuilder();
        for (int d = 0; d < (isVectors(part) ? Math.min(dimensions, 2) : dimensions); d++) {
            text.append(text.isEmpty() ? "" : ", ").append(names == null ? "" : names[d]).append(index[d]);
        }
        return names == null ? "[" + text + "]" : text.toString();
    }

    /** Sets blocks side by side, as many as fit the width, then goes on below. */
    static List<String> beside(List<List<String>> blocks) {
        List<String> lines = new ArrayList<>();
        List<List<String>> band = new ArrayList<>();
        int used = 0;
        for (List<String> block : blocks) {
            int width = width(block) + 4;
            if (!band.isEmpty() && used + width > WIDTH) {
                appendBand(lines, band);
                lines.add("");
                band.clear();
                used = 0;
            }
            band.add(block);
            used += width;
        }
        appendBand(lines, band);
        return lines;
    }

    private static void appendBand(List<String> lines, List<List<String>> band) {
        int height = band.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            int column = 0;
            for (List<String> block : band) {
                line.append(" ".repeat(Math.max(0, column - line.length())));
                line.append(i < block.size() ? block.get(i) : "");
                column += width(block) + 4;
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private static int width(List<String> block) {
        return block.stream().mapToInt(String::length).max().orElse(0);
    }
}
