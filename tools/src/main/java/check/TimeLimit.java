package check;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs code in a thread of its own and leaves it behind when its time is over. The time is that of the clock on the wall;
 * where the system property {@code workbook.processor-seconds} is set, it is so many seconds of {@link ProcessorTime}.
 */
final class TimeLimit {

    /** The system property with which the grader sets the limit of each check. */
    static final String PROCESSOR_SECONDS = "workbook.processor-seconds";

    private final int seconds;
    private final boolean byProcessor;
    private final ClassLoader loader; // what the thread finds classes by

    TimeLimit(int seconds, ClassLoader loader) {
        Integer processorSeconds = Integer.getInteger(PROCESSOR_SECONDS);
        this.byProcessor = processorSeconds != null;
        this.seconds = byProcessor ? processorSeconds : seconds;
        this.loader = loader;
    }

    /** Something that may throw anything, such as a test. */
    interface Action<T> {
        T run() throws Throwable;
    }

    /**
     * Runs the action and returns what it returns.
     *
     * @throws Throwable what the action throws; an {@link ExitRefused} even if the action caught it; a
     *                   {@link CheckFailure} if it was not done in time
     */
    <T> T run(Action<T> action) throws Throwable {
        AtomicReference<T> returned = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>(new IllegalStateException("The check ended without a result."));
        Thread thread = new Thread(() -> {
            AtomicReference<ExitRefused> refused = ExitRefused.watch();
            try {
                returned.set(action.run());
                thrown.set(refused.get());
            } catch (Throwable fromAction) {
                thrown.set(refused.get() != null ? refused.get() : fromAction);
            }
        }, "check");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        if (byProcessor) {
            new ProcessorTime(seconds).await(thread);
        } else {
            thread.join(seconds * 1000L);
        }
        if (thread.isAlive()) {
            String where = StudentTrace.text(thread.getStackTrace());
            end(thread);
            throw tooLong(where);
        }
        if (thrown.get() != null) {
            throw thrown.get();
        }
        return returned.get();
    }

    /** Ends a thread that runs on. JDKs before 20 can stop it; later ones cannot, so there it only gets out of the way. */
    @SuppressWarnings({"deprecation", "removal"})
    private static void end(Thread thread) {
        thread.interrupt();
        thread.setPriority(Thread.MIN_PRIORITY);
        try {
            thread.stop();
        } catch (UnsupportedOperationException sinceJdk20) {
            // the thread is a daemon: it ends with the run
        }
    }

    private CheckFailure tooLong(String where) {
        return new CheckFailure(Verdict.TIMEOUT, null, new Message().entry("Too long", "your code was still running after "
                + seconds + (seconds == 1 ? " second" : " seconds") + (where.isEmpty() ? "" : ", in " + where)
                + ". Look for a loop whose condition never becomes false, or whose counter does not move.").toString());
    }
}
