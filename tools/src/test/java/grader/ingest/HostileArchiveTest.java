package grader.ingest;

import static archives.TarBytes.gzip;
import static archives.TarBytes.join;
import static archives.TarBytes.tar;
import static archives.TarBytes.tarGz;
import static archives.ZipBytes.entry;
import static archives.ZipBytes.zip;
import static grader.ingest.Desk.source;
import static grader.ingest.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import archives.TarBytes;
import archives.ZipBytes;
import grader.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that are made to do harm, or were harmed. Beside what is wrong with each, it has an honest file of lesson 2. */
@Timeout(120)
class HostileArchiveTest {

    private static final String ADDING = source("lesson01_adding", "Adding");
    private static final String SHARING = source("lesson02_sharing", "Sharing");
    private static final ZipBytes.Entry HONEST = entry("lesson02_sharing/Sharing.java", SHARING);
    private static final byte[] HONEST_TAR = TarBytes.entry("lesson02_sharing/Sharing.java", '0', bytes(SHARING));

    @TempDir
    Path root;
    private Desk desk;

    @BeforeEach
    void desk() throws IOException {
        desk = new Desk(Files.createDirectories(root.resolve("a/b")));
    }

    @AfterEach
    void nothing_is_ever_written() throws IOException {
        try (var files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).hasSizeLessThan(2);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Only the honest file is taken, and the submission says why. */
    private static void assertPassedOver(Submission submission, String note) {
        assertThat(submission.refusal()).isEmpty();
        assertThat(text(submission, "lesson02_sharing", "Sharing.java")).isEqualTo(SHARING);
        assertThat(submission.lessons()).containsOnlyKeys("lesson02_sharing");
        assertThat(submission.notes()).containsExactly(note);
    }

    private static void assertRefused(Submission submission, String sentence) {
        assertThat(submission.refusal()).isEqualTo(sentence);
        assertThat(submission.lessons()).isEmpty();
    }

    private static String unreadable(String found) {
        return "The archive cannot be read: " + found + ". Pack it anew and hand it in again.";
    }

    private static final String CUT_ZIP = unreadable("expected a whole zip archive, but it is cut off or damaged");
    private static final String CUT_TAR = unreadable("expected a whole archive, but it is cut off");

    // ---------------------------------------------------------------- places

    @ParameterizedTest
    @ValueSource(strings = {"../Adding.java", "lesson01_adding/../../../Adding.java", "/Adding.java", "/etc/lesson01_adding/Adding.java",
        "..\\Adding.java", "x\\..\\..\\Adding.java", "\\Adding.java", "C:\\Adding.java", "c:Adding.java", "\\\\server\\share\\Adding.java"})
    void names_that_lead_out_are_not_taken(String name) {
        String note = name + ": names that lead out of the archive are never taken.";
        assertPassedOver(desk.read("anna.zip", zip(entry(name, ADDING), HONEST)), note);
        delete("anna.zip");
        assertPassedOver(desk.read("anna.tar", tar(TarBytes.entry(name, '0', bytes(ADDING)), HONEST_TAR)), note);
    }

    private void delete(String name) {
        try {
            Files.delete(desk.folder.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_long_name_of_either_kind_of_tar_leads_out_no_more_than_a_short_one() {
        byte[] gnu = TarBytes.entry("././@LongLink", 'L', bytes("../../Adding.java\0"));
        byte[] posix = TarBytes.said('x', "path", "../../Adding.java");
        byte[] file = TarBytes.entry("lesson01_adding/Adding.java", '0', bytes(ADDING));
        assertPassedOver(desk.read("anna.tar", tar(gnu, file, HONEST_TAR)), "../../Adding.java: names that lead out of the archive are never taken.");
        assertPassedOver(desk.read("anna.tar", tar(posix, file, HONEST_TAR)), "../../Adding.java: names that lead out of the archive are never taken.");
    }

    @ParameterizedTest
    @ValueSource(chars = {'1', '2', '3', '4', '6'})
    void links_and_devices_of_a_tar_are_not_taken(char type) {
        assertPassedOver(desk.read("anna.tar", tar(TarBytes.entry("lesson01_adding/Adding.java", type, new byte[0]), HONEST_TAR)),
                "lesson01_adding/Adding.java: links are not followed; hand in the files themselves.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0120777, 0020644, 0060644, 0010644, 0140644})
    void links_and_devices_of_a_zip_are_not_taken(int mode) {
        assertPassedOver(desk.read("anna.zip", zip(entry("lesson01_adding/Adding.java", ADDING).unixMode(mode), HONEST)),
                "lesson01_adding/Adding.java: links are not followed; hand in the files themselves.");
    }

    @Test
    void names_that_cannot_be_shown_are_not_taken_and_not_shown() {
        assertPassedOver(desk.read("anna.zip", zip(entry("lesson01_adding/\u202Eavaj.Adding.java", ADDING), HONEST)),
                "lesson01_adding/?avaj.Adding.java: a name with characters that cannot be seen is not taken.");
        assertPassedOver(desk.read("anna.zip", zip(entry("lesson01_adding/Adding.java\0.java", ADDING), HONEST)),
                "lesson01_adding/Adding.java?.java: a name with characters that cannot be seen is not taken.");
        assertPassedOver(desk.read("anna.zip", zip(entry("lesson01_adding/\u001b[2J\n.java", ADDING), HONEST)),
                "lesson01_adding/?[2J?.java: a name with characters that cannot be seen is not taken.");
    }

    @Test
    void very_long_names_are_not_taken() {
        String name = "x/".repeat(30_000) + "Adding.java";
        String note = "…" + name.substring(name.length() - 80) + ": a name of more than 500 characters is not taken.";
        assertPassedOver(desk.read("anna.zip", zip(entry(name, ADDING), HONEST)), note);
        delete("anna.zip");
        assertPassedOver(desk.read("anna.tar", tar(TarBytes.entry("long", 'L', bytes(name)), TarBytes.entry("x", '0', bytes(ADDING)), HONEST_TAR)), note);
    }

    @Test
    void archives_within_the_archive_are_not_opened() {
        byte[] inner = zip(entry("lesson01_adding/Adding.java", ADDING));
        assertPassedOver(desk.read("anna.zip", zip(entry("work.zip", inner), HONEST)),
                "work.zip: an archive within the submission is not opened; hand in its files.");
    }

    // ---------------------------------------------------------------- sizes

    @Test
    void a_java_file_that_unpacks_to_too_much_is_not_taken() {
        byte[] bomb = new byte[50_000_000];
        String note = "lesson01_adding/Adding.java: too large for a file of a lesson, not taken.";
        assertPassedOver(desk.read("anna.zip", zip(entry("lesson01_adding/Adding.java", bomb), HONEST)), note);
        assertPassedOver(desk.read("anna.zip", zip(entry("lesson01_adding/Adding.java", bomb).claimedSize(100), HONEST)), note);
        delete("anna.zip");
        assertPassedOver(desk.read("anna.tar", tar(TarBytes.entry("lesson01_adding/Adding.java", '0', new byte[5_000]), HONEST_TAR)), note);
    }

    @Test
    void a_gzipped_archive_that_unpacks_to_too_much_is_refused() {
        byte[] bomb = tarGz(TarBytes.entry("data.bin", '0', new byte[20_000_000]), HONEST_TAR);
        Submission submission = desk.read("anna.tgz", bomb);
        assertThat(submission.refusal()).matches("The archive has " + bomb.length + " bytes and unpacks to more than \\d+, which no student's"
                + " work does: hand in the folder lessons alone\\.");
        assertThat(submission.lessons()).isEmpty();
    }

    @Test
    void a_gzipped_archive_that_goes_on_behind_its_end_is_refused() {
        assertThat(desk.read("anna.tgz", gzip(join(tar(HONEST_TAR), new byte[20_000_000]))).refusal()).startsWith("The archive has ");
    }

    @Test
    void data_beside_the_lessons_is_no_reason_to_refuse() {
        byte[] data = new byte[400_000];
        new Random(1).nextBytes(data);
        Submission submission = desk.read("anna.tgz", tarGz(TarBytes.entry("data.bin", '0', data), HONEST_TAR));
        assertThat(submission.refusal()).isEmpty();
        assertThat(text(submission, "lesson02_sharing", "Sharing.java")).isEqualTo(SHARING);
    }

    @Test
    void too_many_entries_are_refused() throws IOException {
        String sentence = "The submission has more than 200 files and folders: hand in the folder lessons alone.";
        byte[][] tar = IntStream.range(0, 201).mapToObj(i -> TarBytes.entry("f" + i, '0', new byte[0])).toArray(byte[][]::new);
        assertRefused(desk.read("anna.tgz", tarGz(tar)), sentence);
        delete("anna.tgz");
        ZipBytes.Entry[] zip = IntStream.range(0, 201).mapToObj(i -> entry("f" + i, "")).toArray(ZipBytes.Entry[]::new);
        assertRefused(desk.read("anna.zip", zip(zip)), unreadable("expected at most 200 entries, but found more"));
        delete("anna.zip");
        for (int i = 0; i < 201; i++) {
            Files.createDirectory(Files.createDirectories(desk.folder.resolve("anna")).resolve("d" + i));
        }
        assertRefused(desk.read(), sentence);
    }

    @Test
    void a_directory_with_more_entries_than_it_says_is_refused() {
        byte[] whole = zip(entry("a", ""), entry("b", ""), HONEST);
        byte[] lying = whole.clone();
        lying[lying.length - 12] = 1; // of three
        lying[lying.length - 14] = 1;
        assertRefused(desk.read("anna.zip", lying), CUT_ZIP);
    }

    @Test
    void too_many_java_files_are_refused() {
        ZipBytes.Entry[] many = IntStream.range(0, 21).mapToObj(i -> entry("x/F" + i + ".java", "")).toArray(ZipBytes.Entry[]::new);
        assertRefused(desk.read("anna.zip", zip(many)), "The submission has more than 20 Java files: hand in the folder lessons alone.");
    }

    @Test
    void java_files_that_are_too_large_together_are_refused() {
        ZipBytes.Entry[] many = IntStream.range(0, 6).mapToObj(i -> entry("F" + i + ".java", new byte[3_900])).toArray(ZipBytes.Entry[]::new);
        assertRefused(desk.read("anna.zip", zip(many)), "The Java files of the submission have more than 20000 bytes together: hand in the folder"
                + " lessons alone.");
    }

    @Test
    void what_a_tar_says_about_one_file_is_not_believed_without_end() {
        byte[] endless = join(TarBytes.header("././@LongLink", 'L', 8L << 30), new byte[2_000]);
        assertRefused(desk.read("anna.tar", endless), unreadable("expected names of at most 65536 bytes, but found one of " + (8L << 30)));
    }

    // ---------------------------------------------------------------- lies

    @Test
    void an_archive_that_differs_from_its_own_directory_is_refused() {
        assertRefused(desk.read("anna.zip", zip(entry("lesson01_adding/Adding.java", ADDING).nameInFront("readme.txt"), HONEST)),
                unreadable("expected an archive that agrees with its own directory, but the entry \"lesson01_adding/Adding.java\" does not"));
    }

    @Test
    void a_wrong_size_or_checksum_is_refused() {
        String sentence = unreadable("expected an archive with sound checksums, but the entry \"Adding.java\" is damaged");
        assertRefused(desk.read("anna.zip", zip(entry("Adding.java", ADDING).claimedSize(3), HONEST)), sentence);
        assertRefused(desk.read("anna.zip", zip(entry("Adding.java", ADDING).claimedSize(3_000), HONEST)), sentence);
        assertRefused(desk.read("anna.zip", zip(entry("Adding.java", ADDING).wrongChecksum(), HONEST)), sentence);
    }

    @Test
    void an_encrypted_archive_is_refused() {
        assertRefused(desk.read("anna.zip", zip(entry("Adding.java", ADDING).flag(0), HONEST)),
                "The archive is encrypted, and nobody here has its password: hand it in without one.");
    }

    @Test
    void a_way_of_packing_that_is_not_known_is_refused() {
        assertRefused(desk.read("anna.zip", zip(entry("Adding.java", ADDING).method(14), HONEST)),
                unreadable("expected entries that are stored or deflated, but \"Adding.java\" is packed by method 14"));
    }

    @Test
    void a_tar_with_gaps_is_refused() {
        assertRefused(desk.read("anna.tar", tar(TarBytes.entry("Adding.java", 'S', new byte[0]), HONEST_TAR)),
                unreadable("expected whole files, but one is stored with gaps (sparse)"));
    }

    @Test
    void what_is_no_archive_is_refused() {
        assertRefused(desk.read("anna.zip", bytes("<html>Please log in</html>")), CUT_ZIP);
        assertRefused(desk.read("anna.zip", new byte[0]), CUT_ZIP);
        delete("anna.zip");
        assertRefused(desk.read("anna.tar", new byte[0]), CUT_TAR);
        assertRefused(desk.read("anna.tar", "x".repeat(600).getBytes(StandardCharsets.US_ASCII)),
                unreadable("expected a tar archive, but a header in it is damaged"));
        delete("anna.tar");
        assertRefused(desk.read("anna.tgz", bytes("no gzip")),
                unreadable("expected a gzipped tar archive, but it is cut off or damaged"));
    }

    // ---------------------------------------------------------------- damage

    @Test
    void an_archive_that_is_cut_off_anywhere_is_refused() {
        byte[] zip = zip(entry("lesson01_adding/Adding.java", ADDING), HONEST);
        for (int length = 0; length < zip.length; length++) {
            assertRefused(desk.read("anna.zip", Arrays.copyOf(zip, length)), CUT_ZIP);
        }
        delete("anna.zip");
        byte[] tgz = tarGz(TarBytes.entry("lesson01_adding/Adding.java", '0', bytes(ADDING)), HONEST_TAR);
        for (int length = 0; length < tgz.length; length++) {
            assertThat(desk.read("anna.tgz", Arrays.copyOf(tgz, length)).refusal()).matches("The archive cannot be read: .* it is cut off.*");
        }
        delete("anna.tgz");
        byte[] tar = tar(HONEST_TAR);
        for (int length = 0; length <= tar.length - 1024; length += 64) {
            assertRefused(desk.read("anna.tar", Arrays.copyOf(tar, length)), CUT_TAR);
        }
    }

    @Test
    void an_archive_that_was_changed_anywhere_is_read_or_refused_but_never_an_error() {
        byte[] zip = zip(entry("lesson01_adding/Adding.java", ADDING).extra(0x5455, new byte[] {1, 2, 3, 4, 5}), HONEST);
        byte[] tar = tar(TarBytes.said('x', "path", "lesson01_adding/Adding.java"),
                TarBytes.entry("lesson01_adding/Adding.java", '0', bytes(ADDING)), HONEST_TAR);
        changeAtRandom(zip, changed -> assertNothingMadeUp(desk.read("anna.zip", changed)));
        delete("anna.zip");
        changeAtRandom(gzip(tar), changed -> assertNothingMadeUp(desk.read("anna.tgz", changed)));
        delete("anna.tgz");
        changeAtRandom(tar, changed -> desk.read("anna.tar", changed)); // has no checksum of its contents
    }

    private static void changeAtRandom(byte[] sound, Consumer<byte[]> reader) {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] changed = sound.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                int place = random.nextInt(changed.length);
                changed[place] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextBoolean() ? 0xff : 0);
            }
            reader.accept(changed);
        }
    }

    /** Whatever is taken is what the student wrote. */
    private static void assertNothingMadeUp(Submission submission) {
        assertThat(submission.lessons().values()).flatExtracting(lesson -> lesson.texts().values()).isSubsetOf(ADDING, SHARING);
    }

    // ---------------------------------------------------------------- archives that are odd, but honest

    @Test
    void an_archive_with_a_comment_and_a_program_before_it_is_read() {
        byte[] zip = zip(HONEST);
        zip[zip.length - 2] = 11;
        Submission submission = desk.read("anna.zip", join(bytes("#!/bin/sh\n"), zip, bytes("PK my work!")));
        assertThat(text(submission, "lesson02_sharing", "Sharing.java")).isEqualTo(SHARING);
    }

    @Test
    void a_name_in_the_alphabet_of_an_old_system_is_read() {
        Submission submission = desk.read("anna.zip", zip(entry("x", SHARING).named("\u00dcbung/Sharing.java", StandardCharsets.ISO_8859_1)));
        assertThat(text(submission, "lesson02_sharing", "Sharing.java")).isEqualTo(SHARING);
        assertThat(submission.notes()).isEmpty();
    }

    @Test
    void long_names_of_both_kinds_of_tar_and_what_they_add_are_read() {
        String where = "a very long name of a folder/".repeat(6) + "lesson02_sharing/Sharing.java";
        byte[] gnu = TarBytes.entry("././@LongLink", 'L', bytes(where + "\0"));
        byte[] posix = TarBytes.said('x', "path", where, "mtime", "1700000000.5");
        byte[] all = TarBytes.said('g', "comment", "all of it");
        byte[] file = TarBytes.entry("short", '0', bytes(SHARING));
        for (byte[] tar : new byte[][] {tar(gnu, file), tar(all, posix, file)}) {
            Submission submission = desk.read("anna.tar", tar);
            assertThat(submission.refusal()).isEmpty();
            assertThat(text(submission, "lesson02_sharing", "Sharing.java")).isEqualTo(SHARING);
        }
        assertThat(desk.read().handedIn().getEpochSecond()).isEqualTo(1_700_000_000);
    }

    @Test
    void a_size_in_binary_is_read() {
        byte[] entry = TarBytes.entry("lesson02_sharing/Sharing.java", '0', bytes(SHARING));
        Arrays.fill(entry, 124, 136, (byte) 0);
        entry[124] = (byte) 0x80;
        entry[135] = (byte) SHARING.length();
        assertThat(text(desk.read("anna.tar", tar(TarBytes.withChecksum(entry))), "lesson02_sharing", "Sharing.java")).isEqualTo(SHARING);
    }
}
