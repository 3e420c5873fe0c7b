package cli;

import check.Commands;
import datasets.DatasetException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

/** Says in one sentence what went wrong with a command. Nobody at the command line is shown a stack trace. */
final class Failures {

    private static final String TRACE = "last-failure.txt"; // below .workbook, for whoever mends the workbook

    private Failures() {
    }

    /** A command that was not understood. */
    static int usage(ParameterException misunderstood, String[] arguments) {
        CommandLine command = misunderstood.getCommandLine();
        String name = command.getParent() == null ? "" : command.getCommandName() + " ";
        command.getErr().println(Terminal.fitted(sentence(misunderstood)) + "\n" + Commands.workbook(name + "--help") + " says how it is called.");
        return Workbook.USAGE;
    }

    private static String sentence(ParameterException misunderstood) {
        if (misunderstood instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return sentence(unmatched, unmatched.getUnmatched().get(0));
        }
        String message = misunderstood.getMessage().replace("is not an int", "is not a whole number");
        return message.matches("(?s).*[.?!]") ? message : message + ".";
    }

    private static String sentence(UnmatchedArgumentException unmatched, String word) {
        CommandLine command = unmatched.getCommandLine();
        if (command.getParent() != null) {
            return "\"" + word + "\" is more than " + command.getCommandName() + " takes.";
        }
        return "There is no command \"" + word + "\"."
                + unmatched.getSuggestions().stream().filter(name -> name.regionMatches(0, word, 0, 1)).findFirst()
                        .map(name -> " Did you mean " + name + "?").orElse("")
                + " The commands are: " + command.getSubcommands().values().stream().map(CommandLine::getCommandSpec)
                        .map(CommandSpec::name).distinct().collect(Collectors.joining(", ")) + ".";
    }

    /** A command that could not be carried out. */
    static int execution(Throwable thrown, PrintWriter err) {
        err.println(Terminal.fitted(sentence(thrown)));
        err.flush();
        return Workbook.NOT_YET;
    }

    private static String sentence(Throwable thrown) {
        if (thrown instanceof WorkbookException || thrown instanceof DatasetException) {
            return thrown.getMessage();
        }
        List<String> causes = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && causes.size() < 3; cause = cause.getCause()) {
            String words = cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
            if (causes.isEmpty() || !causes.get(causes.size() - 1).contains(words)) {
                causes.add(words.strip().replaceAll("\\s+", " "));
            }
        }
        return "The workbook itself failed (" + String.join("; ", causes) + ")." + whereTheTraceIs(thrown);
    }

    /** Writes the stack trace down, if there is a place for it. */
    private static String whereTheTraceIs(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        try {
            WorkbookFolders folders = WorkbookFolders.find();
            Path file = Files.createDirectories(folders.notes()).resolve(TRACE);
            Files.writeString(file, trace.toString());
            return " What it was doing is written in " + folders.display(file) + ".";
        } catch (IOException | WorkbookException noPlace) {
            return "";
        }
    }
}
