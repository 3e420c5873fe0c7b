package data;

import static archives.TarBytes.entry;
import static archives.TarBytes.tarGz;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import archives.TarBytes;
import datasets.DatasetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archives are made block by block. */
class TarGzTest {

    private static final byte[] A = Samples.bytes(700, 1);
    private static final byte[] B = Samples.bytes(1024, 2);

    @TempDir
    Path root;
    private Path archive;
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        archive = root.resolve("some.tar.gz");
        folder = Files.createDirectory(root.resolve("into"));
    }

    private Set<String> unpack(String... chosen) {
        return TarGz.unpack(archive, (name, size) -> List.of(chosen).contains(name) ? folder.resolve(name) : null);
    }

    private void assertRefused(byte[] content, String message) throws IOException {
        Files.write(archive, content);
        assertThatThrownBy(() -> unpack("a", "b")).isInstanceOf(DatasetException.class).hasMessage(archive + ": " + message);
    }

    @Test
    void chosen_files_are_written_under_their_own_name_and_others_are_passed_over() throws IOException {
        Files.write(archive, tarGz(entry("x/", '5', new byte[0]), entry("x/a", '0', A), entry("x/c", '0', B), entry("x/y/b", '\0', B),
                entry("x/empty", '0', new byte[0])));
        assertThat(unpack("a", "b", "empty", "nothing")).containsExactlyInAnyOrder("a", "b", "empty");
        assertThat(folder.resolve("a")).hasBinaryContent(A);
        assertThat(folder.resolve("b")).hasBinaryContent(B);
        assertThat(Samples.in(folder)).containsExactly("a", "b", "empty");
    }

    @Test
    void long_names_and_what_other_programs_add_are_passed_over() throws IOException {
        Files.write(archive, tarGz(TarBytes.said('x', "path", "x/a"), entry("././@LongLink", 'L', new byte[200]), entry("x/a", '0', A)));
        assertThat(unpack("a", "@LongLink")).containsExactly("a");
        assertThat(folder.resolve("a")).hasBinaryContent(A);
    }

    @Test
    void links_and_devices_are_never_made() throws IOException {
        for (char type : new char[] {'1', '2', '3', '4', '6'}) {
            Files.write(archive, tarGz(entry("x/a", type, new byte[0]), entry("x/b", '0', B)));
            assertThat(unpack("a", "b")).containsExactly("b");
        }
        assertThat(Samples.in(folder)).containsExactly("b");
    }

    @Test
    void names_that_lead_out_of_the_folder_are_refused() throws IOException {
        for (String name : List.of("../a", "x/../../a", "/a", "/etc/a", "..", "x/..", "..\\a", "x\\..\\a", "\\a", "C:\\a", "c:a")) {
            assertRefused(tarGz(entry(name, '0', A)), "expected names that stay in the archive's folder, but found \"" + name + "\".");
        }
        assertThat(Samples.in(root)).containsExactly("some.tar.gz");
    }

    @Test
    void a_prefix_that_leads_out_is_refused_too() throws IOException {
        byte[] entry = entry("a", '0', A);
        entry[345] = '.';
        entry[346] = '.';
        TarBytes.withChecksum(entry);
        assertRefused(tarGz(entry), "expected names that stay in the archive's folder, but found \"../a\".");
    }

    @Test
    void a_file_that_comes_twice_is_refused() throws IOException {
        assertRefused(tarGz(entry("x/a", '0', A), entry("y/a", '0', B)), "expected the file a once, but found it twice.");
    }

    @Test
    void an_archive_that_is_cut_off_is_refused() throws IOException {
        byte[] whole = tarGz(entry("x/a", '0', A), entry("x/b", '0', B));
        for (int length : new int[] {0, 1, 9, 100, whole.length / 2}) {
            assertRefused(Arrays.copyOf(whole, length), "expected a whole archive, but it is cut off.");
        }
        assertRefused(TarBytes.gzip(entry("x/a", '0', A)), "expected a whole archive, but it is cut off.");
        assertRefused(TarBytes.gzip(Arrays.copyOf(entry("x/a", '0', A), 700)), "expected a whole archive, but it is cut off.");
        assertRefused(TarBytes.gzip(new byte[100]), "expected a whole archive, but it is cut off.");
    }

    @Test
    void what_is_no_archive_is_refused() throws IOException {
        assertRefused("<html>not found</html>".getBytes(StandardCharsets.US_ASCII), "expected a sound gzip file, but it is damaged (Not in GZIP format).");
        assertRefused(TarBytes.gzip(Samples.bytes(2000, 3)), "expected a tar archive, but a header in it is damaged.");
        byte[] damaged = entry("x/a", '0', A);
        damaged[3] ^= 1;
        assertRefused(tarGz(damaged), "expected a tar archive, but a header in it is damaged.");
        byte[] size = entry("x/a", '0', A);
        size[124] = 'x';
        size[125] -= 'x' - '0'; // the checksum still agrees
        assertRefused(tarGz(size), "expected a tar archive, but a header in it is damaged.");
    }

    @Test
    void a_place_that_cannot_be_written_is_a_sentence_about_it() throws IOException {
        Files.write(archive, tarGz(entry("x/a", '0', A)));
        Path nowhere = root.resolve("nowhere").resolve("a");
        assertThatThrownBy(() -> TarGz.unpack(archive, (name, size) -> nowhere)).isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(nowhere + ": cannot be written (");
    }
}
