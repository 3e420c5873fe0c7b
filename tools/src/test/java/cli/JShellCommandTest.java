package cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runner.TinyWorkbook;

/** The real JShell on a workbook of two lessons: what is typed, and what it answers. */
class JShellCommandTest {

    private static final String ROOT = "workbook.root";

    @TempDir
    Path root;
    private TinyWorkbook workbook;
    private String rootBefore;

    @BeforeEach
    void makeWorkbook() {
        workbook = new TinyWorkbook(root);
        workbook.write("lessons/src/main/java/lesson01_adding/explore.jsh", """
                // One.
                Matrix x = Matrix.of("1 2 3");

                Adding.sum(x)
                //> 6.0
                """);
        workbook.writeAdding("return x.sum();");
        rootBefore = System.getProperty(ROOT);
        System.setProperty(ROOT, root.toString());
    }

    @AfterEach
    void goBack() {
        if (rootBefore == null) {
            System.clearProperty(ROOT);
        } else {
            System.setProperty(ROOT, rootBefore);
        }
    }

    private static Run typed(String... lines) {
        return Run.withInput(String.join("\n", lines) + "\n/exit\n", "jshell", "1");
    }

    /** A line for JShell that writes the student's file anew. */
    private String edit(String body) throws IOException {
        Path file = root.resolve(TinyWorkbook.ADDING);
        String before = Files.readString(file);
        workbook.writeAdding(body);
        Path edited = Files.move(file, root.resolve("edited-" + Math.abs(body.hashCode())));
        Files.writeString(file, before);
        return "var copied = java.nio.file.Files.copy(java.nio.file.Path.of(\"" + literal(edited) + "\"), java.nio.file.Path.of(\""
                + literal(file) + "\"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);";
    }

    private static String literal(Path path) {
        return path.toString().replace("\\", "\\\\");
    }

    @Test
    void the_students_code_and_the_core_are_imported_and_matrices_are_shown_whole() {
        Run run = typed("Matrix m = Matrix.of(\"1 2; 3 4.5\")", "Adding.sum(m)", "picture(m)");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("m ==> 2×2\n  1  2\n  3  4.5").contains("==> 10.5").contains("blank 1, @ 4.5").doesNotContain("\u001b[38;5");
    }

    @Test
    void the_tour_is_walked_by_opening_one_file_again_and_again() {
        String open = "/open " + root.resolve(".workbook").resolve("tour1").toString().replace('\\', '/');
        Run run = typed(open, open, open);
        assertThat(run.out()).contains("  " + open + "  the next stop of the tour").containsSubsequence("// 1 of 2\n// One.\nMatrix x =",
                "// 2 of 2\nAdding.sum(x)\n==> 6.0\n", "The tour has ended; /reset begins it again.");
    }

    @Test
    void an_edit_is_taken_in_by_reload_which_keeps_the_variables_and_says_nothing_twice() throws IOException {
        Run run = typed("int kept = 40", "System.out.println(\"seen\" + \" once\")", "Adding.sum(Matrix.of(\"1 2\"))", edit("return -x.sum();"),
                "/reload -quiet", "Adding.sum(Matrix.of(\"1 2\")) + kept", "System.out.println(\"seen\" + \" again\")");
        assertThat(run.out()).containsSubsequence("==> 3.0", "Lesson 1 is compiled as it is saved now.", "==> 37.0", "seen again")
                .containsOnlyOnce("seen once");
    }

    @Test
    void an_edit_that_does_not_compile_is_shown_as_by_check_and_the_shell_goes_on() throws IOException {
        Run run = typed("int kept = 40", edit("return x.summ();"), "/reload -quiet", "Adding.sum(Matrix.of(\"1 2\")) + kept");
        assertThat(run.out()).containsSubsequence("✘ Lesson 1 · Adding does not compile:", "Adding.java:13: cannot find symbol",
                "JShell goes on with the classes from before.", "==> 43.0").doesNotContain("is compiled as it is saved now");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_lesson_that_does_not_compile_at_first_is_told_in_place_of_a_shell() {
        workbook.writeAdding("return x.summ();");
        Run run = typed("1 + 1");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Lesson 1 · Adding does not compile:").contains("Adding.java:13").doesNotContain("\tat ");
        assertThat(run.out()).doesNotContain("==>");
    }

    @Test
    void a_lesson_without_a_tour_is_explored_without_one() throws IOException {
        Files.delete(root.resolve("lessons/src/main/java/lesson01_adding/explore.jsh"));
        assertThat(typed("1 + 1").out()).contains("The tour lessons/src/main/java/lesson01_adding/explore.jsh cannot be read, so there is none to open.")
                .contains("==> 2");
        workbook.write("lessons/src/main/java/lesson01_adding/explore.jsh", "int f() {\n");
        assertThat(typed("1 + 1").out()).contains("explore.jsh cannot be walked: The tour ends within the step \"int f() {\".").contains("==> 2");
    }

    @Test
    void what_was_typed_is_there_at_the_next_start() {
        typed("int remembered = 5");
        assertThat(root.resolve(".workbook").resolve("jshell-history.txt")).content().contains("int remembered = 5\n");
        assertThat(typed("/history -all").out()).contains("int remembered = 5");
    }

    @Test
    void without_a_lesson_it_is_that_of_the_first_exercise_that_does_not_pass() {
        assertThat(Run.withInput("/exit\n", "jshell").out()).startsWith("Lesson 1 · Adding");
        Run.of("check", "1");
        assertThat(Run.withInput("/exit\n", "jshell").out()).startsWith("Lesson 2 · Sharing");
        workbook.writeSharing("return x.scale(1 / Adding.sum(x));");
        Run.of("check");
        assertThat(Run.withInput("/exit\n", "jshell").out()).startsWith("Lesson 2 · Sharing").contains("taken was your own code of 1");
    }

    @Test
    void the_printed_class_path_is_all_that_another_jshell_needs() {
        Run run = Run.of("jshell", "--class-path", "2");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).hasLineCount(1);
        List<String> places = List.of(run.out().strip().split(File.pathSeparator));
        assertThat(places).allSatisfy(place -> assertThat(Path.of(place)).isAbsolute().exists());
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            places.forEach(shell::addToClasspath);
            shell.eval("import matrix.Matrix;");
            assertThat(shell.eval("lesson01_adding.Adding.sum(Matrix.of(\"1 2\"))").get(0).value()).isEqualTo("3.0");
            assertThat(shell.eval("lesson02_sharing.Sharing.class.getSimpleName()").get(0).value()).isEqualTo("\"Sharing\"");
        }
    }
}
