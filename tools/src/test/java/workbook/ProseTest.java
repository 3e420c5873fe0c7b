package workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void textIsBrokenBetweenWordsAndKeepsItsLineEnds() {
        assertThat(Prose.wrap("one two three\nfour", 8)).containsExactly("one two", "three", "four");
        assertThat(Prose.wrap("averylongword is kept", 5)).containsExactly("averylongword", "is", "kept");
    }
}
