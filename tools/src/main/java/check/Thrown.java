package check;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import matrix.Todo;

/**
 * Says in a sentence what the student's code threw, and where.
 * The exception may be of the student's own class, so whatever it says of itself is asked with care.
 */
final class Thrown {

    private static final int MESSAGE_LIMIT = 300;
    /** What the JVM adds for those who know module systems: "(A and B are in unnamed module of loader …)". */
    private static final String MODULES = " \\([^()]*\\bin (unnamed )?module\\b[^()]*\\)";

    private Thrown() {
    }

    /** Adds the sentence to {@code message} and returns the verdict. @throws Todo if that is what was thrown */
    static Verdict describe(Throwable thrown, Message message) {
        if (thrown instanceof Todo todo) {
            throw todo;
        }
        String where = StudentTrace.text(trace(thrown));
        if (thrown instanceof StackOverflowError) {
            String circle = StudentTrace.circle(trace(thrown));
            message.entry("Threw", "StackOverflowError: a method calls itself without end" + (circle.isEmpty() ? "" : " in " + circle) + ".");
            return Verdict.THREW;
        }
        Throwable cause = ask(thrown::getCause).orElse(null);
        if (thrown instanceof ExceptionInInitializerError && cause != null) {
            return describe(cause, message);
        }
        if (thrown instanceof NoClassDefFoundError && cause instanceof ExceptionInInitializerError) {
            message.entry("Threw", "a static field or a static block of your class failed when it was first used: "
                    + sentence(cause).replaceFirst("^Exception ", "").replaceFirst(" \\[in thread \".*?\"]$", "") + at(StudentTrace.text(trace(cause))) + ".");
            return Verdict.THREW;
        }
        if (thrown instanceof LinkageError || thrown instanceof TypeNotPresentException) {
            message.entry("Missing", "what the check calls is not there as it was given: " + text(thrown)
                    + ". Names, parameters and return types of the given methods must stay as they are.");
            return Verdict.SIGNATURE;
        }
        message.entry("Threw", text(thrown) + at(where) + ".");
        return Verdict.THREW;
    }

    private static String at(String where) {
        return where.isEmpty() ? "" : ", in " + where;
    }

    /** Returns the exception's name and what it says, in one line. */
    static String text(Throwable thrown) {
        Class<?> named = thrown.getClass();
        while (named.getSimpleName().isEmpty()) { // an anonymous class
            named = named.getSuperclass();
        }
        String sentence = sentence(thrown);
        if (thrown instanceof NoClassDefFoundError) {
            sentence = sentence.replace('/', '.');
        }
        return named.getSimpleName() + (sentence.isEmpty() ? "" : ": " + sentence);
    }

    /** Returns what the exception says, in one line without a full stop; "" if it says nothing. */
    static String sentence(Throwable thrown) {
        String message = ask(thrown::getMessage).orElse("");
        String oneLine = message.strip().replaceAll("\\s+", " ").replaceAll(MODULES, "").replaceAll("\\.$", "");
        return oneLine.length() > MESSAGE_LIMIT ? oneLine.substring(0, MESSAGE_LIMIT) + "…" : oneLine;
    }

    /** Returns the stack trace, without gaps. */
    static StackTraceElement[] trace(Throwable thrown) {
        return ask(thrown::getStackTrace).map(trace -> Arrays.stream(trace).filter(Objects::nonNull).toArray(StackTraceElement[]::new))
                .orElse(new StackTraceElement[0]);
    }

    /** The student's code may answer here; if it answers nothing, or throws, there is no answer. */
    private static <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (RuntimeException | Error unanswered) {
            Stopped.passOn(unanswered);
            return Optional.empty();
        }
    }
}
