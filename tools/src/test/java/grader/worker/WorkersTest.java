package grader.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import check.Verdict;
import grader.ExerciseMark;
import grader.Kit;
import grader.sandbox.Bubblewrap;
import grader.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Submissions checked in JVMs of their own, without the gate: whatever the code of lesson 1 does, lesson 2 gets its mark. */
class WorkersTest {

    @TempDir
    static Path root;
    private static TinyClass students;
    private static Path cache;
    private static List<ProcessHandle> others; // that tests before these left running

    @BeforeAll
    static void makeWorkbook() {
        others = ProcessHandle.current().descendants().toList();
        students = new TinyClass(root);
        cache = root.resolve("cache");
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left.map(path -> path.getFileName().toString())).isSubsetOf("start");
        }
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isSubsetOf(others);
    }

    private static ExerciseMark adding(String body) throws Exception {
        List<ExerciseMark> marks = new Workers(students.kit, Sandbox.NONE, cache).run(students.adding(body));
        assertThat(marks).extracting(ExerciseMark::id).containsExactly("1.1", "2.1");
        assertThat(marks.get(1).verdict()).as("%s", marks).isEqualTo(Verdict.PASS);
        return marks.get(0);
    }

    // ---------------------------------------------------------------- what is said

    @Test
    void right_code_passes() throws Exception {
        assertThat(adding("return x.sum();")).isEqualTo(new ExerciseMark("1.1", "Add up", 100, Verdict.PASS, "", "Right.", "", ""));
    }

    @Test
    void wrong_code_is_told_what_its_own_check_at_home_says_and_nothing_of_the_hidden_numbers() throws Exception {
        ExerciseMark mark = adding("System.out.println(\"seen \" + x.get(0, 0)); return x.get(0, 0);");
        assertThat(mark.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(mark.mistake()).isEqualTo("Only a beginning");
        assertThat(mark.sentence()).isEqualTo("the number should be 8, yours is 1; it looks like \"Only a beginning\".");
        assertThat(mark.details()).startsWith("Asked      sum(x) on a row.").contains("Looks like Only a beginning. There is more.")
                .endsWith("mvn test -Dexercise=1.1 checks it again").doesNotContain("4711");
        assertThat(mark.forInstructor()).contains("Printed:").contains("seen 1.0");
    }

    @Test
    void code_made_for_the_numbers_at_home_fails_and_reads_no_others() throws Exception {
        ExerciseMark mark = adding("return x.get(0, 0) == 1 || x.get(0, 0) == " + TinyClass.VISIBLE_NUMBER + " ? x.sum() : -1;");
        assertThat(mark.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(mark.sentence()).startsWith("Your code answers right for the numbers in the workbook's own checks, but not for others");
        assertThat(mark.details()).isEmpty();
        assertThat(mark.forInstructor()).contains("random, seed 5711");
    }

    @Test
    void what_an_exception_says_of_the_hidden_numbers_is_not_told() throws Exception {
        ExerciseMark mark = adding("if (x.get(0, 1) == 1) { throw new matrix.Todo(\"it was \" + x.get(0, 0)); } return x.sum();");
        assertThat(mark.verdict()).isEqualTo(Verdict.TODO);
        assertThat(mark.sentence()).isEqualTo("This is still to be written.");
        assertThat(mark.details() + mark.forInstructor()).isEmpty();
        mark = adding("if (x.get(0, 1) == 1) { throw new IllegalStateException(\"it was \" + x.get(0, 0)); } return x.sum();");
        assertThat(mark.verdict()).isEqualTo(Verdict.THREW);
        assertThat(mark.sentence()).contains("IllegalStateException: it was " + TinyClass.VISIBLE_NUMBER);
    }

    @Test
    void a_missing_method_is_a_wrong_signature() throws Exception {
        ExerciseMark mark = adding("return total(x); } public static double total(Matrix x) { return x.sum();");
        assertThat(mark.verdict()).isEqualTo(Verdict.PASS);
        Job job = students.adding("return x.sum();");
        job.lessons().get(0).classes().clear();
        mark = new Workers(students.kit, Sandbox.NONE, cache).run(job).get(0);
        assertThat(mark.verdict()).isEqualTo(Verdict.SIGNATURE);
        assertThat(mark.sentence()).contains("NoClassDefFoundError: lesson01_adding.Adding");
    }

    @Test
    void a_class_with_the_name_of_a_check_or_of_another_lesson_is_not_taken() throws Exception {
        Job job = students.adding("return 7;");
        LessonJob adding = job.lessons().get(0);
        byte[] right = students.adding("return x.sum();").lessons().get(0).classes().get("lesson01_adding.Adding");
        adding.classes().put("lesson01_adding.AddingCheck", right);
        adding.classes().put("definitions.Sums", right);
        job.lessons().get(1).classes().put("lesson01_adding.Adding", adding.classes().get("lesson01_adding.Adding"));
        assertThat(new Workers(students.kit, Sandbox.NONE, cache).run(job)).extracting(ExerciseMark::verdict)
                .containsExactly(Verdict.WRONG, Verdict.PASS);
    }

    // ---------------------------------------------------------------- ending and exhausting

    @Test
    void halting_the_machine_behind_the_harness_back_fails_one_exercise() throws Exception {
        ExerciseMark mark = adding(reflectively("Runtime.class.getMethod(\"halt\", int.class).invoke(Runtime.getRuntime(), 0);"));
        assertThat(mark.verdict()).isEqualTo(Verdict.FORBIDDEN);
        assertThat(mark.sentence()).isEqualTo("Your code ended the program that checked it.");
    }

    @Test
    void halting_in_a_static_block_fails_one_exercise() throws Exception {
        assertThat(adding("return Trap.sum(x); } static class Trap { static { "
                + reflectively("Runtime.class.getMethod(\"halt\", int.class).invoke(Runtime.getRuntime(), 0);").replace("return x.sum();", "")
                + " } static double sum(Matrix x) { return x.sum(); }").verdict()).isEqualTo(Verdict.FORBIDDEN);
    }

    @Test
    void an_endless_loop_times_out_also_where_it_catches_everything() throws Exception {
        ExerciseMark mark = adding("while (x.rows() > 0) { try { while (x.rows() > 0) { } } catch (Throwable all) { } } return 0;");
        assertThat(mark.verdict()).isEqualTo(Verdict.TIMEOUT);
        assertThat(mark.sentence()).isEqualTo("Your code was still running after 1 second; look for a loop whose condition never becomes false,"
                + " or whose counter does not move.");
        assertThat(mark.forInstructor()).contains("Adding.sum (Adding.java:");
    }

    @Test
    void an_endless_loop_in_a_static_block_times_out() throws Exception {
        assertThat(adding("return Trap.sum(x); } static class Trap { static { while (System.nanoTime() != 0) { } }"
                + " static double sum(Matrix x) { return x.sum(); }").verdict()).isEqualTo(Verdict.TIMEOUT);
    }

    @Test
    void sleeping_times_out_although_it_needs_no_processor() throws Exception {
        assertThat(adding("try { Thread.sleep(1000000); } catch (InterruptedException e) { } return x.sum();").verdict()).isEqualTo(Verdict.TIMEOUT);
    }

    @Test
    void printing_without_end_times_out_and_keeps_the_end_of_what_was_printed() throws Exception {
        ExerciseMark mark = adding("for (long i = 0; i >= 0; i++) { System.out.println(\"line \" + i); } return 0;");
        assertThat(mark.verdict()).isEqualTo(Verdict.TIMEOUT);
        assertThat(mark.forInstructor()).contains("(the last 4000 of ").hasSizeLessThan(6000);
    }

    @Test
    void filling_the_memory_is_said_also_where_every_error_is_caught() throws Exception {
        ExerciseMark mark = adding("java.util.List<double[]> all = new java.util.ArrayList<>();"
                + " while (x.rows() > 0) { try { all.add(new double[1000000]); } catch (Throwable caught) { } } return 0;");
        assertThat(mark.verdict()).isEqualTo(Verdict.MEMORY);
        assertThat(mark.sentence()).isEqualTo("Your code used up the memory; look for a list or an array that grows without end.");
    }

    @Test
    void the_number_that_the_jvm_gives_to_an_object_is_not_told() throws Exception {
        assertThat(adding("throw new IllegalStateException(\"not \" + new Object());").sentence())
                .startsWith("IllegalStateException: not java.lang.Object@…, in Adding.sum");
    }

    @Test
    void a_recursion_without_end_threw() throws Exception {
        ExerciseMark mark = adding("return sum(x.transpose());");
        assertThat(mark.verdict()).isEqualTo(Verdict.THREW);
        assertThat(mark.sentence()).startsWith("StackOverflowError: a method calls itself without end in Adding.sum");
    }

    @Test
    void a_thread_that_goes_on_is_not_there_any_more_when_the_next_lesson_is_checked() throws Exception {
        assertThat(adding("new Thread(() -> { while (x.rows() > 0) { } }).start(); return x.sum();").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_19, disabledReason = "later JDKs cannot suspend a thread")
    void code_that_stalls_the_harness_itself_is_ended_from_outside() throws Exception {
        Job job = students.adding("Thread.getAllStackTraces().keySet().forEach(thread -> { if (thread != Thread.currentThread()) { thread.suspend(); } });"
                + " while (x.rows() > 0) { } return 0;");
        assertThat(new Workers(students.kit, Sandbox.NONE, cache, Duration.ofSeconds(5)).run(job)).extracting(ExerciseMark::verdict)
                .containsExactly(Verdict.TIMEOUT, Verdict.PASS);
    }

    @Test
    void where_three_exercises_of_a_lesson_have_used_up_their_time_the_others_get_less_and_can_still_pass() throws Exception {
        String exercise = "StackWalker.getInstance().walk(all -> all.filter(frame -> frame.getClassName().matches(\".*Adding[2345]?Check.*\"))"
                + ".findFirst().get().getClassName())";
        List<ExerciseMark> marks = new Workers(students.kit, Sandbox.NONE, cache)
                .run(students.addingFiveTimes("while (!" + exercise + ".contains(\"5\")) { } return x.sum();"));
        assertThat(marks).extracting(ExerciseMark::verdict)
                .containsExactly(Verdict.TIMEOUT, Verdict.TIMEOUT, Verdict.TIMEOUT, Verdict.TIMEOUT, Verdict.PASS);
        assertThat(marks.get(2).sentence()).doesNotContain("less time than usual");
        assertThat(marks.get(3).sentence()).endsWith("(there was less time than usual, because other exercises of this lesson had used up theirs).");
    }

    @Test
    void what_one_exercise_leaves_behind_costs_another_nothing() throws Exception {
        List<ExerciseMark> marks = new Workers(students.kit, Sandbox.NONE, cache).run(students.addingFiveTimes(
                "return calls++ < 12 ? x.sum() : 0; } private static int calls; static {"));
        assertThat(marks).extracting(ExerciseMark::verdict).containsOnly(Verdict.PASS);
    }

    @Test
    void the_memory_that_one_exercise_fills_is_empty_for_the_next() throws Exception {
        List<ExerciseMark> marks = new Workers(students.kit, Sandbox.NONE, cache).run(students.addingFiveTimes(
                "if (kept.size() < 200) { kept.add(new double[1 << 21]); } return x.sum(); }"
                        + " private static final java.util.List<double[]> kept = new java.util.ArrayList<>(); static {"));
        assertThat(marks).extracting(ExerciseMark::verdict).containsOnly(Verdict.PASS);
    }

    @Test
    void an_endless_message_is_cut() throws Exception {
        ExerciseMark mark = adding("throw new AssertionError(\"much \".repeat(1000000));");
        assertThat(mark.verdict()).isIn(Verdict.WRONG, Verdict.THREW);
        assertThat(mark.details()).hasSizeLessThan(21_000);
    }

    // ---------------------------------------------------------------- forging

    @Test
    void what_is_written_to_the_real_output_is_not_believed() throws Exception {
        String line = "AAAAAAAAAGMABUVuZGVkAAMxLjEABkhJRERFTgAEUEFTUwAAAAAAAAAAAAAAAA== AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        assertThat(adding(reflectively("java.io.FileOutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out);"
                + " out.write(\"\\n" + line + "\\nhalf a line\".getBytes());").replace("return x.sum();", "return 7;")).verdict())
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void closing_the_real_output_costs_the_answer() throws Exception {
        ExerciseMark mark = adding(reflectively("new java.io.FileOutputStream(java.io.FileDescriptor.out).close();"));
        assertThat(mark.earned()).isZero();
        assertThat(mark.verdict()).isEqualTo(Verdict.FORBIDDEN);
    }

    @Test
    void replacing_and_closing_the_streams_of_system_changes_nothing() throws Exception {
        assertThat(adding("System.out.close(); System.setIn(null);"
                + " System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream())); System.setErr(null); return x.sum();").verdict())
                .isEqualTo(Verdict.PASS);
    }

    // ---------------------------------------------------------------- the machine

    @Test
    void in_the_sandbox_the_same_comes_out() throws Exception {
        Bubblewrap.Attempt attempt = Bubblewrap.attempt(root.resolve("sandbox"));
        assumeTrue(attempt.sandbox().isPresent(), attempt.sentence());
        Workers workers = new Workers(students.kit, attempt.sandbox().get(), cache);
        assertThat(verdicts(workers, "return x.sum();")).containsExactly(Verdict.PASS, Verdict.PASS);
        assertThat(verdicts(workers, "while (x.rows() > 0) { } return 0;")).containsExactly(Verdict.TIMEOUT, Verdict.PASS);
        assertThat(verdicts(workers, "return new double[Integer.MAX_VALUE].length;")).containsExactly(Verdict.MEMORY, Verdict.PASS);
        assertThat(verdicts(workers, reflectively("Runtime.class.getMethod(\"halt\", int.class).invoke(Runtime.getRuntime(), 0);")))
                .containsExactly(Verdict.FORBIDDEN, Verdict.PASS);
        assertThat(verdicts(workers, reflectively("java.nio.file.Files.writeString(java.io.File.createTempFile(\"mine\", null).toPath(), \"c\");")))
                .containsExactly(Verdict.PASS, Verdict.PASS);
    }

    private static List<Verdict> verdicts(Workers workers, String body) throws InterruptedException {
        return workers.run(students.adding(body)).stream().map(ExerciseMark::verdict).toList();
    }

    @Test
    void a_killed_grader_leaves_no_worker_behind() throws Exception {
        Path running = root.resolve("running");
        Process grader = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), KilledGrader.class.getName(), root.resolve("killed").toString(), cache.toString(),
                running.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            for (int i = 0; i < 600 && !Files.exists(running); i++) {
                Thread.sleep(100);
            }
            assertThat(running).exists();
            List<ProcessHandle> workers = grader.descendants().toList();
            assertThat(workers).isNotEmpty();
            grader.destroyForcibly().waitFor();
            for (ProcessHandle worker : workers) {
                worker.onExit().get(20, TimeUnit.SECONDS);
            }
        } finally {
            grader.destroyForcibly();
        }
        new Workers(students.kit, Sandbox.NONE, cache); // the next one tidies up
    }

    @Test
    void a_worker_that_does_not_start_is_the_machines_failure() throws Exception {
        Path empty = Files.createDirectories(root.resolve("empty"));
        Kit broken = new Kit(List.of(empty), students.kit.libraries(), students.kit.checks(), students.kit.reference(),
                students.kit.referenceSource(), students.kit.skeletons());
        List<ExerciseMark> marks = new Workers(broken, Sandbox.NONE, cache).run(students.adding("return x.sum();"));
        assertThat(marks).extracting(ExerciseMark::verdict).containsExactly(Verdict.INFRASTRUCTURE, Verdict.INFRASTRUCTURE);
        assertThat(marks.get(0).sentence()).contains("no fault of yours");
    }

    @Test
    void what_a_submission_finds_of_its_surroundings_is_empty() throws Exception {
        ExerciseMark mark = adding("System.out.println(System.getenv().keySet() + \" \" + java.util.Locale.getDefault() + \" \""
                + " + java.util.TimeZone.getDefault().getID() + \" \" + Runtime.getRuntime().availableProcessors()); return 7;");
        assertThat(mark.forInstructor()).containsPattern("\\[(L\\w+(, )?)*\\] en_US UTC 1");
    }

    @Test
    void loops_that_the_core_shares_among_threads_stay_on_the_checks_own() throws Exception {
        ExerciseMark mark = adding("java.util.Set<Thread> seen = java.util.concurrent.ConcurrentHashMap.newKeySet(); for (int k = 0; k < 20; k++) {"
                + " matrix.Parallel.forEach(64, i -> { seen.add(Thread.currentThread()); for (double j = 0; j < 20000; j += Math.exp(-j * 0)) { } }); }"
                + " System.out.println(seen.size() + \" thread\"); return 7;");
        assertThat(mark.forInstructor()).contains("\n1 thread");
    }

    /** Code that may throw checked exceptions. */
    private static String reflectively(String code) {
        return "try { " + code + " } catch (Exception unexpected) { throw new IllegalStateException(unexpected); } return x.sum();";
    }
}
