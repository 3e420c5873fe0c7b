package grader.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import workbook.TextFile;
import workbook.WorkbookException;

/**
 * Somebody's table with a row of headings: separated by commas, semicolons or tabs, in UTF-8 or else Windows-1252. It knows
 * where in the file each cell stands, so that one column can be filled and every other byte stays as it is; a library
 * that reads and writes anew would lose how each cell was quoted.
 */
final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF"; // that of UTF-8, its bytes taken for letters

    /** A cell from {@code start} to {@code end} in the file, quotation marks included. */
    private record Cell(int start, int end, String text, boolean quoted) {
    }

    /** A row below the headings; {@code line} is where it begins in the file, from 1. */
    static final class Row {

        private final int line;
        private final List<Cell> cells;

        private Row(int line, List<Cell> cells) {
            this.line = line;
            this.cells = cells;
        }

        int line() {
            return line;
        }

        /** Returns what stands in the column; "" where the row is too short. */
        String text(int column) {
            return column < cells.size() ? cells.get(column).text() : "";
        }
    }

    private final Path file;
    private final String bytes; // each byte one letter
    private final Charset charset;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();

    private CsvTable(Path file, byte[] content) {
        this.file = file;
        this.bytes = new String(content, StandardCharsets.ISO_8859_1);
        this.charset = charset(content);
        int begin = bytes.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        this.separator = separator(bytes, begin);
        parse(begin);
    }

    /**
     * Reads a table.
     *
     * @throws WorkbookException if the file cannot be read, has no headings or a quotation that does not end
     */
    static CsvTable read(Path file) {
        byte[] content = TextFile.bytes(file);
        boolean wide = content.length >= 2 && (content[0] & 0xFF) + (content[1] & 0xFF) == 0xFE + 0xFF && (content[0] & 0xFE) == 0xFE;
        if (wide) {
            throw new WorkbookException("The file " + file + " is UTF-16, expected was CSV in UTF-8; save it as \"CSV UTF-8\".");
        }
        CsvTable table = new CsvTable(file, content);
        if (table.rows.isEmpty()) {
            throw new WorkbookException("The file " + file + " is empty, expected was CSV with a row of headings; export it again.");
        }
        return table;
    }

    /** Returns the rows below the headings, without empty lines. */
    List<Row> rows() {
        return rows.subList(1, rows.size());
    }

    /** Returns whether the separator is the one that goes with decimal commas. */
    boolean isSeparatedBySemicolons() {
        return separator == ';';
    }

    /**
     * Returns the column with this heading. Capitals do not matter, nor does the number in parentheses that Canvas adds.
     *
     * @throws WorkbookException if there is none or more than one
     */
    int column(String heading) {
        List<Predicate<String>> matches = List.of(text -> text.strip().equals(heading.strip()),
                text -> Names.key(text).equals(Names.key(heading)),
                text -> Names.key(text.replaceFirst("\\s*\\(\\d+\\)\\s*$", "")).equals(Names.key(heading)));
        Row headings = rows.get(0);
        for (Predicate<String> match : matches) {
            int[] columns = IntStream.range(0, headings.cells.size()).filter(c -> match.test(headings.text(c))).toArray();
            if (columns.length == 1) {
                return columns[0];
            }
            if (columns.length > 1) {
                throw new WorkbookException("The file " + file + " has " + columns.length + " columns \"" + heading + "\", expected was one;"
                        + " name it exactly.");
            }
        }
        throw new WorkbookException("The file " + file + " has no column \"" + heading + "\"; its columns are "
                + String.join(", ", headings.cells.stream().map(cell -> "\"" + cell.text() + "\"").toList()) + ".");
    }

    /** Returns whether there is such a column. */
    boolean hasColumn(String heading) {
        return rows.get(0).cells.stream().anyMatch(cell -> Names.key(cell.text()).equals(Names.key(heading)));
    }

    /** Returns whether some cell reads like this regular expression. */
    boolean holdsCell(String expression) {
        return rows.stream().flatMap(row -> row.cells.stream()).anyMatch(cell -> cell.text().matches(expression));
    }

    /** Returns the file with these numbers in one column of these rows, every other byte as it is. */
    byte[] filled(int column, Map<Row, String> numbers) {
        Map<Integer, Row> byPlace = new TreeMap<>();
        numbers.keySet().forEach(row -> byPlace.put(row.cells.get(0).start(), row));
        StringBuilder filled = new StringBuilder();
        int copied = 0;
        for (Row row : byPlace.values()) {
            String number = numbers.get(row);
            Cell last = row.cells.get(row.cells.size() - 1);
            boolean isShort = column >= row.cells.size();
            Cell cell = isShort ? last : row.cells.get(column);
            filled.append(bytes, copied, isShort ? cell.end() : cell.start());
            filled.append(String.valueOf(separator).repeat(Math.max(0, column - row.cells.size() + 1)));
            boolean quote = !isShort && cell.quoted() || number.indexOf(separator) >= 0;
            filled.append(quote ? CsvText.quoted(number) : number);
            copied = cell.end();
        }
        return filled.append(bytes.substring(copied)).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Charset charset(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException olderThanThat) {
            return Charset.forName("windows-1252");
        }
    }

    /** The one that stands most often in the first line, outside of quotations. */
    private static char separator(String bytes, int begin) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = begin; i < bytes.length() && (quoted || bytes.charAt(i) != '\n' && bytes.charAt(i) != '\r'); i++) {
            char letter = bytes.charAt(i);
            quoted ^= letter == '"';
            commas += !quoted && letter == ',' ? 1 : 0;
            semicolons += !quoted && letter == ';' ? 1 : 0;
            tabs += !quoted && letter == '\t' ? 1 : 0;
        }
        return commas >= Math.max(semicolons, tabs) ? ',' : semicolons >= tabs ? ';' : '\t';
    }

    private void parse(int begin) {
        int line = 1;
        int place = begin;
        while (place < bytes.length()) {
            List<Cell> cells = new ArrayList<>();
            int firstLine = line;
            int start = place;
            Cell cell = cell(start, firstLine);
            cells.add(cell);
            while (cell.end() < bytes.length() && bytes.charAt(cell.end()) == separator) {
                cell = cell(cell.end() + 1, firstLine);
                cells.add(cell);
            }
            place = cell.end() + (bytes.startsWith("\r\n", cell.end()) ? 2 : 1);
            line += (int) bytes.substring(start, Math.min(place, bytes.length())).replace("\r\n", "\n").replace('\r', '\n').chars()
                    .filter(letter -> letter == '\n').count();
            if (cells.size() > 1 || !cell.text().isBlank()) {
                rows.add(new Row(firstLine, cells));
            }
        }
    }

    private Cell cell(int start, int line) {
        if (start < bytes.length() && bytes.charAt(start) == '"') {
            int end = start + 1;
            while (end < bytes.length() && (bytes.charAt(end) != '"' || bytes.startsWith("\"\"", end))) {
                end += bytes.charAt(end) == '"' ? 2 : 1;
            }
            if (end >= bytes.length()) {
                throw new WorkbookException("The file " + file + " has a quotation in the row of line " + line + " that does not end; export it again.");
            }
            int rest = plainEnd(end + 1);
            return new Cell(start, rest, text(bytes.substring(start + 1, end).replace("\"\"", "\"") + bytes.substring(end + 1, rest)), true);
        }
        int end = plainEnd(start);
        return new Cell(start, end, text(bytes.substring(start, end)), false);
    }

    private int plainEnd(int start) {
        int end = start;
        while (end < bytes.length() && bytes.charAt(end) != separator && bytes.charAt(end) != '\r' && bytes.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private String text(String cellBytes) {
        return new String(cellBytes.getBytes(StandardCharsets.ISO_8859_1), charset);
    }
}
