package grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.WorkbookException;

class CsvTableTest {

    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("table.csv"), content);
    }

    private CsvTable table(String text) throws IOException {
        return CsvTable.read(file(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> column(CsvTable table, String heading) {
        int column = table.column(heading);
        return table.rows().stream().map(row -> row.text(column)).toList();
    }

    /** Fills the rows of this one column with their lines. */
    private static String filled(CsvTable table, String heading) {
        Map<CsvTable.Row, String> numbers = table.rows().stream().collect(Collectors.toMap(row -> row, row -> String.valueOf(row.line())));
        return new String(table.filled(table.column(heading), numbers), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found(String separator) throws IOException {
        CsvTable table = table("name,\"grade, final; or\t not\"\nAda,1\n".replace("e,\"", "e" + separator + "\"").replace("a,1", "a" + separator + "1"));
        assertThat(column(table, "name")).containsExactly("Ada");
        assertThat(column(table, "grade, final; or\t not")).containsExactly("1");
    }

    @Test
    void the_byte_order_mark_is_no_part_of_the_first_heading_and_is_kept() throws IOException {
        CsvTable table = table("\uFEFFname,grade\nAda,\n");
        assertThat(column(table, "name")).containsExactly("Ada");
        assertThat(filled(table, "grade")).isEqualTo("\uFEFFname,grade\nAda,2\n");
    }

    @Test
    void older_files_are_read_as_windows_1252() throws IOException {
        Charset older = Charset.forName("windows-1252");
        byte[] content = "name,grade\r\nBjörn “B” €,\r\n".getBytes(older);
        CsvTable table = CsvTable.read(file(content));
        assertThat(column(table, "name")).containsExactly("Björn “B” €");
        assertThat(table.filled(1, Map.of(table.rows().get(0), "7"))).isEqualTo("name,grade\r\nBjörn “B” €,7\r\n".getBytes(older));
    }

    @Test
    void quotations_hold_separators_lines_and_quotation_marks() throws IOException {
        CsvTable table = table("name,grade\n\"Miller, \"\"Ali\"\"\nA.\",1\r\n\r\n,\rBob,2");
        assertThat(column(table, "name")).containsExactly("Miller, \"Ali\"\nA.", "", "Bob");
        assertThat(table.rows().stream().map(CsvTable.Row::line)).containsExactly(2, 5, 6);
    }

    @Test
    void filling_a_column_leaves_every_other_byte_as_it_is() throws IOException {
        CsvTable table = table("a, grade ,\"b\"\r\n\"x\", 5 ,  y\ny\r\"z\"\"\",\"\",last");
        assertThat(filled(table, "grade")).isEqualTo("a, grade ,\"b\"\r\n\"x\",2,  y\ny,3\r\"z\"\"\",\"4\",last");
    }

    @Test
    void rows_that_are_not_filled_are_not_touched() throws IOException {
        CsvTable table = table("a,grade\nx,1\ny,2\nz,3\n");
        byte[] filled = table.filled(1, Map.of(table.rows().get(2), "9", table.rows().get(0), "8"));
        assertThat(new String(filled, StandardCharsets.UTF_8)).isEqualTo("a,grade\nx,8\ny,2\nz,9\n");
    }

    @Test
    void a_number_that_holds_the_separator_is_quoted() throws IOException {
        CsvTable table = table("a,grade\nx,1\n");
        assertThat(new String(table.filled(1, Map.of(table.rows().get(0), "1,5")), StandardCharsets.UTF_8)).isEqualTo("a,grade\nx,\"1,5\"\n");
    }

    @Test
    void a_heading_is_found_without_capitals_and_without_canvas_number() throws IOException {
        CsvTable table = table("Student,Workbook (123),workbook 2 (5)\nAda,1,2\n");
        assertThat(column(table, "workbook")).containsExactly("1");
        assertThat(column(table, "Workbook (123)")).containsExactly("1");
        assertThat(column(table, "student")).containsExactly("Ada");
    }

    @Test
    void a_heading_that_is_not_there_is_told_with_those_that_are() throws IOException {
        CsvTable table = table("Student,Grade\nAda,1\n");
        assertThatThrownBy(() -> table.column("Mark")).isInstanceOf(WorkbookException.class)
                .hasMessage("The file " + folder.resolve("table.csv") + " has no column \"Mark\"; its columns are \"Student\", \"Grade\".");
    }

    @Test
    void a_heading_that_is_there_twice_is_no_choice() throws IOException {
        CsvTable table = table("Grade,Grade\n1,2\n");
        assertThatThrownBy(() -> table.column("Grade"))
                .hasMessage("The file " + folder.resolve("table.csv") + " has 2 columns \"Grade\", expected was one; name it exactly.");
    }

    @Test
    void a_quotation_that_does_not_end_is_told_with_its_line() {
        assertThatThrownBy(() -> table("a,b\n1,2\n\"3,4\n")).isInstanceOf(WorkbookException.class)
                .hasMessage("The file " + folder.resolve("table.csv") + " has a quotation in the row of line 3 that does not end; export it again.");
    }

    @Test
    void an_empty_file_and_utf16_are_told() {
        assertThatThrownBy(() -> table("\n")).hasMessageEndingWith(" is empty, expected was CSV with a row of headings; export it again.");
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThatThrownBy(() -> CsvTable.read(file("\uFEFFa,b\n".getBytes(wide)))).hasMessageContaining(" is UTF-16, expected was CSV in UTF-8");
        }
    }
}
