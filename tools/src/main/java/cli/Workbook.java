package cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

/**
 * The command line of the workbook. Exit codes: 0 passed or done, 1 not yet, 2 the command was not understood;
 * 75 tells the launcher that the workbook's own sources have changed and must be built again.
 */
@Command(name = "workbook", mixinStandardHelpOptions = true, version = "CNN workbook 1.0",
        header = "Learn convolutional networks by writing one.",
        description = {"", "A student's round: check a lesson, read what differs, take a hint, edit, check again."},
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n", usageHelpAutoWidth = true,
        subcommands = {ListCommand.class, CheckCommand.class, HintCommand.class, SolutionCommand.class, ResetCommand.class,
                ChartCommand.class, JShellCommand.class, SkeletonCommand.class})
public final class Workbook implements Runnable {

    /** Exit code: done, or everything that was checked passes. */
    static final int PASSED = 0;
    /** Exit code: something does not pass yet, or could not be done. */
    static final int NOT_YET = 1;
    private static final int BUILD_AGAIN = 75;

    /** Runs one command and ends this JVM with its exit code. */
    public static void main(String[] arguments) {
        int exitCode = isOutOfDate() ? BUILD_AGAIN : commandLine().execute(arguments);
        System.out.flush();
        System.exit(exitCode); // a student's endless loop may still run
    }

    /** Returns the command line, with the workbook's way of telling errors. */
    static CommandLine commandLine() {
        boolean colour = System.console() != null && System.getenv("NO_COLOR") == null;
        return new CommandLine(new Workbook())
                .setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.AUTO : Ansi.OFF))
                .setExecutionExceptionHandler((thrown, command, parsed) -> {
                    if (thrown instanceof WorkbookException || thrown instanceof datasets.DatasetException) {
                        command.getErr().println(thrown.getMessage());
                        return NOT_YET;
                    }
                    throw thrown;
                });
    }

    /** Without a command: shows what there is and where to begin. */
    @Override
    public void run() {
        new ListCommand().call();
    }

    /** Returns whether a source of the workbook itself is newer than what was built from it. */
    private static boolean isOutOfDate() {
        String built = System.getProperty("workbook.built"); // the file that the launcher's build writes last
        if (built == null) {
            return false;
        }
        Path root = WorkbookFolders.find().root();
        try {
            FileTime time = Files.getLastModifiedTime(Path.of(built));
            for (String module : new String[] {"core", "datasets", "tools"}) {
                try (Stream<Path> files = Files.walk(root.resolve(module).resolve(Path.of("src", "main")))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        if (Files.getLastModifiedTime(file).compareTo(time) > 0) {
                            return true;
                        }
                    }
                }
            }
            return Files.getLastModifiedTime(root.resolve("pom.xml")).compareTo(time) > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The workbook's own files cannot be read.", unreadable);
        }
    }
}
