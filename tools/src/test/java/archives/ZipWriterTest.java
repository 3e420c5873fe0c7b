package archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipWriterTest {

    private static final byte[] NOISE = new byte[300_000];

    static {
        new Random(3).nextBytes(NOISE);
    }

    @TempDir
    Path folder;

    private static byte[] archive() {
        ZipWriter zip = new ZipWriter();
        zip.add("a/größe.txt", "text".getBytes(StandardCharsets.UTF_8), false);
        zip.add("noise", NOISE, false);
        zip.add("noise.gz", NOISE, false);
        zip.add("empty", new byte[0], true);
        return zip.bytes();
    }

    @Test
    void the_jdk_reads_back_what_was_written() throws IOException {
        try (ZipFile zip = new ZipFile(Files.write(folder.resolve("a.zip"), archive()).toFile())) {
            assertThat(zip.stream().map(java.util.zip.ZipEntry::getName)).containsExactly("a/größe.txt", "noise", "noise.gz", "empty");
            assertThat(zip.getInputStream(zip.getEntry("noise.gz"))).hasBinaryContent(NOISE);
            assertThat(zip.getInputStream(zip.getEntry("a/größe.txt"))).hasBinaryContent("text".getBytes(StandardCharsets.UTF_8));
            assertThat(zip.getInputStream(zip.getEntry("noise"))).hasBinaryContent(NOISE);
            assertThat(zip.getInputStream(zip.getEntry("empty"))).isEmpty();
        }
    }

    @Test
    void so_does_our_own_reader() throws IOException {
        try (ZipReader zip = ZipReader.open(Files.write(folder.resolve("a.zip"), archive()), 10, ZoneOffset.UTC)) {
            List<ZipReader.Entry> entries = zip.entries();
            assertThat(entries).extracting(ZipReader.Entry::name).containsExactly("a/größe.txt", "noise", "noise.gz", "empty");
            assertThat(entries).extracting(ZipReader.Entry::packed).element(2).isEqualTo((long) NOISE.length);
            assertThat(entries).extracting(ZipReader.Entry::kind).containsOnly(EntryKind.FILE);
            assertThat(entries).extracting(ZipReader.Entry::modified).extracting(Object::toString).containsOnly("2026-01-01T00:00:00Z");
            assertThat(zip.content(entries.get(1), 1 << 20)).isEqualTo(NOISE);
            assertThat(zip.content(entries.get(1), 100)).hasSize(101);
        }
    }

    @Test
    void the_same_files_make_the_same_bytes() {
        assertThat(archive()).isEqualTo(archive());
    }

    @Test
    void programs_can_be_started_where_they_are_unpacked() {
        byte[] archive = archive();
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        assertThat(mode(archive, text.indexOf("PK\1\2"))).isEqualTo(0100644);
        assertThat(mode(archive, text.lastIndexOf("PK\1\2"))).isEqualTo(0100755);
    }

    private static int mode(byte[] archive, int entry) {
        return archive[entry + 40] & 0xff | (archive[entry + 41] & 0xff) << 8;
    }
}
