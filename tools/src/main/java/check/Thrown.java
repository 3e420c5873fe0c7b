package check;

import matrix.Todo;

/** Says in a sentence what the student's code threw, and where. */
final class Thrown {

    private static final int MESSAGE_LIMIT = 300;

    private Thrown() {
    }

    /** Adds the sentence to {@code message} and returns the verdict. @throws Todo if that is what was thrown */
    static Verdict describe(Throwable thrown, Message message) {
        if (thrown instanceof Todo todo) {
            throw todo;
        }
        String where = StudentTrace.text(thrown.getStackTrace());
        String at = where.isEmpty() ? "" : " in " + where;
        if (thrown instanceof StackOverflowError) {
            message.entry("Threw", "StackOverflowError: a method calls itself without end" + at + ".");
            return Verdict.THREW;
        }
        if (thrown instanceof LinkageError || thrown instanceof TypeNotPresentException) {
            if (thrown instanceof ExceptionInInitializerError failed && failed.getCause() != null) {
                return describe(failed.getCause(), message);
            }
            message.entry("Missing", "what the check calls is not there as it was given: " + text(thrown)
                    + ". Names, parameters and return types of the given methods must stay as they are.");
            return Verdict.SIGNATURE;
        }
        message.entry("Threw", text(thrown) + (at.isEmpty() ? "" : ",") + at + ".");
        return Verdict.THREW;
    }

    private static String text(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String sentence;
        try {
            sentence = thrown.getMessage(); // may be the student's own code
        } catch (RuntimeException unanswered) {
            sentence = null;
        }
        if (sentence == null || sentence.isBlank()) {
            return name;
        }
        String oneLine = sentence.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
        return name + ": " + (oneLine.length() > MESSAGE_LIMIT ? oneLine.substring(0, MESSAGE_LIMIT) + "…" : oneLine);
    }
}
