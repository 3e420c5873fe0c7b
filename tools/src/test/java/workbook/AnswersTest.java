package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {

    @TempDir
    private Path root;

    private SampleWorkbook sample;
    private Lesson lesson;

    @BeforeEach
    void makeAWorkbook() {
        sample = new SampleWorkbook(root);
        lesson = sample.folders.find("1");
        new SkeletonTree(sample.folders).write();
    }

    @Test
    void theReferenceStandsBesideTheStudentsMethod() {
        String file = "lessons/" + SampleWorkbook.CONVOLUTION;
        sample.write(file, sample.read(file).replace("throw new Todo(\"1.1\");", "return 42;"));
        List<Answer> answers = new Answers(sample.folders).of(lesson, "1.1");
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).file()).isEqualTo("Convolution.java");
        assertThat(answers.get(0).reference().text()).startsWith("/** Returns the sum of the products. */\n")
                .contains("    // Multiply cell by cell and add up.\n", "sum +=").doesNotContain("SOLUTION");
        assertThat(answers.get(0).yours()).get().extracting(MethodSource::text).asString().contains("return 42;");
    }

    @Test
    void aMethodWithTwoRegionsIsShownOnce() {
        sample.write("solutions/" + SampleWorkbook.STRIDE, """
                package lesson02_stride_padding;
                final class Stride {
                    int a(boolean b) {
                        if (b) {
                            // BEGIN SOLUTION 2.1 If so.
                            return 1;
                            // END SOLUTION
                        } else {
                            // BEGIN SOLUTION 2.1 If not.
                            return 2;
                            // END SOLUTION
                        }
                    }
                }
                """);
        assertThat(new Answers(sample.folders).of(sample.folders.find("2"), "2.1")).hasSize(1);
    }

    @Test
    void whereTheStudentHasNoSuchMethodTheReferenceStandsAlone() {
        sample.write("lessons/" + SampleWorkbook.CONVOLUTION, "nothing");
        assertThat(new Answers(sample.folders).of(lesson, "1.4")).singleElement()
                .satisfies(answer -> assertThat(answer.yours()).isEmpty());
    }

    @Test
    void anExerciseWithoutRegionsHasNoAnswers() {
        assertThat(new Answers(sample.folders).of(lesson, "1.9")).isEmpty();
    }

    @Test
    void withoutSolutionsItSaysWhatItNeeds() {
        sample.deleteSolutions();
        assertThatThrownBy(() -> new Answers(sample.folders).of(lesson, "1.1")).isInstanceOf(WorkbookException.class)
                .hasMessage("Showing a solution needs the folder solutions, which this copy of the workbook does not have.");
    }
}
