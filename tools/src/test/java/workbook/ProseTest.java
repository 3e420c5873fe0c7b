package workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void textIsBrokenBetweenWordsAndKeepsItsLineEnds() {
        assertThat(Prose.wrap("one two three\nfour", 8)).containsExactly("one two", "three", "four");
        assertThat(Prose.wrap("averylongword is kept", 5)).containsExactly("averylongword", "is", "kept");
    }

    @Test
    void onlyLinesOfProseThatAreTooLongAreBroken() {
        assertThat(Prose.narrowed("one two\nthree four five\n", 12)).isEqualTo("one two\nthree four\nfive\n");
        assertThat(Prose.narrowed("    int code = 1;\n        ^", 12)).isEqualTo("    int code = 1;\n        ^");
        assertThat(Prose.narrowed("one two three", 13)).isEqualTo("one two three");
    }

    @Test
    void aLineGoesOnBehindItsLabel() {
        assertThat(Prose.hanging("Asked  for two numbers", 12, 7)).containsExactly("Asked  for", "       two", "       numbers");
        assertThat(Prose.hanging("Looks like a sum", 14, 11)).containsExactly("Looks like a", "           sum");
    }

    @Test
    void aRowOfATableStaysWhole() {
        assertThat(Prose.hanging("           1  2  3  4", 14, 11)).containsExactly("           1  2  3  4");
    }
}
