package check;

/** What the time limit does to code that runs on: on JDKs that still can, its thread is stopped by an error thrown into it. */
final class Stopped {

    private static final String THREAD_DEATH = "java.lang.ThreadDeath"; // by its name: the class itself is to be removed

    private Stopped() {
    }

    /** Throws {@code thrown} on if it is what ends a stopped thread: the check must end too, not go on to its next question. */
    static void passOn(Throwable thrown) {
        if (thrown instanceof Error error && error.getClass().getName().equals(THREAD_DEATH)) {
            throw error;
        }
    }
}
