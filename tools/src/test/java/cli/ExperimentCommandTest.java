package cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code ./workbook experiment} on a small workbook of two lessons, of which the second has experiments. */
class ExperimentCommandTest {

    private static final String LESSON = "src/main/java/lesson02_training/";

    private static final String EXPERIMENTS = """
            package lesson02_training;
            import experiments.*;
            import java.util.List;
            public final class Experiments implements LessonExperiments {
                @Override
                public List<Experiment> all() {
                    return List.of(new Experiment("task1", "How much?", lab -> lab.say("It is " + Code.answer() + " from seed "
                            + lab.seed(3) + " with " + lab.restarts(20) + " starts.")),
                            new Experiment("task10", "How much more?", lab -> { }));
                }
            }
            """;

    @TempDir
    private Path root;

    private final String before = System.getProperty("workbook.root");

    @BeforeEach
    void aWorkbook() throws IOException {
        write("pom.xml", "<project/>");
        write("lessons/src/main/java/lesson01_words/README.md", "# Lesson 1: Words\n");
        write("lessons/" + LESSON + "README.md", "# Lesson 2: Training\n");
        write("lessons/" + LESSON + "Experiments.java", EXPERIMENTS);
        write("solutions/" + LESSON + "Experiments.java", EXPERIMENTS);
        write("solutions/" + LESSON + "Code.java", code("return 42;"));
        write("solutions/src/main/java/lesson01_words/Words.java", "package lesson01_words;\nfinal class Words {\n}\n");
        System.setProperty("workbook.root", root.toString());
    }

    @AfterEach
    void asItWas() {
        if (before == null) {
            System.clearProperty("workbook.root");
        } else {
            System.setProperty("workbook.root", before);
        }
    }

    private static String code(String body) {
        return "package lesson02_training;\nfinal class Code {\n    static int answer() {\n        " + body + "\n    }\n}\n";
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static Run experiment(String... arguments) {
        return Run.of(Stream.concat(Stream.of("experiment"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void withoutANameAllExperimentsAreListed() throws IOException {
        write("lessons/" + LESSON + "Code.java", code("return 7;"));

        assertThat(experiment().out()).isEqualTo("\nLesson 2 · Training\n  2.task1   How much?\n  2.task10  How much more?\n");
        assertThat(experiment("training").out()).contains("2.task10");
    }

    @Test
    void theStudentsOwnCodeIsTrained() throws IOException {
        write("lessons/" + LESSON + "Code.java", code("return 7;"));

        assertThat(experiment("2.task1").out()).startsWith("2.task1 · How much?\n\nIt is 7 from seed 3 with 20 starts.\n")
                .contains("Trained by your own code, in ");
    }

    @Test
    void theReferenceIsTrainedWhereAnExerciseIsStillToBeWritten() throws IOException {
        write("lessons/" + LESSON + "Code.java", code("throw new matrix.Todo(\"2.4\");"));

        assertThat(experiment("2.task1").out()).contains("The reference is trained, because your exercise 2.4 is still to be written.\n\nIt is 42")
                .contains("Trained by the reference, because your exercise 2.4 is still to be written, in ");
    }

    @Test
    void theReferenceIsTrainedWhereTheLessonDoesNotCompile() throws IOException {
        write("lessons/" + LESSON + "Code.java", code("return seven;"));

        assertThat(experiment("2.task1").out()).contains("It is 42").contains("because your lesson 2 does not compile");
    }

    @Test
    void theReferenceIsTrainedWhereItIsAskedForWithSeedAndRestarts() throws IOException {
        write("lessons/" + LESSON + "Code.java", code("return 7;"));

        assertThat(experiment("2.task1", "--reference", "--seed", "5", "--restarts", "2").out()).contains("It is 42 from seed 5 with 2 starts.").contains("Trained by the reference, as you asked");
    }

    @Test
    void theReferenceIsTrainedWhereTheStudentsCodeThrows() throws IOException {
        write("lessons/" + LESSON + "Code.java", code("return 1 / (1 - 1);"));
        assertThat(experiment("2.task1").out()).contains("It is 42")
                .contains("Trained by the reference, because your code threw ArithmeticException (./workbook check 2 says more), in");
        write("lessons/" + LESSON + "Code.java", code("System.exit(0); return 1;"));
        assertThat(experiment("2.task1").out()).contains("because your code calls System.exit(0)");
    }

    @Test
    void aTodoInAStaticFieldIsATodo() throws IOException {
        write("lessons/" + LESSON + "Code.java", code("return SEVEN;").replace("static int answer", """
                static final int SEVEN = seven();
                    static int seven() {
                        throw new matrix.Todo("2.5");
                    }
                    static int answer"""));

        assertThat(experiment("2.task1").out()).contains("because your exercise 2.5 is still to be written");
    }

    @Test
    void whatThereIsNotIsAUsageErrorThatSaysWhatThereIs() throws IOException {
        write("lessons/" + LESSON + "Code.java", code("return 7;"));

        experiment("2.task2").assertSentence(2, "There is no experiment \"2.task2\". Lesson 2 has 2.task1, 2.task10.");
        experiment("1.task1").assertSentence(2, "Lesson 1 has no experiments. Lessons that have some: 2 training.");
        experiment("9.task1").assertSentence(2, "There is no lesson \"9\". Lessons: 1 words, 2 training.");
        experiment("2.task1", "--restarts", "0").assertSentence(2, "--restarts takes 1 or more, but 0 was given.");
    }
}
