package check;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Under Maven and in an IDE, prints the card after a run in which exercises were checked, and what else failed.
 * Where no exercise ran and nothing failed it keeps quiet.
 */
public final class CardPrinter implements TestExecutionListener {

    private static final int LINES = 40;

    private ReportListener listener = new ReportListener();
    private PrintStream out = System.out;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        listener = new ReportListener();
        listener.testPlanExecutionStarted(plan);
        out = System.out; // a student's code may put another stream in its place
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        listener.executionSkipped(test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult outcome) {
        listener.executionFinished(test, outcome);
        if (!listener.isExercise(test)) {
            outcome.getThrowable().ifPresent(thrown -> out.println("\n" + text(test, thrown)));
        }
    }

    /** A sentence for a student as it is; anything else with its stack trace, for whoever works on the workbook. */
    private static String text(TestIdentifier test, Throwable thrown) {
        if (thrown instanceof CheckFailure) {
            return "✘ " + thrown.getMessage() + "\n";
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return "✘ " + test.getUniqueId() + "\n" + trace.toString().lines().limit(LINES).collect(Collectors.joining("\n"));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        listener.testPlanExecutionFinished(plan);
        Report report = listener.report();
        if (!report.results().isEmpty()) {
            out.print("\n" + (Selection.fromSystemProperties().isAll() ? Card.overview(report) : Card.full(report)));
            record(report);
        }
    }

    /** Progress is the student's: a run over the solutions is not noted. */
    private static void record(Report report) {
        String root = System.getProperty("workbook.root");
        if (root != null && "lessons".equals(System.getProperty("workbook.code"))) {
            report.recordIn(Path.of(root));
        }
    }
}
