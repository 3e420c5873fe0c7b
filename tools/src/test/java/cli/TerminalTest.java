package cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static final String SENTENCE = "Lesson 9 builds on earlier lessons; taken was the reference for 2, 3, 4, 5, 6, 8, where yours does not pass yet.";

    @AfterEach
    void forget() {
        System.clearProperty(Terminal.COLUMNS);
    }

    @Test
    void without_a_terminal_nothing_is_broken() {
        assertThat(Terminal.columns(123)).isEqualTo(123);
        assertThat(Terminal.fitted(SENTENCE)).isEqualTo(SENTENCE);
    }

    @Test
    void within_the_watching_workbook_a_command_takes_the_width_that_it_has() {
        System.setProperty(Terminal.COLUMNS, "80");
        assertThat(Terminal.fitted(SENTENCE).lines()).hasSize(2).allMatch(line -> line.length() <= 80);
    }
}
