package cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runner.TinyWorkbook;

/** Commands that are not understood, and their help. */
class UsageTest {

    private static final String ROOT = "workbook.root";

    @TempDir
    static Path root;
    private static String rootBefore;

    @BeforeAll
    static void makeWorkbook() {
        new TinyWorkbook(root);
        rootBefore = System.getProperty(ROOT);
        System.setProperty(ROOT, root.toString());
    }

    @AfterAll
    static void goBack() {
        if (rootBefore == null) {
            System.clearProperty(ROOT);
        } else {
            System.setProperty(ROOT, rootBefore);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "check 7 | There is no lesson \"7\". The lessons are: 1 adding, 2 sharing.",
        "check 1.7 | There is no exercise \"1.7\". The exercises of this lesson are: 1.1.",
        "hint 1.7 | There is no exercise \"1.7\". The exercises of this lesson are: 1.1.",
        "solution nonsense | There is no exercise \"nonsense\". An exercise is called by its lesson and its number, such as 1.1;",
        "reset 7 | There is no lesson \"7\". Lessons: 1 adding, 2 sharing.",
        "release --out x --lessons 7 | There is no lesson \"7\". Lessons: 1 adding, 2 sharing.",
        "list 7 | There is no lesson \"7\". Lessons: 1 adding, 2 sharing.",
        "chart 7 | There is no lesson \"7\". Lessons: 1 adding, 2 sharing."})
    void what_does_not_exist_is_answered_with_what_does(String command, String sentence) {
        Run.of(command.split(" ")).assertSentence(2, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "release | Missing required option: '--out=OUT'",
        "hint | Missing required parameter: 'EXERCISE'",
        "chek | There is no command \"chek\". Did you mean check?",
        "frobnicate | There is no command \"frobnicate\".",
        "check 1 2 | \"2\" is more than check takes.",
        "solution 1.1 --width 0 | A line of the terminal holds 1 character or more, not 0.",
        "solution 1.1 --width x | 'x' is not a whole number.",
        "nonsense | There is no command \"nonsense\". The commands are: watch, list,",
        "check --quick | Unknown option: '--quick'",
        "--nonsense | Unknown option: '--nonsense'",
        "solution 1.1 --width wide | Invalid value for option '--width'"})
    void what_is_not_understood_is_said_in_a_sentence(String command, String sentence) {
        Run.of(command.split(" ")).assertSentence(2, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "watch", "list", "check", "hint", "solution", "reset", "catch-up", "chart", "experiment", "demo", "bench", "data", "jshell", "release", "skeleton"})
    void every_command_has_help(String command) {
        Run run = command.isEmpty() ? Run.of("--help") : Run.of(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: workbook" + (command.isEmpty() ? "" : " " + command)).contains("--help");
        assertThat(Workbook.commandLine().getSubcommands()).containsKeys("watch", "list", "check", "hint", "solution", "reset",
                "catch-up", "chart", "experiment", "demo", "bench", "data", "jshell", "release", "skeleton");
    }
}
