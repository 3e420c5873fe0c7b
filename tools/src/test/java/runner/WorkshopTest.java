package runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import check.Catalogue;
import check.ExerciseResult;
import check.Report;
import check.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.Lesson;
import workbook.WorkbookException;

/** Lessons checked on their own, end to end: whatever stands in the student's files. */
class WorkshopTest {

    @TempDir
    Path root;
    private TinyWorkbook workbook;

    @BeforeEach
    void makeWorkbook() {
        workbook = new TinyWorkbook(root);
    }

    private ExerciseResult check(String lesson) throws DoesNotCompile {
        Workshop workshop = new Workshop(workbook.folders);
        Lesson found = workbook.folders.find(lesson);
        Report report = workshop.check(found, workshop.catalogue().ofLesson(found.packageName()));
        assertThat(report.results()).hasSize(1);
        return report.results().iterator().next();
    }

    private ExerciseResult checkAdding(String body) throws DoesNotCompile {
        workbook.writeAdding(body);
        return check("1");
    }

    @Test
    void a_right_file_passes_and_a_wrong_one_is_told_its_mistake() throws DoesNotCompile {
        assertThat(check("1").verdict()).isEqualTo(Verdict.TODO);
        assertThat(checkAdding("return x.get(0, 0);").mistake()).isEqualTo("Only a beginning");
        assertThat(checkAdding("return x.sum();").passed()).isTrue();
    }

    @Test
    void an_earlier_lesson_comes_from_the_reference() throws DoesNotCompile {
        workbook.writeAdding("return 7; // wrong");
        workbook.writeSharing("return x.scale(1 / Adding.sum(x));");
        assertThat(check("2").passed()).isTrue();
    }

    @Test
    void without_solutions_an_earlier_lesson_comes_from_the_student() throws DoesNotCompile {
        workbook.deleteSolutions();
        workbook.writeSharing("return x.scale(1 / Adding.sum(x));");
        ExerciseResult result = check("2");
        assertThat(result.verdict()).isEqualTo(Verdict.TODO);
        assertThat(result.message()).startsWith("TODO needs 1.1, which is still to be written (Adding.java:");
        workbook.writeAdding("return x.sum();");
        assertThat(check("2").passed()).isTrue();
    }

    @Test
    void without_solutions_a_lesson_that_does_not_compile_stays_in_the_catalogue_and_shows_its_errors() throws DoesNotCompile {
        workbook.deleteSolutions();
        workbook.writeAdding("return x.summ();");
        assertThat(new Workshop(workbook.folders).catalogue().entries()).extracting(Catalogue.Entry::title).containsExactly("Add up", "Share");
        assertThatThrownBy(() -> check("1")).isInstanceOf(DoesNotCompile.class).hasMessageContaining("Adding.java:").hasMessageContaining("summ");
        workbook.write(TinyWorkbook.ADDING, workbook.read(TinyWorkbook.ADDING).replace("x.summ()", "x.sum()").replace("double sum(", "double total("));
        assertThatThrownBy(() -> check("1")).isInstanceOf(DoesNotCompile.class)
                .hasMessageStartingWith("The checks do not fit your code any more. Names, parameters and return types");
        assertThatThrownBy(() -> new Workshop(workbook.folders).loader(workbook.folders.find("1"), true)).isInstanceOf(WorkbookException.class)
                .hasMessage("This copy of the workbook has no solutions, so there is no reference to take.");
    }

    // ---------------------------------------------------------------- what students do to their files

    @Test
    void a_missing_class_a_renamed_method_and_another_signature_are_each_told() throws Exception {
        String right = workbook.read(TinyWorkbook.ADDING);
        workbook.write(TinyWorkbook.ADDING, right.replace("double sum(", "double total("));
        assertThat(check("1").verdict()).isEqualTo(Verdict.SIGNATURE);
        assertThat(check("1").message().replaceAll("\\s+", " ")).contains("Missing what the check calls is not there as it was given:"
                + " NoSuchMethodError: 'double lesson01_adding.Adding.sum(matrix.Matrix)'. Names, parameters and return types of the given"
                + " methods must stay as they are.");
        workbook.write(TinyWorkbook.ADDING, right.replace("sum(Matrix x)", "sum(Matrix x, int row)"));
        assertThat(check("1").message().replaceAll("\\s+", " ")).contains("'double lesson01_adding.Adding.sum(matrix.Matrix)'");
        workbook.write(TinyWorkbook.ADDING, right.replace("public static double sum", "public double sum"));
        assertThat(check("1").verdict()).isEqualTo(Verdict.SIGNATURE);
        workbook.write(TinyWorkbook.ADDING, right.replace("public static double sum", "private static double sum"));
        assertThat(check("1").verdict()).isEqualTo(Verdict.SIGNATURE);
        Files.delete(root.resolve(TinyWorkbook.ADDING));
        assertThat(check("1").verdict()).isEqualTo(Verdict.SIGNATURE);
        assertThat(check("1").message().replaceAll("\\s+", " ")).contains("NoClassDefFoundError: lesson01_adding.Adding.");
    }

