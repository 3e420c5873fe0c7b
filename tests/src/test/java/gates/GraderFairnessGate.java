package gates;

import static org.assertj.core.api.Assertions.assertThat;

import check.Verdict;
import corpus.CorpusCase;
import corpus.CorpusRun;
import grader.ExerciseMark;
import grader.Gradebook;
import grader.Grading;
import grader.Kit;
import grader.KitOfWorkbook;
import grader.LessonMark;
import grader.Settings;
import grader.StudentMark;
import grader.ingest.Arrived;
import grader.ingest.Submissions;
import grader.report.ReportSettings;
import grader.report.Reports;
import grader.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.WorkbookFolders;

/** Whatever the grader's circumstances, a submission gets its own marks, and a student reads what may be read. */
@Tag("gate")
class GraderFairnessGate {

    private static final long SEED = 161_803_000_000_000L;
    private static final String HIDDEN = "161803000"; // how the seed begins, and with it that of each hidden fixture
    private static final List<String> LESSONS = List.of("lesson01_convolution", "lesson04_activations");

    @TempDir
    private static Path scratch;
    private static Submissions submissions;
    private static Gradebook book;

    @BeforeAll
    static void grade() throws IOException, InterruptedException {
        Path inbox = scratch.resolve("inbox");
        CorpusRun.handedIn(some(), Checks.root(), inbox);
        Path solutions = Checks.root().resolve("solutions/src/main/java");
        for (String lesson : LESSONS) {
            copy(solutions.resolve(lesson), inbox.resolve("one-broken-lesson").resolve(lesson));
            copy(solutions.resolve(lesson), inbox.resolve("slips").resolve(lesson));
            copy(solutions.resolve(lesson), inbox.resolve("only-squares").resolve(lesson));
        }
        replace(inbox.resolve("one-broken-lesson/lesson04_activations/Relu.java"), "return", "retrun");
        replace(inbox.resolve("slips/lesson01_convolution/Window.java"), ".sum()", ".mean()");
        replace(inbox.resolve("only-squares/lesson01_convolution/Window.java"), "return window.", "return window.rows() != window.cols() ? 0 : window.");
        submissions = Submissions.in(inbox);
        book = graded(submissions, 2, "two");
    }

    /** A few of each kind: all of them are graded in the gate of the corpus. */
    private static List<CorpusCase> some() {
        return Stream.of(true, false).flatMap(hostile -> CorpusCase.all(hostile).stream()
                .filter(one -> LESSONS.stream().anyMatch(lesson -> lesson.startsWith("lesson0" + one.lesson()))).limit(4)).toList();
    }

    private static Gradebook graded(Submissions submissions, int workers, String folder) throws InterruptedException {
        Kit kit = KitOfWorkbook.of(WorkbookFolders.of(Checks.root()));
        Settings settings = new Settings(LESSONS, workers, SEED, OptionalInt.of(2), ZoneOffset.UTC);
        try (Grading grading = new Grading(kit, settings, true, Sandbox.NONE, scratch.resolve(folder))) {
            return grading.grade(submissions, (done, anew, all) -> { });
        }
    }

    @Test
    void marks_are_the_same_with_one_worker_two_and_four_and_in_any_order() throws InterruptedException {
        List<Arrived> shuffled = new ArrayList<>(submissions.arrived());
        Collections.shuffle(shuffled, new Random(SEED));
        assertThat(graded(submissions, 1, "one")).isEqualTo(book);
        assertThat(graded(new Submissions(shuffled, List.of()), 4, "four")).isEqualTo(book);
    }

    @Test
    void one_broken_lesson_costs_that_lesson_only() {
        StudentMark student = of("one-broken-lesson");
        assertThat(student.lessons()).extracting(LessonMark::earned).containsExactly(100, 0);
        assertThat(student.lessons().get(1).exercises()).extracting(ExerciseMark::verdict).containsOnly(Verdict.COMPILE);
        assertThat(student.lessons().get(1).exercises().get(0).sentence()).contains("Relu.java:");
    }

    @Test
    void a_wrong_answer_is_explained_with_the_exercise_the_first_difference_and_the_mistake() {
        ExerciseMark mark = of("slips").lessons().get(0).exercises().get(0);
        assertThat(mark.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(mark.mistake()).isNotEmpty();
        assertThat(mark.details()).contains("should be", mark.mistake(), "./workbook hint 1.1");
    }

    @Test
    void what_students_get_holds_no_seed_no_hidden_message_no_reference_and_no_other_name() throws IOException {
        Path out = scratch.resolve("out");
        Reports.write(book, ReportSettings.PLAIN, out);
        List<String> hidden = new ArrayList<>(referenceLines());
        hidden.add(HIDDEN);
        List<String> names = book.students().stream().map(StudentMark::student).toList();
        try (Stream<Path> pages = Files.list(out.resolve("students"))) {
            for (Path file : pages.toList()) {
                String page = Files.readString(file);
                assertThat(hidden).as(file.toString()).noneMatch(page::contains);
                assertThat(names.stream().filter(page::contains)).as(file.toString()).hasSizeLessThanOrEqualTo(1);
            }
        }
        assertThat(Files.readString(out.resolve("gradebook.json"))).as("what may not be read is there to be found").contains(HIDDEN);
    }

    /** Lines of the solutions that are long enough to be nobody else's. */
    private static List<String> referenceLines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String lesson : LESSONS) {
            try (Stream<Path> files = Files.list(Checks.root().resolve("solutions/src/main/java").resolve(lesson))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String skeleton = Files.readString(Checks.root().resolve("lessons/src/main/java").resolve(lesson).resolve(file.getFileName()));
                    Files.readAllLines(file).stream().map(String::strip).filter(line -> line.length() > 40 && !skeleton.contains(line)).forEach(lines::add);
                }
            }
        }
        return lines;
    }

    private static StudentMark of(String name) {
        return book.students().stream().filter(student -> student.student().equals(name)).findFirst().orElseThrow();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void replace(Path file, String right, String wrong) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
    }
}
