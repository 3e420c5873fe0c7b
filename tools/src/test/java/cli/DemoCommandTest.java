package cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code ./workbook demo} on a small workbook whose lesson 9 uses lesson 1. */
class DemoCommandTest {

    @TempDir
    private Path root;

    private final String before = System.getProperty("workbook.root");

    @BeforeEach
    void aWorkbook() throws IOException {
        write("pom.xml", "<project/>");
        write("lessons/src/main/java/lesson01_words/README.md", "# Lesson 1: Words\n");
        write("lessons/src/main/java/lesson09_network/README.md", "# Lesson 9: Network\n");
        for (String tree : new String[] {"lessons", "solutions"}) {
            write(tree + "/src/main/java/lesson01_words/Words.java", "package lesson01_words;\npublic final class Words {\n"
                    + "    public static String word() {\n        return \"" + tree + "\";\n    }\n}\n");
            write(tree + "/src/main/java/lesson09_network/Experiments.java", """
                    package lesson09_network;
                    import experiments.*;
                    import java.util.List;
                    import lesson01_words.Words;
                    public final class Experiments implements LessonExperiments {
                        @Override
                        public List<Experiment> all() {
                            return List.of(new Experiment("other", "Another?", lab -> { }), new Experiment("demo", "How well?",
                                    lab -> lab.say("TREE with " + Words.word() + ", seed " + lab.seed(3) + ", epochs " + lab.epochs(6))));
                        }
                    }
                    """.replace("TREE", tree));
        }
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

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void theReferenceIsTrainedWhereTheLessonItselfDoesNotPass() {
        assertThat(Run.of("demo").out()).contains("The reference is trained, because your lesson 9 does not pass yet.")
                .contains("solutions with solutions, seed 3, epochs 6");
    }

    @Test
    void theStudentsCodeIsTrainedAndTheReferenceWhereALessonDoesNotPass() throws IOException {
        write("lessons/src/main/java/lesson09_network/README.md", "# Lesson 9: Network\n\n| 9.1 | Demo | `Experiments.java` | 100 |\n");
        write("tests/src/test/java/lesson09_network/ExperimentsCheck.java", """
                package lesson09_network;
                @check.Exercise(id = "9.1", title = "Demo", points = 100, file = "Experiments.java")
                class ExperimentsCheck {
                    @org.junit.jupiter.api.Test
                    void there_is_a_demo() {
                        org.assertj.core.api.Assertions.assertThat(new Experiments().all()).hasSize(2);
                    }
                }
                """);
        assertThat(Run.of("check", "9").exitCode()).isZero();
        assertThat(Run.of("demo").out()).contains("taken was the reference for 1, where yours does not pass yet.")
                .contains("lessons with solutions, seed 3, epochs 6").contains("Trained by your own code, in ");
    }

    @Test
    void theReferenceIsTrainedThroughoutWhereItIsAskedFor() {
        assertThat(Run.of("demo", "--reference", "--seed", "5", "--epochs", "2").out()).doesNotContain("builds on")
                .contains("solutions with solutions, seed 5, epochs 2").contains("Trained by the reference, as you asked");
    }

    @Test
    void noEpochAtAllIsAUsageError() {
        Run.of("demo", "--epochs", "0").assertSentence(2, "--epochs takes 1 or more, but 0 was given.");
    }
}
