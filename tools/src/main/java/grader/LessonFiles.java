package grader;

import java.util.SortedMap;

/**
 * The Java files of one lesson.
 *
 * @param texts the text of each file by its name, such as {@code Convolution2D.java}; lines end with {@code \n}
 */
public record LessonFiles(SortedMap<String, String> texts) {
}
