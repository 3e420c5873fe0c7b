package grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.WorkbookException;

class LatePolicyTest {

    private static final String DUE = "due = 2026-03-01 23:59 Europe/Berlin\n"; // 22:59 UTC

    @TempDir
    Path folder;

    private LatePolicy policy(String text) {
        return LatePolicy.read(write("late.txt", text));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static BigDecimal penalty(LatePolicy policy, String handedIn, int earned) {
        return policy.judge("Ada", Instant.parse(handedIn), earned).penalty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01T00:00:00Z, 0", "2026-03-01T22:59:00Z, 0", "2026-03-01T23:29:00Z, 0", // the last moment of the grace
        "2026-03-01T23:29:01Z, 1", "2026-03-02T22:59:00Z, 1", "2026-03-02T22:59:00.000000001Z, 2", "2026-03-03T22:59:01Z, 3"})
    void each_begun_day_since_the_due_time_counts_once_the_grace_is_over(String handedIn, long days) {
        LatePolicy policy = policy(DUE + "grace = 30 minutes\nloss per day = 7 points\n");
        assertThat(policy.judge("Ada", Instant.parse(handedIn), 100).days()).isEqualTo(days);
        assertThat(penalty(policy, handedIn, 100)).isEqualByComparingTo(BigDecimal.valueOf(7 * days));
    }

    @ParameterizedTest
    @CsvSource({"10 percent, 137, 27.40", "10%, 137, 27.40", "12.345 percent, 137, 33.83", "0.5 percent, 1, 0.01", "5 points, 137, 10", "80 points, 137, 137", "99 percent, 137, 137",
        "1 point, 137, 2", "2.5 points, 0, 0"})
    void two_days_cost_exactly_twice_the_loss_rounded_half_up_but_never_more_than_was_earned(String loss, int earned, BigDecimal penalty) {
        assertThat(penalty(policy(DUE + "loss per day = " + loss), "2026-03-03T12:00:00Z", earned)).isEqualByComparingTo(penalty);
    }

    @ParameterizedTest
    @CsvSource({"30 percent, 30", "15 points, 15", "0 points, 0", "90 percent, 80"})
    void all_days_together_cost_no_more_than_the_cap(String cap, BigDecimal penalty) {
        assertThat(penalty(policy(DUE + "loss per day = 20 percent\ncap = " + cap), "2026-03-05T12:00:00Z", 100)).isEqualByComparingTo(penalty);
    }

    @ParameterizedTest
    @CsvSource({"2 days, 2026-03-03T22:59:00Z", "36 hours, 2026-03-03T10:59:00Z", "2026-03-05 12:00, 2026-03-05T11:00:00Z",
        "30 days, 2026-03-31T21:59:00Z"}) // the clock has been put forward by then: the hour stays
    void an_extension_moves_the_due_time_of_one_student(String extension, Instant lastMoment) {
        LatePolicy policy = policy(DUE + "loss per day = 5 points\nextension Ada Abendroth = " + extension);
        assertThat(policy.judge("ada_abendroth", lastMoment, 100).days()).isZero();
        assertThat(policy.judge("Ada Abendroth", lastMoment.plusSeconds(1), 100).days()).isEqualTo(1);
        assertThat(policy.judge("Ada", lastMoment, 100).days()).isPositive();
    }

    @Test
    void times_come_from_a_table_and_else_from_the_files() {
        write("times.csv", "\uFEFFstudent;time\nAda;2026-03-02 23:00\nBob;2026-03-01T23:00:00Z\nEve;2026-03-01T20:00+01:00\n");
        LatePolicy policy = policy(DUE + "loss per day = 5 points\ntimes = times.csv");
        Instant filesSay = Instant.parse("2026-04-01T00:00:00Z");
        assertThat(policy.judge("Ada", filesSay, 9).handedIn()).isEqualTo(Instant.parse("2026-03-02T22:00:00Z"));
        assertThat(policy.judge("Bob", filesSay, 9).handedIn()).isEqualTo(Instant.parse("2026-03-01T23:00:00Z"));
        assertThat(policy.judge("Eve", filesSay, 9).days()).isZero();
        assertThat(policy.judge("Joe", filesSay, 9).handedIn()).isEqualTo(filesSay);
    }

    @Test
    void the_student_is_told_how_the_penalty_comes_about() {
        LatePolicy policy = policy(DUE + "grace = 1 hour\nloss per day = 10 percent\ncap = 50 percent");
        assertThat(policy.judge("Ada", Instant.parse("2026-03-03T08:00:00Z"), 137).sentence()).isEqualTo("Handed in 2026-03-03 09:00, due 2026-03-01 23:59"
                + " (Europe/Berlin): 2 begun days late, 10 percent of the points earned each and 50 percent of the points earned at the most, so 27.4 points are lost.");
        assertThat(policy.judge("Ada", Instant.parse("2026-03-01T23:10:00Z"), 137).sentence()).endsWith(": within the grace of 60 minutes, so nothing is lost.");
        assertThat(policy.judge("Ada", Instant.parse("2026-03-01T22:00:00Z"), 137).sentence()).endsWith(": in time.");
    }

