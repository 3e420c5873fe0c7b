package check;

/** Thrown in place of ending the program, where a lesson's code calls {@code System.exit} or the like. */
public final class ExitRefused extends Error {

    private static final long serialVersionUID = 1;

    private ExitRefused(String call) {
        super(call);
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
