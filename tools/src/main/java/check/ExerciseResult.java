package check;

import workbook.ExerciseId;

/**
 * What became of one exercise in a run.
 *
 * @param id          its id
 * @param title       what is to be done
 * @param points      what it is worth
 * @param lesson      the lesson's package
 * @param file        the file that the student edits
 * @param explanation what is said once a prediction has been answered, or ""
 * @param verdict     {@link Verdict#PASS} if all of its tests passed, else that of the first that did not
 * @param mistake     the name of the known mistake it looks like, or null
 * @param message     what the student reads, or "" if it passed
 */
public record ExerciseResult(ExerciseId id, String title, int points, String lesson, String file, String explanation,
        Verdict verdict, String mistake, String message) {

    /** Returns whether its points are earned. */
    public boolean passed() {
        return verdict == Verdict.PASS;
    }

    /** Returns the message for a terminal whose lines hold {@code width} characters. */
    public String message(int width) {
        return Message.narrowed(message, width);
    }

    /** Returns what was earned: all of its points or none. */
    public int earned() {
        return passed() ? points : 0;
    }
}