    @Test
    void names_that_no_student_has_and_students_without_a_time_are_told() {
        write("times.csv", "student,time\nAda,2026-03-02 23:00\nZoe,2026-03-02 23:00\n");
        LatePolicy policy = policy(DUE + "loss per day = 5 points\ntimes = times.csv\nextension Mia = 2 days");
        assertThat(policy.unmatched(List.of("Ada", "Bob"), UnaryOperator.identity())).containsExactly("extension for mia: no submission has this name",
                "time of zoe: no submission has this name", "no time for Bob: the time of the submitted files counts");
    }

    @Test
    void remarks_empty_lines_and_windows_lines_are_fine() {
        assertThat(policy("\uFEFF# due = never\r\n\r\nDUE=2026-03-01T23:59:30 +01:00\r\n Loss  Per Day =1 point\r\n").due().toInstant())
                .isEqualTo(Instant.parse("2026-03-01T22:59:30Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "due = tomorrow | late.txt, line 1: expected a date, a time and a zone such as 2026-03-01 23:59 Europe/Berlin, found \"tomorrow\".",
        "due = 2026-02-30 23:59 UTC | late.txt, line 1: expected a date, a time and a zone such as 2026-03-01 23:59 Europe/Berlin, found \"2026-02-30 23:59 UTC\".",
        "due = 2026-03-01 23:59 | late.txt, line 1: expected a date, a time and a zone such as 2026-03-01 23:59 Europe/Berlin, found \"2026-03-01 23:59\".",
        "due = 2026-03-01 23:59 Mars/Base | late.txt, line 1: expected a date, a time and a zone such as 2026-03-01 23:59 Europe/Berlin, found \"2026-03-01 23:59 Mars/Base\".",
        "grace = soon | late.txt, line 1: expected a time such as 30 minutes, 2 hours or 1 day, found \"soon\".",
        "loss per day = -5 points | late.txt, line 1: expected a loss such as 10 percent or 5 points, found \"-5 points\".",
        "cap = | late.txt, line 1: expected a loss such as 10 percent or 5 points, found nothing.",
        "extension Ada = more | late.txt, line 1: expected a time such as 2 days, 36 hours or 2026-03-05 12:00, found \"more\".",
        "los per day = 3 points | late.txt, line 1: expected due, grace, loss per day, cap, times or extension NAME before the =, found \"los per day\".",
        "nonsense | late.txt, line 1: expected a line such as grace = 30 minutes, found \"nonsense\"."})
    void a_line_that_is_not_understood_is_told_in_a_sentence(String line, String sentence) {
        String others = line.startsWith("due") ? "loss per day = 1 point" : line.startsWith("loss") ? DUE : DUE + "loss per day = 1 point";
        assertThatThrownBy(() -> policy(line + "\n" + others)).isInstanceOf(WorkbookException.class).hasMessage(sentence);
    }

    @Test
    void what_is_missing_or_there_twice_is_told() {
        assertThatThrownBy(() -> policy(DUE)).hasMessage("late.txt, line 1: expected the loss, such as loss per day = 10 percent, found the end of the file.");
        assertThatThrownBy(() -> policy(DUE + DUE + "loss per day = 1 point")).hasMessage("late.txt, line 2: expected each name once, found a second due.");
        assertThatThrownBy(() -> policy(DUE + "loss per day = 1 point\nextension Ada = 1 day\nextension ada = 2 days"))
                .hasMessage("late.txt, line 4: expected each name once, found a second extension ada.");
    }

    @Test
    void a_bad_table_of_times_is_told_with_its_line() {
        String withTimes = DUE + "loss per day = 1 point\ntimes = times.csv";
        assertThatThrownBy(() -> policy(withTimes)).isInstanceOf(WorkbookException.class).hasMessageContaining("times.csv cannot be read");
        write("times.csv", "student,time\nAda,2026-03-02 23:00\nBob,late\n");
        assertThatThrownBy(() -> policy(withTimes)).hasMessage("times.csv, line 3: expected a time such as 2026-03-01 23:59 or 2026-03-01T22:59:00Z, found \"late\".");
        write("times.csv", "student,time\nAda,2026-03-02 23:00\nada,2026-03-02 23:01\n");
        assertThatThrownBy(() -> policy(withTimes)).hasMessage("times.csv, line 3: expected one time for each student, found a second one for ada.");
    }
}
