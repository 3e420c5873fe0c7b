package watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runner.TinyWorkbook;
import runner.Workshop;
import watch.Watch.Wish;
import workbook.Progress;

/** A student's hour in front of the watching workbook, without a terminal. */
class WatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path root;
    private TinyWorkbook workbook;
    private Watch watch;

    @BeforeEach
    void start() throws InterruptedException {
        workbook = new TinyWorkbook(root);
        watch = watching();
    }

    private Watch watching() throws InterruptedException {
        watch = new Watch(workbook.folders, new Workshop(workbook.folders).catalogue());
        watch.check();
        await();
        return watch;
    }

    /** Looks again and again, as the command does, until the check is over. */
    private void await() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            Thread.sleep(5);
            watch.look();
        } while (watch.isChecking() && System.nanoTime() < end);
        assertThat(watch.isChecking()).isFalse();
    }

    /** Saves, and waits for the verdict. */
    private void saveAdding(String body) throws InterruptedException {
        workbook.writeAdding(body);
        awaitSave();
    }

    private void awaitSave() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!watch.isChecking() && System.nanoTime() < end) {
            Thread.sleep(5);
            watch.look();
        }
        await();
    }

    private Wish type(String keys) {
        Wish wish = Wish.SHOW;
        for (char key : keys.toCharArray()) {
            wish = watch.key(key);
        }
        return wish;
    }

    private String screen() {
        return String.join("\n", watch.screen(100, 40, false));
    }

    // ---------------------------------------------------------------- saves

    @Test
    void begins_at_the_first_exercise_with_what_it_asks_and_where() {
        assertThat(screen()).contains("Lesson 1 · Adding").contains("0 of 200 points").contains("1.1  Add up").contains("100 points")
                .contains("Add up all cells.").contains(TinyWorkbook.ADDING + ":14").contains("○ Still to be written.")
                .contains("n next").contains("or h for a hint");
    }

    @Test
    void shows_the_verdict_on_each_save() throws InterruptedException {
        saveAdding("return x.get(0, 0);");
        assertThat(screen()).contains("✘ Only a beginning").contains("0 of 200 points");

        saveAdding("return x.sum();");
        assertThat(screen()).contains("✔ It passes.").contains("100 of 200 points").contains("n for the next exercise");
        assertThat(Progress.load(root).passed("1.1")).isTrue();
    }

    @Test
    void shows_a_compile_error_with_its_line_and_a_caret() throws InterruptedException {
        saveAdding("return x.summ();");

        assertThat(screen()).contains("✘ Lesson 1 does not compile").contains("return x.summ();").contains("^")
                .contains("\n" + TinyWorkbook.ADDING + ":13: cannot find symbol");
    }

    @Test
    void survives_that_the_file_is_deleted_and_comes_back() throws InterruptedException, IOException {
        Files.delete(root.resolve(TinyWorkbook.ADDING));
        awaitSave();
        assertThat(screen()).contains("✘");

        saveAdding("return x.sum();");
        assertThat(screen()).contains("✔ It passes.");
    }

    @Test
    void a_deleted_file_that_others_need_is_named_with_the_way_to_have_it_again() throws InterruptedException, IOException {
        workbook.write("lessons/src/main/java/lesson01_adding/Twice.java", """
                package lesson01_adding;

                class Twice {
                    static double sum(matrix.Matrix x) {
                        return 2 * Adding.sum(x);
                    }
                }
                """);
        awaitSave();
        Files.delete(root.resolve(TinyWorkbook.ADDING));
        awaitSave();

        assertThat(screen()).contains("There is no file " + TinyWorkbook.ADDING + ",\nand the lesson does not compile without it.")
                .contains("./workbook reset 1").doesNotContain("Twice.java");
    }

    @Test
    void in_a_narrow_terminal_nothing_that_is_said_is_cut() throws InterruptedException {
        saveAdding("return x.get(7, 7);");
        assertThat(watch.screen(60, 60, false)).noneMatch(line -> line.endsWith("…")).allMatch(line -> line.length() <= 60)
                .anyMatch(line -> line.startsWith("Threw      "));

        saveAdding("return x.summ();");
        assertThat(watch.screen(60, 60, false)).noneMatch(line -> line.endsWith("…")).anyMatch(line -> line.contains("symbol: method summ()"));
    }

    @Test
    void the_list_says_what_there_is_not_and_stays_until_one_goes_somewhere() throws InterruptedException {
        type("l7.7\r");
        assertThat(screen()).contains("There is no exercise \"7.7\".").contains("Jump to which exercise, such as 1.4? _")
                .contains("Enter: go there").doesNotContain("n next");
        type("2.1");
        assertThat(screen()).contains("Jump to which exercise, such as 1.4? 2.1_");
        type("\r");
        await();
        assertThat(screen()).contains("2.1  Share").contains("n next");
    }

    @Test
    void an_answer_without_an_explanation_leaves_no_gap() throws InterruptedException {
        saveAdding("System.out.println(x.size()); return x.sum();");

        assertThat(screen()).contains("✔ It passes.\n\nYour code printed:");
    }

    @Test
    void a_file_put_in_place_of_the_old_one_is_checked() throws InterruptedException, IOException {
        String skeleton = workbook.read(TinyWorkbook.ADDING);
        workbook.write("lessons/beside.java", skeleton.replaceFirst("(?s)// TODO.*?;", "return x.sum();").replace("import matrix.Todo;\n", ""));
        Files.move(root.resolve("lessons/beside.java"), root.resolve(TinyWorkbook.ADDING), StandardCopyOption.ATOMIC_MOVE);
        awaitSave();

        assertThat(screen()).contains("✔ It passes.");
    }

    @Test
    void an_endless_loop_is_cut_while_keys_work() throws InterruptedException {
        workbook.writeAdding("while (x != null) { } return 0;");
        while (!watch.isChecking()) {
            Thread.sleep(5);
            watch.look();
        }
        type("l");
        assertThat(screen()).contains("Jump to which exercise").contains("checking …");
        type("l");
        await();

        assertThat(screen()).contains("still running after 5 seconds");
    }

    @Test
    void what_the_code_prints_is_shown_but_cannot_harm_the_screen() throws InterruptedException {
        saveAdding("System.out.println(\"cells \\u001b[2J\" + x.size()); return x.sum();");

        assertThat(screen()).contains("✔ It passes.").contains("Your code printed:\n  cells [2J3").doesNotContain("\u001b");
    }

    @Test
    void a_save_in_another_lesson_takes_the_screen_there_with_the_students_own_earlier_code() throws InterruptedException {
        saveAdding("return x.sum();");
        workbook.writeSharing("return x.scale(1 / Adding.sum(x));");
        awaitSave();

        assertThat(screen()).contains("Lesson 2 · Sharing").contains("✔ It passes.").contains("200 of 200 points")
                .contains("taken was your own code of 1");
    }

    @Test
    void many_saves_in_a_row_end_with_the_verdict_on_the_last() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            workbook.writeAdding("return x.get(0, 0) + " + i + ";");
            Thread.sleep(3);
            watch.look();
        }
        saveAdding("return x.sum();");
        await();

        assertThat(screen()).contains("✔ It passes.");
    }

    // ---------------------------------------------------------------- keys

    @Test
    void hints_come_step_by_step_and_stay_while_a_check_ends() throws InterruptedException {
        type("h");
        assertThat(screen()).contains("1. Think of Adding.").doesNotContain("Look at Matrix").contains("1 of 2 hints");
        watch.check();
        await();
        type("h");

        assertThat(screen()).contains("2. Look at Matrix.").contains("These are all 2 hints.");
    }

    @Test
    void next_back_and_the_list_lead_to_other_exercises() throws InterruptedException {
        type("n");
        await();
        assertThat(screen()).contains("2.1  Share");
        type("b");
        await();
        assertThat(screen()).contains("1.1  Add up");
        type("l2.1\n");
        await();
        assertThat(screen()).contains("2.1  Share");
        type("l7.7\n");
        assertThat(screen()).contains("There is no exercise \"7.7\".").contains("2.1  Share");
    }

    @Test
    void reset_asks_first_and_keeps_what_was_written() throws InterruptedException {
        saveAdding("return 7;");
        type("rn");
        assertThat(workbook.read(TinyWorkbook.ADDING)).contains("return 7;");
        assertThat(screen()).contains("Nothing was changed.");
        type("ry");
        assertThat(workbook.read(TinyWorkbook.ADDING)).contains("TODO 1.1");

        assertThat(screen()).contains("Lesson 1 is as it was given. What you had written is in .workbook/backups/");
    }

    @Test
    void other_commands_get_the_terminal_to_themselves() {
        assertThat(type("c")).isEqualTo(Wish.RUN);
        assertThat(watch.command()).isEqualTo("chart 1");
        assertThat(type("j")).isEqualTo(Wish.RUN);
        assertThat(watch.command()).isEqualTo("jshell 1");
        watch.screen(120, 40, false);
        assertThat(type("s")).isEqualTo(Wish.RUN);
        assertThat(watch.command()).isEqualTo("solution 1.1 --width 120");
        assertThat(type("q")).isEqualTo(Wish.QUIT);
    }

    // ---------------------------------------------------------------- memory and sizes

    @Test
    void begins_next_time_where_the_student_was() throws InterruptedException, IOException {
        type("n");
        await();
        assertThat(watching().current().id()).hasToString("2.1");

        Files.delete(root.resolve(".workbook/watch.txt"));
        assertThat(watching().current().id()).hasToString("1.1");
        Files.writeString(root.resolve(".workbook/watch.txt"), "nonsense\n\u0000");
        assertThat(watching().current().id()).hasToString("1.1");
    }

    @Test
    void fits_any_terminal_and_turns_pages() {
        for (int height : new int[] {1, 5, 12, 24, 60}) {
            List<String> lines = watch.screen(40, height, false);
            assertThat(lines).hasSizeLessThanOrEqualTo(Math.max(height, 1)).allMatch(line -> line.length() <= 40);
        }
        type("l");
        String first = String.join("\n", watch.screen(100, 12, false));
        assertThat(first).contains("page 1 of");
        type(" ");
        assertThat(String.join("\n", watch.screen(100, 12, false))).contains("page 2 of").isNotEqualTo(first);
    }
}
