package grader.report;

import java.nio.file.Path;
import java.util.Locale;

/**
 * An instructor's own table of students, exported from Canvas or Moodle, in which one column is to be filled.
 *
 * @param system        where it comes from
 * @param file          the table
 * @param studentColumn the heading of the column that tells the students apart as the submissions' names do
 * @param gradeColumn   the heading of the column that is filled
 */
public record GradeExport(LearningSystem system, Path file, String studentColumn, String gradeColumn) {

    /** Where courses are held. */
    public enum LearningSystem {
        CANVAS, MOODLE;

        /** Returns the option that names its table. */
        String option() {
            return "--" + name().toLowerCase(Locale.ROOT);
        }

        /** Returns the name of the table that is filled. */
        String output() {
            return name().toLowerCase(Locale.ROOT) + ".csv";
        }
    }
}
