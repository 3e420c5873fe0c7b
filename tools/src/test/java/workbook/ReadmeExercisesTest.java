package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeExercisesTest {

    private static final String README = """
            # Lesson 1: Convolution

            | image | value |
            |---|---|
            | 1.4 | 2.3 |
            | 0.6 | 0.2 | −0.3 |

            ```
            | 1.9 | in a code block | `Nothing.java` | 9 |
            ```

            | Exercise | What | Where | Points |
            |:---------|------|-------|-------:|
            | 1.1 | One window | `Convolution.java` | 9 |
            |1.2|**Slide** it over the `6×6` image|[`Convolution.java`](Convolution.java)|0|
              |  [1.3](#13-a-choice)  |  Choose a \\| b  |  Filters.java  |  12  |
            | `1.P1` | How many? | `Predictions.java` | 3
            """;

    @Test
    void theRowsOfTheExerciseTableAreRead() {
        assertThat(ReadmeExercises.parse("README.md", README)).containsExactly(
                new ReadmeExercise("1.1", "One window", "Convolution.java", 9),
                new ReadmeExercise("1.2", "Slide it over the 6×6 image", "Convolution.java", 0),
                new ReadmeExercise("1.3", "Choose a | b", "Filters.java", 12),
                new ReadmeExercise("1.P1", "How many?", "Predictions.java", 3));
    }

    @Test
    void aReadmeWithoutSuchATableHasNoExercises() {
        assertThat(ReadmeExercises.parse("README.md", "# Nothing\n\n| a | b |\n|---|---|\n")).isEmpty();
        assertThat(ReadmeExercises.parse("README.md", "|\n||\n|||\n")).isEmpty();
    }

    @Test
    void aFileIsReadByItsPath(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("README.md"), README.replace("\n", "\r\n"));
        assertThat(ReadmeExercises.read(file)).hasSize(4);
    }

    static Stream<Arguments> brokenRows() {
        return Stream.of(
                Arguments.of("\n| 1,4 | A | `A.java` | 9 |", "README.md, line 2:"
                        + " An id such as 1.4 or 1.P2 was expected in the first cell, but \"1,4\" was found."),
                Arguments.of("| 1.4 | A | `A.java` |",
                        "README.md, line 1: Exercise 1.4 needs four cells (id, title, file, points), but 3 were found."),
                Arguments.of("| 1.4 | A | `A.java` | 9 | 2 |",
                        "README.md, line 1: Exercise 1.4 needs four cells (id, title, file, points), but 5 were found."),
                Arguments.of("| 1.4 | | `A.java` | 9 |",
                        "README.md, line 1: Exercise 1.4 needs a title in the second cell, but it is empty."),
                Arguments.of("| 1.4 | A | `A.java` | nine |", "README.md, line 1:"
                        + " Exercise 1.4 needs its points as a whole number in the fourth cell, but \"nine\" was found."),
                Arguments.of("| 1.4 | A | `A.java` | -1 |", "README.md, line 1:"
                        + " Exercise 1.4 needs its points as a whole number in the fourth cell, but \"-1\" was found."),
                Arguments.of("| 1.4 | A | `A.java` | 9 |\n| 1.4 | B | `B.java` | 9 |",
                        "README.md, line 2: Exercise 1.4 stands in the table twice."));
    }

    @ParameterizedTest
    @MethodSource("brokenRows")
    void aMalformedRowIsRefusedWithFileAndLine(String text, String sentence) {
        assertThatThrownBy(() -> ReadmeExercises.parse("README.md", text))
                .isInstanceOf(SourceException.class).hasMessage(sentence);
    }
}
