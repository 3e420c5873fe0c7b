package check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.ExerciseId;
import workbook.ExerciseStatus;
import workbook.Progress;

/** The card at the end of a run, and the report that it is made from. */
class CardTest {

    private static final String RULE = "─".repeat(80);

    private static ExerciseResult result(String id, String title, int points, Verdict verdict, String mistake, String message) {
        String lesson = id.startsWith("1") ? "lesson01_convolution" : "lesson02_stride_padding";
        return new ExerciseResult(ExerciseId.of(id), title, points, lesson, "Window.java", "Because of this.", verdict, mistake, message);
    }

    private static Report report(ExerciseResult... results) {
        Report report = new Report();
        for (ExerciseResult result : results) {
            report.add(result);
        }
        return report;
    }

    @Test
    void what_is_still_to_be_written_is_a_line_each() {
        assertThat(Card.full(report(
                result("1.1", "One window", 4, Verdict.TODO, null, "TODO Window.java:26 · first hint: ./workbook hint 1.1"),
                result("1.P1", "The shape of a map", 1, Verdict.TODO, null, "TODO Predictions.java:9 · first hint: ./workbook hint 1.P1")))).isEqualTo(
                RULE + "\n"
                + "  Lesson 1 · convolution       ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░    0 of   5 points\n"
                + "  ○ 1.1   One window           4   TODO Window.java:26\n"
                + "  ○ 1.P1  The shape of a map   1   TODO Predictions.java:9\n"
                + RULE + "\n"
                + "Next: 1.1 One window · hint: ./workbook hint 1.1\n      edit lessons/src/main/java/lesson01_convolution/Window.java\n");
    }

    @Test
    void a_remark_that_does_not_fit_behind_the_title_stands_below_it() {
        assertThat(Card.full(report(result("1.1", "One window", 4, Verdict.WRONG, "Rows and columns of the filter swapped, and more of it to be read", "…"))))
                .contains("  ✘ 1.1   One window   4\n          Rows and columns of the filter swapped, and more of it to be read\n" + RULE);
    }

    @Test
    void sentences_are_wrapped_anew_for_a_narrow_terminal_and_grids_stay_as_they_are() {
        String message = new Message()
                .entry("Asked", "a question that is so long that it was broken into two lines when it was written, near the end of the first one.")
                .entry("", "1·2 + 3·4 = 14") + "\n\n           yours 1×4\n             1   2   3   4\n\nNext       edit the file";
        assertThat(message).contains("written, near\n           the end of");
        ExerciseResult result = result("1.1", "One window", 4, Verdict.WRONG, null, message);
        assertThat(Card.full(report(result), 80)).contains("""
                Asked      a question that is so long that it was broken into two lines when it
                           was written, near the end of the first one.
                           1·2 + 3·4 = 14

                           yours 1×4
                             1   2   3   4

                Next       edit the file
                """).satisfies(card -> assertThat(card.lines()).allMatch(line -> line.length() <= 80));
        assertThat(Card.full(report(result), 120)).isEqualTo(Card.full(report(result)));
    }

    @Test
    void what_failed_is_told_before_the_card_and_is_the_next_thing_to_do() {
        assertThat(Card.full(report(
                result("1.1", "One window", 3, Verdict.TODO, null, "TODO Window.java:26"),
                result("1.2", "Turned", 3, Verdict.WRONG, "The filter was turned", "Asked      something.\nFirst      wrong."),
                result("1.3", "Right", 4, Verdict.PASS, null, "")))).isEqualTo(
                RULE + "\n"
                + "✘ 1.2 Turned\n\nAsked      something.\nFirst      wrong.\n\n"
                + RULE + "\n"
                + "  Lesson 1 · convolution       ████████████░░░░░░░░░░░░░░░░░░    4 of  10 points\n"
                + "  ○ 1.1   One window   3   TODO Window.java:26\n"
                + "  ✘ 1.2   Turned       3   The filter was turned\n"
                + "  ✔ 1.3   Right        4\n"
                + "          Because of this.\n"
                + RULE + "\n"
                + "Next: 1.2 Turned · hint: ./workbook hint 1.2\n      edit lessons/src/main/java/lesson01_convolution/Window.java\n");
    }

