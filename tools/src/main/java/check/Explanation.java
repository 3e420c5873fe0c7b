package check;

import matrix.Todo;

/** Explains to the student what ended a test of an exercise, and what to do next. */
final class Explanation {

    private final Exercise exercise;
    private final Class<?> checkClass;

    Explanation(Exercise exercise, Class<?> checkClass) {
        this.exercise = exercise;
        this.checkClass = checkClass;
    }

    /** Returns the explanation; a defect of the check itself is returned as it is, for its author needs the stack trace. */
    Throwable of(Throwable thrown) {
        if (thrown instanceof Todo todo) {
            return toDo(todo);
        }
        if (thrown instanceof CheckFailure failure) {
            return withNextStep(failure);
        }
        if (thrown instanceof Refused refused) {
            return withNextStep(Verdict.FORBIDDEN, new Message().entry("Refused", "your code " + refused.getMessage() + " in "
                    + StudentTrace.text(refused.getStackTrace()) + "; " + refused.why() + "."));
        }
        if (thrown instanceof OutOfMemoryError) {
            return withNextStep(Verdict.MEMORY, new Message().entry("Memory",
                    "your code used up the memory. Look for a list or an array that grows without end."));
        }
        if (thrown instanceof AssertionError && !Thrown.sentence(thrown).isEmpty()) {
            return withNextStep(new CheckFailure(Verdict.WRONG, null, thrown.getMessage()));
        }
        return isOfTheCheck(thrown) ? thrown : described(thrown);
    }

    private static boolean isOfTheCheck(Throwable thrown) {
        return !(thrown instanceof LinkageError) && !StudentTrace.isStudents(thrown.getClass().getName())
                && StudentTrace.text(Thrown.trace(thrown)).isEmpty();
    }

    private Throwable described(Throwable thrown) {
        Message message = new Message();
        try {
            return withNextStep(Thrown.describe(thrown, message), message);
        } catch (Todo causeOfIt) { // in a static block
            return toDo(causeOfIt);
        }
    }

    private CheckFailure toDo(Todo todo) {
        String place = StudentTrace.place(todo.getStackTrace());
        return new CheckFailure(Verdict.TODO, null, todo.exercise().equals(exercise.id())
                ? "TODO " + (place.isEmpty() ? exercise.file() : place) + " · first hint: " + Commands.workbook("hint " + exercise.id())
                : "TODO needs " + todo.exercise() + ", which is still to be written" + (place.isEmpty() ? "" : " (" + place + ")")
                        + " · its first hint: " + Commands.workbook("hint " + todo.exercise()));
    }

    private CheckFailure withNextStep(Verdict verdict, Message message) {
        return withNextStep(new CheckFailure(verdict, null, message.toString()));
    }

    private CheckFailure withNextStep(CheckFailure failure) {
        Message message = new Message();
        Needs.firstThatFails(exercise, checkClass).ifPresent(needed -> message.entry("Begin with", needed.id() + " " + needed.title()
                + ": this exercise builds on it, and it does not pass yet."));
        String next = message
                .entry("Next", "edit lessons/src/main/java/" + checkClass.getPackageName() + "/" + exercise.file())
                .entry("", Commands.workbook("hint " + exercise.id()) + " gives a hint, one step at a time")
                .entry("", "mvn test -Dexercise=" + exercise.id() + " checks it again").toString();
        return new CheckFailure(failure.verdict(), failure.mistake().orElse(null), failure.getMessage() + "\n" + next);
    }
}
