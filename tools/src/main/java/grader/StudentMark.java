package grader;

import java.time.Instant;
import java.util.List;

/**
 * One student's marks.
 *
 * @param student  the student's name, from the name of the folder or archive
 * @param handedIn when the work was last changed
 * @param notes    what was odd about the submission and set right, or why it could not be read; for the student to read
 * @param lessons  in order, an entry for every lesson that is graded
 */
public record StudentMark(String student, Instant handedIn, List<String> notes, List<LessonMark> lessons) {

    /** Returns what was earned in all lessons. */
    public int earned() {
        return lessons.stream().mapToInt(LessonMark::earned).sum();
    }

    /** Returns what could be earned in all lessons. */
    public int points() {
        return lessons.stream().mapToInt(LessonMark::points).sum();
    }
}
