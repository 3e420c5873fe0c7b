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

class HintsTest {

    private static final String HINTS = """
            # Hints

            Ask with `./workbook hint 1.4`.

            ## 1.4 Slide the filter

            1. How many positions fit
               side by side?

               Count them on paper.
            2. Four loops:

               ```java
               for (int y = 0; y < height; y++) {
                   ## 1.5 this is code
            1. so is this
               }
               ```
            3. Inside, in this order:
               1. multiply,
               2. add.

            ## 1.P1

            1. Look at the shape.
            2. It is smaller.
            """;

    @Test
    void anExerciseHasItsStepsInOrder() {
        Hints hints = Hints.parse("hints.md", HINTS);
        assertThat(hints.steps("1.4")).containsExactly(
                "How many positions fit side by side?\n\nCount them on paper.",
                "Four loops:\n\n```java\nfor (int y = 0; y < height; y++) {\n    ## 1.5 this is code\n1. so is this\n}\n```",
                "Inside, in this order:\n1. multiply,\n2. add.");
        assertThat(hints.steps("1.P1")).containsExactly("Look at the shape.", "It is smaller.");
    }

    @Test
    void exercisesAndTitlesAreThoseOfTheHeadings() {
        Hints hints = Hints.parse("hints.md", HINTS);
        assertThat(hints.exercises()).containsExactly("1.4", "1.P1");
        assertThat(hints.title("1.4")).isEqualTo("Slide the filter");
        assertThat(hints.title("1.P1")).isEmpty();
    }

    @Test
    void anExerciseWithoutHintsHasNoSteps() {
        assertThat(Hints.parse("hints.md", HINTS).steps("9.9")).isEmpty();
        assertThat(Hints.parse("hints.md", "").exercises()).isEmpty();
    }

    @Test
    void lineEndsOfWindowsMakeNoDifference() {
        assertThat(Hints.parse("hints.md", "\uFEFF" + HINTS.replace("\n", "\r\n")).steps("1.4"))
                .isEqualTo(Hints.parse("hints.md", HINTS).steps("1.4"));
    }

    @Test
    void aFileIsReadByItsPath(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("hints.md"), HINTS);
        assertThat(Hints.read(file).steps("1.P1")).hasSize(2);
    }

    @Test
    void aMissingFileSaysSo(@TempDir Path folder) {
        Path file = folder.resolve("hints.md");
        assertThatThrownBy(() -> Hints.read(file)).isInstanceOf(WorkbookException.class)
                .hasMessage("The file " + file + " cannot be read (NoSuchFileException: " + file + ").");
    }

    static Stream<Arguments> brokenHints() {
        return Stream.of(
                Arguments.of("## 1.4 A\n1. one\n3. three\n", "hints.md, line 3: Step 2 was expected, but 3 was found."),
                Arguments.of("## 1.4 A\n2. two\n", "hints.md, line 2: Step 1 was expected, but 2 was found."),
                Arguments.of("## 1.4 A\n1. one\n1. one\n", "hints.md, line 3: Step 2 was expected, but 1 was found."),
                Arguments.of("## 1.4 A\n\n## 1.5 B\n1. one\n",
                        "hints.md, line 1: The section has no steps; numbered lines \"1. …\" were expected."),
                Arguments.of("## 1.4 A\n1. one\n## 1.5 B\n",
                        "hints.md, line 3: The section has no steps; numbered lines \"1. …\" were expected."),
                Arguments.of("## 1.4 A\n1. one\n\n## 1.4 B\n1. one\n",
                        "hints.md, line 4: Exercise 1.4 has a second section; the first is in line 1."),
                Arguments.of("\n## About these hints\n", "hints.md, line 2: A section is headed like \"## 1.4 Title\","
                        + " but \"About\" was found in the place of the exercise's id."),
                Arguments.of("## 1.4 A\nThink first.\n1. one\n",
                        "hints.md, line 2: Step 1 was expected first, but \"Think first.\" was found."),
                Arguments.of("## 1.4 A\n1.\n2. two\n", "hints.md, line 2: Step 1 has no text."),
                Arguments.of("## 1.4 A\n1. one\n2.  \n\n", "hints.md, line 3: Step 2 has no text."),
                Arguments.of("## 1.4 A\n1. one\n   ```\n   code\n",
                        "hints.md, line 3: The code block that begins here has no closing ```."));
    }

    @ParameterizedTest
    @MethodSource("brokenHints")
    void aMalformedFileIsRefusedWithFileAndLine(String text, String sentence) {
        assertThatThrownBy(() -> Hints.parse("hints.md", text)).isInstanceOf(SourceException.class).hasMessage(sentence);
    }
}
