package grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TailTest {

    private final Tail tail = new Tail(5);

    private String after(String... printed) {
        for (String text : printed) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            tail.write(bytes, 0, bytes.length);
        }
        return tail.text();
    }

    @Test
    void what_fits_is_kept() {
        assertThat(after("ab", "cde")).isEqualTo("abcde");
    }

    @Test
    void of_more_the_end_is_kept_and_it_is_said() {
        assertThat(after("ab", "cdefg")).isEqualTo("(the last 5 of 7 bytes)\ncdefg");
        assertThat(after("0123456789")).isEqualTo("(the last 5 of 17 bytes)\n56789");
    }

    @Test
    void what_is_cleared_is_forgotten() {
        after("abcdefg");
        tail.clear();
        assertThat(after("x")).isEqualTo("x");
    }
}
