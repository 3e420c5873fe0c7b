package grader;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * One student's work as it arrived: the Java files of each lesson as text, whatever the archive looked like.
 *
 * @param student  the student's name, from the name of the folder or archive
 * @param handedIn when the work was last changed, as far as files and archive tell
 * @param lessons  the files of each lesson that is there, by the lesson's package, such as {@code lesson01_convolution}
 * @param notes    what was found odd and set right, a sentence each, such as another encoding; for the student to read
 * @param refusal  why nothing could be read at all, such as a damaged archive, or ""
 */
public record Submission(String student, Instant handedIn, SortedMap<String, LessonFiles> lessons, List<String> notes, String refusal) {
}
