package watch;

import check.Catalogue;
import check.ExerciseResult;
import java.util.List;
import java.util.Optional;

/**
 * What became of one save.
 *
 * @param exercise what was checked
 * @param result   its result; empty if the lesson does not compile
 * @param problem  why the lesson does not compile, with line and caret, or ""
 * @param printed  what the student's code printed, shortened, or ""
 * @param broken   other exercises of the lesson which passed before and do not pass any more
 * @param used     where the earlier lessons' code was taken from, or ""
 */
public record Attempt(Catalogue.Entry exercise, Optional<ExerciseResult> result, String problem, String printed,
        List<ExerciseResult> broken, String used) {

    /** Returns whether the exercise passes. */
    public boolean passed() {
        return result.filter(ExerciseResult::passed).isPresent();
    }
}
