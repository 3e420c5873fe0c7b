package grader.report;

import grader.ExerciseMark;
import grader.Gradebook;
import grader.LessonMark;
import grader.StudentMark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a gradebook differs from the one before it.
 *
 * @param students who has other points in all than before, or was not there, or is there no longer
 * @param marks    which exercises have another verdict or are worth something else
 */
record Changes(List<Total> students, List<Change> marks) {

    /** A student's points in all; "before" and "after" are words where the student was not there. */
    record Total(String student, String before, String after) {
    }

    /** One exercise of one student. */
    record Change(String student, String lesson, String id, String title, State before, State after) {
    }

    /** What an exercise was; {@link #NOT_GRADED} where it was not among the marks. */
    record State(String words, int earned, int points) {

        static final State NOT_GRADED = new State("not graded", 0, 0);

        static State of(ExerciseMark mark) {
            return mark == null ? NOT_GRADED : new State(VerdictWords.of(mark.verdict()).words(), mark.earned(), mark.points());
        }
    }

    private record Place(String lesson, String id) {
    }

    static Changes between(Gradebook before, Gradebook after) {
        Map<String, StudentMark> old = byName(before);
        Map<String, StudentMark> current = byName(after);
        List<Total> totals = new ArrayList<>();
        List<Change> marks = new ArrayList<>();
        for (String student : union(current.keySet(), old.keySet())) {
            StudentMark was = old.get(student);
            StudentMark is = current.get(student);
            String points = points(was);
            if (!points.equals(points(is))) {
                totals.add(new Total(student, points, points(is)));
            }
            if (was != null && is != null) {
                compare(student, was, is, marks);
            }
        }
        return new Changes(List.copyOf(totals), List.copyOf(marks));
    }

    private static String points(StudentMark mark) {
        return mark == null ? "no submission" : mark.earned() + " of " + mark.points();
    }

    private static void compare(String student, StudentMark was, StudentMark is, List<Change> changes) {
        Map<Place, ExerciseMark> old = byPlace(was);
        Map<Place, ExerciseMark> current = byPlace(is);
        for (Place place : union(current.keySet(), old.keySet())) {
            ExerciseMark before = old.get(place);
            ExerciseMark after = current.get(place);
            State from = State.of(before);
            State to = State.of(after);
            if (!from.equals(to)) {
                changes.add(new Change(student, place.lesson(), place.id(), (after == null ? before : after).title(), from, to));
            }
        }
    }

    private static Map<String, StudentMark> byName(Gradebook book) {
        Map<String, StudentMark> byName = new LinkedHashMap<>();
        book.students().forEach(mark -> byName.put(mark.student(), mark));
        return byName;
    }

    private static Map<Place, ExerciseMark> byPlace(StudentMark student) {
        Map<Place, ExerciseMark> marks = new LinkedHashMap<>();
        for (LessonMark lesson : student.lessons()) {
            lesson.exercises().forEach(mark -> marks.put(new Place(lesson.lesson(), mark.id()), mark));
        }
        return marks;
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return Collections.unmodifiableSet(all);
    }

    /** Returns {@code changes.csv}: a row for each mark, and one without an exercise for a student who came or went. */
    byte[] table() {
        CsvText table = new CsvText().row("student", "lesson", "exercise", "title", "before", "points before", "after", "points after");
        marks.forEach(change -> table.row(change.student(), change.lesson(), change.id(), change.title(), change.before().words(),
                change.before().earned(), change.after().words(), change.after().earned()));
        cameOrWent().forEach(total -> table.row(total.student(), "", "", "", total.before(), "", total.after(), ""));
        return table.bytes();
    }

    private Stream<Total> cameOrWent() {
        return students.stream().filter(total -> total.before().equals(points(null)) || total.after().equals(points(null)));
    }

    /** Returns how much changed. */
    String sentence() {
        return count(marks.size(), "mark") + " changed; " + count(students.size(), "student") + " with other points than before.";
    }

    /** Returns {@code changes.html}. */
    String page() {
        StringBuilder page = new StringBuilder("<p class=\"pale\">CNN workbook</p>\n<h1>What changed since the gradebook before</h1>\n<p>%s</p>\n"
                .formatted(sentence()));
        if (!students.isEmpty()) {
            page.append("<h2>Points in all</h2>\n<div class=\"scroll\"><table>\n<tr><th>student</th><th>before</th><th>after</th></tr>\n");
            students.forEach(total -> page.append("<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n".formatted(Html.name(total.student()), total.before(),
                    total.after())));
            page.append("</table></div>\n");
        }
        if (!marks.isEmpty()) {
            page.append("<h2>Marks</h2>\n<div class=\"scroll\"><table>\n<tr><th>student</th><th>exercise</th><th>before</th><th>after</th></tr>\n");
            marks.forEach(change -> page.append("<tr><td>%s</td><td>%s %s</td><td>%s</td><td>%s</td></tr>\n".formatted(Html.name(change.student()),
                    Html.text(change.id()), Html.text(change.title()), state(change.before()), state(change.after()))));
            page.append("</table></div>\n");
        }
        return Html.page("What changed", "", page.toString());
    }

    private static String state(State state) {
        return state.words() + (state.equals(State.NOT_GRADED) ? "" : " <span class=\"pale\">(" + state.earned() + " of " + state.points() + ")</span>");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
