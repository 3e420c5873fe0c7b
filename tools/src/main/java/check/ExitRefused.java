package check;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Thrown in place of ending the program, where a lesson's code calls {@code System.exit} or the like.
 * It is also noted, for code that catches everything would go on as if nothing had happened.
 */
public final class ExitRefused extends Error {

    private static final long serialVersionUID = 1;

    /** Where the check that runs in this thread, or that started it, has the first refusal noted. */
    private static final InheritableThreadLocal<AtomicReference<ExitRefused>> NOTED = new InheritableThreadLocal<>();

    private ExitRefused(String call) {
        super(call);
        if (NOTED.get() != null) {
            NOTED.get().compareAndSet(null, this);
        }
    }

    /** Returns where the first refusal from now on will be, in this thread and those that it starts. */
    static AtomicReference<ExitRefused> watch() {
        AtomicReference<ExitRefused> first = new AtomicReference<>();
        NOTED.set(first);
        return first;
    }

    /** Stands in for {@code System.exit}. */
    public static void systemExit(int status) {
        throw new ExitRefused("System.exit(" + status + ")");
    }

    /** Stands in for {@code Runtime.exit}. */
    public static void runtimeExit(Runtime runtime, int status) {
        throw new ExitRefused("Runtime.exit(" + status + ")");
    }

    /** Stands in for {@code Runtime.halt}. */
    public static void runtimeHalt(Runtime runtime, int status) {
        throw new ExitRefused("Runtime.halt(" + status + ")");
    }
}
