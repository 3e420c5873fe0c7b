package grader.report;

import grader.LessonMark;
import java.util.ArrayList;
import java.util.List;

/** {@code grades.csv}: a row for each student, a column for each lesson. */
final class GradesTable {

    private GradesTable() {
    }

    /** Returns the table; a lesson that a student has no marks in is an empty cell. */
    static byte[] of(List<Standing> standings, boolean gate) {
        List<String> lessons = standings.stream().flatMap(standing -> standing.mark().lessons().stream()).map(LessonMark::lesson)
                .distinct().sorted().toList();
        CsvText table = new CsvText();
        List<Object> headings = new ArrayList<>(List.of("student"));
        headings.addAll(lessons);
        headings.addAll(List.of("total", "possible", "handed in", "days late", "late penalty", "final", "to be checked again", "gate"));
        table.row(headings.toArray());
        standings.forEach(standing -> table.row(row(standing, lessons, gate)));
        return table.bytes();
    }

    private static Object[] row(Standing standing, List<String> lessons, boolean gate) {
        List<Object> row = new ArrayList<>(List.of(standing.student()));
        for (String lesson : lessons) {
            row.add(standing.mark().lessons().stream().filter(mark -> mark.lesson().equals(lesson)).findFirst().<Object>map(LessonMark::earned).orElse(""));
        }
        row.add(standing.mark().earned());
        row.add(standing.mark().points());
        row.add(standing.late().map(LatePolicy.Lateness::handedIn).orElse(standing.mark().handedIn()));
        row.add(standing.late().map(LatePolicy.Lateness::days).orElse(0L));
        row.add(standing.penalty());
        row.add(standing.result());
        row.add(String.join(" ", standing.unfinished()));
        row.add(gate ? "on" : "off");
        return row.toArray();
    }
}