    @Test
    void when_everything_passes_the_pictures_are_next() {
        assertThat(Card.full(report(result("1.3", "Right", 4, Verdict.PASS, null, "")))).isEqualTo(
                RULE + "\n"
                + "  Lesson 1 · convolution       ██████████████████████████████    4 of   4 points\n"
                + "  ✔ 1.3   Right   4\n"
                + "          Because of this.\n"
                + RULE + "\n"
                + "All checked exercises pass. See your code at work: ./workbook chart 1\n");
    }

    @Test
    void the_overview_has_a_line_for_each_lesson() {
        assertThat(Card.overview(report(
                result("2.1", "Size", 10, Verdict.NAN, null, "…"), result("1.3", "Right", 4, Verdict.PASS, null, "")))).isEqualTo(
                RULE + "\n"
                + "  1 · convolution              ██████████████████████████████    4 of   4 points\n"
                + "  2 · stride padding           ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░    0 of  10 points\n"
                + RULE + "\n"
                + "Next: 2.1 Size · hint: ./workbook hint 2.1\n      edit lessons/src/main/java/lesson02_stride_padding/Window.java\n");
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class, names = {"PASS", "TODO"}, mode = EnumSource.Mode.EXCLUDE)
    void every_verdict_has_words_on_the_card_and_earns_nothing(Verdict verdict) {
        Report report = report(result("1.1", "One", 4, verdict, null, "Asked      x."));
        assertThat(Card.full(report)).containsPattern("✘ 1\\.1   One   4   [a-zN]\\S+").contains("   0 of   4 points");
        assertThat(report.allPassed()).isFalse();
    }

    // ---------------------------------------------------------------- the report

    @Test
    void of_several_tests_the_first_failure_stands() {
        Report report = report(result("1.1", "One", 4, Verdict.PASS, null, ""), result("1.1", "One", 4, Verdict.NAN, null, "first"),
                result("1.1", "One", 4, Verdict.WRONG, null, "second"), result("1.1", "One", 4, Verdict.PASS, null, ""));
        assertThat(report.of(ExerciseId.of("1.1")).orElseThrow().message()).isEqualTo("first");
        assertThat(report.results()).hasSize(1);
    }

    @Test
    void nothing_checked_is_not_everything_passed() {
        assertThat(new Report().allPassed()).isFalse();
    }

    @Test
    void two_reports_become_one_in_the_order_of_the_exercises() {
        Report all = report(result("2.1", "Size", 10, Verdict.PASS, null, ""));
        all.addAll(report(result("1.3", "Right", 4, Verdict.PASS, null, "")));
        assertThat(all.results()).extracting(result -> result.id().toString()).containsExactly("1.3", "2.1");
        assertThat(all.lessons()).containsExactly("lesson01_convolution", "lesson02_stride_padding");
        assertThat(all.allPassed()).isTrue();
    }

    @Test
    void the_progress_is_noted(@TempDir Path root) {
        report(result("1.1", "One", 4, Verdict.TODO, null, "TODO"), result("1.2", "Two", 3, Verdict.NAN, null, "…"),
                result("1.3", "Three", 4, Verdict.PASS, null, "")).recordIn(root);
        Progress progress = Progress.load(root);
        assertThat(progress.status("1.1")).isEqualTo(ExerciseStatus.TODO);
        assertThat(progress.status("1.2")).isEqualTo(ExerciseStatus.FAILED);
        assertThat(progress.status("1.3")).isEqualTo(ExerciseStatus.PASSED);
        assertThat(progress.points("1.3")).isEqualTo(4);
    }

    @Test
    void a_failure_cannot_be_made_a_pass() {
        assertThatThrownBy(() -> new CheckFailure(Verdict.PASS, null, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
