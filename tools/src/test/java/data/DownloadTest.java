package data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datasets.DatasetException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One file from mirrors on this machine. */
@Timeout(60)
class DownloadTest {

    private static final byte[] CONTENT = Samples.bytes(300_000, 1);
    private static final DataFile FILE = Samples.file("pictures.gz", CONTENT);
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

    @TempDir
    Path root;

    private final List<FileServer> servers = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Duration patience = Duration.ofSeconds(30); // a busy machine is no silent mirror

    @AfterEach
    void stopServers() {
        servers.forEach(FileServer::close);
    }

    private FileServer server() {
        servers.add(new FileServer());
        return servers.get(servers.size() - 1);
    }

    private FileServer sound() {
        return server().with("pictures.gz", CONTENT);
    }

    private Path target() {
        return root.resolve("new folder").resolve("pictures.gz");
    }

    private Path part() {
        return target().resolveSibling("pictures.gz.part");
    }

    private void leavePart(byte[] bytes) throws IOException {
        Files.createDirectories(part().getParent());
        Files.write(part(), bytes);
    }

    private void fetch(FileServer... mirrors) throws Download.Failed {
        fetch(Arrays.stream(mirrors).map(FileServer::uri).toArray(URI[]::new));
    }

    private void fetch(URI... mirrors) throws Download.Failed {
        new Download(patience, new FetchListener() {
            @Override
            public void says(String line) {
                lines.add(line);
            }
        }).fetch(FILE, List.of(mirrors), target());
    }

    /** The file is there and nothing else. */
    private void assertFetched() {
        assertThat(target()).hasBinaryContent(CONTENT);
        assertThat(Samples.in(root)).containsExactly("new folder/pictures.gz");
    }

    private void assertFails(String message, FileServer... mirrors) {
        assertThatThrownBy(() -> fetch(mirrors)).isInstanceOf(Download.Failed.class).hasMessage(message);
    }

    private void assertClean() {
        assertThat(Samples.in(root)).isEmpty();
    }

    // ---------------------------------------------------------------- what goes well

    @Test
    void a_file_is_fetched_into_a_folder_that_is_made() throws Exception {
        fetch(sound());
        assertFetched();
        assertThat(lines).containsExactly("pictures.gz from localhost");
    }

    @Test
    void a_mirror_that_does_not_say_the_length_is_good_enough() throws Exception {
        fetch(sound().withoutLength());
        assertFetched();
    }

    @Test
    void a_mirror_may_send_elsewhere() throws Exception {
        fetch(server().redirectingTo(sound().uri() + "pictures.gz"));
        assertFetched();
    }

    @Test
    void what_an_earlier_call_left_is_continued() throws Exception {
        leavePart(Arrays.copyOf(CONTENT, 100_000));
        FileServer server = sound();
        fetch(server);
        assertFetched();
        assertThat(server.requests()).containsExactly("pictures.gz bytes=100000-");
        assertThat(lines).containsExactly("pictures.gz from localhost, on from 100,000 bytes");
    }

    @Test
    void a_connection_that_is_cut_is_taken_up_again() throws Exception {
        FileServer server = sound().cuttingAfter(120_000);
        fetch(server);
        assertFetched();
        assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(3).startsWith("pictures.gz").element(1).asString().startsWith("pictures.gz bytes=");
    }

    @Test
    void a_mirror_that_knows_no_ranges_sends_all_again() throws Exception {
        leavePart(Arrays.copyOf(CONTENT, 100_000));
        FileServer server = sound().withoutRanges();
        fetch(server);
        assertFetched();
        assertThat(server.requests()).containsExactly("pictures.gz bytes=100000-");
    }

    @Test
    void a_mirror_that_sends_another_part_is_asked_for_the_whole() throws Exception {
        for (String range : List.of("bytes 5-299999/300000", "bytes 100000-299999/300001", "nonsense", "")) {
            Files.deleteIfExists(target());
            leavePart(Arrays.copyOf(CONTENT, 100_000));
            FileServer server = sound().answeringRangesWith(range);
            fetch(server);
            assertFetched();
            assertThat(server.requests()).containsExactly("pictures.gz bytes=100000-", "pictures.gz");
        }
    }

    @Test
    void another_beginning_that_was_left_is_thrown_away() throws Exception {
        leavePart(Samples.bytes(100_000, 2));
        fetch(sound());
        assertFetched();
    }

