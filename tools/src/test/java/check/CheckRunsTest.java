package check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lesson98_checks.SampleCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runner.CheckRunner;
import workbook.ExerciseId;

/** Whole runs of checks on the sample students: whatever a student's code does, the run goes on and says what it was. */
class CheckRunsTest {

    private static final String NEXT = """

            Next       edit lessons/src/main/java/lesson98_checks/Student.java
                       ./workbook hint %1$s gives a hint, one step at a time
                       mvn test -Dexercise=%1$s checks it again""";

    /** Runs exercises of {@link SampleCheck} with a loader of their own, as the command line does. */
    private static Report run(String... ids) {
        Path classes = SelectionFilter.folderOf(SampleCheck.class);
        Catalogue catalogue = Catalogue.scan(classes);
        List<Catalogue.Entry> exercises = List.of(ids).stream().map(id -> catalogue.find(ExerciseId.of(id)).orElseThrow()).toList();
        try (LessonLoader loader = new LessonLoader(new URL[] {classes.toUri().toURL()}, CheckRunsTest.class.getClassLoader())) {
            return CheckRunner.run(exercises, loader);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static ExerciseResult result(String id) {
        return run(id).of(ExerciseId.of(id)).orElseThrow();
    }

    /** The message with the line numbers of the sample files left out. */
    private static String message(ExerciseResult result) {
        return result.message().replaceAll("\\.java:\\d+", ".java:N");
    }

    @Test
    void a_right_answer_passes_and_earns_its_points() {
        ExerciseResult result = result("98.20");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.earned()).isEqualTo(3);
        assertThat(result.message()).isEmpty();
    }

    @Test
    void what_is_still_to_be_written_is_one_line_with_its_place_and_the_first_hint() {
        ExerciseResult result = result("98.1");
        assertThat(result.verdict()).isEqualTo(Verdict.TODO);
        assertThat(message(result)).isEqualTo("TODO needs 99.1, which is still to be written (Student.java:N) · its first hint: "
                + "./workbook hint 99.1");
    }

    @Test
    void an_exercise_that_needs_another_names_it_and_its_hint() {
        ExerciseResult result = result("98.2");
        assertThat(result.verdict()).isEqualTo(Verdict.TODO);
        assertThat(message(result)).contains("TODO needs 99.7").endsWith("its first hint: ./workbook hint 99.7");
    }

    @ParameterizedTest
    @CsvSource({"98.3, System.exit(3), exits", "98.4, Runtime.exit(4), exitsByRuntime", "98.5, Runtime.halt(5), halts"})
    void ending_the_program_is_refused(String id, String call, String method) {
        ExerciseResult result = result(id);
        assertThat(result.verdict()).isEqualTo(Verdict.FORBIDDEN);
        assertThat(message(result).replaceAll("\\s+", " ")).isEqualTo(("Refused your code calls " + call + " in Student." + method
                + " (Student.java:N); that would end the whole run. Return the answer, or throw an exception."
                + NEXT.formatted(id)).replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @CsvSource({"98.6, System.exit(6)", "98.7, Runtime.halt(7)", "98.8, System.exit(8)", "98.21, System.exit(9)"})
    void ending_the_program_by_a_method_reference_in_a_thread_or_caught_again_is_refused_too(String id, String call) {
        ExerciseResult result = result(id);
        assertThat(result.verdict()).isEqualTo(Verdict.FORBIDDEN);
        assertThat(result.message()).contains("your code calls " + call);
    }

    @Test
    void code_that_fills_the_memory_fails_and_says_so() {
        ExerciseResult result = result("98.10");
        assertThat(result.verdict()).isEqualTo(Verdict.MEMORY);
        assertThat(result.message()).isEqualTo("Memory     your code used up the memory. Look for a list or an array that grows without end."
                + NEXT.formatted("98.10"));
    }

    @Test
    void an_anonymous_exception_is_called_by_the_class_it_extends() {
        assertThat(message(result("98.11"))).isEqualTo("""
                Asked      sum(x) on a row.

                           x 1×3
                             1  2  4

                Threw      IllegalStateException: without a name, in Student.throwsAnonymously (Student.java:N).""" + NEXT.formatted("98.11"));
    }

    @Test
    void an_exception_that_lies_about_itself_still_fails() {
        ExerciseResult result = result("98.12");
        assertThat(result.verdict()).isEqualTo(Verdict.THREW);
        assertThat(result.message()).contains("Threw      Liar.");
    }

    @Test
    void a_static_field_that_fails_is_explained_at_the_first_use_and_at_the_next() {
        Report report = run("98.13", "98.14");
        ExerciseResult first = report.of(ExerciseId.of("98.13")).orElseThrow();
        ExerciseResult second = report.of(ExerciseId.of("98.14")).orElseThrow();
        assertThat(first.verdict()).isEqualTo(Verdict.THREW);
        assertThat(message(first).replaceAll("\\s+", " ")).contains("Threw NumberFormatException: For input string: \"nine\","
                + " in a static field or block of Student.Broken (Student.java:N), called from Student.failsInAStaticField (Student.java:N).");
        assertThat(second.verdict()).isEqualTo(Verdict.THREW);
        assertThat(message(second).replaceAll("\\s+", " ")).contains("Threw a static field or a static block of your class failed when it was"
                + " first used: java.lang.NumberFormatException: For input string: \"nine\", in a static field or block of Student.Broken (Student.java:N)");
    }

    @Test
    void a_static_field_that_is_still_to_be_written_is_a_todo() {
        assertThat(result("98.15").verdict()).isEqualTo(Verdict.TODO);
    }

    @Test
    void an_endless_loop_ends_with_the_time_limit_and_says_where_it_was() {
        long before = System.nanoTime();
        ExerciseResult result = result("98.19");
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
        assertThat(result.verdict()).isEqualTo(Verdict.TIMEOUT);
        assertThat(message(result).replaceAll("\\s+", " ")).startsWith("Too long your code was still running after 1 second,"
                + " in Student.loopsWithoutEnd (Student.java:N). Look for a loop whose condition never becomes false,"
                + " or whose counter does not move. Next edit");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_19, disabledReason = "later JDKs cannot stop a thread")
    void an_endless_loop_is_stopped_and_does_not_go_on_to_the_next_question() throws InterruptedException {
        result("98.19");
        List<Thread> left = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("check")).toList();
        for (Thread thread : left) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"98.29", "98.30"})
    void the_time_limit_holds_for_every_kind_of_test(String id) {
        ExerciseResult result = result(id);
        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.TIMEOUT);
    }

