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

class ReasonsTest {

    private static final String REASONS = """
            # Reasons

            For the reader of the file.

            ## 1.4 Slide the filter

            The loops of 1.1 are inside, so a cell is
            complete at once. Why not `x.sum()`? That would need 1.5
              numbers (or more.) At last!

            ## 1.10

            One sentence, and no point at its end
            """;

    @Test
    void anExerciseHasItsSentencesWithoutTheirLineEnds() {
        Reasons reasons = Reasons.parse("reasons.md", REASONS);
        assertThat(reasons.sentences("1.4")).containsExactly("The loops of 1.1 are inside, so a cell is complete at once.",
                "Why not `x.sum()`?", "That would need 1.5 numbers (or more.)", "At last!");
        assertThat(reasons.sentences("1.10")).containsExactly("One sentence, and no point at its end");
    }

    @Test
    void exercisesAndTitlesAreThoseOfTheHeadings() {
        Reasons reasons = Reasons.parse("reasons.md", REASONS);
        assertThat(reasons.exercises()).containsExactly("1.4", "1.10");
        assertThat(reasons.title("1.4")).isEqualTo("Slide the filter");
        assertThat(reasons.title("1.10")).isEmpty();
        assertThat(reasons.title("9.9")).isEmpty();
    }

    @Test
    void anExerciseWithoutASectionHasNoSentences() {
        assertThat(Reasons.parse("reasons.md", REASONS).sentences("9.9")).isEmpty();
        assertThat(Reasons.parse("reasons.md", "").exercises()).isEmpty();
    }

    @Test
    void lineEndsOfWindowsMakeNoDifference() {
        assertThat(Reasons.parse("reasons.md", "\uFEFF" + REASONS.replace("\n", "\r\n")).sentences("1.4"))
                .isEqualTo(Reasons.parse("reasons.md", REASONS).sentences("1.4"));
    }

    @Test
    void aFileIsReadByItsPath(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("reasons.md"), REASONS);
        assertThat(Reasons.read(file).sentences("1.10")).hasSize(1);
    }

    static Stream<Arguments> brokenReasons() {
        return Stream.of(
                Arguments.of("## 1.4 A\n\n## 1.5 B\nWhy.\n",
                        "reasons.md, line 1: The section has no text; sentences were expected."),
                Arguments.of("## 1.4 A\nWhy.\n## 1.4 B\nWhy.\n",
                        "reasons.md, line 3: Exercise 1.4 has a second section; the first is in line 1."),
                Arguments.of("## About\n", "reasons.md, line 1: A section is headed like \"## 1.4 Title\","
                        + " but \"About\" was found in the place of the exercise's id."),
                Arguments.of("## 1.4 A\nWhy.\n```\ncode\n```\n",
                        "reasons.md, line 3: Sentences were expected, but a code block was found."),
                Arguments.of("## 1.4 A\nWhy.\n```\ncode\n",
                        "reasons.md, line 3: The code block that begins here has no closing ```."));
    }

    @ParameterizedTest
    @MethodSource("brokenReasons")
    void aMalformedFileIsRefusedWithFileAndLine(String text, String sentence) {
        assertThatThrownBy(() -> Reasons.parse("reasons.md", text)).isInstanceOf(SourceException.class).hasMessage(sentence);
    }
}
