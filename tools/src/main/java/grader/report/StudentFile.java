package grader.report;

import check.Verdict;
import com.fasterxml.jackson.annotation.JsonInclude;
import grader.ExerciseMark;
import grader.LessonMark;
import java.math.BigDecimal;
import java.util.List;

/** A student's marks as JSON, for the student: what the page shows, nothing that only the instructor may read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StudentFile(String student, BigDecimal result, int points, int earned, String late, BigDecimal penalty, boolean provisional,
        List<String> notes, List<Lesson> lessons) {

    record Lesson(String lesson, int earned, int points, List<Exercise> exercises) {
    }

    record Exercise(String id, String title, int earned, int points, Verdict verdict, String words, String mistake, String sentence,
            String details) {
    }

    /** Returns the marks; they are provisional where the gate was off or the machine failed. */
    static StudentFile of(Standing standing, boolean gate) {
        return new StudentFile(standing.student(), standing.result(), standing.mark().points(), standing.mark().earned(),
                standing.late().map(LatePolicy.Lateness::sentence).orElse(null), standing.late().map(LatePolicy.Lateness::penalty).orElse(null),
                !gate || !standing.unfinished().isEmpty(), standing.mark().notes(), standing.mark().lessons().stream().map(StudentFile::lesson).toList());
    }

    private static Lesson lesson(LessonMark mark) {
        return new Lesson(mark.lesson(), mark.earned(), mark.points(), mark.exercises().stream().map(StudentFile::exercise).toList());
    }

    private static Exercise exercise(ExerciseMark mark) {
        return new Exercise(mark.id(), mark.title(), mark.earned(), mark.points(), mark.verdict(), VerdictWords.of(mark.verdict()).words(),
                mark.mistake(), mark.sentence(), mark.details());
    }
}
