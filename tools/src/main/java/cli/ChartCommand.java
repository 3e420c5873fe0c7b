package cli;

import charts.LessonPictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runner.Workshop;
import workbook.Lesson;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

@Command(name = "chart", mixinStandardHelpOptions = true, header = "Draw a lesson's pictures with your own code.",
        description = {"Where your code is not there yet, the reference draws, and that is said.",
                "All pictures that were drawn are shown by index.html in the folder of pictures."})
final class ChartCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "LESSON", description = "A lesson's number or name; all lessons if left out.")
    private String lesson;

    @Option(names = "--data", paramLabel = "DIR", description = DataCommand.WHERE_MNIST_IS)
    private Path data;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the pictures go (default: target/charts in the workbook's folder).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WorkbookFolders folders = WorkbookFolders.find();
        Path charts = out != null ? out.toAbsolutePath() : folders.root().resolve(Path.of("target", "charts"));
        Workshop workshop = new Workshop(folders);
        if (lesson != null) {
            draw(Target.lesson(lesson, folders, spec), charts, workshop, folders);
        } else {
            for (Lesson each : folders.allLessons()) {
                try {
                    draw(each, charts, workshop, folders);
                } catch (WorkbookException refused) { // the other lessons' pictures are still worth drawing
                    System.out.println(refused.getMessage());
                }
            }
        }
        System.out.println("All pictures on one page: " + folders.display(charts.resolve(ChartIndex.PAGE)));
        return Workbook.PASSED;
    }

    /** What a lesson has drawn. */
    private record Drawn(List<Path> pictures, Map<String, String> captions) {
    }

    private void draw(Lesson drawnLesson, Path charts, Workshop workshop, WorkbookFolders folders) {
        Path folder = charts.resolve(drawnLesson.packageName());
        OwnElseReference code = new OwnElseReference(workshop, drawnLesson);
        OwnElseReference.Outcome<Drawn> drawn = code.run(loader -> {
            LessonPictures pictures = code.instance(loader, "Pictures", LessonPictures.class, "pictures");
            return new Drawn(pictures.draw(folder, Optional.ofNullable(data)), pictures.captions());
        }, why -> { });
        String title = "Lesson " + drawnLesson.number() + " · " + drawnLesson.title();
        String by = "drawn by " + drawn.by();
        System.out.println(Terminal.fitted(title + ", " + by + ":"));
        drawn.result().pictures().forEach(file -> System.out.println("  " + folders.display(file)));
        ChartIndex.write(charts, folder, title, by, drawn.result().pictures(), drawn.result().captions());
    }
}
