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

    /** Returns whether both answered the same, without NaN, or both threw the same kind of exception. */
    boolean matches(Outcome other, Tolerance tolerance) {
        return eitherThrew(other) ? threwTheSame(other) : answer.matches(other.answer, tolerance);
    }

    /** Returns whether both are the same outcome, right or wrong: as {@link #matches}, but NaN is like NaN. */
    boolean alike(Outcome other, Tolerance tolerance) {
        return eitherThrew(other) ? threwTheSame(other) : answer.alike(other.answer, tolerance);
    }

    private boolean eitherThrew(Outcome other) {
        return thrown != null || other.thrown != null;
    }

    private boolean threwTheSame(Outcome other) {
        return thrown != null && other.thrown != null && thrown.getClass() == other.thrown.getClass();
    }
}
