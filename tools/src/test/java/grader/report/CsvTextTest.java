package grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    private static String readBack(String cell) {
        List<List<String>> rows = Documents.csv(new CsvText().row("before", cell, "behind").bytes());
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).hasSize(3).startsWith("before").endsWith("behind");
        return rows.get(0).get(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Abendroth", "Miller, Alice", "the \"great\" one", "two\nlines", "two\r\nlines", " spaces ", "", "a;b", "😀 日本", "\"", "3-1", "a=b",
        "\u202Eright to left"})
    void an_ordinary_text_is_read_back_as_it_is(String text) {
        assertThat(readBack(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1", "＋1", "－1", "＠x", " =1", "\n=1", "="})
    void what_a_spreadsheet_would_take_for_a_formula_is_read_as_text(String formula) {
        assertThat(readBack(formula)).startsWith("'").endsWith(formula);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a;=1|a;'=1", "a,@x|a,'@x"})
    void neither_is_there_a_formula_where_another_separator_is_taken_for_granted(String cell, String written) {
        assertThat(readBack(cell)).isEqualTo(written);
    }

    @Test
    void numbers_are_numbers() {
        byte[] bytes = new CsvText().row(-3, new BigDecimal("12.50"), new BigDecimal("0.00"), 7L, new BigDecimal("1E+2")).bytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("-3,12.5,0,7,100\r\n");
    }
}
