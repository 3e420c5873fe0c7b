package cli;

import grader.report.GradeExport;
import grader.report.GradeExport.LearningSystem;
import grader.report.LatePolicy;
import grader.report.ReportSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What {@code grade} can be told about its reports; a mixin. */
final class ReportOptions {

    @ArgGroup(exclusive = false)
    private Canvas canvas;

    @ArgGroup(exclusive = false)
    private Moodle moodle;

    @Option(names = "--late-policy", paramLabel = "FILE", description = "What is lost by handing in late: due, grace, loss per day, cap, times and extensions; a line each.")
    private Path latePolicy;

    @Option(names = "--anonymous", description = "Write a code for each student's name; who has which is in anonymous-key.csv.")
    private boolean anonymous;

    private static final class Canvas {

        @Option(names = "--canvas", required = true, paramLabel = "FILE", description = "Fill this gradebook, exported from Canvas; the result is canvas.csv.")
        private Path file;

        @Option(names = "--canvas-student", required = true, paramLabel = "COLUMN", description = "Its column that tells the students apart as the submissions' names do.")
        private String student;

        @Option(names = "--canvas-grade", required = true, paramLabel = "COLUMN", description = "Its column to fill; the number in parentheses may be left out.")
        private String grade;
    }

    private static final class Moodle {

        @Option(names = "--moodle", required = true, paramLabel = "FILE", description = "Fill this grading worksheet, exported from Moodle; the result is moodle.csv.")
        private Path file;

        @Option(names = "--moodle-student", required = true, paramLabel = "COLUMN", description = "Its column that tells the students apart as the submissions' names do.")
        private String student;

        @Option(names = "--moodle-grade", required = true, paramLabel = "COLUMN", description = "Its column to fill.")
        private String grade;
    }

    /**
     * Returns the settings; {@code titles} has the lessons' titles by their packages.
     *
     * @throws workbook.WorkbookException if the late policy cannot be read or two options exclude each other
     */
    ReportSettings settings(Map<String, String> titles) {
        Stream<GradeExport> exports = Stream.concat(
                Stream.ofNullable(canvas).map(table -> new GradeExport(LearningSystem.CANVAS, table.file, table.student, table.grade)),
                Stream.ofNullable(moodle).map(table -> new GradeExport(LearningSystem.MOODLE, table.file, table.student, table.grade)));
        return new ReportSettings(titles, Optional.ofNullable(latePolicy).map(LatePolicy::read), exports.toList(), anonymous);
    }
}
