package grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import check.Verdict;
import grader.ExerciseMark;
import grader.Gradebook;
import grader.LessonMark;
import grader.StudentMark;
import grader.report.GradeExport.LearningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.WorkbookException;

/** The folder of the reports as a whole. */
class ReportsTest {

    private static final ReportSettings ANONYMOUS = new ReportSettings(Map.of(), Optional.empty(), List.of(), true);

    @TempDir
    Path root;

    private Path out() {
        return root.resolve("out");
    }

    private Reports.Written write(Gradebook book) {
        return Reports.write(book, ReportSettings.PLAIN, out());
    }

    private Map<String, String> contents() {
        return contentsOf(out());
    }

    private static Map<String, String> contentsOf(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return contents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path put(String path, String text) throws IOException {
        Files.createDirectories(out().resolve(path).getParent());
        return Files.writeString(out().resolve(path), text);
    }

    // ---------------------------------------------------------------- what there is

    @Test
    void every_student_has_a_page_and_a_file_for_each_program() {
        write(SampleClass.book(SampleClass.student("Ada", Verdict.PASS), SampleClass.student("Con", Verdict.TODO)));
        String con = FileNames.of(List.of("Con")).get("Con");
        assertThat(contents()).containsOnlyKeys("class.html", "grades.csv", "gradebook.json", "manifest.txt", "unmatched.txt", "students/Ada.html",
                "students/Ada.json", "gradescope/Ada.json", "junit/Ada.xml", "students/" + con + ".html", "students/" + con + ".json", "gradescope/" + con + ".json",
                "junit/" + con + ".xml");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300})
    void classes_of_every_size_are_reported_and_read_back(int students) throws IOException {
        Gradebook book = SampleClass.of(students);
        write(book);
        assertThat(GradebookFile.read(out().resolve(GradebookFile.NAME))).isEqualTo(book);
        assertThat(Documents.csv(out().resolve("grades.csv"))).hasSize(1 + students);
        Documents.xml(Files.readAllBytes(out().resolve("class.html")));
        assertThat(contents().keySet().stream().filter(path -> path.startsWith("students/") && path.endsWith(".html"))).hasSize(students);
    }

    @Test
    void a_row_of_the_grades_has_the_lessons_the_total_and_the_end_result() throws IOException {
        Path late = Files.writeString(root.resolve("late.txt"), "due = 2026-02-28 12:00 UTC\nloss per day = 15 percent\n");
        Gradebook book = new Gradebook(List.of(SampleClass.student("=Ada", Verdict.PASS, Verdict.PASS, Verdict.INFRASTRUCTURE)), new Gradebook.Assurance(false, true));
        Reports.write(book, new ReportSettings(Map.of(), Optional.of(LatePolicy.read(late)), List.of(), false), out());
        assertThat(Documents.csv(out().resolve("grades.csv"))).containsExactly(
                List.of("student", "lesson01_convolution", "total", "possible", "handed in", "days late", "late penalty", "final", "to be checked again", "gate"),
                List.of("'=Ada", "20", "20", "30", "2026-03-01T12:00:00Z", "1", "3", "17", "1.3", "off"));
    }

    @Test
    void texts_that_have_no_utf8_are_read_back_too() {
        ExerciseMark mark = new ExerciseMark("1.1", "\uD800 \uDE00", 1, Verdict.WRONG, "", "\u0000\u001B[31m\u202E", "😀 \uFFFF", "\u2028");
        Gradebook book = SampleClass.book(new StudentMark("\uDC00 日本", SampleClass.NOON, List.of("\u0000"), List.of(new LessonMark("l", List.of(mark)))));
        write(book);
        assertThat(GradebookFile.read(out().resolve(GradebookFile.NAME))).isEqualTo(book);
    }

