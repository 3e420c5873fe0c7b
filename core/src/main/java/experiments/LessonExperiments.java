package experiments;

import java.util.List;

/**
 * The experiments of a lesson, done with the student's own code. A lesson that has some has one class called
 * {@code Experiments} with a constructor without parameters; {@code ./workbook experiment} finds it by that name.
 */
public interface LessonExperiments {

    /** Returns the experiments in the order in which they are listed; their names differ. */
    List<Experiment> all();
}
