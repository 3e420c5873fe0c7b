package data;

import static archives.TarBytes.entry;
import static archives.TarBytes.tarGz;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datasets.Cifar10;
import datasets.Cifar10Writer;
import datasets.ColouredShapes;
import datasets.DataFolder;
import datasets.DatasetException;
import datasets.DrawnDigits;
import datasets.IdxWriter;
import datasets.LabelledImages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole data sets from a mirror on this machine. */
@Timeout(60)
class FetchTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");
    private static final String[] NAMES = {"train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte.gz",
        "t10k-labels-idx1-ubyte.gz"};

    @TempDir
    Path root;

    private final FileServer server = new FileServer();
    private final List<String> lines = new ArrayList<>();
    private Duration patience = Duration.ofSeconds(30); // a busy machine is no silent mirror
    private Path data;

    @BeforeEach
    void folder() {
        data = root.resolve("a folder").resolve("data"); // made by the fetch
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private Path fetch(DataSet set) {
        return new Fetch(set, data, patience, new FetchListener() {
            @Override
            public void says(String line) {
                lines.add(line);
            }
        }).run();
    }

    private void assertFails(DataSet set, String message) {
        assertThatThrownBy(() -> fetch(set)).isInstanceOf(DatasetException.class).hasMessage(message);
    }

    private static List<DataFile> published(byte[][] contents) {
        return IntStream.range(0, NAMES.length).mapToObj(i -> Samples.file(NAMES[i], contents[i])).toList();
    }

    @Nested
    class FilesOneByOne {

        private final byte[][] contents = {Samples.bytes(5000, 1), Samples.bytes(60, 2), Samples.bytes(1000, 3), Samples.bytes(10, 4)};
        private final DataSet mnist = Samples.mnist(published(contents), server.uri());

        @BeforeEach
        void offer() {
            for (int i = 0; i < NAMES.length; i++) {
                server.with(NAMES[i], contents[i]);
            }
        }

        @Test
        void all_are_fetched_found_and_verified() {
            assertThat(Presence.of(mnist, DataFolder.named(data)).state()).isEqualTo(Presence.State.ABSENT);
            Path folder = fetch(mnist);
            assertThat(folder).isEqualTo(data.resolve("mnist"));
            assertThat(Samples.in(root)).hasSize(4).allMatch(name -> name.startsWith("a folder/data/mnist/"));
            assertThat(folder.resolve(NAMES[0])).hasBinaryContent(contents[0]);
            assertThat(Presence.of(mnist, DataFolder.named(data)).state()).isEqualTo(Presence.State.VERIFIED);
            assertThat(Presence.of(mnist, DataFolder.named(data)).folder()).contains(folder);
        }

        @Test
        void what_is_there_is_not_fetched_again() throws IOException {
            Files.createDirectories(data.resolve("mnist"));
            Files.write(data.resolve("mnist").resolve(NAMES[0]), contents[0]);
            fetch(mnist);
            fetch(mnist);
            assertThat(server.requests()).containsExactly(NAMES[1], NAMES[2], NAMES[3]);
        }

        @Test
        void another_file_of_that_name_is_never_replaced() throws IOException {
            Path own = data.resolve("mnist").resolve(NAMES[1]);
            Files.createDirectories(own.getParent());
            Files.writeString(own, "my own labels");
            assertFails(mnist, own + " is not the published file (it has 13 bytes where 60 were expected): move it away or delete it, then try again.");
            assertThat(own).hasContent("my own labels");
            assertThat(server.requests()).isEmpty();
        }

        @Test
        void a_call_that_failed_halfway_is_taken_up_by_the_next() {
            DataSet halfway = Samples.mnist(mnist.files(), NOWHERE, server.uri());
            server.answering(503);
            assertFails(halfway, "MNIST cannot be fetched: train-images-idx3-ubyte.gz: localhost answers 503; 127.0.0.1 cannot be"
                    + " reached.\n" + byHand(NAMES));
            server.answering(0);
            fetch(halfway);
            assertThat(Samples.in(data)).hasSize(4);
        }

        @Test
        void what_came_before_it_broke_off_is_said_to_be_kept() {
            patience = Duration.ofSeconds(2);
            server.silentAfter(1234);
            assertFails(Samples.mnist(mnist.files(), NOWHERE, server.uri()), "MNIST cannot be fetched: train-images-idx3-ubyte.gz:"
                    + " localhost broke off (nothing came for 2 s); 127.0.0.1 cannot be reached. The first 1,234 bytes of"
                    + " train-images-idx3-ubyte.gz are kept, and the same command goes on from there.\n" + byHand(NAMES));
        }

        @Test
        void without_a_network_it_is_said_in_a_sentence_with_what_to_do_by_hand() throws IOException {
            DataSet cutOff = Samples.mnist(mnist.files(), NOWHERE);
            assertFails(cutOff, "MNIST cannot be fetched: 127.0.0.1 cannot be reached; is there a network?\n" + byHand(NAMES));
            assertThat(root).isEmptyDirectory();
            Files.createDirectories(data.resolve("mnist"));
            Files.write(data.resolve("mnist").resolve(NAMES[0]), contents[0]);
            assertFails(cutOff, "MNIST cannot be fetched: 127.0.0.1 cannot be reached; is there a network?\n" + byHand(NAMES[1], NAMES[2], NAMES[3]));
        }

        private String byHand(String... names) {
            return "By hand: put into " + data.resolve("mnist") + Arrays.stream(names).map(name -> "\n  http://127.0.0.1:1/" + name)
                    .reduce("", String::concat) + "\nas they are, gzipped.";
        }

        @Test
        void files_that_were_changed_are_told_with_what_is_wrong() throws IOException {
            Path folder = fetch(mnist);
            byte[] wrong = contents[2].clone();
            wrong[500]++;
            Files.write(folder.resolve(NAMES[2]), wrong);
            Presence damaged = Presence.of(mnist, DataFolder.named(data));
            assertThat(damaged.state()).isEqualTo(Presence.State.DIFFERENT);
            assertThat(damaged.words()).startsWith("t10k-images-idx3-ubyte.gz is not the published file: its SHA-256 is ").endsWith("… was expected");

            Files.write(folder.resolve(NAMES[1]), new byte[1]);
            assertThat(Presence.of(mnist, DataFolder.named(data)).words())
                    .isEqualTo("train-labels-idx1-ubyte.gz is not the published file: it has 1 byte where 60 were expected; and 1 more");
        }
    }

    @Test
    void unzipped_files_are_read_instead_of_compared() throws IOException {
        Path mnist = Files.createDirectories(data.resolve("mnist"));
        LabelledImages digits = DrawnDigits.generate(20, 1);
        IdxWriter.write(digits, mnist.resolve(NAMES[0]), mnist.resolve(NAMES[1]));
        IdxWriter.write(digits, mnist.resolve(NAMES[2]), mnist.resolve(NAMES[3]));
        DataSet set = Samples.mnist(published(new byte[][] {Files.readAllBytes(mnist.resolve(NAMES[0])), Files.readAllBytes(mnist.resolve(NAMES[1])),
            Files.readAllBytes(mnist.resolve(NAMES[2])), Files.readAllBytes(mnist.resolve(NAMES[3]))}), server.uri());
        Path plain = mnist.resolve(NAMES[3].replace(".gz", ""));
        Files.move(mnist.resolve(NAMES[3]), plain);
        Presence unzipped = Presence.of(set, DataFolder.named(data));
        assertThat(unzipped.state()).isEqualTo(Presence.State.UNZIPPED);
        assertThat(unzipped.words()).isEqualTo("1 of 4 files are unzipped, and checksums are known of the gzipped ones only");

        Files.write(plain, new byte[3]);
        Presence damaged = Presence.of(set, DataFolder.named(data));
        assertThat(damaged.state()).isEqualTo(Presence.State.DIFFERENT);
        assertThat(damaged.words()).isEqualTo(plain + ": expected a header of 8 bytes, but it ends after 3");
    }

    /** The archive holds coloured shapes in CIFAR-10's format. */
    @Nested
    class Archives {

        private final LabelledImages train = ColouredShapes.generate(50, 5);
        private final LabelledImages test = ColouredShapes.generate(10, 6);
        private final List<DataFile> files = new ArrayList<>();
        private byte[] archive;
        private byte[][] entries;
        private DataSet cifar;

        @BeforeEach
        void packShapes() throws IOException {
            Path made = Files.createDirectory(root.resolve("made"));
            Cifar10 written = Cifar10Writer.write(train, test, ColouredShapes.NAMES, made);
            List<byte[]> packed = new ArrayList<>(List.of(entry("cifar-10-batches-bin/", '5', new byte[0])));
            for (Path file : written.files()) {
                byte[] content = Files.readAllBytes(file);
                files.add(Samples.file(file.getFileName().toString(), content));
                packed.add(entry("cifar-10-batches-bin/" + file.getFileName(), '0', content));
            }
            packed.add(entry("cifar-10-batches-bin/readme.html", '0', new byte[300]));
            packed.add(entry("cifar-10-batches-bin/batches.meta.txt", '0', Files.readAllBytes(made.resolve("batches.meta.txt"))));
            entries = packed.toArray(byte[][]::new);
            offer(tarGz(entries));
        }

        private void offer(byte[] packed) {
            archive = packed;
            cifar = Samples.cifar(files, Samples.file("cifar-10-binary.tar.gz", packed), server.uri());
            server.with("cifar-10-binary.tar.gz", packed);
        }

        private Path packed() {
            return data.resolve("cifar-10").resolve("cifar-10-binary.tar.gz");
        }

        @Test
        void it_is_fetched_unpacked_read_and_thrown_away() {
            Path folder = fetch(cifar);
            assertThat(Samples.in(folder)).containsExactly("batches.meta.txt", "data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin",
                    "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin");
            Cifar10 found = DataFolder.named(data).cifar10().orElseThrow();
            assertThat(found.train().tensor()).isEqualTo(train.tensor());
            assertThat(found.train().labels()).isEqualTo(train.labels());
            assertThat(found.test().tensor()).isEqualTo(test.tensor());
            assertThat(found.names()).isEqualTo(ColouredShapes.NAMES);
            assertThat(Presence.of(cifar, DataFolder.named(data)).state()).isEqualTo(Presence.State.VERIFIED);
            assertThat(lines).containsExactly("cifar-10-binary.tar.gz from localhost", "unpacking cifar-10-binary.tar.gz");
        }

        @Test
        void one_put_there_by_hand_is_unpacked_without_a_network_and_kept() throws IOException {
            Files.createDirectories(packed().getParent());
            Files.write(packed(), archive);
            fetch(cifar);
            assertThat(Samples.in(packed().getParent())).hasSize(8).contains("cifar-10-binary.tar.gz");
            assertThat(server.requests()).isEmpty();
            assertThat(lines).contains(packed() + " is not needed any more");
        }

        @Test
        void another_one_put_there_by_hand_is_refused() throws IOException {
            Files.createDirectories(packed().getParent());
            Files.write(packed(), Arrays.copyOf(archive, 1000));
            assertFails(cifar, packed() + " is not the published file (it has 1,000 bytes where " + DataFile.bytes(archive.length).replace(" bytes", "")
                    + " were expected): move it away or delete it, then try again.");
            assertThat(Samples.in(data)).containsExactly("cifar-10/cifar-10-binary.tar.gz");
        }

        @Test
        void only_what_is_missing_is_unpacked() throws IOException {
            Path folder = fetch(cifar);
            var time = Files.getLastModifiedTime(folder.resolve("data_batch_1.bin"));
            Files.delete(folder.resolve("data_batch_4.bin"));
            Files.writeString(folder.resolve("batches.meta.txt"), "my own names");
            fetch(cifar);
            assertThat(Presence.of(cifar, DataFolder.named(data)).state()).isEqualTo(Presence.State.VERIFIED);
            assertThat(Files.getLastModifiedTime(folder.resolve("data_batch_1.bin"))).isEqualTo(time);
            assertThat(folder.resolve("batches.meta.txt")).hasContent("my own names");
        }

        @Test
        void an_archive_without_one_of_the_files_leaves_none() {
            entries[3] = new byte[0];
            offer(tarGz(entries));
            assertFails(cifar, packed() + ": expected data_batch_3.bin of 30,730 bytes in it, but it has no such file.");
            assertThat(Samples.in(data)).containsExactly("cifar-10/cifar-10-binary.tar.gz");
        }

        @Test
        void an_archive_with_another_file_of_the_right_size_leaves_none() {
            entries[6][3000] ^= 1;
            offer(tarGz(entries));
            assertThatThrownBy(() -> fetch(cifar)).isInstanceOf(DatasetException.class)
                    .hasMessageStartingWith(packed() + ": expected the published test_batch.bin in it, but its SHA-256 is ");
            assertThat(Samples.in(data)).containsExactly("cifar-10/cifar-10-binary.tar.gz");
        }

        @Test
        void an_archive_that_leads_out_of_the_folder_leaves_nothing_outside() {
            entries[7] = entry("../../escaped/data_batch_1.bin", '0', new byte[100]);
            offer(tarGz(entries));
            assertFails(cifar, packed() + ": expected names that stay in the archive's folder, but found \"../../escaped/data_batch_1.bin\".");
            assertThat(Samples.in(data)).containsExactly("cifar-10/cifar-10-binary.tar.gz");
            assertThat(root.resolve("escaped")).doesNotExist();
        }

        @Test
        void without_a_network_it_is_said_where_to_put_the_archive() {
            DataSet cutOff = Samples.cifar(files, cifar.archive().orElseThrow(), NOWHERE);
            assertFails(cutOff, "CIFAR-10 cannot be fetched: 127.0.0.1 cannot be reached; is there a network?\n"
                    + "By hand: put into " + data.resolve("cifar-10") + "\n  http://127.0.0.1:1/cifar-10-binary.tar.gz\n"
                    + "as it is; the same command then unpacks it.");
        }

        @Test
        void a_disk_that_is_too_small_is_asked_before() {
            DataSet vast = Samples.cifar(files, new DataFile("cifar-10-binary.tar.gz", Long.MAX_VALUE / 2, "0".repeat(64)), server.uri());
            assertThatThrownBy(() -> fetch(vast)).isInstanceOf(DatasetException.class)
                    .hasMessageStartingWith(data.resolve("cifar-10") + ": CIFAR-10 takes 4,611,686,018,427,").hasMessageContaining("but the disk has only ");
            assertThat(server.requests()).isEmpty();
        }
    }
}
