package check;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicReference;
import matrix.Todo;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Runs every test of an exercise within its time limit, and turns whatever ends it into a {@link CheckFailure} whose
 * message a student can read and which ends with what to do next.
 */
final class CheckExtension implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> method,
            ExtensionContext context) throws Throwable {
        Class<?> checkClass = context.getRequiredTestClass();
        Exercise exercise = checkClass.getAnnotation(Exercise.class);
        Throwable thrown = runWithin(exercise.seconds(), test, checkClass.getClassLoader());
        if (thrown == null) {
            return;
        }
        if (!(thrown instanceof CheckFailure) && !(thrown instanceof Todo) && !(thrown instanceof ExitRefused)
                && !(thrown instanceof AssertionError) && StudentTrace.text(thrown.getStackTrace()).isEmpty()
                && !(thrown instanceof OutOfMemoryError) && !(thrown instanceof LinkageError)) {
            throw thrown; // a defect of the check itself: its author needs the stack trace
        }
        throw withNextStep(failure(thrown, exercise), exercise, checkClass.getPackageName());
    }

    /** Returns what the test threw, or null. A test that runs too long is left behind and counts as thrown. */
    private static Throwable runWithin(int seconds, Invocation<Void> test, ClassLoader loader) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                test.proceed();
            } catch (Throwable fromTest) {
                thrown.set(fromTest);
            }
        }, "check");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        thread.join(seconds * 1000L);
        if (!thread.isAlive()) {
            return thrown.get();
        }
        String where = StudentTrace.text(thread.getStackTrace());
        end(thread);
        return new CheckFailure(Verdict.TIMEOUT, null, new Message().entry("Too long", "your code was still running after "
                + seconds + " seconds" + (where.isEmpty() ? "" : ", in " + where)
                + ". Look for a loop whose condition never becomes false, or whose counter does not move.").toString());
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

    private static CheckFailure failure(Throwable thrown, Exercise exercise) {
        if (thrown instanceof CheckFailure failure) {
            return failure;
        }
        if (thrown instanceof Todo todo) {
            String place = StudentTrace.place(todo.getStackTrace());
            return new CheckFailure(Verdict.TODO, null, todo.exercise().equals(exercise.id())
                    ? "TODO " + (place.isEmpty() ? exercise.file() : place)
                    : "TODO needs " + todo.exercise() + ", which is still to be written (" + place + ")");
        }
        if (thrown instanceof ExitRefused refused) {
            return new CheckFailure(Verdict.FORBIDDEN, null, new Message().entry("Refused", "your code calls "
                    + refused.getMessage() + " in " + StudentTrace.text(refused.getStackTrace())
                    + "; that would end the whole run. Return the answer, or throw an exception.").toString());
        }
        if (thrown instanceof OutOfMemoryError) {
            return new CheckFailure(Verdict.MEMORY, null, new Message().entry("Memory", "your code used up the memory"
                    + ". Look for a list or an array that grows without end.").toString());
        }
        if (thrown instanceof AssertionError) {
            return new CheckFailure(Verdict.WRONG, null, String.valueOf(thrown.getMessage()));
        }
        Message message = new Message();
        Verdict verdict = Thrown.describe(thrown, message);
        return new CheckFailure(verdict, null, message.toString());
    }

    private static CheckFailure withNextStep(CheckFailure failure, Exercise exercise, String lesson) {
        if (failure.verdict() == Verdict.TODO) {
            return new CheckFailure(Verdict.TODO, null, failure.getMessage() + " · first hint: "
                    + Commands.workbook("hint " + exercise.id()));
        }
        String next = new Message()
                .entry("Next", "edit lessons/src/main/java/" + lesson + "/" + exercise.file())
                .entry("", Commands.workbook("hint " + exercise.id()) + " gives a hint, one step at a time")
                .entry("", "mvn test -Dexercise=" + exercise.id() + " checks it again").toString();
        return new CheckFailure(failure.verdict(), failure.mistake().orElse(null), failure.getMessage() + "\n" + next);
    }
}
