package cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.report.GradeExport;
import grader.report.GradeExport.LearningSystem;
import grader.report.ReportSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import workbook.WorkbookException;

class ReportOptionsTest {

    @Command
    private static final class Reporting {

        @Mixin
        private ReportOptions options;
    }

    private static ReportSettings settings(String... words) {
        Reporting command = new Reporting();
        new CommandLine(command).parseArgs(words);
        return command.options.settings(Map.of());
    }

    @Test
    void without_options_there_are_the_marks_alone() {
        assertThat(settings()).isEqualTo(ReportSettings.PLAIN);
    }

    @Test
    void a_table_comes_with_the_names_of_its_columns() {
        assertThat(settings("--canvas", "c.csv", "--canvas-student", "ID", "--canvas-grade", "Workbook", "--moodle-grade", "Grade", "--moodle", "m.csv",
                "--moodle-student", "Full name").exports()).containsExactly(new GradeExport(LearningSystem.CANVAS, Path.of("c.csv"), "ID", "Workbook"),
                new GradeExport(LearningSystem.MOODLE, Path.of("m.csv"), "Full name", "Grade"));
    }

    @Test
    void a_table_without_its_columns_is_not_understood() {
        assertThatThrownBy(() -> settings("--moodle", "m.csv")).isInstanceOf(ParameterException.class).hasMessageContaining("--moodle-student");
    }

    @Test
    void codes_for_names_and_a_table_with_names_exclude_each_other() {
        assertThatThrownBy(() -> settings("--anonymous", "--canvas", "c.csv", "--canvas-student", "ID", "--canvas-grade", "Workbook"))
                .isInstanceOf(WorkbookException.class)
                .hasMessage("--anonymous cannot be used with --canvas, whose file names the students; leave out one of them.");
    }

    @Test
    void the_late_policy_is_read(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("late.txt"), "due = 2026-03-01 23:59 UTC\nloss per day = 5 points\n");
        assertThat(settings("--late-policy", file.toString()).late()).get().extracting(policy -> policy.due().toString()).isEqualTo("2026-03-01T23:59Z[UTC]");
    }
}
