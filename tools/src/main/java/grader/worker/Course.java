package grader.worker;

import check.Catalogue;
import check.Verdict;
import grader.ExerciseMark;
import java.util.Set;

/**
 * What has happened to one exercise so far, over all runs and workers, and the mark that comes of it. The verdict is that of
 * the run under the hidden seed; of that run's message the student reads nothing.
 */
final class Course {

    /** So often is something tried that fails for reasons which may pass. */
    static final int ATTEMPTS = 3;

    private final Catalogue.Entry exercise;
    private Event.Started begun;    // the latest run that has begun, or null
    private Event.Ended hidden;     // how the run that decides ended, or null
    private Event.Ended visible;    // how the run for the student's words ended, or null
    private Verdict death;          // what the latest run died of, or null
    private String failure = "";    // why the machine failed the last time
    private int failures;           // of the machine, so far
    private boolean suspect;        // whether a worker died of it while there were others beside it
    private boolean over;

    Course(Catalogue.Entry exercise) {
        this.exercise = exercise;
    }

    Catalogue.Entry exercise() {
        return exercise;
    }

    // ---------------------------------------------------------------- what happens

    void started(Event.Started run) {
        begun = run;
    }

    void ended(Event.Ended run) {
        death = null;
        if (run.run() == Run.HIDDEN) {
            hidden = run;
            over = visible != null || !needsVisibleRun(run.verdict());
        } else {
            visible = run;
            over = run.verdict() != Verdict.PASS; // else it is tried under the hidden seed once more, by itself
        }
    }

    /** A worker begins with it, whatever another has found out before. */
    void begin() {
        hidden = null;
        visible = null;
    }

    /**
     * The worker died while a run of this exercise went on. If that was together with others, which may have left something
     * behind, such as a full memory, it is tried once more by itself.
     */
    void died(Verdict of, boolean alone) {
        death = of;
        over = alone;
        suspect = true;
    }

    /** The machine failed, as far as one can see, while a run of this exercise went on. It is tried again, but not for ever. */
    void machineFailed(String reason) {
        failure = reason;
        if (++failures == ATTEMPTS) {
            died(Verdict.INFRASTRUCTURE, true);
        }
    }

    /** Returns whether no worker has to look at it any more. */
    boolean isOver() {
        return over;
    }

    /** Returns whether it is to be checked by itself. */
    boolean isSuspect() {
        return suspect;
    }

    /** Returns whether it used up its time. */
    boolean isTimeout() {
        return over && verdict() == Verdict.TIMEOUT;
    }

    /** Returns whether a verdict under the hidden seed is to be explained by another run; of the others all is said without. */
    static boolean needsVisibleRun(Verdict hidden) {
        return switch (hidden) {
            case PASS, TODO, TIMEOUT, MEMORY -> false;
            default -> true;
        };
    }

    // ---------------------------------------------------------------- what comes of it

    /**
     * Returns the mark.
     *
     * @param ids the exercises there are: a student's code may say that it needs anything, and is believed of these only
     */
    ExerciseMark mark(Set<String> ids) {
        if (!over) {
            return mark(Verdict.INFRASTRUCTURE, "", Words.ofVerdict(Verdict.INFRASTRUCTURE), "", failure);
        }
        Verdict verdict = verdict();
        if (verdict == Verdict.PASS) {
            return mark(verdict, "", Words.ofVerdict(verdict), "", "");
        }
        if (visible != null && visible.verdict() == Verdict.PASS) {
            return mark(verdict, hidden.mistake(), Words.ofTunedCode(hidden.mistake()), "", forInstructor());
        }
        if (visible != null && needsVisibleRun(visible.verdict())) {
            return mark(verdict, visible.mistake(), Words.ofMessage(visible.message(), visible.mistake()), visible.message(), forInstructor());
        }
        return mark(verdict, "", sentence(verdict, ids), "", verdict == Verdict.TODO ? "" : forInstructor());
    }

    /** The verdict of the run that decides; where both runs fail in different ways, the way that the student is told of. */
    private Verdict verdict() {
        if (hidden == null) {
            return death;
        }
        return visible == null || visible.verdict() == Verdict.PASS ? hidden.verdict() : visible.verdict();
    }

    private String sentence(Verdict verdict, Set<String> ids) {
        if (verdict == Verdict.TIMEOUT) {
            return Words.ofTimeout(begun.seconds(), begun.hurried());
        }
        if (verdict == Verdict.TODO && hidden.verdict() == Verdict.TODO) {
            return Words.needed(hidden.message()).filter(ids::contains).filter(id -> !id.equals(exercise.id().toString()))
                    .map(id -> "This needs " + id + ", which is still to be written.").orElseGet(() -> Words.ofVerdict(verdict));
        }
        return Words.ofVerdict(verdict);
    }

    private String forInstructor() {
        String told = hidden == null ? "" : hidden.message() + (hidden.printed().isEmpty() ? "" : "\n\nPrinted:\n" + hidden.printed());
        return death == null ? told : (told + "\n\nThe JVM that ran the check died of it (" + death + "). " + failure).strip();
    }

    private ExerciseMark mark(Verdict verdict, String mistake, String sentence, String details, String forInstructor) {
        return new ExerciseMark(exercise.id().toString(), exercise.title(), exercise.points(), verdict, mistake, sentence, details, forInstructor);
    }
}
