package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SkeletonErrorsTest {

    private static final String MARKER_FORM =
            "A marker is a line \"// BEGIN SOLUTION 1.4 Words.\" or \"// END SOLUTION\" of its own, but \"";

    private static final String NEEDS_ID =
            "A.java, line 1: BEGIN SOLUTION needs the id of an exercise, such as 1.4 or 1.P2, but ";

    static Stream<Arguments> brokenSolutions() {
        return Stream.of(
                Arguments.of("END without BEGIN", "return 1;\n// END SOLUTION\n}\n",
                        "A.java, line 2: END SOLUTION stands without a BEGIN SOLUTION before it."),
                Arguments.of("BEGIN without END", "\n// BEGIN SOLUTION 1.1 Add.\nreturn 1;\n}\n",
                        "A.java, line 2: BEGIN SOLUTION has no END SOLUTION after it."),
                Arguments.of("a nested region",
                        "// BEGIN SOLUTION 1.1 Add.\n// BEGIN SOLUTION 1.2 Add.\nx;\n// END SOLUTION\n}\n",
                        "A.java, line 2: BEGIN SOLUTION stands inside the region that begins in line 1;"
                                + " a region cannot hold another."),
                Arguments.of("nothing behind BEGIN", "// BEGIN SOLUTION\nreturn 1;\n// END SOLUTION\n}\n",
                        NEEDS_ID + "nothing was found."),
                Arguments.of("no id", "// BEGIN SOLUTION Slide the filter.\nreturn 1;\n// END SOLUTION\n}\n",
                        NEEDS_ID + "\"Slide\" was found."),
                Arguments.of("an id with a colon", "// BEGIN SOLUTION 1.4: Slide.\nreturn 1;\n// END SOLUTION\n}\n",
                        NEEDS_ID + "\"1.4:\" was found."),
                Arguments.of("no words", "// BEGIN SOLUTION 1.4  \nreturn 1;\n// END SOLUTION\n}\n",
                        "A.java, line 1: BEGIN SOLUTION 1.4 needs the words of the TODO behind the id, but nothing was found."),
                Arguments.of("no code", "// BEGIN SOLUTION 1.4 Slide.\n// More.\n\n/* nothing */\n// END SOLUTION\n}\n",
                        "A.java, line 1: The region of exercise 1.4 holds no code before its END SOLUTION."),
                Arguments.of("code behind", "// BEGIN SOLUTION 1.4 Slide.\nx = 1;\n// END SOLUTION\n\nreturn x;\n}\n",
                        "A.java, line 5: Code behind a region: \"}\" must follow END SOLUTION, but \"return x;\" was found."),
                Arguments.of("the end of the file", "// BEGIN SOLUTION 1.4 Slide.\nx = 1;\n// END SOLUTION\n",
                        "A.java, line 3: A region ends with its block: \"}\" must follow END SOLUTION, but the file ends."),
                Arguments.of("no blank in a marker", "//BEGIN SOLUTION 1.4 Slide.\nx = 1;\n// END SOLUTION\n}\n",
                        "A.java, line 1: " + MARKER_FORM + "//BEGIN SOLUTION 1.4 Slide.\" was found."),
                Arguments.of("a marker in small letters", "// BEGIN SOLUTION 1.4 Slide.\nx = 1;\n// end solution\n}\n",
                        "A.java, line 3: " + MARKER_FORM + "// end solution\" was found."),
                Arguments.of("words behind END", "// BEGIN SOLUTION 1.4 Slide.\nx = 1;\n// END SOLUTION 1.4\n}\n",
                        "A.java, line 3: " + MARKER_FORM + "// END SOLUTION 1.4\" was found."),
                Arguments.of("a marker behind code", "{ // BEGIN SOLUTION 1.4 Slide.\nx = 1; // END SOLUTION\n}\n",
                        "A.java, line 1: " + MARKER_FORM + "{ // BEGIN SOLUTION 1.4 Slide.\" was found."),
                Arguments.of("a wildcard import",
                        "import java.util.*;\nclass A {{\n// BEGIN SOLUTION 1.4 Slide.\nx;\n// END SOLUTION\n}}\n",
                        "A.java, line 1: A file with regions names its imports one by one,"
                                + " but \"import java.util.*;\" was found."),
                Arguments.of("a static wildcard import",
                        "\nimport static java.lang.Math.*;\nclass A {{\n// BEGIN SOLUTION 1.4 Slide.\nx;\n// END SOLUTION\n}}\n",
                        "A.java, line 2: A file with regions names its imports one by one,"
                                + " but \"import static java.lang.Math.*;\" was found."),
                Arguments.of("two imports in a line",
                        "import a.B; import a.C;\nclass A {{\n// BEGIN SOLUTION 1.4 Slide.\nx;\n// END SOLUTION\n}}\n",
                        "A.java, line 1: One import a line is expected, but \"import a.B; import a.C;\" was found."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenSolutions")
    void aBrokenSolutionIsRefusedInOneSentence(String name, String solution, String sentence) {
        assertThatThrownBy(() -> Skeleton.of("A.java", solution)).isInstanceOf(SourceException.class).hasMessage(sentence);
        assertThatThrownBy(() -> Skeleton.of("A.java", solution.replace("\n", "\r\n"))).hasMessage(sentence);
    }

    @Test
    void theExceptionKnowsFileAndLine() {
        assertThatThrownBy(() -> Skeleton.regions("A.java", "\n// END SOLUTION\n")).isInstanceOfSatisfying(
                SourceException.class, e -> {
                    assertThat(e.file()).isEqualTo("A.java");
                    assertThat(e.line()).isEqualTo(2);
                });
    }
}
