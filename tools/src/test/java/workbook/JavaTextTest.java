package workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
            a // b                  # a
            a /* b */ c             # a         c
            a /** b */ c            # a          c
            a /**/ c                # a      c
            a "b" c                 # a     c
            a "\\\\" c              # a      c
            a "\\"b" c              # a       c
            a '"' c '"'             # a     c
            a '\\'' c               # a      c
            a "// b" c              # a        c
            a / b // "c             # a / b
            a "not closed           # a
            a /* not closed         # a
            a ""\" b " c ""\" d     # a               d
            a "" d                  # a    d
            """)
    void commentsAndLiteralsAreBlanked(String text, String code) {
        assertThat(new JavaText(text).only(JavaText.Part.CODE).stripTrailing()).isEqualTo(code);
    }
}
