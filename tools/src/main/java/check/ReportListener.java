package check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbook.ExerciseId;

/**
 * Collects the results of the exercises while JUnit runs their tests.
 * What was to be run and has no result at the end, for whatever reason, is a failure: only what was seen to pass passes.
 */
public final class ReportListener implements TestExecutionListener {

    private static final String NOT_RUN = "The check did not run; what is not checked does not count.";

    private final Report report = new Report();
    private final Set<Class<?>> planned = new LinkedHashSet<>();

    /** Returns the results so far. */
    public Report report() {
        return report;
    }

    /** Returns the results, with a failure for each of {@code exercises} that has none. */
    public Report report(Collection<Catalogue.Entry> exercises) {
        exercises.stream().filter(exercise -> report.of(exercise.id()).isEmpty())
                .forEach(exercise -> add(exercise, Verdict.WRONG, NOT_RUN));
        return report;
    }

    /** Adds a failure for an exercise whose check cannot be loaded, most likely because a class of the student's is missing. */
    public void addUnloadable(Catalogue.Entry exercise, LinkageError missing) {
        Message message = new Message();
        Verdict verdict = Thrown.describe(missing, message);
        add(exercise, verdict, message.toString());
    }

    private void add(Catalogue.Entry exercise, Verdict verdict, String message) {
        report.add(new ExerciseResult(exercise.id(), exercise.title(), exercise.points(), exercise.lesson(), exercise.file(),
                "", verdict, null, message));
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream())
                .forEach(test -> checkClass(test).ifPresent(planned::add));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        for (Class<?> checkClass : planned) {
            if (report.of(ExerciseId.of(checkClass.getAnnotation(Exercise.class).id())).isEmpty()) {
                add(checkClass, Verdict.WRONG, null, NOT_RUN);
            }
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        checkClass(test).ifPresent(checkClass -> add(checkClass, Verdict.WRONG, null,
                "The check was skipped (" + reason + "); what is not checked does not count."));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult outcome) {
        checkClass(test).ifPresent(checkClass -> {
            Throwable thrown = outcome.getThrowable().orElse(null);
            if (outcome.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                if (test.isTest()) { // a container passes even if its tests do not
                    add(checkClass, Verdict.PASS, null, "");
                }
            } else if (thrown instanceof CheckFailure failure) {
                add(checkClass, failure.verdict(), failure.mistake().orElse(null), failure.getMessage());
            } else {
                add(checkClass, Verdict.THREW, null, "The check itself broke"
                        + (thrown == null ? "." : ": " + Thrown.text(thrown) + "."));
            }
        });
    }

    /** Returns the exercise to which a test belongs, if it does to one. */
    public static Optional<ExerciseId> exercise(TestIdentifier test) {
        return checkClass(test).map(checkClass -> ExerciseId.of(checkClass.getAnnotation(Exercise.class).id()));
    }

    /** Returns whether a test belongs to an exercise. */
    boolean isExercise(TestIdentifier test) {
        return checkClass(test).isPresent();
    }

    private static Optional<Class<?>> checkClass(TestIdentifier test) {
        return test.getSource().flatMap(CheckClass::of).flatMap(CheckClass::exercise);
    }

    private void add(Class<?> checkClass, Verdict verdict, String mistake, String message) {
        Exercise exercise = checkClass.getAnnotation(Exercise.class);
        report.add(new ExerciseResult(ExerciseId.of(exercise.id()), exercise.title(), exercise.points(),
                checkClass.getPackageName(), exercise.file(), exercise.explanation(), verdict, mistake, message));
    }
}
