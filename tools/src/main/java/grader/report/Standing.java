package grader.report;

import check.Verdict;
import grader.ExerciseMark;
import grader.StudentMark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where a student stands in the end: the marks and what is lost by handing in late.
 *
 * @param mark the marks
 * @param late when it was handed in and what that costs, if there is a policy
 */
record Standing(StudentMark mark, Optional<LatePolicy.Lateness> late) {

    static Standing of(StudentMark mark, Optional<LatePolicy> policy) {
        return new Standing(mark, policy.map(rules -> rules.judge(mark.student(), mark.handedIn(), mark.earned())));
    }

    String student() {
        return mark.student();
    }

    BigDecimal penalty() {
        return late.map(LatePolicy.Lateness::penalty).orElse(BigDecimal.ZERO);
    }

    /** Returns what counts: the points earned without the penalty. */
    BigDecimal result() {
        return BigDecimal.valueOf(mark.earned()).subtract(penalty());
    }

    /** Returns the result as a share of what could be earned, from 0 to 1. */
    double share() {
        return mark.points() == 0 ? 0 : result().doubleValue() / mark.points();
    }

    /** Returns the exercises that a failure of the machine left without a verdict; while there are any, the result is not final. */
    List<String> unfinished() {
        return mark.lessons().stream().flatMap(lesson -> lesson.exercises().stream())
                .filter(exercise -> exercise.verdict() == Verdict.INFRASTRUCTURE).map(ExerciseMark::id).toList();
    }
}
