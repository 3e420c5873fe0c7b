package grader.ingest;

import static archives.TarBytes.tar;
import static archives.TarBytes.tarGz;
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
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of a submission, wherever it lies in it. */
class SubmissionReaderTest {

    private static final String ADDING = source("lesson01_adding", "Adding");
    private static final String SHARING = source("lesson02_sharing", "Sharing");
    private static final String IN_LESSONS = "lessons/src/main/java/lesson01_adding/Adding.java";

    @TempDir
    Path folder;
    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private void assertBothLessons(Submission submission) {
        assertThat(submission.refusal()).isEmpty();
        assertThat(submission.notes()).isEmpty();
        assertThat(submission.lessons()).containsOnlyKeys("lesson01_adding", "lesson02_sharing");
        assertThat(submission.lessons().get("lesson01_adding").texts()).containsOnlyKeys("Adding.java").containsValue(ADDING);
        assertThat(submission.lessons().get("lesson02_sharing").texts()).containsOnlyKeys("Sharing.java").containsValue(SHARING);
    }

    // ---------------------------------------------------------------- forms

    @Test
    void a_folder_a_zip_and_a_tar_of_the_same_files_are_the_same() throws IOException {
        String sharing = "lessons/src/main/java/lesson02_sharing/Sharing.java";
        desk.put("anna/" + IN_LESSONS, ADDING);
        desk.put("anna/" + sharing, SHARING);
        assertBothLessons(desk.read());
        delete("anna");
        byte[][] entries = {TarBytes.entry("lessons/", '5', new byte[0]), TarBytes.entry("./" + IN_LESSONS, '0', bytes(ADDING)),
            TarBytes.entry(sharing, '0', bytes(SHARING))};
        assertBothLessons(desk.read("anna.tar", tar(entries)));
        delete("anna.tar");
        assertBothLessons(desk.read("anna.tar.gz", tarGz(entries)));
        delete("anna.tar.gz");
        assertBothLessons(desk.read("anna.zip", zip(ZipBytes.entry("lessons/", ""), ZipBytes.entry(sharing, SHARING),
                ZipBytes.entry(IN_LESSONS, ADDING).stored(bytes(ADDING)))));
    }

