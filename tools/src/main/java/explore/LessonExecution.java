package explore;

import java.io.PrintStream;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import runner.DoesNotCompile;
import workbook.Prose;
import workbook.WorkbookFolders;

/**
 * Where JShell runs a lesson: in a JVM of its own, as always, but before that is started the lesson is compiled. JShell
 * starts it anew for {@code /reload} and {@code /reset}, and so these commands take the student's edits in.
 * Found by JShell as {@code --execution workbook:lesson(1)}.
 */
public final class LessonExecution implements ExecutionControlProvider {

    /** What the JDK's own JShell uses, as its documentation names it. */
    private static final String USUAL = "failover:0(jdi:hostname(127.0.0.1)),1(jdi:launch(true)),2(jdi)";

    @Override
    public String name() {
        return "workbook";
    }

    @Override
    public Map<String, String> defaultParameters() {
        return Map.of("lesson", "1", "columns", String.valueOf(Integer.MAX_VALUE));
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) throws Throwable {
        WorkbookFolders folders = WorkbookFolders.find();
        LessonShell shell = new LessonShell(folders, folders.find(parameters.get("lesson")));
        PrintStream out = environment.userOut();
        try {
            shell.compile();
            if (QuietReplay.isRestart()) {
                out.println("Lesson " + parameters.get("lesson") + " is compiled as it is saved now.");
            }
        } catch (DoesNotCompile broken) {
            out.println("\n✘ " + Prose.narrowed(shell.doesNotCompile(broken) + "\n\nJShell goes on with the classes from before.\nMend the first"
                    + " line named above, then /reload -quiet again.", Integer.parseInt(parameters.get("columns"))));
        }
        shell.beginTour(Integer.parseInt(parameters.get("columns"))).ifPresent(out::println);
        QuietReplay.Gate gate = new QuietReplay.Gate(out);
        return new QuietReplay(ExecutionControl.generate(gate.on(environment), USUAL), gate);
    }
}
