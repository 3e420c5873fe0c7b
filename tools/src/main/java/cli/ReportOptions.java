package cli;

import grader.report.GradeExport;
import grader.report.GradeExport.LearningSystem;
import grader.report.LatePolicy;
import grader.report.ReportSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code grade} that say what is written beside the marks. */
final class ReportOptions {

    @Option(names = "--late-policy", paramLabel = "FILE", description = "What is lost by handing in late; the README shows such a file.")
    private Path latePolicy;

    @Option(names = "--anonymous", description = "Calls students by a code everywhere; the key is in a file of its own.")
    private boolean anonymous;

    @Option(names = "--canvas", paramLabel = "EXPORT", description = "A gradebook exported from Canvas, to be filled.")
    private Path canvas;

    @Option(names = "--canvas-student", paramLabel = "COLUMN", defaultValue = "SIS Login ID",
            description = "The column that names students as the submissions do (default: ${DEFAULT-VALUE}).")
    private String canvasStudent;

    @Option(names = "--canvas-grade", paramLabel = "COLUMN", description = "The column that is filled.")
    private String canvasGrade;

    @Option(names = "--moodle", paramLabel = "EXPORT", description = "A grading worksheet exported from Moodle, to be filled.")
    private Path moodle;

    @Option(names = "--moodle-student", paramLabel = "COLUMN", defaultValue = "Email address",
            description = "The column that names students as the submissions do (default: ${DEFAULT-VALUE}).")
    private String moodleStudent;

    @Option(names = "--moodle-grade", paramLabel = "COLUMN", defaultValue = "Grade", description = "The column that is filled (default: ${DEFAULT-VALUE}).")
    private String moodleGrade;

    ReportSettings settings(Map<String, String> titles) {
        List<GradeExport> exports = new ArrayList<>();
        if (canvas != null) {
            exports.add(new GradeExport(LearningSystem.CANVAS, canvas, canvasStudent, canvasGrade));
        }
        if (moodle != null) {
            exports.add(new GradeExport(LearningSystem.MOODLE, moodle, moodleStudent, moodleGrade));
        }
        return new ReportSettings(titles, Optional.ofNullable(latePolicy).map(LatePolicy::read), exports, anonymous);
    }
}