    private void delete(String name) throws IOException {
        try (var files = Files.walk(folder.resolve(name))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // ---------------------------------------------------------------- where the files lie

    @ParameterizedTest
    @ValueSource(strings = {"", "src/", "src/main/java/lesson01_adding/", "lesson01_adding/", "Hand-in 1/my work/lesson01_adding/",
        "cnn-workbook/lessons/src/main/java/lesson01_adding/", "solutions/lesson01_adding/"})
    void a_file_is_found_in_any_nesting(String where) {
        desk.put("anna/" + where + "Adding.java", ADDING);
        Submission submission = desk.read();
        assertThat(text(submission, "lesson01_adding", "Adding.java")).isEqualTo(ADDING);
        assertThat(submission.notes()).isEmpty();
    }

    @Test
    void back_slashes_between_folders_are_as_good_as_slashes() {
        Submission submission = desk.read("anna.zip", zip(ZipBytes.entry("lessons\\lesson01_adding\\Adding.java", ADDING)));
        assertThat(text(submission, "lesson01_adding", "Adding.java")).isEqualTo(ADDING);
        assertThat(submission.notes()).isEmpty();
    }

    @Test
    void a_helper_class_of_the_students_own_comes_along() {
        desk.put("anna/" + IN_LESSONS, ADDING);
        desk.put("anna/lessons/src/main/java/lesson01_adding/Helper.java", "package lesson01_adding;\nclass Helper {}\n");
        assertThat(desk.read().lessons().get("lesson01_adding").texts()).containsOnlyKeys("Adding.java", "Helper.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/Adding.java", ".workbook/backups/20260101-120000/lessons/src/main/java/lesson01_adding/Adding.java",
        "__MACOSX/lesson01_adding/Adding.java", "lesson01_adding/._Adding.java", "lessons/target/Adding.java",
        "tests/src/test/java/lesson01_adding/Adding.java", "src/test/java/lesson01_adding/Adding.java", "core/src/main/java/Adding.java",
        "lesson01_adding/Adding.java.bak", "lesson01_adding/Adding.class", "pom.xml", "META-INF/services/x", "lesson01_adding/package-info.java",
        "module-info.java", "junit-platform.properties"})
    void what_is_not_the_students_code_of_a_lesson_is_passed_over_without_a_word(String name) {
        desk.put("anna/" + name, ADDING);
        desk.put("anna/lesson02_sharing/Sharing.java", SHARING);
        assertThat(desk.read().lessons()).containsOnlyKeys("lesson02_sharing");
        assertThat(desk.read().notes()).isEmpty();
    }

    @Test
    void a_submission_without_files_of_lessons_says_so() {
        desk.put("anna/readme.txt", "Sorry.");
        assertThat(desk.read().lessons()).isEmpty();
        assertThat(desk.read().refusal()).isEmpty();
        assertThat(desk.read().notes()).containsExactly("No Java file of a lesson was found.");
    }

    // ---------------------------------------------------------------- packages and classes

    @Test
    void the_package_decides_not_the_folder() {
        desk.put("anna/lesson02_sharing/Adding.java", ADDING);
        Submission submission = desk.read();
        assertThat(submission.lessons()).containsOnlyKeys("lesson01_adding");
        assertThat(submission.notes()).containsExactly(
                "lesson02_sharing/Adding.java: taken for the lesson that its package names, not for that of its folder.");
    }

    @Test
    void a_package_that_is_no_lessons_is_not_taken() {
        desk.put("anna/lesson01_adding/Adding.java", source("my.lesson01_adding", "Adding"));
        assertThat(desk.read().notes()).containsExactly("lesson01_adding/Adding.java: the package is none of the lessons', so not taken.",
                "No Java file of a lesson was found.");
    }

    @Test
    void a_lesson_that_nobody_asks_for_is_passed_over_without_a_word() throws IOException {
        Files.setLastModifiedTime(desk.put("anna/lesson01_adding/Adding.java", ADDING), FileTime.from(Instant.parse("2026-03-01T10:00:00Z")));
        desk.put("anna/lesson03_later/Later.java", source("lesson03_later", "Later"));
        assertThat(desk.read().lessons()).containsOnlyKeys("lesson01_adding");
        assertThat(desk.read().notes()).isEmpty();
        assertThat(desk.read().handedIn()).isEqualTo("2026-03-01T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"lesson01_adding/Adding.java, lesson01_adding", "Adding.java, lesson01_adding", "lesson02_sharing/Both.java, lesson02_sharing"})
    void a_missing_package_is_that_of_the_folder_or_of_the_only_lesson_with_such_a_file(String name, String lesson) {
        String className = name.replaceAll(".*/|\\.java", "");
        desk.put("anna/" + name, "// my work\npublic class " + className + " {}\n");
        Submission submission = desk.read();
        assertThat(text(submission, lesson, className + ".java")).isEqualTo("package " + lesson + "; // my work\npublic class " + className + " {}\n");
        assertThat(submission.notes()).containsExactly(
                name + ": the package declaration is missing; taken for the lesson of its folder or name.");
    }

    @Test
    void a_missing_package_that_could_be_two_is_not_guessed() {
        desk.put("anna/Both.java", "public class Both {}");
        assertThat(desk.read().lessons()).isEmpty();
        assertThat(desk.read().notes()).contains("Both.java: the package is none of the lessons', so not taken.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Adding (1).java", "Adding-2.java", "smithanna_4711_Adding.java", "adding.java", "Adding.JAVA", "1.java"})
    void a_file_that_was_renamed_on_the_way_is_known_by_its_class(String name) {
        desk.put("anna/lesson01_adding/" + name, ADDING);
        Submission submission = desk.read();
        assertThat(text(submission, "lesson01_adding", "Adding.java")).isEqualTo(ADDING);
        assertThat(submission.notes()).containsExactly("lesson01_adding/" + name + ": taken under the name of the class in it.");
    }

    @Test
    void a_file_without_a_class_whose_name_is_none_is_not_taken() {
        desk.put("anna/lesson01_adding/my notes.java", "package lesson01_adding;\n");
        assertThat(desk.read().notes()).contains(
                "lesson01_adding/my notes.java: no file name for a Java class, and no public class in it; not taken.");
    }

    @Test
    void a_file_that_does_not_compile_is_taken_all_the_same() {
        desk.put("anna/lesson01_adding/Adding.java", "package lesson01_adding;\npublic class Adding { int x = ; ( \" ");
        assertThat(text(desk.read(), "lesson01_adding", "Adding.java")).contains("int x = ;");
    }

    // ---------------------------------------------------------------- several files for one class

    @Test
    void of_several_files_for_one_class_the_one_in_the_lessons_counts() {
        desk.put("anna/" + IN_LESSONS, ADDING);
        desk.put("anna/solutions/src/main/java/lesson01_adding/Adding.java", ADDING + "// the reference");
        desk.put("anna/old/Adding.java", ADDING + "// an old one");
        Submission submission = desk.read();
        assertThat(text(submission, "lesson01_adding", "Adding.java")).isEqualTo(ADDING);
        assertThat(submission.notes()).containsExactly("old/Adding.java and 1 more: another file of this class lies where the workbook has it,"
                + " and was taken instead.");
    }

    @Test
    void two_different_files_for_one_class_cost_their_lesson_only() {
        desk.put("anna/v1/lesson01_adding/Adding.java", ADDING);
        desk.put("anna/v2/lesson01_adding/Adding.java", ADDING + "// better");
        desk.put("anna/v2/lesson02_sharing/Sharing.java", SHARING);
        Submission submission = desk.read();
        assertThat(submission.lessons().get("lesson01_adding").texts()).isEmpty();
        assertThat(submission.lessons().get("lesson01_adding").refusal()).isEqualTo("There are different files for Adding.java, and no telling"
                + " which one counts: v1/lesson01_adding/Adding.java, v2/lesson01_adding/Adding.java. Hand in one of them.");
        assertThat(text(submission, "lesson02_sharing", "Sharing.java")).isEqualTo(SHARING);
        assertThat(submission.lessons().get("lesson02_sharing").refusal()).isEmpty();
    }

    @Test
    void identical_copies_are_one_file() {
        desk.put("anna/v1/lesson01_adding/Adding.java", ADDING);
        desk.put("anna/v2/lesson01_adding/Adding.java", ADDING.replace("\n", "\r\n"));
        assertThat(text(desk.read(), "lesson01_adding", "Adding.java")).isEqualTo(ADDING);
    }

    @Test
    void an_archive_with_a_name_twice_is_two_files() {
        Submission submission = desk.read("anna.zip", zip(ZipBytes.entry(IN_LESSONS, ADDING), ZipBytes.entry(IN_LESSONS, ADDING + "//")));
        assertThat(submission.lessons().get("lesson01_adding").refusal()).isEqualTo("There are different files for Adding.java, and no telling"
                + " which one counts: " + IN_LESSONS + ". Hand in one of them.");
    }

    @Test
    void classes_that_differ_in_capitals_only_cost_their_lesson() {
        Submission submission = desk.read("anna.zip", zip(ZipBytes.entry("lesson01_adding/Adding.java", ADDING),
                ZipBytes.entry("lesson01_adding/ADDING.java", source("lesson01_adding", "ADDING"))));
        assertThat(submission.lessons().get("lesson01_adding").refusal()).isEqualTo("The files ADDING.java and Adding.java differ only in capitals,"
                + " so that on many systems one would overwrite the other: hand in one of them.");
    }

    @Test
    void the_order_of_an_archive_does_not_matter() {
        ZipBytes.Entry first = ZipBytes.entry("v1/lesson01_adding/Adding.java", ADDING + "//");
        ZipBytes.Entry second = ZipBytes.entry("v2/lesson01_adding/Adding.java", ADDING);
        ZipBytes.Entry third = ZipBytes.entry("x/../../Sharing.java", SHARING);
        Submission forwards = desk.read("anna.zip", zip(first, second, third));
        assertThat(desk.read("anna.zip", zip(third, second, first))).isEqualTo(forwards);
    }

    // ---------------------------------------------------------------- links in folders

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void links_in_a_folder_are_not_followed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-elsewhere"));
        Path secret = Files.writeString(elsewhere.resolve("Adding.java"), ADDING);
        desk.put("anna/lesson02_sharing/Sharing.java", SHARING);
        Files.createSymbolicLink(folder.resolve("anna/Adding.java"), secret);
        Files.createSymbolicLink(folder.resolve("anna/lesson01_adding"), elsewhere);
        Files.createSymbolicLink(folder.resolve("anna/round"), folder.resolve("anna"));
        Submission submission = desk.read();
        assertThat(submission.lessons()).containsOnlyKeys("lesson02_sharing");
        assertThat(submission.notes()).containsExactly("Adding.java and 2 more: links are not followed; hand in the files themselves.");
        delete(elsewhere.toString());
    }

    // ---------------------------------------------------------------- times

    @Test
    void it_is_handed_in_when_the_last_file_that_is_taken_was_changed() throws IOException {
        Files.setLastModifiedTime(desk.put("anna/" + IN_LESSONS, ADDING), FileTime.from(Instant.parse("2026-03-01T10:00:00Z")));
        Files.setLastModifiedTime(desk.put("anna/Sharing.java", SHARING), FileTime.from(Instant.parse("2026-03-02T10:00:00Z")));
        Files.setLastModifiedTime(desk.put("anna/notes.txt", ""), FileTime.from(Instant.parse("2026-03-03T10:00:00Z")));
        assertThat(desk.read().handedIn()).isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void an_archive_tells_the_time_itself_however_it_was_copied() {
        byte[] unixTime = {1, 0x00, 0x10, 0x20, 0x60};
        byte[] zone = zip(ZipBytes.entry(IN_LESSONS, ADDING).extra(0x5455, unixTime));
        assertThat(desk.read("anna.zip", zip(ZipBytes.entry(IN_LESSONS, ADDING))).handedIn()).isEqualTo("2025-03-14T10:20:30Z");
        assertThat(desk.read("anna.zip", zone).handedIn()).isEqualTo(Instant.ofEpochSecond(0x60201000));
    }

    @Test
    void a_tar_archive_tells_the_time_too() {
        assertThat(desk.read("anna.tar", tar(TarBytes.entry(IN_LESSONS, '0', bytes(ADDING)))).handedIn())
                .isEqualTo(Instant.ofEpochSecond(Long.parseLong("11142163246", 8)));
    }

    @Test
    void where_no_file_tells_the_time_the_submission_itself_does() throws IOException {
        Path archive = desk.put("anna.zip", "no archive at all");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.parse("2026-03-01T10:00:00Z")));
        assertThat(desk.read().handedIn()).isEqualTo("2026-03-01T10:00:00Z");
        Files.write(archive, zip(ZipBytes.entry(IN_LESSONS, ADDING).undated()));
        Files.setLastModifiedTime(archive, FileTime.from(Instant.parse("2026-03-01T10:00:00Z")));
        assertThat(desk.read().handedIn()).isEqualTo("2026-03-01T10:00:00Z");
    }
}
