package cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/**
 * The command line of the workbook. Exit codes: 0 passed or done, 1 not yet, 2 the command was not understood;
 * 75 tells the launcher that the workbook's own sources have changed and must be built again.
 */
@Command(name = "workbook", mixinStandardHelpOptions = true, version = "CNN workbook 1.0",
        header = "Learn convolutional networks by writing one.",
        description = {"", "A student's round: check a lesson, read what differs, take a hint, edit, check again."},
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n", usageHelpAutoWidth = true,
        subcommands = {WatchCommand.class, ListCommand.class, CheckCommand.class, HintCommand.class, SolutionCommand.class,
                ResetCommand.class, CatchUpCommand.class, ChartCommand.class, ExperimentCommand.class, DemoCommand.class, BenchCommand.class,
                JShellCommand.class, DataCommand.class, GradeCommand.class, ReleaseCommand.class, SkeletonCommand.class, PrepareCommand.class})
public final class Workbook implements Callable<Integer> {

    /** Exit code: done, or everything that was checked passes. */
    static final int PASSED = 0;
    /** Exit code: something does not pass yet, or could not be done. */
    static final int NOT_YET = 1;
    /** Exit code: the command was not understood. */
    static final int USAGE = 2;
    private static final int BUILD_AGAIN = 75;

    /** Runs one command and ends this JVM with its exit code. */
    public static void main(String[] arguments) {
        int exitCode;
        try {
            exitCode = Build.isOutOfDate() ? BUILD_AGAIN : commandLine().execute(arguments);
        } catch (Throwable thrown) { // picocli itself lets errors through
            exitCode = Failures.execution(thrown, new PrintWriter(System.err, true));
        }
        System.out.flush();
        System.exit(exitCode); // a student's endless loop may still run
    }

    /** Returns the command line, with the workbook's way of telling errors. */
    static CommandLine commandLine() {
        boolean colour = System.console() != null && System.getenv("NO_COLOR") == null;
        return new CommandLine(new Workbook())
                .setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.AUTO : Ansi.OFF))
                .setParameterExceptionHandler(Failures::usage)
                .setExecutionExceptionHandler((thrown, command, parsed) -> Failures.execution(thrown, command.getErr()));
    }

    /** Without a command: watches. */
    @Override
    public Integer call() throws Exception {
        return new WatchCommand().call();
    }
}
