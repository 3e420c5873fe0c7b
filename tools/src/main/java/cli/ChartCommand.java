package cli;

import charts.LessonPictures;
import check.Commands;
import check.ExitRefused;
import check.LessonLoader;
import datasets.DatasetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import matrix.Todo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runner.DoesNotCompile;
import runner.Workshop;
import workbook.Lesson;
import workbook.WorkbookException;
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
        Workshop workshop = new Workshop(folders);
        String by = "your own code";
        List<Path> files;
        try {
            files = draw(workshop, found, false, folder);
        } catch (DoesNotCompile broken) {
            files = drawByReference(workshop, found, folder);
            by = "the reference, because your lesson " + found.number() + " does not compile (" + Commands.workbook("check " + found.number()) + " says where)";
        } catch (Todo todo) {
            files = drawByReference(workshop, found, folder);
            by = "the reference, because your exercise " + todo.exercise() + " is still to be written";
        } catch (WorkbookException | DatasetException sentence) {
            throw sentence;
        } catch (RuntimeException | StackOverflowError | ExitRefused thrown) {
            files = drawByReference(workshop, found, folder);
            by = "the reference, because your code threw " + thrown.getClass().getSimpleName() + " (" + Commands.workbook("check " + found.number()) + " says more)";
        }
        System.out.println("Lesson " + found.number() + " · " + found.title() + ", drawn by " + by + ":");
        files.forEach(file -> System.out.println("  " + folders.display(file)));
        return Workbook.PASSED;
    }

    private List<Path> drawByReference(Workshop workshop, Lesson found, Path folder) {
        try {
            return draw(workshop, found, true, folder);
        } catch (DoesNotCompile impossible) {
            throw new IllegalStateException(impossible); // only a student's file can
        }
    }

    private List<Path> draw(Workshop workshop, Lesson found, boolean reference, Path folder) throws DoesNotCompile {
        try (LessonLoader loader = workshop.loader(found, reference)) {
            Class<?> pictures = loader.loadClass(found.packageName() + ".Pictures");
            return ((LessonPictures) pictures.getConstructor().newInstance()).draw(folder, Optional.ofNullable(data));
        } catch (ReflectiveOperationException missing) {
            throw new WorkbookException("Lesson " + found.number() + " has no pictures: the class " + found.packageName()
                    + ".Pictures was expected (" + Commands.workbook("reset " + found.number()) + " brings it back).");
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
