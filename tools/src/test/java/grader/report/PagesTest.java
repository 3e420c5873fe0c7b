package grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import check.Verdict;
import grader.ExerciseMark;
import grader.Gradebook;
import grader.LessonMark;
import grader.StudentMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The pages for students and for the instructor, read as a parser reads them. */
class PagesTest {

    private static final Gradebook.Assurance GUARDED = new Gradebook.Assurance(true, true);

    private static Standing standing(StudentMark student) {
        return Standing.of(student, Optional.empty());
    }

    private static Document studentPage(StudentMark student) {
        return Documents.xml(StudentPage.of(standing(student), true, Map.of()));
    }

    private static Document classPage(Gradebook.Assurance assurance, StudentMark... students) {
        List<Standing> standings = Stream.of(students).map(PagesTest::standing).toList();
        return Documents.xml(ClassPage.of(standings, assurance, ReportSettings.PLAIN, FileNames.of(standings.stream().map(Standing::student).toList())));
    }

    private static String text(Document page) {
        return page.getDocumentElement().getElementsByTagName("body").item(0).getTextContent().replaceAll("\\s+", " ");
    }

    private static StudentMark saying(String name, String text) {
        return new StudentMark(name, SampleClass.NOON, List.of(text), List.of(new LessonMark(text,
                List.of(new ExerciseMark(text, text, 10, Verdict.WRONG, text, text, text, SampleClass.HIDDEN)))));
    }

    // ---------------------------------------------------------------- a student's

    @Test
    void a_student_reads_points_sentence_mistake_and_details() {
        ExerciseMark wrong = new ExerciseMark("1.4", "Slide a filter", 7, Verdict.WRONG, "Turned", "[1] should be 2, yours is 3.", "expected   yours\n  2   3", "");
        Document page = studentPage(new StudentMark("Ada", SampleClass.NOON, List.of("X.java was UTF-16."), List.of(new LessonMark("lesson01_convolution",
                List.of(SampleClass.mark("1.3", "Before", Verdict.PASS, ""), wrong)))));
        assertThat(Documents.texts(page, "h1")).containsExactly("Ada");
        assertThat(Documents.texts(page, "article")).containsExactly("✔ 1.3 Before right 10 of 10",
                "✘ 1.4 Slide a filter wrong numbers 0 of 7 [1] should be 2, yours is 3. It looks like: Turned expected yours 2 3");
        assertThat(Documents.elements(page, "pre").get(0).getTextContent()).isEqualTo("expected   yours\n  2   3");
        assertThat(text(page)).contains("10 of 17 points").contains("X.java was UTF-16.").contains("Lesson 1 · Convolution");
    }

    @Test
    void the_next_steps_are_three_and_begin_with_what_is_written_but_wrong() {
        Document page = studentPage(SampleClass.student("Ada", Verdict.TODO, Verdict.PASS, Verdict.WRONG, Verdict.INFRASTRUCTURE, Verdict.MISSING, Verdict.SHAPE,
                Verdict.TODO));
        assertThat(Documents.texts(page, "li")).extracting(step -> step.substring(0, 3)).containsExactly("1.3", "1.6", "1.1");
        assertThat(Documents.texts(page, "li").get(0)).endsWith("./workbook hint 1.3 gives a hint, mvn test -Dexercise=1.3 checks it again.");
    }

    @Test
    void a_lesson_that_does_not_compile_is_one_step() {
        Document page = studentPage(SampleClass.student("Ada", Verdict.COMPILE, Verdict.COMPILE, Verdict.COMPILE));
        assertThat(Documents.texts(page, "li")).containsExactly("Make Lesson 1 · Convolution compile: ./workbook check 1 shows the errors.");
    }

    @Test
    void who_has_all_right_has_no_next_step() {
        assertThat(text(studentPage(SampleClass.student("Ada", Verdict.PASS)))).doesNotContain("Next steps");
    }

    @Test
    void a_failure_of_the_machine_is_not_the_students() {
        assertThat(text(studentPage(SampleClass.student("Ada", Verdict.PASS, Verdict.INFRASTRUCTURE))))
                .contains("Not final: the machine failed while it checked 1.2. That is not your code's fault, and it will be checked again.");
    }

