package check;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Thrown where a lesson's code would do what it must not, such as end the program: in place of the call itself, which
 * {@link LessonLoader} replaces, or in place of the whole method, which a grader replaces before it loads the class.
 * It is also noted, for code that catches everything would go on as if nothing had happened.
 */
public final class Refused extends Error {

    private static final long serialVersionUID = 1;

    private static final String ENDING = "that would end the whole run. Return the answer, or throw an exception";

    /** Where the check that runs in this thread, or that started it, has the first refusal noted. */
    private static final InheritableThreadLocal<AtomicReference<Refused>> NOTED = new InheritableThreadLocal<>();

    private final String why;

    private Refused(String what, String why) {
        super(what);
        this.why = why;
        if (NOTED.get() != null) {
            NOTED.get().compareAndSet(null, this);
        }
    }

    /** Returns where the first refusal from now on will be, in this thread and those that it starts. */
    static AtomicReference<Refused> watch() {
        AtomicReference<Refused> first = new AtomicReference<>();
        NOTED.set(first);
        return first;
    }

    /**
     * Notes a refusal and returns it, to be thrown.
     *
     * @param what what the code does, such as {@code calls System.exit}
     * @param why  why it must not, and what to do instead, without a full stop
     */
    public static Refused because(String what, String why) {
        return new Refused(what, why);
    }

    /** Returns why it is refused, and what to do instead, without a full stop. */
    public String why() {
        return why;
    }

    /** Stands in for {@code System.exit}. */
    public static void systemExit(int status) {
        throw because("calls System.exit(" + status + ")", ENDING);
    }

    /** Stands in for {@code Runtime.exit}. */
    public static void runtimeExit(Runtime runtime, int status) {
        throw because("calls Runtime.exit(" + status + ")", ENDING);
    }

    /** Stands in for {@code Runtime.halt}. */
    public static void runtimeHalt(Runtime runtime, int status) {
        throw because("calls Runtime.halt(" + status + ")", ENDING);
    }
}
