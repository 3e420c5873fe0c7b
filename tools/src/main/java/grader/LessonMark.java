package grader;

import java.util.List;

/**
 * The marks of one lesson of one submission, an entry for every exercise of the lesson.
 *
 * @param lesson    the lesson's package, such as {@code lesson01_convolution}
 * @param exercises in the order of their ids
 */
public record LessonMark(String lesson, List<ExerciseMark> exercises) {

    /** Returns what was earned. */
    public int earned() {
        return exercises.stream().mapToInt(ExerciseMark::earned).sum();
    }

    /** Returns what could be earned. */
    public int points() {
        return exercises.stream().mapToInt(ExerciseMark::points).sum();
    }
}
