package grader.worker;

import check.Catalogue;
import check.Verdict;
import grader.ExerciseMark;

/** What has happened to one exercise so far, over all runs and workers, and the mark that comes of it. */
final class Course {

    private final Catalogue.Entry exercise;
    private Event.Started running;  // the run that has begun and not ended, or null
    private Event.Ended hidden;     // how the run that decides ended, or null
    private Event.Ended visible;    // how the run for the student's words ended, or null
    private Verdict death;          // what a run died of, or null
    private String failure = "";    // why the machine failed
    private boolean over;

    Course(Catalogue.Entry exercise) {
        this.exercise = exercise;
    }

    Catalogue.Entry exercise() {
        return exercise;
    }

    void started(Event.Started run) {
        running = run;
    }

    void ended(Event.Ended run) {
        running = null;
        if (run.run() == Run.HIDDEN) {
            hidden = run;
        } else {
            visible = run;
        }
        over = run.run() == Run.VISIBLE || !Worker.needsVisibleRun(run.verdict());
    }

    /** The worker died while this was running. */
    void died(Verdict of) {
        death = of;
        running = null;
        over = true;
    }

    void leave() {
        over |= hidden != null;
    }

    void machineFailed(String reason) {
        if (!over) {
            failure = reason;
        }
    }

    /** Returns whether no worker has to look at it any more. */
    boolean isOver() {
        return over;
    }

    boolean isTimeout() {
        return death == Verdict.TIMEOUT || hidden != null && hidden.verdict() == Verdict.TIMEOUT;
    }

    ExerciseMark mark() {
        return new Words(exercise).mark(over, hidden, visible, death, failure);
    }
}
