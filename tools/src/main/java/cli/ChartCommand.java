package cli;

import charts.LessonPictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runner.Workshop;
import workbook.Lesson;
import workbook.WorkbookFolders;

@Command(name = "chart", mixinStandardHelpOptions = true, header = "Draw a lesson's pictures with your own code.",
        description = "Where your code is not there yet, the reference draws, and that is said.")
final class ChartCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LESSON", description = "A lesson's number or name.")
    private String lesson;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the real MNIST is; else $WORKBOOK_DATA or ~/.cnn-workbook/data.")
    private Path data;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the pictures go (default: target/charts in the workbook's folder).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WorkbookFolders folders = WorkbookFolders.find();
        Lesson found = Target.lesson(lesson, folders, spec);
        Path folder = (out != null ? out.toAbsolutePath() : folders.root().resolve(Path.of("target", "charts")))
                .resolve(found.packageName());
        OwnElseReference code = new OwnElseReference(new Workshop(folders), found);
        OwnElseReference.Outcome<List<Path>> drawn = code.run(loader -> code.instance(loader, "Pictures", LessonPictures.class, "pictures")
                .draw(folder, Optional.ofNullable(data)), why -> { });
        System.out.println("Lesson " + found.number() + " · " + found.title() + ", drawn by " + drawn.by() + ":");
        drawn.result().forEach(file -> System.out.println("  " + folders.display(file)));
        return Workbook.PASSED;
    }
}
