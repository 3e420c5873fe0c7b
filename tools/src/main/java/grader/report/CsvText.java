package grader.report;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A table written as RFC 4180 has it: commas, lines that end with CR LF, UTF-8. Numbers are written as they are; a text that
 * a spreadsheet would take for a formula gets an apostrophe before it and is shown as text.
 */
final class CsvText {

    // A program that takes another separator for granted sees cells within a cell, so these are looked at too.
    private static final Pattern FORMULA = Pattern.compile("(^|[,;\\t\\r\\n])(?=[\\t\\r]|\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");
    private static final Pattern QUOTED = Pattern.compile("[,;\"\\t\\r\\n]|^\\s|\\s$");

    private final StringBuilder text = new StringBuilder();

    /** Adds a row; every cell is a number or is written as its text. */
    CsvText row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(cells[i] instanceof Number number ? Points.text(number) : cell(String.valueOf(cells[i])));
        }
        text.append("\r\n");
        return this;
    }

    private static String cell(String value) {
        String defused = FORMULA.matcher(value).replaceAll("$1'");
        return QUOTED.matcher(defused).find() ? quoted(defused) : defused;
    }

    /** Returns the text between quotation marks, those within it doubled. */
    static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** Returns the rows as they stand in a file. */
    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
