package experiments;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as text: columns as wide as their widest cell. The first column starts at the left, the others, which hold
 * numbers, end at the right.
 */
public final class Table {

    private final List<String> heading;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> heading) {
        this.heading = heading;
    }

    /**
     * Returns a table without rows.
     *
     * @param heading what stands above each column
     * @throws IllegalArgumentException if there is no column
     */
    public static Table of(String... heading) {
        if (heading.length == 0) {
            throw new IllegalArgumentException("A table has at least one column.");
        }
        return new Table(List.of(heading));
    }

    /**
     * Adds a row; a cell may be anything that is readable as text.
     *
     * @throws IllegalArgumentException unless there is a cell for every column
     */
    public Table row(Object... cells) {
        if (cells.length != heading.size()) {
            throw new IllegalArgumentException("The table has " + heading.size() + " columns, but a row of " + cells.length
                    + " cells was given.");
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    /** Returns the table: its heading, a line, its rows; each ends with a line break. */
    @Override
    public String toString() {
        int[] widths = new int[heading.size()];
        widen(widths, heading);
        rows.forEach(row -> widen(widths, row));
        int width = 2 * (widths.length - 1);
        for (int column : widths) {
            width += column;
        }
        StringBuilder text = new StringBuilder();
        append(text, heading, widths);
        text.append("─".repeat(width)).append('\n');
        rows.forEach(row -> append(text, row, widths));
        return text.toString();
    }

    private static void widen(int[] widths, List<String> row) {
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Math.max(widths[c], length(row.get(c)));
        }
    }

    private static void append(StringBuilder text, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String space = " ".repeat(widths[c] - length(row.get(c)));
            line.append(c == 0 ? row.get(c) + space : "  " + space + row.get(c));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
