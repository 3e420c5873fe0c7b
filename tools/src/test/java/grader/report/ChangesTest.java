package grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import check.Verdict;
import grader.ExerciseMark;
import grader.Gradebook;
import grader.LessonMark;
import grader.StudentMark;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Gradebook BEFORE = SampleClass.book(SampleClass.student("Ada", Verdict.PASS, Verdict.WRONG), SampleClass.student("Bob", Verdict.TODO));

    private static Changes to(StudentMark... students) {
        return Changes.between(BEFORE, SampleClass.book(students));
    }

    @Test
    void a_mark_is_told_with_who_and_what_before_and_after() {
        Changes changes = to(SampleClass.student("Ada", Verdict.PASS, Verdict.PASS), SampleClass.student("Bob", Verdict.TODO));
        assertThat(Documents.csv(changes.table())).containsExactly(List.of("student", "lesson", "exercise", "title", "before", "points before", "after", "points after"),
                List.of("Ada", "lesson01_convolution", "1.2", "Correlate a series", "wrong numbers", "0", "right", "10"));
        assertThat(Documents.texts(Documents.xml(changes.page()), "tr")).containsExactly("student before after", "Ada 10 of 20 20 of 20",
                "student exercise before after", "Ada 1.2 Correlate a series wrong numbers (0 of 10) right (10 of 10)");
        assertThat(changes.sentence()).isEqualTo("1 mark changed; 1 student with other points than before.");
    }

    @Test
    void another_verdict_without_other_points_is_a_change_too() {
        Changes changes = to(SampleClass.student("Ada", Verdict.PASS, Verdict.SHAPE), SampleClass.student("Bob", Verdict.TODO));
        assertThat(changes.marks()).hasSize(1);
        assertThat(changes.students()).isEmpty();
    }

    @Test
    void students_who_come_and_go_are_told_without_their_exercises() {
        Changes changes = to(SampleClass.student("Ada", Verdict.PASS, Verdict.WRONG), SampleClass.student("Zoe", Verdict.PASS));
        assertThat(Documents.csv(changes.table()).subList(1, 3)).containsExactly(List.of("Zoe", "", "", "", "no submission", "", "10 of 10", ""),
                List.of("Bob", "", "", "", "0 of 10", "", "no submission", ""));
        assertThat(changes.marks()).isEmpty();
    }

    @Test
    void an_exercise_that_was_not_graded_before_or_is_worth_something_else_is_told() {
        ExerciseMark dearer = new ExerciseMark("1.1", "One window", 12, Verdict.PASS, "", "", "", "");
        Changes changes = to(new StudentMark("Ada", SampleClass.NOON, List.of(), List.of(new LessonMark("lesson01_convolution",
                List.of(dearer, SampleClass.mark("1.3", "New", Verdict.TODO, ""))))), SampleClass.student("Bob", Verdict.TODO));
        assertThat(changes.marks().stream().map(change -> change.id() + " " + change.before().words() + " " + change.before().points() + " → "
                + change.after().words() + " " + change.after().points())).containsExactly("1.1 right 10 → right 12", "1.3 not graded 0 → still to be written 10",
                "1.2 wrong numbers 10 → not graded 0");
    }

    @Test
    void the_same_gradebook_has_no_changes() {
        Changes changes = Changes.between(BEFORE, BEFORE);
        assertThat(changes.marks()).isEmpty();
        assertThat(changes.students()).isEmpty();
        assertThat(Documents.texts(Documents.xml(changes.page()), "tr")).isEmpty();
    }
}
