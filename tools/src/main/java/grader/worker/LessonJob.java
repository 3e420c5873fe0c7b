package grader.worker;

import check.Catalogue;
import java.util.List;
import java.util.SortedMap;

/**
 * What is to be checked of one lesson.
 *
 * @param lesson    the lesson's package, such as {@code lesson01_convolution}
 * @param classes   all class files of the lesson by the names of their classes, the student's and the given ones; only
 *                  classes of the lesson's own package are loaded, and none in place of a check
 * @param exercises what to check, in the order in which it is checked
 */
public record LessonJob(String lesson, SortedMap<String, byte[]> classes, List<Catalogue.Entry> exercises) {
}
