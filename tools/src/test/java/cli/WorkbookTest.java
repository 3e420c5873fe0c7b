package cli;

import static org.assertj.core.api.Assertions.assertThat;

import check.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runner.TinyWorkbook;

/** The command line, end to end, on a workbook of two lessons. */
class WorkbookTest {

    private static final String ROOT = "workbook.root";

    @TempDir
    Path root;
    private TinyWorkbook workbook;
    private String rootBefore;

    @BeforeEach
    void makeWorkbook() {
        workbook = new TinyWorkbook(root);
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

    // ---------------------------------------------------------------- list

    @Test
    void list_shows_lessons_exercises_and_what_is_next() {
        Run run = Run.of("list");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""

                Lesson 1 · Adding
                  ○ 1.1   100  Add up                                 Adding.java

                Lesson 2 · Sharing
                  ○ 2.1   100  Share                                  Sharing.java

                ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  0 of 200 points
                Next: 1.1 Add up · ./workbook check 1.1
                      read lessons/src/main/java/lesson01_adding/README.md
                """);
        assertThat(Run.of("list", "sharing").out()).contains("Sharing").doesNotContain("Adding");
    }

    // ---------------------------------------------------------------- watch

    @Test
    void without_a_command_and_a_terminal_the_first_verdict_is_printed_and_keys_are_read_as_lines() {
        Run run = Run.withInput("h\nn\n");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("1.1  Add up", "Add up all cells.", "1. Think of Adding.", "2.1  Share").doesNotContain("\u001b");
    }

    @Test
    void a_workbook_without_lessons_has_nothing_to_watch_or_explore(@TempDir Path empty) throws IOException {
        Files.createDirectories(empty.resolve("lessons"));
        Files.writeString(empty.resolve("pom.xml"), "<project/>");
        System.setProperty(ROOT, empty.toString());
        Run.of("watch").assertSentence(1, "There are no exercises to watch: lessons are expected in lessons/src/main/java.");
        Run.of("jshell").assertSentence(1, "There is no lesson to explore: lessons are expected in lessons/src/main/java.");
    }

    @Test
    void watch_ends_where_there_is_nothing_to_be_read() {
        workbook.writeAdding("return x.sum();");
        Run run = Run.withInput("", "watch");
        assertThat(run.out()).contains("✔ It passes.");
        assertThat(run.exitCode()).isZero();
    }

    // ---------------------------------------------------------------- check

    @Test
    void check_ends_with_1_before_and_with_0_after_it_passes_and_notes_the_progress() {
        Run before = Run.of("check", "1.1");
        assertThat(before.exitCode()).isEqualTo(1);
        assertThat(before.out()).contains("○ 1.1   Add up  100   TODO Adding.java:15\n");
        workbook.writeAdding("return x.sum();");
        Run after = Run.of("check", "1");
        assertThat(after.exitCode()).isZero();
        assertThat(after.out()).contains("✔ 1.1   Add up  100").contains("All checked exercises pass.");
        assertThat(Run.of("list").out()).contains("  ✔ 1.1").contains("100 of 200 points").contains("Next: 2.1 Share");
        assertThat(Run.of("check").exitCode()).isEqualTo(1);
        workbook.writeSharing("return x.scale(1 / x.sum());");
        assertThat(Run.of("check").exitCode()).isZero();
    }

    @Test
    void check_shows_what_is_wrong() {
        workbook.writeAdding("return x.get(0, 0);");
        Run run = Run.of("check", "adding");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("✘ 1.1 Add up").contains("Differs    the number should be 8, yours is 1.")
                .contains("Looks like Only a beginning. There is more.").contains("✘ 1.1   Add up  100   Only a beginning");
    }

    @Test
    void a_lesson_that_does_not_compile_blocks_no_other_and_is_shown_with_file_line_and_caret() {
        workbook.writeAdding("return x.summ();");
        workbook.writeSharing("return x.scale(1 / Adding.sum(x));");
        Run run = Run.of("check");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("✘ Lesson 1 · Adding does not compile:").contains("Adding.java:13: cannot find symbol")
                .contains("        return x.summ();\n                    ^").contains("  2 · sharing").contains("100 of 100 points").endsWith("What does not compile is not checked: mend the first line named above, then check again.\n");
        assertThat(Run.of("check", "1").out()).contains("mend the first line named above, then check again.");
        assertThat(Run.of("check", "2").exitCode()).isZero();
        assertThat(Run.of("list").exitCode()).isZero();
        assertThat(Run.of("hint", "1.1").exitCode()).isZero();
    }

    // ---------------------------------------------------------------- hint

    @Test
    void hints_come_one_step_at_a_time_and_again_without_a_new_one() {
        assertThat(Run.of("hint", "1.1", "--again").out()).contains("0 of 2 hints. The next one: ./workbook hint 1.1");
        assertThat(Run.of("hint", "1.1").out()).isEqualTo("""
                1.1 Add up

                1. Think of Adding.

                1 of 2 hints. The next one: ./workbook hint 1.1
                Check: ./workbook check 1.1
                """);
        assertThat(Run.of("hint", "1.1", "--again").out()).contains("1. Think").doesNotContain("2. Look");
        assertThat(Run.of("hint", "1.1").out()).contains("1. Think").contains("2. Look at Matrix.").contains("These are all 2 hints.");
        assertThat(Run.of("hint", "1.1").out()).contains("These are all 2 hints.");
        assertThat(Run.of("hint", "2.1").out()).contains("1 of 2 hints");
    }

    @Test
    void hints_that_are_missing_are_said_to_be() throws IOException {
        workbook.write("lessons/src/main/java/lesson01_adding/hints.md", "## 1.2 Other\n\n1. Step.\n");
        Run.of("hint", "1.1").assertSentence(1, "There are no hints for exercise 1.1.");
        Files.delete(root.resolve("lessons/src/main/java/lesson01_adding/hints.md"));
        Run.of("hint", "1.1").assertSentence(1, "hints.md cannot be read");
    }

    // ---------------------------------------------------------------- solution, reset, skeleton

    @Test
    void the_solution_is_refused_before_the_exercise_passes_and_shown_after() {
        Run before = Run.of("solution", "1.1");
        assertThat(before.exitCode()).isEqualTo(1);
        assertThat(before.out()).contains("1.1 Add up does not pass yet").doesNotContain("x.sum()");
        workbook.writeAdding("return x.summ();");
        assertThat(Run.of("solution", "1.1").exitCode()).isEqualTo(1);
        workbook.writeAdding("double all = x.sum();\n        return all;");
        Run after = Run.of("solution", "1.1", "--width", "140");
        assertThat(after.exitCode()).isZero();
        assertThat(after.out()).contains("Yours · Adding.java").contains("The reference").contains("double all = x.sum();").contains("return x.sum();")
                .doesNotContain("BEGIN SOLUTION");
        workbook.deleteSolutions();
        Run.of("solution", "1.1").assertSentence(1, "Showing a solution needs the folder solutions, which this copy of the workbook does not have.");
    }

    @Test
    void below_the_solution_stands_why_it_is_written_so_and_only_there() {
        workbook.write("solutions/src/main/java/lesson01_adding/reasons.md",
                "## 1.1 Add up\n\nThe matrix adds up by itself. " + "A loop says less. ".repeat(6).strip() + "\n");
        assertThat(Run.of("solution", "1.1").out()).doesNotContain("Why the reference");
        workbook.writeAdding("return x.sum();");
        assertThat(Run.of("solution", "1.1", "--width", "140").out()).endsWith("""

                Why the reference is written so
                ───────────────────────────────
                The matrix adds up by itself. A loop says less. A loop says less. A loop says less. A loop says
                less. A loop says less. A loop says less.
                """);
        assertThat(Run.of("solution", "1.1", "--width", "40").out()).contains("The matrix adds up by itself. A loop\nsays less.");
        workbook.write("solutions/src/main/java/lesson01_adding/reasons.md", "## 1.2 Other\n\nBecause.\n");
        assertThat(Run.of("solution", "1.1").out()).contains("The reference").doesNotContain("Why the reference");
        assertThat(Run.of("reset", "1").out()).doesNotContain("reasons");
        assertThat(root.resolve("lessons/src/main/java/lesson01_adding/reasons.md")).doesNotExist();
    }

    @Test
    void catch_up_puts_the_reference_in_place_and_saves_what_was_written() {
        workbook.writeAdding("return 7;");
        Run run = Run.of("catch-up", "1");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Lesson 1 · Adding is now the reference.", "saved in .workbook/backups", "./workbook reset 1");
        assertThat(workbook.read(TinyWorkbook.ADDING)).contains("return x.sum();").doesNotContain("SOLUTION");
        assertThat(Run.of("check", "1").exitCode()).isZero();

        workbook.deleteSolutions();
        assertThat(Run.of("catch-up", "1").err()).contains("needs the folder solutions, which this copy of the workbook does not have.");
    }

    @Test
    void reset_puts_the_skeleton_back_and_saves_what_was_written() {
        String skeleton = workbook.read(TinyWorkbook.ADDING);
        workbook.writeAdding("return 42;");
        Run run = Run.of("reset", "1");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Lesson 1 · Adding is as it was given.").contains("  lessons/src/main/java/lesson01_adding/Adding.java");
        assertThat(workbook.read(TinyWorkbook.ADDING)).isEqualTo(skeleton).contains("TODO 1.1");
        String backup = run.out().lines().filter(line -> line.startsWith("What you had written is saved in ")).findFirst().orElseThrow()
                .replace("What you had written is saved in ", "");
        assertThat(workbook.read(backup + "/" + TinyWorkbook.ADDING)).contains("return 42;");
        assertThat(Run.of("reset", "1").out()).doesNotContain("saved in");
    }

    @Test
    void skeleton_compare_tells_what_differs_and_writes_nothing() {
        assertThat(Run.of("skeleton", "--compare").exitCode()).isZero();
        workbook.writeAdding("return 42;");
        Run run = Run.of("skeleton", "--compare");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Adding.java").contains("1 differences.");
        assertThat(workbook.read(TinyWorkbook.ADDING)).contains("return 42;");
        assertThat(Run.of("skeleton").out()).contains("1 files written");
        assertThat(Run.of("skeleton", "--compare").out()).contains("lessons is what solutions makes.");
    }

    // ---------------------------------------------------------------- chart

    @Test
    void charts_are_drawn_by_the_reference_where_the_students_code_is_not_there_and_it_is_said_why() {
        String pictures = """
                package lesson01_adding;

                public final class Pictures implements charts.LessonPictures {
                    @Override
                    public java.util.List<java.nio.file.Path> draw(java.nio.file.Path folder, java.util.Optional<java.nio.file.Path> data) {
                        Adding.sum(matrix.Matrix.row(1, 2));
                        return java.util.List.of(folder.resolve("sum.png"));
                    }

                    @Override
                    public java.util.Map<String, String> captions() {
                        return java.util.Map.of("sum.png", "A <sum>.");
                    }
                }
                """;
        Run.of("chart", "1").assertSentence(1, "Lesson 1 has no pictures");
        workbook.write("solutions/src/main/java/lesson01_adding/Pictures.java", pictures);
        workbook.write("lessons/src/main/java/lesson01_adding/Pictures.java", pictures);
        assertThat(Run.of("chart", "1").out()).startsWith("Lesson 1 · Adding, drawn by the reference, because your exercise 1.1 is still to be written:\n"
                + "  target/charts/lesson01_adding/sum.png");
        workbook.writeAdding("return x.summ();");
        assertThat(workbook.read("target/charts/index.html")).contains("<h2 id=\"lesson01_adding\">Lesson 1 · Adding</h2>\n<p class=\"by\">drawn by the reference",
                "<a href=\"lesson01_adding/sum.png\"><img src=\"lesson01_adding/sum.png\" alt=\"A &lt;sum&gt;.\"></a><figcaption>A &lt;sum&gt;.</figcaption>");
        assertThat(Run.of("chart", "1").out()).contains("the reference, because your lesson 1 does not compile (./workbook check 1 says where)");
        workbook.writeAdding("return x.rows() / (x.rows() - x.rows());");
        assertThat(Run.of("chart", "1").out()).contains("the reference, because your code threw ArithmeticException (./workbook check 1 says more)");
        workbook.writeAdding("return x.sum();");
        assertThat(Run.of("chart", "1").out()).contains("drawn by your own code:");
        assertThat(Run.of("chart").out()).contains("Lesson 1 · Adding, drawn by", "Lesson 2 has no pictures", "target/charts/index.html");
    }

    // ---------------------------------------------------------------- what goes wrong with the workbook itself

    @Test
    void a_folder_that_is_no_workbook_is_a_sentence() {
        System.setProperty(ROOT, root.resolve("lessons").toString());
        Run.of("list").assertSentence(1, "is not the workbook: lessons/ and pom.xml are expected in it.");
    }

    @Test
    void a_check_that_does_not_compile_is_not_the_students_and_is_said_to_be() {
        workbook.write("tests/src/test/java/lesson01_adding/AddingCheck.java", "class {");
        Run run = Run.of("check", "1");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("A part of the workbook itself does not compile:\n").contains("AddingCheck.java:1:").doesNotContain("\tat ");
    }

    @Test
    void an_unexpected_failure_is_a_sentence_and_its_trace_is_written_down() throws IOException {
        Path classes = root.resolve(".workbook/classes");
        Files.createDirectories(classes.getParent());
        Files.writeString(classes, "a file in the place of a folder");
        Run run = Run.of("check", "1");
        run.assertSentence(1, "The workbook itself failed (");
        assertThat(run.err()).contains("What it was doing is written in .workbook/last-failure.txt.");
        assertThat(workbook.read(".workbook/last-failure.txt")).contains("\tat ");
    }

    @Test
    void two_checks_of_one_exercise_are_a_sentence() {
        workbook.write("tests/src/test/java/lesson02_sharing/OtherCheck.java", """
                package lesson02_sharing;
                @check.Exercise(id = "2.1", title = "Share", points = 100, file = "Sharing.java")
                class OtherCheck { }
                """);
        Run.of("list").assertSentence(1, "The exercise 2.1 is checked by both");
    }

    @Test
    void a_student_who_ends_the_program_ends_nothing() {
        workbook.writeAdding("System.exit(0); return 8;");
        Run run = Run.of("check", "1");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("✘ 1.1   Add up  100   forbidden call").contains("your code calls System.exit(0) in Adding.sum (Adding.java:13)");
    }

    // ---------------------------------------------------------------- the launcher's build

    /** Writes sources, classes and what a build leaves, all older than the build, which was half an hour ago. */
    private Path built() throws IOException {
        for (String module : List.of("core", "datasets", "tools")) {
            workbook.write(module + "/src/main/java/Some.java", "class Some { }");
        }
        workbook.write("tools/target/classes/Some.class", "");
        workbook.write("tools/target/classes/Other.class", "");
        workbook.write("tools/target/workbook.start", "");
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.toList()) {
                Files.setLastModifiedTime(each, minutesAgo(60));
            }
        }
        Path built = root.resolve("tools/target/workbook.start");
        Files.setLastModifiedTime(built, minutesAgo(30));
        System.setProperty(Build.FILE, built.toString());
        System.setProperty(Build.JAVA, Build.java());
        System.setProperty(ClassPath.PLACES, root.resolve("tools/target/classes").toString());
        return built;
    }

    private static FileTime minutesAgo(int minutes) {
        return FileTime.from(Instant.now().minusSeconds(60L * minutes));
    }

    @Test
    void the_build_is_out_of_date_when_a_source_of_the_workbook_is_newer() throws IOException {
        assertThat(Build.isOutOfDate()).isFalse();
        try {
            built();
            Path source = root.resolve("core/src/main/java/Some.java");
            assertThat(Build.isOutOfDate()).isFalse();
            Files.setLastModifiedTime(source, minutesAgo(1));
            assertThat(Build.isOutOfDate()).isTrue();
        } finally {
            List.of(Build.FILE, Build.JAVA, ClassPath.PLACES).forEach(System::clearProperty);
        }
    }

    @Test
    void the_build_is_out_of_date_when_somebody_else_has_changed_a_class_or_java_is_another() throws IOException {
        try {
            built();
            Path classes = root.resolve("tools/target/classes");
            Files.setLastModifiedTime(classes.resolve("Some.class"), minutesAgo(1));
            assertThat(Build.isOutOfDate()).isTrue();
            Files.delete(classes.resolve("Some.class"));
            assertThat(Build.isOutOfDate()).as("something was removed").isTrue();
            Files.setLastModifiedTime(classes, minutesAgo(60));
            assertThat(Build.isOutOfDate()).isFalse();
            System.setProperty(Build.JAVA, "another");
            assertThat(Build.isOutOfDate()).isTrue();
        } finally {
            List.of(Build.FILE, Build.JAVA, ClassPath.PLACES).forEach(System::clearProperty);
        }
    }

    @Test
    void a_file_dated_in_the_future_is_not_built_for_again_and_again() throws IOException {
        try {
            Path built = built();
            Path file = root.resolve("tools/target/classes/Some.class");
            Files.setLastModifiedTime(file, minutesAgo(-60));
            Files.setLastModifiedTime(root.resolve("core/src/main/java/Some.java"), minutesAgo(-60));
            assertThat(Build.isOutOfDate()).isFalse();
            Files.setLastModifiedTime(file, minutesAgo(1)); // the time has come
            assertThat(Build.isOutOfDate()).isTrue();
            Files.setLastModifiedTime(built, minutesAgo(0));
            assertThat(Build.isOutOfDate()).isFalse();
        } finally {
            List.of(Build.FILE, Build.JAVA, ClassPath.PLACES).forEach(System::clearProperty);
        }
    }

    @Test
    void what_was_prepared_starts_the_program() throws IOException, InterruptedException {
        workbook.write("tools/target/workbook.classpath", "");
        Path built = root.resolve("tools/target/workbook.classpath");
        FileTime time = FileTime.fromMillis(System.currentTimeMillis() + 60_000); // later than the classes that this test runs on
        Files.setLastModifiedTime(built, time);
        System.setProperty(Build.FILE, built.toString());
        try {
            assertThat(Run.of("prepare").exitCode()).isZero();
        } finally {
            System.clearProperty(Build.FILE);
        }
        Path options = root.resolve("tools/target/workbook.start");
        assertThat(options).content().startsWith("# " + root + "\n");
        assertThat(Files.getLastModifiedTime(options)).isEqualTo(time);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-cp", "nowhere", "@" + options, "cli.Workbook", "--version").redirectErrorStream(true).start();
        assertThat(process.getInputStream()).hasContent("CNN workbook 1.0");
        assertThat(process.waitFor()).isZero();
    }
}
