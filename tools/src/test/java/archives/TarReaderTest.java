package archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the tests of its users do not show. */
class TarReaderTest {

    private static TarReader reader(byte[] archive) {
        return new TarReader(new ByteArrayInputStream(archive));
    }

    @Test
    void any_number_of_names_before_an_entry_takes_neither_stack_nor_memory() throws IOException {
        byte[][] names = IntStream.range(0, 100_000).mapToObj(i -> TarBytes.header("././@LongLink", 'L', 0)).toArray(byte[][]::new);
        TarReader tar = reader(TarBytes.tar(TarBytes.join(names), TarBytes.entry("a", '0', new byte[3])));
        assertThat(tar.next().orElseThrow().name()).isEqualTo("a");
        assertThat(tar.next()).isEmpty();
    }

    @Test
    void a_size_is_not_believed_before_the_bytes_are_there() throws IOException {
        TarReader tar = reader(TarBytes.join(TarBytes.header("a", '0', 8L << 30), new byte[1000]));
        assertThat(tar.next().orElseThrow().size()).isEqualTo(8L << 30);
        assertThat(tar.content(600)).hasSize(600);
        assertThatThrownBy(() -> tar.content(600)).isInstanceOf(DamagedArchive.class).hasMessage("expected a whole archive, but it is cut off");
    }

    @Test
    void what_is_not_read_of_an_entry_is_passed_over() throws IOException {
        TarReader tar = reader(TarBytes.tar(TarBytes.entry("a", '0', new byte[2000]), TarBytes.entry("b", '5', new byte[0]), TarBytes.entry("c", '2', new byte[0])));
        tar.next();
        assertThat(tar.content(7)).hasSize(7);
        assertThat(tar.next().orElseThrow().kind()).isEqualTo(EntryKind.FOLDER);
        assertThat(tar.next().orElseThrow().kind()).isEqualTo(EntryKind.LINK);
        assertThat(tar.next()).isEmpty();
    }

    @Test
    void a_time_that_makes_no_sense_is_no_reason_to_refuse() throws IOException {
        byte[] entry = TarBytes.entry("a", '0', new byte[0]);
        TarBytes.put(entry, 136, "            ");
        assertThat(reader(TarBytes.tar(TarBytes.withChecksum(entry))).next().orElseThrow().modified()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(reader(TarBytes.tar(TarBytes.said('x', "mtime", "-5"), entry)).next().orElseThrow().modified()).isEqualTo("1970-01-01T00:00:00Z");
    }
}
