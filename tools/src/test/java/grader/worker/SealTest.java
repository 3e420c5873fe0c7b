package grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import check.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Events on a stream that others write to as well. */
class SealTest {

    private static final byte[] SECRET = {1, 2, 3};
    private static final Event STARTED = new Event.Started("1.4", Run.VISIBLE, 10, true);
    private static final Event ENDED = new Event.Ended("1.4", Run.HIDDEN, Verdict.WRONG, "Rows and columns swapped", "Größe\n2×3", "");

    private static String written(byte[] secret, Event... events) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Seal.Writer writer = new Seal.Writer(bytes, secret);
        for (Event event : events) {
            writer.write(event);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static List<Event> read(String text) throws IOException {
        Seal.Reader reader = new Seal.Reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), SECRET);
        List<Event> events = new ArrayList<>();
        for (Optional<Event> event = reader.read(); event.isPresent(); event = reader.read()) {
            events.add(event.get());
        }
        return events;
    }

    @Test
    void what_is_written_is_read() throws IOException {
        Event[] all = {new Event.Ready(), STARTED, new Event.Alive(), ENDED, new Event.Broken("because"), new Event.Leaving()};
        assertThat(read(written(SECRET, all))).containsExactly(all);
    }

    @Test
    void the_seal_is_that_of_the_standard() throws Exception {
        for (int length : new int[] {0, 1, 63, 64, 65, 1000}) {
            byte[] content = new byte[length];
            new Random(length).nextBytes(content);
            Mac standard = Mac.getInstance("HmacSHA256");
            standard.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            assertThat(Seal.of(content, SECRET)).isEqualTo(standard.doFinal(content));
        }
    }

    @Test
    void a_seal_with_another_secret_is_passed_over() throws IOException {
        assertThat(read(written(new byte[] {1, 2, 4}, ENDED) + written(SECRET, STARTED))).containsExactly(STARTED);
    }

    @Test
    void what_was_read_before_is_not_read_again() throws IOException {
        String both = written(SECRET, STARTED, ENDED);
        assertThat(read(both + both)).containsExactly(STARTED, ENDED);
    }

    @Test
    void an_event_cannot_be_changed() throws IOException {
        String line = written(SECRET, ENDED);
        for (int i = 1; i < line.length() - 2; i++) {
            char other = line.charAt(i) == 'A' ? 'Q' : 'A';
            assertThat(read(line.substring(0, i) + other + line.substring(i + 1))).isEmpty();
        }
    }

    @Test
    void noise_before_behind_and_between_costs_nothing() throws IOException {
        String line = written(SECRET, STARTED);
        String next = written(SECRET, STARTED, ENDED).substring(line.length());
        assertThat(read("half a line" + line + "A A\n \n\n= =\n" + "x".repeat(3_000_000) + next + "more")).containsExactly(STARTED, ENDED);
    }

    @Test
    void an_event_that_noise_has_torn_is_lost_and_the_next_one_is_read() throws IOException {
        String line = written(SECRET, STARTED);
        String next = written(SECRET, STARTED, ENDED).substring(line.length());
        assertThat(read(line.substring(0, 20) + "noise" + line.substring(20) + next)).containsExactly(ENDED);
    }
}