    @Test
    void a_wrong_package_is_told() {
        workbook.write(TinyWorkbook.ADDING, workbook.read(TinyWorkbook.ADDING).replace("package lesson01_adding;", "package lesson02_sharing;"));
        assertThatThrownBy(() -> check("1")).isInstanceOf(DoesNotCompile.class)
                .hasMessage("The class lesson02_sharing.Adding in lessons/src/main/java/lesson01_adding is in the wrong package: its file must"
                        + " begin with \"package lesson01_adding;\".");
    }

    @Test
    void a_student_cannot_replace_a_check_nor_an_oracle() {
        workbook.writeAdding("return 7;");
        workbook.write("lessons/src/main/java/lesson01_adding/AddingCheck.java", "package lesson01_adding; class AddingCheck { }");
        assertThatThrownBy(() -> check("1")).isInstanceOf(DoesNotCompile.class)
                .hasMessage("The class lesson01_adding.AddingCheck has the name of one of the workbook's checks; give yours another name.");
        workbook.write("lessons/src/main/java/lesson01_adding/AddingCheck.java",
                "package definitions; class Sums { static double sum(matrix.Matrix x) { return 7; } }");
        assertThatThrownBy(() -> check("1")).isInstanceOf(DoesNotCompile.class).hasMessageContaining("The class definitions.Sums");
    }

    @Test
    void a_student_cannot_use_the_harness() {
        assertThatThrownBy(() -> checkAdding("throw new check.CheckFailure(check.Verdict.TODO, null, \"\");")).isInstanceOf(DoesNotCompile.class)
                .hasMessageContaining("location: package check");
    }

    @Test
    void threads_prints_and_caught_errors_of_a_student_do_not_disturb_the_run() throws DoesNotCompile {
        assertThat(checkAdding("long end = System.nanoTime() + 2_000_000_000L;" // longer than the run, not for ever: nobody can stop it
                + " new Thread(() -> { while (System.nanoTime() < end) { Thread.onSpinWait(); } }) {{ setDaemon(true); }}.start();"
                + " System.out.print(\"\"); return x.sum();").passed()).isTrue();
        assertThat(checkAdding("try { throw new StackOverflowError(); } catch (Throwable all) { return x.sum(); }").passed()).isTrue();
        assertThat(checkAdding("new Thread(() -> { throw new IllegalStateException(); }) {{ setUncaughtExceptionHandler((t, e) -> { }); }}.start();"
                + " return x.sum();").passed()).isTrue();
    }

    @Test
    void a_static_counter_and_a_static_cache_fail() throws DoesNotCompile {
        assertThat(checkAdding("return Memory.calls++ == 0 ? x.sum() : 0; } static class Memory { static int calls;").mistake())
                .isEqualTo("Second call answers differently");
    }

    @Test
    void two_at_once_wait_for_each_other() throws Exception {
        workbook.writeAdding("return x.sum();");
        String right = workbook.read(TinyWorkbook.ADDING);
        List<Callable<Boolean>> checks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int edit = i;
            checks.add(() -> {
                Workshop workshop = new Workshop(workbook.folders);
                workbook.write("edit" + edit, right + "// edit " + edit + "\n"); // never half a file
                Files.move(root.resolve("edit" + edit), root.resolve(TinyWorkbook.ADDING), StandardCopyOption.ATOMIC_MOVE);
                return workshop.check(workbook.folders.find("1"), workshop.catalogue().ofLesson("lesson01_adding")).allPassed();
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (Future<Boolean> passed : threads.invokeAll(checks)) {
                assertThat(passed.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_program_waits_for_the_turn_of_another_one() throws Exception {
        Files.createDirectories(workbook.folders.notes());
        Path released = root.resolve("released");
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), LockHolder.class.getName(),
                workbook.folders.notes().resolve("lock").toString(), released.toString()).redirectErrorStream(true).start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo(LockHolder.HELD);
            assertThat(checkAdding("return x.sum();").passed()).isTrue();
            assertThat(released).exists();
        } finally {
            other.destroyForcibly();
        }
    }
}
