package grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import check.Verdict;
import grader.StudentMark;
import grader.report.GradeExport.LearningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.WorkbookException;

class FilledExportTest {

    @TempDir
    Path folder;

    private FilledExport fill(LearningSystem system, String studentColumn, String gradeColumn, String table, StudentMark... students) {
        try {
            Path file = Files.writeString(folder.resolve("export.csv"), table);
            List<Standing> standings = Stream.of(students).map(student -> Standing.of(student, Optional.empty())).toList();
            return FilledExport.of(new GradeExport(system, file, studentColumn, gradeColumn), standings);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String text(FilledExport filled) {
        return new String(filled.content(), StandardCharsets.UTF_8);
    }

    /** Earned 20 of 30 points. */
    private static StudentMark good(String name) {
        return SampleClass.student(name, Verdict.PASS, Verdict.PASS, Verdict.WRONG);
    }

    private static final String CANVAS = """
            Student,ID,SIS Login ID,Section,Workbook (77),Other (78)\r
            ,,,,Manual Posting,\r
            "    Points Possible",,,,10.00,5.00\r
            "Miller, Alice",101,amiller,"S1, S2",,"1,5"\r
            "O'Neil, Bo",102,boneil,S1,3.0,\r
            "Student, Test",999,x9,S1,,\r
            """;

    @Test
    void canvas_export_is_filled_and_scaled_to_the_points_possible() {
        FilledExport filled = fill(LearningSystem.CANVAS, "SIS Login ID", "Workbook", CANVAS, good("amiller"), SampleClass.student("BoNeil", Verdict.WRONG, Verdict.TODO));
        assertThat(text(filled)).isEqualTo(CANVAS.replace("\"S1, S2\",,", "\"S1, S2\",6.67,").replace("S1,3.0,", "S1,0,"));
        assertThat(filled.filled()).isEqualTo(2);
        assertThat(filled.unmatched()).containsExactly("canvas.csv: line 6: x9 handed nothing in");
    }

    @Test
    void archives_as_canvas_names_them_are_matched_by_its_number() {
        FilledExport filled = fill(LearningSystem.CANVAS, "ID", "Workbook", CANVAS, good("milleralice_101_5550_lessons"), good("oneilbo_LATE_102_5551_my_lessons-1"));
        assertThat(text(filled)).contains("\"S1, S2\",6.67,", "S1,6.67,");
    }

    @Test
    void a_column_that_canvas_would_not_take_is_told() {
        assertThatThrownBy(() -> fill(LearningSystem.CANVAS, "ID", "Workbook", CANVAS.replace("10.00", "(read only)"), good("101")))
                .isInstanceOf(WorkbookException.class).hasMessageContaining("is read only in Canvas, expected was the column of an assignment; name another one.");
    }

    @Test
    void moodle_worksheet_is_filled_with_decimal_commas_where_it_has_them() {
        String worksheet = "\uFEFFIdentifier;\"Full name\";Grade;\"Maximum Grade\"\nParticipant 4;\"Zoë Ångström\";;\"100,00\"\nParticipant 5;Bob;\"7,5\";\"100,00\"\n";
        FilledExport filled = fill(LearningSystem.MOODLE, "Full name", "Grade", worksheet, good("Zoe\u0308 A\u030Angstro\u0308m_4_assignsubmission_file_"), good("Bob"));
        assertThat(text(filled)).isEqualTo(worksheet.replace("Ångström\";;", "Ångström\";66,67;").replace("\"7,5\"", "\"66,67\""));
        assertThat(filled.unmatched()).isEmpty();
    }

    @Test
    void without_a_maximum_the_points_are_those_of_the_workbook() {
        assertThat(text(fill(LearningSystem.MOODLE, "Name", "Grade", "Name,Grade\nada,\n", good("Ada")))).isEqualTo("Name,Grade\nada,20\n");
    }

    @Test
    void nobody_is_dropped_in_silence() {
        FilledExport filled = fill(LearningSystem.MOODLE, "Name", "Grade", "Name,Grade\nJan,1\nJan,2\nEve,3\nAda,4\n", good("Jan"), good("Zoe"), good("ada"), good("Ada"));
        assertThat(text(filled)).isEqualTo("Name,Grade\nJan,1\nJan,2\nEve,3\nAda,4\n");
        assertThat(filled.unmatched()).containsExactly("moodle.csv: line 4: Eve handed nothing in",
                "moodle.csv: line 5: Ada may be any of Ada, ada; the row was not filled", "moodle.csv: rows of lines 2, 3 are all called Jan; none was filled",
                "moodle.csv: Zoe handed in, but no row has this name", "moodle.csv: ada handed in, but no row has this name",
                "moodle.csv: Ada handed in, but no row has this name");
    }

    @Test
    void a_result_that_is_not_final_is_not_filled_in() {
        FilledExport filled = fill(LearningSystem.MOODLE, "Name", "Grade", "Name,Grade\nAda,4\n", SampleClass.student("Ada", Verdict.PASS, Verdict.INFRASTRUCTURE));
        assertThat(text(filled)).isEqualTo("Name,Grade\nAda,4\n");
        assertThat(filled.unmatched()).containsExactly("moodle.csv: Ada is not final (1.2 to be checked again); the row was not filled");
    }
}
