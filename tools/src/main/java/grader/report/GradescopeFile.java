package grader.report;

import check.Verdict;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import grader.ExerciseMark;
import grader.LessonMark;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A student's marks as Gradescope's {@code results.json}: a test for each exercise. The scores add up to what was earned; only
 * where something is lost by handing in late is there a score of the whole, which Gradescope takes in place of the sum.
 *
 * @see <a href="https://gradescope-autograders.readthedocs.io/en/latest/specs/">Gradescope's specification</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GradescopeFile(BigDecimal score, String output, @JsonProperty("output_format") String outputFormat, String visibility,
        @JsonProperty("stdout_visibility") String stdoutVisibility, List<Test> tests) {

    record Test(String number, String name, int score, @JsonProperty("max_score") int maxScore, String status, String output,
            @JsonProperty("output_format") String outputFormat, String visibility, List<String> tags) {
    }

    static GradescopeFile of(Standing standing, boolean gate) {
        boolean late = standing.penalty().signum() > 0;
        return new GradescopeFile(late ? standing.result() : null, String.join("\n", Remarks.of(standing, gate)), "text", "visible",
                "hidden", standing.mark().lessons().stream().flatMap(GradescopeFile::tests).toList());
    }

    private static Stream<Test> tests(LessonMark lesson) {
        return lesson.exercises().stream().map(mark -> new Test(mark.id(), mark.title(), mark.earned(), mark.points(),
                mark.verdict() == Verdict.PASS ? "passed" : "failed", output(mark), "text", "visible",
                List.of(lesson.lesson(), mark.verdict().name())));
    }

    private static String output(ExerciseMark mark) {
        return String.join("\n", Remarks.of(mark));
    }
}