    @Test
    void a_whole_file_that_was_left_is_not_fetched_again() throws Exception {
        leavePart(CONTENT);
        FileServer server = sound();
        fetch(server);
        assertFetched();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void too_much_that_was_left_is_thrown_away() throws Exception {
        leavePart(Samples.bytes(300_001, 3));
        FileServer server = sound();
        fetch(server);
        assertFetched();
        assertThat(server.requests()).containsExactly("pictures.gz");
    }

    @Test
    void the_next_mirror_is_asked_where_one_does_not_answer_or_has_not_the_file() throws Exception {
        FileServer none = server();
        FileServer failing = sound().answering(503);
        fetch(NOWHERE, none.uri(), failing.uri(), sound().uri());
        assertFetched();
        assertThat(none.requests()).hasSize(1);
        assertThat(failing.requests()).hasSize(1);
    }

    @Test
    void the_next_mirror_goes_on_where_one_fell_silent() throws Exception {
        patience = Duration.ofSeconds(2);
        FileServer second = sound();
        fetch(sound().silentAfter(50_000).withoutRanges(), second);
        assertFetched();
        assertThat(second.requests()).hasSize(1).first().asString().startsWith("pictures.gz bytes=");
    }

    @Test
    void the_next_mirror_is_asked_where_one_has_another_file() throws Exception {
        fetch(server().with("pictures.gz", Samples.bytes(300_000, 4)), server().with("pictures.gz", Samples.bytes(10, 4)), sound());
        assertFetched();
    }

    // ---------------------------------------------------------------- what does not

    @Test
    void a_wrong_checksum_is_refused_and_nothing_stays() {
        byte[] wrong = CONTENT.clone();
        wrong[299_999] ^= 1;
        assertFails("localhost has another file of that name (its SHA-256 is " + Samples.file("x", wrong).sha256().substring(0, 8)
                + "… where " + FILE.sha256().substring(0, 8) + "… was expected)", server().with("pictures.gz", wrong));
        assertClean();
    }

    @Test
    void a_wrong_size_is_refused_before_anything_is_fetched() {
        for (int size : new int[] {1, 299_999, 300_001, 2_000_000}) {
            assertFails("localhost has another file of that name (" + DataFile.bytes(size) + " where 300,000 bytes were expected)",
                    server().with("pictures.gz", Samples.bytes(size, 1)));
            assertClean();
        }
    }

    @Test
    void a_wrong_size_that_is_not_announced_is_refused_and_nothing_stays() {
        assertFails("localhost has another file of that name (it has 299,999 bytes where 300,000 were expected)",
                server().with("pictures.gz", Arrays.copyOf(CONTENT, 299_999)).withoutLength());
        assertClean();
        assertClean();
        assertFails("localhost has another file of that name (it has more than 300,000 bytes)",
                server().with("pictures.gz", Arrays.copyOf(CONTENT, 900_000)).withoutLength());
        assertClean();
    }

    @Test
    void an_error_page_is_not_taken_for_the_file() {
        for (int status : new int[] {403, 404, 500, 206}) {
            assertFails("localhost answers " + status, sound().answering(status));
            assertClean();
        }
    }

    @Test
    void without_a_network_nothing_is_left_on_the_disk() {
        FileServer stopped = sound();
        stopped.close();
        assertFails("localhost cannot be reached", stopped);
        assertThatThrownBy(() -> fetch(NOWHERE)).hasMessage("127.0.0.1 cannot be reached");
        assertThatThrownBy(() -> fetch(NOWHERE, stopped.uri()))
                .hasMessage("neither 127.0.0.1 nor localhost can be reached");
        assertThat(root.resolve("new folder")).doesNotExist();
    }

    @Test
    void a_mirror_that_never_answers_is_as_good_as_none() {
        patience = Duration.ofSeconds(2);
        assertThatThrownBy(() -> fetch(sound().neverAnswering())).isInstanceOfSatisfying(Download.Failed.class,
                failed -> assertThat(failed.noNetwork()).isTrue()).hasMessage("localhost cannot be reached");
        assertThat(root.resolve("new folder")).doesNotExist();
    }

    @Test
    void each_mirror_has_its_own_reason() {
        assertThatThrownBy(() -> fetch(NOWHERE, server().uri(), server().answering(503).uri()))
                .hasMessage("localhost answers 404; localhost answers 503; 127.0.0.1 cannot be reached");
    }

    @Test
    void what_came_before_a_mirror_falls_silent_is_kept_and_said_to_be() {
        patience = Duration.ofSeconds(2);
        FileServer server = sound().silentAfter(1000);
        assertThatThrownBy(() -> fetch(server)).isInstanceOfSatisfying(Download.Failed.class, failed -> {
            assertThat(failed).hasMessage("localhost broke off (nothing came for 2 s)");
            assertThat(failed.kept()).isEqualTo(1000);
            assertThat(failed.noNetwork()).isFalse();
        });
        assertThat(target()).doesNotExist();
        assertThat(part()).hasBinaryContent(Arrays.copyOf(CONTENT, 1000));
    }

    @Test
    void a_mirror_that_always_cuts_at_once_is_given_up() {
        assertThatThrownBy(() -> fetch(sound().cuttingAfter(0))).isInstanceOf(Download.Failed.class)
                .hasMessageStartingWith("localhost broke off (");
        assertThat(target()).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_sentence_about_the_disk() throws IOException {
        Files.createFile(root.resolve("new folder"));
        assertThatThrownBy(() -> fetch(sound())).isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(part() + ": cannot be written (");
    }

    @Test
    void two_calls_do_not_write_one_file() throws IOException {
        leavePart(new byte[10]);
        try (FileChannel other = FileChannel.open(part(), StandardOpenOption.WRITE)) {
            other.lock();
            assertThatThrownBy(() -> fetch(sound())).isInstanceOf(DatasetException.class)
                    .hasMessage(part() + ": another call is fetching this file just now; wait for it to end.");
        }
        assertThat(part()).hasBinaryContent(new byte[10]);
    }
}
