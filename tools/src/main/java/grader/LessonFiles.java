package grader;

import java.util.SortedMap;

/**
 * The Java files of one lesson.
 *
 * @param texts   the text of each file by its name, such as {@code Convolution2D.java}; lines end with {@code \n}
 * @param refusal why none of them could be taken, such as two different files for one class, a sentence for the student; or ""
 */
public record LessonFiles(SortedMap<String, String> texts, String refusal) {

    /** Files that could be taken. */
    public LessonFiles(SortedMap<String, String> texts) {
        this(texts, "");
    }
}