    @Test
    void a_page_says_if_the_gate_was_off() {
        StudentMark student = SampleClass.student("Ada", Verdict.PASS);
        assertThat(StudentPage.of(standing(student), false, Map.of())).contains("Provisional: graded with the gate off");
        assertThat(StudentPage.of(standing(student), true, Map.of())).doesNotContain("Provisional");
    }

    @Test
    void what_is_lost_by_handing_in_late_is_reckoned_up(@TempDir Path folder) throws IOException {
        Path late = Files.writeString(folder.resolve("late.txt"), "due = 2026-02-27 12:00 UTC\nloss per day = 15 percent\n");
        Standing standing = Standing.of(SampleClass.student("Ada", Verdict.PASS, Verdict.PASS, Verdict.TODO), Optional.of(LatePolicy.read(late)));
        assertThat(text(Documents.xml(StudentPage.of(standing, true, Map.of())))).contains("14 of 30 points").contains("20 earned − 6 late = 14")
                .contains("2 begun days late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='x", "&amp;&#60;", "</pre></style></title><script>", "]]>", "<!--",
        "\u0000\u0007\u001B[31m", "\uD800", "\u202Etxt", "😀 日本 עברית", "%s %d %n", "${x}", "javascript:alert(1)"})
    void no_text_becomes_markup(String text) {
        for (Document page : List.of(studentPage(saying(text, text)), classPage(GUARDED, saying(text, text)))) {
            assertThat(text(page)).contains(Xml.readable(text).replaceAll("\\s+", " "));
            for (String name : List.of("script", "img", "iframe", "object", "link", "form")) {
                assertThat(Documents.elements(page, name)).isEmpty();
            }
            for (Element element : Documents.elements(page, "*")) {
                assertThat(element.getAttribute("onclick") + element.getAttribute("onerror")).isEmpty();
                assertThat(element.getAttribute("href")).matches("|#.*|students/[A-Za-z0-9._%~-]+\\.html");
            }
        }
    }

    @Test
    void a_page_asks_nothing_of_the_network() {
        assertThat(StudentPage.of(standing(SampleClass.of(1).students().get(0)), true, Map.of())).doesNotContain("http:").doesNotContain("https:").doesNotContain("url(")
                .contains("default-src 'none'");
    }

    // ---------------------------------------------------------------- the class

    @Test
    void the_class_report_says_what_stood_between_submissions_and_machine() {
        assertThat(text(classPage(GUARDED))).contains("Gate on").contains("bubblewrap on.");
        assertThat(text(classPage(new Gradebook.Assurance(false, false)))).contains("Gate off: a submission may have forged its marks, so they are provisional, bubblewrap off.");
    }

    @Test
    void the_class_report_shows_rate_discrimination_and_mistakes() {
        Document page = classPage(GUARDED, SampleClass.student("a", Verdict.PASS, Verdict.PASS), SampleClass.student("b", Verdict.PASS, Verdict.PASS),
                saying("c", "<odd>"), SampleClass.student("d", Verdict.SHAPE, Verdict.WRONG));
        assertThat(Documents.elements(page, "svg").stream().filter(picture -> picture.getAttribute("class").equals("signed"))).hasSize(2);
        assertThat(Documents.texts(page, "tr")).contains("1.1 One window 67 % 2 of 3 1.00 wrong shape", "<odd> <odd> 1", "a – 20 20 20", "c 0 – 0 0");
        assertThat(Documents.elements(page, "rect").stream().filter(bar -> !bar.hasAttribute("class"))).hasSize(10);
    }

    @Test
    void the_class_report_leads_to_the_students_pages() {
        Document page = classPage(GUARDED, SampleClass.student("Ada O'Neil", Verdict.PASS), SampleClass.student("Bob #1 ?x", Verdict.PASS));
        assertThat(Documents.elements(page, "a").stream().map(link -> link.getAttribute("href")))
                .containsExactly("students/Ada%20O_Neil%7E" + mark("Ada O'Neil") + ".html", "students/Bob%20_1%20_x%7E" + mark("Bob #1 ?x") + ".html");
    }

    private static String mark(String name) {
        return FileNames.of(List.of(name)).get(name).replaceFirst(".*~", "");
    }

    @Test
    void a_share_is_nought_or_all_only_if_it_is() {
        assertThat(Stream.of(0.0, 0.001, 0.004999, 0.5, 0.996, 0.9999, 1.0).map(Percent::text)).containsExactly(0L, 1L, 1L, 50L, 99L, 99L, 100L);
    }
}
