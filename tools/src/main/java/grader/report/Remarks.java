package grader.report;

import check.Verdict;
import grader.ExerciseMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a student is told beside the points, in sentences; a page and a results file say it in the same words. */
final class Remarks {

    private Remarks() {
    }

    /** Returns what is to be said about the whole submission. */
    static List<String> of(Standing standing, boolean gate) {
        List<String> remarks = new ArrayList<>(about(standing, gate));
        remarks.addAll(standing.mark().notes());
        return remarks;
    }

    /** Returns what is to be said about the points of the whole submission. */
    static List<String> about(Standing standing, boolean gate) {
        List<String> remarks = new ArrayList<>();
        standing.late().ifPresent(late -> remarks.add(late.sentence()));
        unfinished(standing).ifPresent(remarks::add);
        if (!gate) {
            remarks.add("Provisional: graded with the gate off, so these marks may still change.");
        }
        return remarks;
    }

    private static Optional<String> unfinished(Standing standing) {
        return standing.unfinished().isEmpty() ? Optional.empty() : Optional.of("Not final: the machine failed while it checked "
                + String.join(", ", standing.unfinished()) + ". That is not your code's fault, and it will be checked again.");
    }

    /** Returns what is to be said about an exercise: the verdict, the sentence, the named mistake, the details. */
    static List<String> of(ExerciseMark mark) {
        List<String> remarks = new ArrayList<>(List.of(VerdictWords.of(mark.verdict()).words()));
        if (mark.verdict() != Verdict.PASS) {
            remarks.add(mark.sentence());
            remarks.add(mark.mistake().isEmpty() ? "" : "It looks like: " + mark.mistake());
            remarks.add(mark.details());
        }
        return remarks.stream().filter(remark -> !remark.isBlank()).toList();
    }
}
