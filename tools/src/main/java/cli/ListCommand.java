package cli;

import check.Catalogue;
import check.Commands;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runner.Workshop;
import workbook.ExerciseStatus;
import workbook.Lesson;
import workbook.Progress;
import workbook.WorkbookFolders;

@Command(name = "list", mixinStandardHelpOptions = true, header = "Show lessons, exercises, points and progress.",
        description = "Shows what is known from earlier checks; \"check\" finds out anew.")
final class ListCommand implements Callable<Integer> {

    private static final int BAR = 30;
    private static final int TITLE = 36; // characters of the column of titles, at least

    @Parameters(arity = "0..1", paramLabel = "LESSON", description = "A lesson's number or name; all if left out.")
    private String lesson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WorkbookFolders folders = WorkbookFolders.find();
        Catalogue catalogue = new Workshop(folders).catalogue();
        Progress progress = Progress.load(folders.root());
        progress.problems().forEach(System.err::println);
        List<Lesson> lessons = lesson == null ? folders.allLessons() : List.of(Target.lesson(lesson, folders, spec));
        int titles = Math.max(TITLE, catalogue.entries().stream().mapToInt(exercise -> exercise.title().length()).max().orElse(0));
        int earned = 0;
        int points = 0;
        for (Lesson shown : lessons) {
            List<Catalogue.Entry> exercises = catalogue.ofLesson(shown.packageName());
            System.out.printf("%nLesson %d · %s%n", shown.number(), shown.title());
            for (Catalogue.Entry exercise : exercises) {
                String id = exercise.id().toString();
                String mark = progress.passed(id) ? "✔" : progress.status(id) == ExerciseStatus.FAILED ? "✘" : "○";
                System.out.printf("  %s %-5s %-" + titles + "s %3d  %s%n", mark, id, exercise.title(), exercise.points(), exercise.file());
                points += exercise.points();
                earned += progress.passed(id) ? exercise.points() : 0;
            }
        }
        int full = points == 0 ? 0 : BAR * earned / points;
        System.out.printf("%n%s%s  %d of %d points%n", "█".repeat(full), "░".repeat(BAR - full), earned, points);
        lessons.stream().flatMap(shown -> catalogue.ofLesson(shown.packageName()).stream())
                .filter(exercise -> !progress.passed(exercise.id().toString())).findFirst()
                .ifPresent(next -> System.out.printf("Next: %s %s · %s%n      read lessons/src/main/java/%s/README.md%n", next.id(),
                        next.title(), Commands.workbook("check " + next.id()), next.lesson()));
        return Workbook.PASSED;
    }
}
