package matrix;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Writes matrices and tensors the way one would on paper: the shape first, then columns of short numbers, point under
 * point. What does not fit is left out in the middle, with dots in its place.
 */
final class Printer {

    private static final int ROWS = 32;    // so many rows are shown in full; beyond it only the first and last EDGE
    private static final int EDGE = 6;
    private static final int LINE = 100;   // characters in a line; columns that do not fit are left out
    private static final int PICTURES = 8; // so many channels of a tensor are shown
    private static final int GAP = -1;     // stands for the rows or columns left out

    private Printer() {
    }

    static String print(Matrix matrix) {
        return matrix.shapeText() + cells(matrix);
    }

    /** A batch of vectors is shown as its matrix, one row a sample; images are shown channel by channel. */
    static String print(Tensor tensor) {
        Shape shape = tensor.shape();
        StringBuilder text = new StringBuilder();
        text.append(tensor.samples()).append(tensor.samples() == 1 ? " sample of " : " samples of ").append(shape);
        if (shape.height() == 1 && shape.width() == 1) {
            return text.append(cells(tensor.matrix())).toString();
        }
        long pictures = (long) tensor.samples() * shape.channels();
        for (int i = 0; i < Math.min(pictures, PICTURES); i++) {
            int n = i / shape.channels();
            int c = i % shape.channels();
            text.append("\nsample ").append(n).append(", channel ").append(c).append(cells(tensor.channel(n, c)));
        }
        if (pictures > PICTURES) {
            text.append("\n⋮ ").append(pictures - PICTURES).append(" more; channel(n, c) shows one of them");
        }
        return text.toString();
    }

    /** Returns the rows of the matrix, each on a new line, with as many columns as fit. */
    private static String cells(Matrix matrix) {
        if (matrix.size() == 0) {
            return "";
        }
        int[] rows = shown(matrix.rows(), ROWS, EDGE);
        int edge = LINE / 6; // a column takes three characters or more, and there are two edges
        String text = cells(matrix, rows, shown(matrix.cols(), 2 * edge + 1, edge));
        while (edge > 1 && text.lines().anyMatch(line -> line.length() > LINE)) {
            edge--;
            text = cells(matrix, rows, shown(matrix.cols(), 2 * edge + 1, edge));
        }
        return text;
    }

    private static String cells(Matrix matrix, int[] rows, int[] cols) {
        String[][] words = new String[rows.length][cols.length];
        int[] before = new int[cols.length]; // the widest part before the point, in each column
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < cols.length; j++) {
                words[i][j] = rows[i] == GAP ? (cols[j] == GAP ? "⋱" : "⋮")
                        : cols[j] == GAP ? "…" : number(matrix.get(rows[i], cols[j]));
                before[j] = Math.max(before[j], point(words[i][j]));
            }
        }
        int[] widths = new int[cols.length];
        for (String[] row : words) {
            for (int j = 0; j < row.length; j++) {
                row[j] = " ".repeat(before[j] - point(row[j])) + row[j];
                widths[j] = Math.max(widths[j], row[j].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : words) {
            StringBuilder line = new StringBuilder();
            for (int j = 0; j < row.length; j++) {
                line.append("  ").append(row[j]).append(" ".repeat(widths[j] - row[j].length()));
            }
            text.append('\n').append(line.toString().stripTrailing());
        }
        return text.toString();
    }

    /** Returns how many characters stand before the point or the power of ten; all of them if there is neither. */
    private static int point(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '.' || word.charAt(i) == 'e') {
                return i;
            }
        }
        return word.length();
    }

    private static int[] shown(int count, int limit, int edge) {
        if (count <= limit) {
            return IntStream.range(0, count).toArray();
        }
        int[] indices = new int[2 * edge + 1];
        for (int i = 0; i < edge; i++) {
            indices[i] = i;
            indices[edge + 1 + i] = count - edge + i;
        }
        indices[edge] = GAP;
        return indices;
    }

    /** Whole numbers without a point, others rounded to four digits, very large and very small ones with a power of ten. */
    static String number(double value) {
        if (value == 0) {
            return "0"; // −0.0 too
        }
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        double magnitude = Math.abs(value);
        if (value == Math.rint(value) && magnitude < 1e7) {
            return Long.toString((long) value);
        }
        if (magnitude < 1e-4 || magnitude >= 1e7) {
            String[] parts = String.format(Locale.ROOT, "%.3e", value).split("e");
            return withoutTrailingZeros(parts[0]) + "e" + Integer.parseInt(parts[1]);
        }
        int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(magnitude)));
        return withoutTrailingZeros(String.format(Locale.ROOT, "%." + decimals + "f", value));
    }

    private static String withoutTrailingZeros(String text) {
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