    @Test
    void a_student_can_neither_close_the_output_nor_replace_it() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(out);
        try {
            assertThat(result("98.17").verdict()).isNotNull();
            assertThat(System.out).isSameAs(out);
            System.out.println("and then the card");
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).contains("the student prints", "and then the card");
    }

    @Test
    void a_student_who_waits_for_the_keyboard_finds_nothing_there() {
        assertThat(result("98.33").verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "98.22| THREW| The check itself broke: TestAbortedException: not today.",
        "98.23| WRONG| The check was skipped (for now); what is not checked does not count.",
        "98.24| WRONG| The check was skipped (all of it); what is not checked does not count.",
        "98.25| WRONG| The check did not run; what is not checked does not count.",
        "98.27| THREW| The check itself broke: IllegalStateException: at the end.",
        "98.32| WRONG| The check did not run; what is not checked does not count."})
    void what_was_not_run_to_its_end_never_passes(String id, Verdict verdict, String message) {
        ExerciseResult result = result(id);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.message()).isEqualTo(message);
        assertThat(result.earned()).isZero();
    }

    @Test
    void an_exception_of_the_student_outside_of_a_trial_is_explained_too() {
        ExerciseResult result = result("98.26");
        assertThat(result.verdict()).isEqualTo(Verdict.THREW);
        assertThat(message(result)).isEqualTo("""
                Threw      ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 2, in
                           Student.throwsIndex (Student.java:N).""" + NEXT.formatted("98.26"));
    }

    @Test
    void a_failure_in_a_group_of_tests_within_an_exercise_counts() {
        assertThat(result("98.28").verdict()).isEqualTo(Verdict.THREW);
    }

    @Test
    void a_defect_of_the_check_itself_is_not_the_students_and_does_not_pass() {
        ExerciseResult result = result("98.31");
        assertThat(result.verdict()).isEqualTo(Verdict.THREW);
        assertThat(result.message()).startsWith("The check itself broke: NullPointerException");
    }

    @Test
    void an_exercise_whose_check_does_not_exist_fails_and_the_others_are_run() throws IOException {
        Path classes = SelectionFilter.folderOf(SampleCheck.class);
        Catalogue.Entry right = Catalogue.scan(classes).find(ExerciseId.of("98.20")).orElseThrow();
        Catalogue.Entry missing = new Catalogue.Entry(ExerciseId.of("98.50"), "Missing", 1, "Student.java", "lesson98_checks", "lesson98_checks.NoCheck");
        try (LessonLoader loader = new LessonLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Report report = CheckRunner.run(List.of(right, missing), loader);
            assertThat(report.of(right.id()).orElseThrow().passed()).isTrue();
            assertThat(report.of(missing.id()).orElseThrow().passed()).isFalse();
            assertThat(report.allPassed()).isFalse();
        }
    }
}
