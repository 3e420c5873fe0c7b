package grader.worker;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is to be checked of one submission.
 *
 * @param lessons  what of each lesson
 * @param seed     the hidden seed: the numbers that decide the marks come from it
 * @param seconds  how much processor time a test may use; empty for what its exercise says
 * @param patience whether it may really use so much
 */
public record Job(List<LessonJob> lessons, long seed, OptionalInt seconds, Patience patience) {

    /** How much of its time a test gets. */
    public enum Patience {
        /** A part: plenty for what is right and quick. What is not done by then has to be run once more with all of it. */
        SHORT,
        /** All of it. */
        FULL
    }

    /** The seed of the checks as students have them at home; what they read comes from a run under it. */
    public static final long VISIBLE_SEED = 1;
}