    @Test
    void a_gradebook_that_is_none_is_told() throws IOException {
        Path file = Files.writeString(root.resolve("gradebook.json"), "{\n\"students\": 3");
        assertThatThrownBy(() -> GradebookFile.read(file)).isInstanceOf(WorkbookException.class)
                .hasMessage("The file " + file + " holds no gradebook (line 2 is not as expected); delete it and grade once more.");
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> GradebookFile.read(file)).isInstanceOf(WorkbookException.class).hasMessageContaining("holds no gradebook");
    }

    @Test
    void hostile_names_stay_inside_their_folders() throws IOException {
        StudentMark[] students = Stream.of("../escape", "/abs", "..\\up", "CON", "a", "A", "=cmd()", "<script>", "😀", "\u202Elfi", "", "@x", ",-y", "~z", "x".repeat(400))
                .map(name -> SampleClass.student(name, Verdict.PASS)).toArray(StudentMark[]::new);
        write(SampleClass.book(students));
        assertThat(write(SampleClass.book(students)).files()).as("every file is known again").isZero();
        assertThat(contents().keySet()).hasSize(5 + 4 * students.length).allMatch(path -> path.matches("((students|gradescope|junit)/)?[^/\\\\:*?\"<>|]{1,100}"));
        try (Stream<Path> beside = Files.list(root)) {
            assertThat(beside).containsExactly(out());
        }
    }

    @Test
    void two_students_of_one_name_are_an_error_of_the_caller() {
        Gradebook twins = SampleClass.book(SampleClass.student("Ada", Verdict.PASS), SampleClass.student("Ada", Verdict.TODO));
        assertThatThrownBy(() -> write(twins)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("the same name");
    }

    // ---------------------------------------------------------------- what a student must not see

    @Test
    void nothing_for_a_student_holds_another_students_name_or_what_is_hidden() {
        Gradebook book = SampleClass.of(60);
        write(book);
        Map<String, String> names = FileNames.of(book.students().stream().map(StudentMark::student).toList());
        Map<String, String> contents = contents();
        names.forEach((student, file) -> {
            for (String path : List.of("students/" + file + ".html", "students/" + file + ".json", "gradescope/" + file + ".json", "junit/" + file + ".xml")) {
                String content = contents.get(path);
                assertThat(content).as(path).doesNotContain(SampleClass.HIDDEN);
                assertThat(names.keySet().stream().filter(other -> !student.contains(other) && content.contains(other))).as(path).isEmpty();
            }
            assertThat(contents.get("students/" + file + ".html")).contains(student);
        });
        assertThat(contents.get(GradebookFile.NAME)).as("the scan would find it").contains(SampleClass.HIDDEN);
    }

    // ---------------------------------------------------------------- the same bytes

    @Test
    void the_bytes_do_not_depend_on_language_time_zone_or_folder() {
        Gradebook book = SampleClass.of(12);
        write(book);
        Map<String, String> before = contents();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Reports.write(book, ReportSettings.PLAIN, root.resolve("other"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        before.forEach((path, content) -> assertThat(root.resolve("other").resolve(path)).hasContent(content));
    }

    @Test
    void nothing_changed_touches_nothing() throws IOException {
        write(SampleClass.of(5));
        Map<String, String> before = contents();
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        for (String path : before.keySet()) {
            Files.setLastModifiedTime(out().resolve(path), old);
        }
        assertThat(write(SampleClass.of(5)).files()).isZero();
        assertThat(contents()).isEqualTo(before);
        for (String path : before.keySet()) {
            assertThat(Files.getLastModifiedTime(out().resolve(path))).as(path).isEqualTo(old);
        }
    }

    @Test
    void a_file_that_was_deleted_or_altered_is_written_again_and_no_other() throws IOException {
        write(SampleClass.book(SampleClass.student("Ada", Verdict.PASS), SampleClass.student("Bob", Verdict.PASS)));
        Map<String, String> before = contents();
        Files.delete(out().resolve("students/Ada.html"));
        put("junit/Bob.xml", "altered");
        assertThat(write(SampleClass.book(SampleClass.student("Ada", Verdict.PASS), SampleClass.student("Bob", Verdict.PASS))).files()).isEqualTo(2);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void other_settings_are_noticed() {
        Gradebook book = SampleClass.book(SampleClass.student("Ada", Verdict.PASS));
        write(book);
        Reports.write(book, new ReportSettings(Map.of("lesson01_convolution", "Folding"), Optional.empty(), List.of(), false), out());
        assertThat(contents().get("students/Ada.html")).contains("Lesson 1 · Folding");
    }

    // ---------------------------------------------------------------- whose files

    @Test
    void an_instructors_own_file_is_not_replaced() throws IOException {
        put("grades.csv", "mine");
        assertThatThrownBy(() -> write(SampleClass.of(1))).isInstanceOf(WorkbookException.class)
                .hasMessage("The file " + out().resolve("grades.csv") + " is there already and is not one that grading wrote; move it"
                        + " away or choose another folder with --out.");
        assertThat(contents()).containsOnlyKeys("grades.csv").containsValue("mine");
    }

    @Test
    void files_of_a_student_who_is_gone_go_too_but_no_file_of_the_instructors() throws IOException {
        write(SampleClass.book(SampleClass.student("Ada", Verdict.PASS), SampleClass.student("Bob", Verdict.PASS)));
        put("students/notes.html", "mine");
        put("students/Bob.json", "altered by hand");
        write(SampleClass.book(SampleClass.student("Ada", Verdict.PASS)));
        assertThat(contents().keySet()).contains("students/Ada.html", "students/notes.html", "students/Bob.json")
                .doesNotContain("students/Bob.html", "gradescope/Bob.json", "junit/Bob.xml");
    }

    @Test
    void a_manifest_that_was_tampered_with_removes_nothing_elsewhere() throws IOException {
        write(SampleClass.book(SampleClass.student("Ada", Verdict.PASS)));
        Path mine = Files.writeString(root.resolve("mine.txt"), "mine");
        Path below = put("students/more/mine.txt", "mine");
        String checksum = FileNames.digest("mine".getBytes(StandardCharsets.UTF_8));
        put("manifest.txt", checksum + "  ../mine.txt\n" + checksum + "  students/../../mine.txt\n" + checksum + "  students/more/mine.txt\n"
                + contents().get("manifest.txt"));
        write(SampleClass.book(SampleClass.student("Ada", Verdict.WRONG)));
        assertThat(mine).hasContent("mine");
        assertThat(below).hasContent("mine");
    }

    @Test
    void a_run_that_was_killed_is_taken_up_as_if_it_had_not_been() throws IOException {
        Gradebook book = SampleClass.of(4);
        Gradebook former = SampleClass.book(SampleClass.student("Gone", Verdict.PASS));
        write(former);
        write(book);
        Map<String, String> undisturbed = contents();
        List<String> written = new ArrayList<>(undisturbed.keySet());
        for (int killed = 0; killed < written.size(); killed += 3) {
            deleteAll();
            write(former);
            Map<String, String> before = contents();
            stopAfter(killed, undisturbed, before);
            write(book);
            assertThat(contents()).as("killed after " + killed + " files").isEqualTo(undisturbed);
        }
    }

    /** Leaves what is there after so many files: an announcing manifest, some files, half a draft, and the old gradebook. */
    private void stopAfter(int count, Map<String, String> after, Map<String, String> before) throws IOException {
        StringBuilder manifest = new StringBuilder(before.get("manifest.txt").replaceAll("(?m)^# Made from .*\n", ""));
        for (String path : after.keySet().stream().filter(path -> !before.containsKey(path)).toList()) {
            manifest.append("-  ").append(path).append('\n');
        }
        put("manifest.txt", manifest.toString());
        for (String path : after.keySet().stream().filter(path -> !path.matches("manifest.txt|gradebook.json")).limit(count).toList()) {
            put(path, after.get(path));
        }
        put("students/.Ada.html.4711.new", "<ht");
    }

    private void deleteAll() throws IOException {
        try (Stream<Path> files = Files.walk(out())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    // ---------------------------------------------------------------- grading anew

    @Test
    void changes_are_told_when_the_gradebook_changes_and_stay_until_it_changes_again() {
        Gradebook after = SampleClass.book(SampleClass.student("Ada", Verdict.PASS));
        write(SampleClass.book(SampleClass.student("Ada", Verdict.WRONG)));
        assertThat(contents()).doesNotContainKeys("changes.csv", "changes.html");
        assertThat(write(after).sentences()).containsExactly("1 mark changed; 1 student with other points than before. See changes.html.");
        Map<String, String> told = contents();
        assertThat(told.get("changes.csv")).contains("Ada,lesson01_convolution,1.1,One window,wrong numbers,0,right,10");
        assertThat(write(after).sentences()).isEmpty();
        assertThat(contents()).isEqualTo(told);
    }

    @Test
    void a_damaged_gradebook_before_is_no_obstacle() throws IOException {
        Gradebook book = SampleClass.book(SampleClass.student("Ada", Verdict.PASS));
        write(book);
        put("gradebook.json", "{");
        assertThat(write(book).sentences()).containsExactly("The gradebook before could not be read, so no changes are told.");
        assertThat(GradebookFile.read(out().resolve("gradebook.json"))).isEqualTo(book);
    }

    @Test
    void a_table_that_is_no_longer_asked_for_stays_and_is_no_news_when_it_goes() throws IOException {
        Path export = Files.writeString(root.resolve("mine.csv"), "Name,Grade\nAda,\n");
        Gradebook book = SampleClass.book(SampleClass.student("Ada", Verdict.PASS));
        Reports.write(book, new ReportSettings(Map.of(), Optional.empty(), List.of(new GradeExport(LearningSystem.MOODLE, export, "Name", "Grade")), false), out());
        write(book);
        put("moodle.csv", "handed on");
        write(book);
        assertThat(contents()).containsEntry("moodle.csv", "handed on");
        Files.delete(out().resolve("moodle.csv"));
        write(book);
        assertThat(contents().get("manifest.txt")).doesNotContain("moodle.csv");
    }

    // ---------------------------------------------------------------- tables of the instructor

    @Test
    void an_export_is_filled_beside_the_original_and_the_unmatched_are_listed() throws IOException {
        Path export = Files.writeString(root.resolve("mine.csv"), "Name,Grade\nAda,\nEve,\n");
        ReportSettings settings = new ReportSettings(Map.of(), Optional.empty(), List.of(new GradeExport(LearningSystem.MOODLE, export, "Name", "Grade")), false);
        Reports.Written written = Reports.write(SampleClass.book(SampleClass.student("Ada", Verdict.PASS)), settings, out());
        assertThat(contents()).containsEntry("moodle.csv", "Name,Grade\nAda,10\nEve,\n").containsEntry("unmatched.txt", "moodle.csv: line 3: Eve handed nothing in\n");
        assertThat(export).hasContent("Name,Grade\nAda,\nEve,\n");
        assertThat(written.sentences()).containsExactly("moodle.csv: 1 row filled.", "1 name was not found or left out, see unmatched.txt.");
        Files.writeString(export, "Name,Grade\nAda,\n");
        Reports.write(SampleClass.book(SampleClass.student("Ada", Verdict.PASS)), settings, out());
        assertThat(contents()).containsEntry("moodle.csv", "Name,Grade\nAda,10\n").containsEntry("unmatched.txt", "Everybody was found.\n");
    }

    // ---------------------------------------------------------------- codes for names

    @Test
    void anonymous_reports_hold_a_name_only_in_the_key() {
        Gradebook book = SampleClass.of(40);
        write(book);
        Reports.write(book, ANONYMOUS, root.resolve("codes"));
        List<String> names = book.students().stream().map(StudentMark::student).toList();
        Map<String, String> contents = contentsOf(root.resolve("codes"));
        contents.forEach((path, content) -> assertThat(names.stream().filter(name -> (path + content).contains(name)).count()).as(path)
                .isEqualTo(path.equals(Anonymity.KEY) ? names.size() : 0));
        assertThat(Documents.csv(contents.get(Anonymity.KEY).getBytes(StandardCharsets.UTF_8)).stream().map(row -> row.get(0)).distinct()).hasSize(42);
    }

    @Test
    void a_name_within_the_texts_becomes_the_code_too() {
        StudentMark student = new StudentMark("Ada O'Neil", SampleClass.NOON, List.of("ada o'neil.zip was nested twice."), List.of(new LessonMark("l",
                List.of(new ExerciseMark("1.1", "t", 1, Verdict.THREW, "", "said Ada O'Neil!", "Ada O'Neil, Ada O'Neilson", "by Ada O'Neil")))));
        Reports.write(SampleClass.book(student), ANONYMOUS, out());
        Gradebook book = GradebookFile.read(out().resolve(GradebookFile.NAME));
        String code = book.students().get(0).student();
        ExerciseMark mark = book.students().get(0).lessons().get(0).exercises().get(0);
        assertThat(code).matches("S-[A-Z2-7]{4}-[A-Z2-7]{4}");
        assertThat(book.students().get(0).notes()).containsExactly(code + ".zip was nested twice.");
        assertThat(List.of(mark.sentence(), mark.details(), mark.forInstructor())).containsExactly("said " + code + "!", code + ", Ada O'Neilson", "by " + code);
    }

    @Test
    void the_codes_stay_the_same_and_a_copied_key_brings_them_elsewhere() throws IOException {
        Gradebook book = SampleClass.of(3);
        Reports.write(book, ANONYMOUS, out());
        Map<String, String> before = contents();
        assertThat(Reports.write(book, ANONYMOUS, out()).files()).isZero();
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        Files.copy(out().resolve(Anonymity.KEY), elsewhere.resolve(Anonymity.KEY));
        Reports.write(book, ANONYMOUS, elsewhere);
        assertThat(contentsOf(elsewhere)).isEqualTo(before);
        Reports.write(book, ANONYMOUS, root.resolve("another"));
        assertThat(contentsOf(root.resolve("another")).get("grades.csv")).as("another secret").isNotEqualTo(before.get("grades.csv"));
    }

    @Test
    void anonymous_changes_follow_the_student_and_name_nobody() {
        write(SampleClass.book(SampleClass.student("Ada Abendroth", Verdict.WRONG), SampleClass.student("Gone Forever", Verdict.PASS)));
        Reports.write(SampleClass.book(SampleClass.student("Ada Abendroth", Verdict.PASS)), ANONYMOUS, out());
        assertThat(contents().get("changes.csv")).doesNotContain("Ada", "Gone").contains("wrong numbers,0,right,10").contains("no submission");
    }

    @Test
    void a_damaged_key_is_told() throws IOException {
        Path key = put(Anonymity.KEY, "code,student\nsecret,12ab\n");
        assertThatThrownBy(() -> Reports.write(SampleClass.of(1), ANONYMOUS, out())).isInstanceOf(WorkbookException.class)
                .hasMessage("The file " + key + " must hold a row \"secret\" with 64 digits, but holds \"12ab\"; put the file back, or delete it to get new codes.");
    }
}
