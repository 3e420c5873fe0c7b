package check;

import java.util.function.Supplier;

/**
 * What came of a call: an answer, or something thrown.
 *
 * @param answer the answer as it was when the call returned, or null
 * @param thrown what was thrown instead, or null
 */
record Outcome(Snapshot answer, Throwable thrown) {

    /** Makes the call. What means "stop the whole check" goes through. */
    static Outcome of(Supplier<Object> call) {
        try {
            return new Outcome(Snapshot.of(call.get()), null);
        } catch (CheckFailure | ExitRefused | OutOfMemoryError stop) {
            throw stop;
        } catch (Throwable thrown) {
            return new Outcome(null, thrown);
        }
    }

    /** Returns whether both answered the same, or both threw the same kind of exception. */
    boolean matches(Outcome other, Tolerance tolerance) {
        if (thrown != null || other.thrown != null) {
            return thrown != null && other.thrown != null && thrown.getClass() == other.thrown.getClass();
        }
        return answer.matches(other.answer, tolerance);
    }
}
