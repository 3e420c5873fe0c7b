package grader.worker;

import check.Catalogue;
import check.Verdict;
import grader.ExerciseMark;

/** Finds the words for what became of an exercise: those that the student reads hold nothing of the run under the hidden seed. */
final class Words {

    private final Catalogue.Entry exercise;

    Words(Catalogue.Entry exercise) {
        this.exercise = exercise;
    }

    ExerciseMark mark(boolean over, Event.Ended hidden, Event.Ended visible, Verdict death, String failure) {
        if (!over) {
            return mark(Verdict.INFRASTRUCTURE, "", "The machine failed while this was checked; it will be checked again.", "", failure);
        }
        Event.Ended told = visible != null ? visible : hidden;
        String forInstructor = told == null ? "" : hidden.message() + printed(hidden);
        if (death != null) {
            return mark(hidden == null ? death : hidden.verdict(), "", sentence(death), "", forInstructor);
        }
        if (visible != null && visible.verdict() == Verdict.PASS) {
            return mark(hidden.verdict(), hidden.mistake(), "Right for the numbers of the workbook's own checks, but not for others: it is made"
                    + " for those numbers, or keeps something from one call to the next.", "", forInstructor);
        }
        return mark(told.verdict(), told.mistake(), sentence(told.verdict()), visible == null ? "" : visible.message(),
                hidden.verdict() == Verdict.PASS ? "" : forInstructor);
    }

    private static String printed(Event.Ended run) {
        return run.printed().isEmpty() ? "" : "\n\nPrinted:\n" + run.printed();
    }

    private static String sentence(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "Right.";
            default -> verdict.name();
        };
    }

    private ExerciseMark mark(Verdict verdict, String mistake, String sentence, String details, String forInstructor) {
        return new ExerciseMark(exercise.id().toString(), exercise.title(), exercise.points(), verdict, mistake, sentence, details, forInstructor);
    }
}
