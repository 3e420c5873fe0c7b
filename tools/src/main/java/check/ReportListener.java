package check;

import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import workbook.ExerciseId;

/** Collects the results of the exercises while JUnit runs their tests. */
public final class ReportListener implements TestExecutionListener {

    private final Report report = new Report();

    /** Returns the results so far. */
    public Report report() {
        return report;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        exerciseClass(test).ifPresent(checkClass -> report.add(result(checkClass, Verdict.WRONG, null,
                "The check was skipped (" + reason + "); what is not checked does not count.")));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult outcome) {
        exerciseClass(test).ifPresent(checkClass -> {
            Throwable thrown = outcome.getThrowable().orElse(null);
            if (outcome.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                if (test.isTest()) { // a container passes even if its tests do not
                    report.add(result(checkClass, Verdict.PASS, null, ""));
                }
            } else if (thrown instanceof CheckFailure failure) {
                report.add(result(checkClass, failure.verdict(), failure.mistake().orElse(null), failure.getMessage()));
            } else {
                report.add(result(checkClass, Verdict.THREW, null, "The check itself broke: " + thrown));
            }
        });
    }

    /** Returns whether a test belongs to an exercise. */
    boolean isExercise(TestIdentifier test) {
        return exerciseClass(test).isPresent();
    }

    private static Optional<Class<?>> exerciseClass(TestIdentifier test) {
        return test.getSource().map(source -> source instanceof MethodSource method ? method.getJavaClass()
                : source instanceof ClassSource container ? container.getJavaClass() : null)
                .filter(checkClass -> checkClass.isAnnotationPresent(Exercise.class));
    }

    private static ExerciseResult result(Class<?> checkClass, Verdict verdict, String mistake, String message) {
        Exercise exercise = checkClass.getAnnotation(Exercise.class);
        return new ExerciseResult(ExerciseId.of(exercise.id()), exercise.title(), exercise.points(),
                checkClass.getPackageName(), exercise.file(), exercise.explanation(), verdict, mistake, message);
    }
}
