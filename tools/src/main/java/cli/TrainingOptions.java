package cli;

import experiments.Lab;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import workbook.Lesson;
import workbook.WorkbookFolders;

/** The options that all commands have which train networks. */
final class TrainingOptions {

    @Option(names = "--reference", description = "Train the reference, not your own code.")
    private boolean reference;

    @Option(names = "--seed", paramLabel = "N", description = "Start all chance from here (default: the experiment's own).")
    private Long seed;

    @Option(names = "--epochs", paramLabel = "N", description = "Train for so many epochs where the number is free (default: the experiment's own).")
    private Integer epochs;

    @Option(names = "--data", paramLabel = "DIR", description = DataCommand.WHERE_MNIST_IS)
    private Path data;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the pictures go (default: target/experiments in the workbook's folder).")
    private Path out;

    /** Returns whether the reference is to be trained throughout. */
    boolean reference() {
        return reference;
    }

    /** @throws ParameterException if an option makes no sense */
    void validate(CommandSpec spec) {
        requireOneOrMore("--epochs", epochs, spec);
    }

    static void requireOneOrMore(String option, Integer value, CommandSpec spec) {
        if (value != null && value < 1) {
            throw new ParameterException(spec.commandLine(), option + " takes 1 or more, but " + value + " was given.");
        }
    }

    /** Returns the lab for an experiment of this lesson. */
    Lab lab(Lesson lesson, WorkbookFolders folders) {
        Path folder = out != null ? out.toAbsolutePath() : folders.root().resolve(Path.of("target", "experiments"));
        Lab lab = new Lab(System.out, Terminal.isWatched(), folder.resolve(lesson.packageName()));
        if (seed != null) {
            lab.withSeed(seed);
        }
        if (epochs != null) {
            lab.withEpochs(epochs);
        }
        return data == null ? lab : lab.withData(data);
    }
}
