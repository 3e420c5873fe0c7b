package watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BoundedOutputTest {

    @Test
    void what_is_little_is_kept_whole() {
        BoundedOutput output = new BoundedOutput(100);
        new PrintStream(output, true, StandardCharsets.UTF_8).println("x = 3");

        assertThat(output.text()).isEqualTo("x = 3");
    }

    @Test
    void of_what_is_much_the_beginning_is_kept_and_the_rest_counted() {
        BoundedOutput output = new BoundedOutput(10);
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        stream.print("0123456");
        stream.print("789abc");
        stream.write('d');

        assertThat(output.text()).isEqualTo("0123456789\n… and 4 bytes more");
    }
}
