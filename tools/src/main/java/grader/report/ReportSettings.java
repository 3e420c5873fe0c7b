package grader.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.WorkbookException;

/**
 * What an instructor wants of the reports.
 *
 * @param titles    the title of each lesson by its package, such as {@code Stride and padding}; may be incomplete
 * @param late      what is lost by handing in late, if anything is
 * @param exports   the instructor's own tables that are to be filled
 * @param anonymous whether students are called by a code in all files, the codes being kept in a file of their own
 */
public record ReportSettings(Map<String, String> titles, Optional<LatePolicy> late, List<GradeExport> exports, boolean anonymous) {

    /** Nothing but the marks. */
    public static final ReportSettings PLAIN = new ReportSettings(Map.of(), Optional.empty(), List.of(), false);

    public ReportSettings {
        if (anonymous && !exports.isEmpty()) {
            throw new WorkbookException("--anonymous cannot be used with " + exports.get(0).system().option() + ", whose file names the students;"
                    + " leave out one of them.");
        }
    }
}
