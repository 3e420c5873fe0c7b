package grader;

import check.Verdict;

/**
 * What became of one exercise of one submission. The words for the student hold no hidden input, seed or reference code;
 * those for the instructor may.
 *
 * @param id            the exercise, such as {@code 1.4}
 * @param title         what was to be done
 * @param points        what it is worth
 * @param verdict       what became of it
 * @param mistake       the name of the known mistake that it looks like, or ""
 * @param sentence      one sentence for the student
 * @param details       the whole message for the student, several lines, or ""
 * @param forInstructor what only the instructor may read: the message under the hidden seed, the end of what was printed; or ""
 */
public record ExerciseMark(String id, String title, int points, Verdict verdict, String mistake, String sentence, String details,
        String forInstructor) {

    /** Returns what was earned: all of its points or none. */
    public int earned() {
        return verdict == Verdict.PASS ? points : 0;
    }

    /**
     * Returns the mark as a gradebook has it, which is the same however often one grades. Where code was that had to be stopped,
     * and what it had printed by then, differs from time to time; only a replay shows that.
     */
    ExerciseMark lasting() {
        return verdict == Verdict.TIMEOUT ? new ExerciseMark(id, title, points, verdict, mistake, sentence, details, "") : this;
    }
}
