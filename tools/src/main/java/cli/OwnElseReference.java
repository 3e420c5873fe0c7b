package cli;

import check.Commands;
import check.Refused;
import check.LessonLoader;
import datasets.DatasetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import matrix.Todo;
import runner.DoesNotCompile;
import runner.Workshop;
import workbook.Lesson;
import workbook.WorkbookException;

/** Does something with a lesson's classes: with the student's own, or with the reference's where those are of no use yet. */
final class OwnElseReference {

    /**
     * What came out.
     *
     * @param result what the work returned
     * @param by     whose code it was, in words that follow "by"
     */
    record Outcome<T>(T result, String by) {
    }

    private final Workshop workshop;
    private final Lesson lesson;

    /** Works with the classes of this lesson. */
    OwnElseReference(Workshop workshop, Lesson lesson) {
        this.workshop = workshop;
        this.lesson = lesson;
    }

    /**
     * Does the work with the student's code; if that does not compile, meets a {@link Todo} or throws, does it again with
     * the reference.
     *
     * @param instead is told why it is the reference, before that begins
     * @throws WorkbookException if the work refuses, or the reference is needed and there is none
     */
    <T> Outcome<T> run(Function<LessonLoader, T> work, Consumer<String> instead) {
        String why;
        try {
            return new Outcome<>(with(false, work), "your own code");
        } catch (DoesNotCompile broken) {
            why = "your lesson " + lesson.number() + " does not compile (" + check() + " says where)";
        } catch (WorkbookException | DatasetException sentence) {
            throw sentence;
        } catch (RuntimeException | StackOverflowError | LinkageError | Refused thrown) {
            why = reason(thrown);
        }
        instead.accept(why);
        return new Outcome<>(withReference(work), "the reference, because " + why);
    }

    /** The same, but the student's code must pass its lesson's checks, too, where there is a reference in its place. */
    <T> Outcome<T> runIfPassing(Function<LessonLoader, T> work, Consumer<String> instead) {
        if (!workshop.hasReference() || workshop.isPassing(lesson)) {
            return run(work, instead);
        }
        String why = "your lesson " + lesson.number() + " does not pass yet";
        instead.accept(why);
        return new Outcome<>(withReference(work), "the reference, because " + why);
    }

    /** Does the work with the reference. @throws WorkbookException if there is none, or the work refuses */
    <T> T withReference(Function<LessonLoader, T> work) {
        try {
            return with(true, work);
        } catch (DoesNotCompile impossible) {
            throw new IllegalStateException(impossible); // only a student's file can
        }
    }

    /** Does the work with the reference of this lesson and of all others. @throws WorkbookException if there is none, or the work refuses */
    <T> T withReferenceThroughout(Function<LessonLoader, T> work) {
        try (LessonLoader loader = workshop.referenceLoader(lesson)) {
            return work.apply(loader);
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    /** Returns a sentence that says whose code of the other lessons is taken; empty if none is needed. */
    Optional<String> lessonsUsed() {
        return workshop.lessonsUsed(lesson);
    }

    /**
     * Returns a new object of a class that each lesson has one of.
     *
     * @param loader   what the work was given
     * @param name     name of the class in the lesson's package
     * @param contract what it implements
     * @param what     what the lesson has not if there is no such class, such as "pictures"
     * @throws WorkbookException if there is none
     */
    <T> T instance(LessonLoader loader, String name, Class<T> contract, String what) {
        try {
            return contract.cast(loader.loadClass(lesson.packageName() + "." + name).getConstructor().newInstance());
        } catch (ReflectiveOperationException | ClassCastException missing) {
            if (missing.getCause() instanceof RuntimeException || missing.getCause() instanceof Error) {
                throw new IllegalStateException(missing.getCause()); // its constructor threw
            }
            throw new WorkbookException("Lesson " + lesson.number() + " has no " + what + ": the class " + lesson.packageName() + "."
                    + name + " was expected (" + Commands.workbook("reset " + lesson.number()) + " brings it back).");
        }
    }

    private <T> T with(boolean reference, Function<LessonLoader, T> work) throws DoesNotCompile {
        try (LessonLoader loader = workshop.loader(lesson, reference)) {
            return work.apply(loader);
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    /** A {@link Todo} in a constructor or a static field arrives wrapped. */
    private String reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Todo todo) {
                return "your exercise " + todo.exercise() + " is still to be written";
            }
        }
        if (thrown instanceof Refused) {
            return "your code " + thrown.getMessage() + " (" + check() + " says more)";
        }
        return "your code threw " + thrown.getClass().getSimpleName() + " (" + check() + " says more)";
    }

    private String check() {
        return Commands.workbook("check " + lesson.number());
    }
}
