package experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void numbersStandUnderEachOtherAndNamesBegin() {
        Table table = Table.of("neurons", "loss").row("ReLU, 2", "0.25").row("x₁", 3);

        assertThat(table).hasToString("""
                neurons  loss
                ─────────────
                ReLU, 2  0.25
                x₁          3
                """);
    }

    @Test
    void aRowHasACellForEveryColumn() {
        assertThatThrownBy(() -> Table.of("a", "b").row(1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The table has 2 columns, but a row of 1 cells was given.");
        assertThatThrownBy(Table::of).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A table has at least one column.");
    }
}
