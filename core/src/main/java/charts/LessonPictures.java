package charts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures at the end of a lesson, made by the student's own code at work. Each lesson has one, called
 * {@code Pictures}, with a constructor without parameters; {@code ./workbook chart LESSON} finds it by that name.
 */
public interface LessonPictures {

    /**
     * Draws all pictures of the lesson.
     *
     * @param folder receives the PNG files
     * @param data   where real data are, such as MNIST; empty to look in the usual places and else to use drawn ones
     * @return the files that were written
     * @throws matrix.Todo if an exercise that a picture needs is still to be written
     */
    List<Path> draw(Path folder, Optional<Path> data);

    /** Returns a sentence on each picture, by the name of its file: what there is to be seen in it. */
    Map<String, String> captions();
}
