package cli;

import check.Commands;
import data.DataFile;
import data.DataSet;
import data.Fetch;
import data.FetchListener;
import data.Presence;
import datasets.DataFolder;
import datasets.DatasetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.Prose;

@Command(name = "data", mixinStandardHelpOptions = true, header = "Show which published data sets are here, or fetch one.",
        description = {"Without a name: lists the data sets, where they are looked for, and which are here and verified.",
                "With a name: fetches it from its publisher, and compares size and checksum. A call that was cut off goes on"
                        + " where it was."})
final class DataCommand implements Callable<Integer> {

    /** Said by the commands that take MNIST where it is. In two lines, for picocli would break one within the path. */
    static final String WHERE_MNIST_IS = "Where the real MNIST is;%nelse $WORKBOOK_DATA or ~/.cnn-workbook/data.";

    private static final int INDENT = 17; // what is said of a data set stands behind its name

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "mnist, fashion-mnist or cifar-10; several are fetched in turn.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--data", paramLabel = "DIR",
            description = {"Where the data sets are, or go to;", "else $WORKBOOK_DATA or ~/.cnn-workbook/data."})
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<DataSet> sets = names.stream().map(this::called).distinct().toList();
        DataFolder folders = DataFolder.of(Optional.ofNullable(data).map(named -> named.toAbsolutePath().normalize()));
        for (Path folder : folders.folders()) {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new DatasetException(folder + ": expected a folder of data, but it is a file.");
            }
        }
        if (sets.isEmpty()) {
            return list(folders);
        }
        sets.forEach(set -> fetch(set, folders));
        return Workbook.PASSED;
    }

    private DataSet called(String name) {
        return DataSet.called(name).orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no data set \"" + name
                + "\". There are " + DataSet.ALL.stream().map(DataSet::name).collect(Collectors.joining(", ")) + "."));
    }

    private static int list(DataFolder folders) {
        System.out.println("Looked for in " + folders.folders().stream().map(Path::toString).collect(Collectors.joining(", then in ")) + ":");
        int exitCode = Workbook.PASSED;
        int columns = Terminal.columns(Prose.READABLE);
        for (DataSet set : DataSet.ALL) {
            Presence presence = Presence.of(set, folders);
            String mark = switch (presence.state()) {
                case VERIFIED, UNZIPPED -> "✔";
                case DIFFERENT -> "✘";
                case ABSENT -> "○";
            };
            System.out.println("\n" + String.join("\n", Prose.hanging(String.format("%s %-13s  %s", mark, set.name(), set.contents()),
                    columns, INDENT)));
            String where = presence.folder().map(Path::toString).orElse("");
            System.out.println(" ".repeat(INDENT) + switch (presence.state()) {
                case VERIFIED -> "verified, in " + where;
                case UNZIPPED -> "in " + where + ", not verified: " + presence.words();
                case DIFFERENT -> "in " + where + ", but " + presence.words();
                case ABSENT -> "not here; " + Commands.workbook("data " + set.name()) + " fetches it (" + megabytes(set.downloadSize()) + ")";
            });
            if (presence.state() == Presence.State.DIFFERENT) {
                exitCode = Workbook.NOT_YET;
            }
        }
        System.out.println("\n" + Terminal.fitted("The drawn digits, the coloured shapes and the playground's points come with the workbook."));
        return exitCode;
    }

    private static void fetch(DataSet set, DataFolder folders) {
        Presence before = Presence.of(set, folders);
        if (before.state() == Presence.State.VERIFIED || before.state() == Presence.State.UNZIPPED) {
            System.out.println(set.title() + " is here already, in " + before.folder().orElseThrow()
                    + (before.words().isEmpty() ? ", and verified." : "; " + before.words() + "."));
            return;
        }
        if (before.state() == Presence.State.DIFFERENT) { // it may be somebody's work, and would be found first
            throw new DatasetException(before.folder().orElseThrow() + ": " + before.words() + ". Move it away or delete it, then try again.");
        }
        Path folder = new Fetch(set, folders.folders().get(0), new Progress(Terminal.isWatched())).run();
        System.out.println(set.title() + " is here and verified, in " + folder);
    }

    private static String megabytes(long bytes) {
        return Math.round(bytes / 1e6) + " MB";
    }

    /** Prints a line a file, and while one watches how much of it is here. */
    private record Progress(boolean watched) implements FetchListener {

        @Override
        public void says(String line) {
            System.out.println(line);
        }

        @Override
        public void received(DataFile file, long bytes) {
            if (watched) {
                System.out.printf("\r%3d %% of %s ", 100 * bytes / file.size(), megabytes(file.size()));
                System.out.flush();
            }
        }

        @Override
        public void ended() {
            if (watched) {
                System.out.print("\r" + " ".repeat(20) + "\r");
            }
        }
    }
}
