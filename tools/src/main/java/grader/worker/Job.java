package grader.worker;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is to be checked of one submission.
 *
 * @param lessons what of each lesson
 * @param seed    the hidden seed: the numbers that decide the marks come from it
 * @param seconds how much processor time a test may use; empty for what its exercise says
 */
public record Job(List<LessonJob> lessons, long seed, OptionalInt seconds) {

    /** The seed of the checks as students have them at home; what they read comes from a run under it. */
    public static final long VISIBLE_SEED = 1;
}
