package grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import check.Verdict;
import grader.ExerciseMark;
import grader.Gradebook;
import grader.LessonMark;
import grader.StudentMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the reports as a whole. */
class ReportsTest {

    @TempDir
    Path root;

    private Path out() {
        return root.resolve("out");
    }

    private Map<String, String> contents() {
        try (Stream<Path> files = Files.walk(out())) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(out().relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return contents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_gradebook_is_read_back_as_it_was_written() {
        Gradebook book = SampleClass.of(20);
        Reports.write(book, ReportSettings.PLAIN, out());
        assertThat(GradebookFile.read(out().resolve(GradebookFile.NAME))).isEqualTo(book);
    }

    @Test
    void texts_that_have_no_utf8_are_read_back_too() {
        ExerciseMark mark = new ExerciseMark("1.1", "\uD800 \uDE00", 1, Verdict.WRONG, "", "\u0000\u001B[31m\u202E", "😀 \uFFFF", "\u2028");
        Gradebook book = SampleClass.book(new StudentMark("\uDC00 日本", SampleClass.NOON, List.of("\u0000"), List.of(new LessonMark("l", List.of(mark)))));
        Reports.write(book, ReportSettings.PLAIN, out());
        assertThat(GradebookFile.read(out().resolve(GradebookFile.NAME))).isEqualTo(book);
    }

    @Test
    void nothing_changed_writes_nothing() {
        Reports.write(SampleClass.of(5), ReportSettings.PLAIN, out());
        Map<String, String> before = contents();
        assertThat(Reports.write(SampleClass.of(5), ReportSettings.PLAIN, out()).files()).isZero();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void an_instructors_own_file_is_not_replaced() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("grades.csv"), "mine");
        assertThatThrownBy(() -> Reports.write(SampleClass.of(1), ReportSettings.PLAIN, out()))
                .hasMessage("The file " + out().resolve("grades.csv") + " is there already and is not one that grading wrote; move it"
                        + " away or choose another folder with --out.");
        assertThat(contents()).containsOnlyKeys("grades.csv").containsValue("mine");
    }
}
