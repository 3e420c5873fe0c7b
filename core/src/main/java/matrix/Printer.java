package matrix;

import java.util.Locale;

/** Writes matrices and tensors the way one would on paper: shape first, then aligned columns of short numbers. */
final class Printer {

    private static final int LIMIT = 16; // rows or columns shown in full; beyond it only the first and last EDGE
    private static final int EDGE = 6;
    private static final int GAP = -1; // stands for the rows or columns left out

    private Printer() {
    }

    static String print(Matrix matrix) {
        StringBuilder text = new StringBuilder(matrix.shapeText());
        appendCells(text, matrix);
        return text.toString();
    }

    static String print(Tensor tensor) {
        Shape shape = tensor.shape();
        StringBuilder text = new StringBuilder();
        text.append(tensor.samples()).append(tensor.samples() == 1 ? " sample of " : " samples of ").append(shape);
        for (int n : shown(tensor.samples())) {
            if (n == GAP) {
                text.append("\n⋮");
                continue;
            }
            for (int c : shown(shape.channels())) {
                if (c == GAP) {
                    text.append("\n⋮");
                } else {
                    text.append("\nsample ").append(n).append(", channel ").append(c);
                    appendCells(text, tensor.channel(n, c));
                }
            }
        }
        return text.toString();
    }

    private static void appendCells(StringBuilder text, Matrix matrix) {
        int[] rows = shown(matrix.rows());
        int[] cols = shown(matrix.cols());
        String[][] words = new String[rows.length][cols.length];
        int[] widths = new int[cols.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < cols.length; j++) {
                words[i][j] = rows[i] == GAP ? (cols[j] == GAP ? "⋱" : "⋮")
                        : cols[j] == GAP ? "…" : number(matrix.get(rows[i], cols[j]));
                widths[j] = Math.max(widths[j], words[i][j].length());
            }
        }
        for (String[] row : words) {
            text.append('\n');
            for (int j = 0; j < row.length; j++) {
                text.append(" ".repeat(widths[j] - row[j].length() + 2)).append(row[j]);
            }
        }
    }

    private static int[] shown(int count) {
        if (count <= LIMIT) {
            return java.util.stream.IntStream.range(0, count).toArray();
        }
        int[] indices = new int[2 * EDGE + 1];
        for (int i = 0; i < EDGE; i++) {
            indices[i] = i;
            indices[EDGE + 1 + i] = count - EDGE + i;
        }
        indices[EDGE] = GAP;
        return indices;
    }

    /** Whole numbers without a point, others with four significant digits, very large and very small ones with a power of ten. */
    static String number(double value) {
        if (value == 0) {
            return "0";
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
            return String.format(Locale.ROOT, "%.3e", value);
        }
        int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(magnitude)));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
