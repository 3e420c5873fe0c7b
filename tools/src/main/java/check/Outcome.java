package check;

import java.util.concurrent.Callable;

/**
 * What came of a call: an answer, or something thrown.
 *
 * @param answer the answer as it was when the call returned, or null
 * @param thrown what was thrown instead, or null
 */
record Outcome(Snapshot answer, Throwable thrown) {

    /** Makes the call. What means "stop the whole check" goes through. */
    static Outcome of(Callable<?> call) {
        try {
            return answered(Snapshot.of(call.call()));
        } catch (CheckFailure | Refused | OutOfMemoryError stop) {
            throw stop;
        } catch (Throwable thrown) {
            Stopped.passOn(thrown);
            return new Outcome(null, thrown);
        }
    }

    /** An answer. */
    static Outcome answered(Snapshot answer) {
        return new Outcome(answer, null);
    }

    boolean hasThrown() {
        return thrown != null;
    }

    /** Returns whether both answered the same, or both threw the same kind of exception. */
    boolean matches(Outcome other, Closeness closeness) {
        if (hasThrown() || other.hasThrown()) {
            return hasThrown() && other.hasThrown() && thrown.getClass() == other.thrown.getClass();
        }
        return answer.matches(other.answer, closeness);
    }
}
