package grader.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    private static final String TEXT = "package p; // größer\npublic class A {}\n";

    private static void assertRead(byte[] bytes, Oddity... oddities) {
        SourceText read = SourceText.of(bytes).orElseThrow();
        assertThat(read.text()).isEqualTo(TEXT);
        assertThat(read.oddities()).containsExactlyInAnyOrder(oddities);
    }

    @Test
    void utf_8_is_as_it_should_be() {
        assertRead(TEXT.getBytes(StandardCharsets.UTF_8));
        assertRead(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), Oddity.BYTE_ORDER_MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_is_known_with_and_without_a_mark(String name) {
        Charset charset = Charset.forName(name);
        assertRead(("\uFEFF" + TEXT).getBytes(charset), Oddity.UTF_16, Oddity.BYTE_ORDER_MARK);
        assertRead(TEXT.getBytes(charset), Oddity.UTF_16);
    }

    @Test
    void what_is_not_utf_8_is_windows_1252() {
        assertRead(TEXT.getBytes(Charset.forName("windows-1252")), Oddity.WINDOWS_1252);
        assertThat(SourceText.of(new byte[] {(byte) 0x80, '1'}).orElseThrow().text()).isEqualTo("€1");
    }

    @Test
    void lines_end_in_one_way() {
        assertRead(TEXT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), Oddity.LINE_ENDS);
        assertRead(TEXT.replace("\n", "\r").getBytes(StandardCharsets.UTF_8), Oddity.LINE_ENDS);
        assertRead(("\uFEFF" + TEXT.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE), Oddity.UTF_16, Oddity.BYTE_ORDER_MARK,
                Oddity.LINE_ENDS);
    }

    @Test
    void bytes_that_are_no_text_are_none() {
        assertThat(List.of(new byte[] {'a', 0, 0, 0}, new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61}, new byte[100]))
                .allSatisfy(bytes -> assertThat(SourceText.of(bytes)).isEmpty());
    }

    @Test
    void an_empty_file_is_an_empty_text() {
        assertThat(SourceText.of(new byte[0]).orElseThrow().text()).isEmpty();
    }
}
