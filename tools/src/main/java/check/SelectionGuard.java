package check;

import org.junit.jupiter.api.Test;

/**
 * Fails with a sentence if {@code -Dlesson=…} or {@code -Dexercise=…} asks for something that does not exist.
 * The module of the checks has a subclass of it, so that it is found there; {@link SelectionFilter} lets it run only then.
 */
public abstract class SelectionGuard {

    @Test
    void the_lesson_or_exercise_that_is_asked_for_exists() {
        Selection.fromSystemProperties().problem(SelectionFilter.catalogueOf(getClass())).ifPresent(problem -> {
            throw new CheckFailure(Verdict.SIGNATURE, null, problem);
        });
    }
}
