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
import workbook.Prose;
import workbook.WorkbookFolders;

@Command(name = "list", mixinStandardHelpOptions = true, header = "Show lessons, exercises, points and progress.",
        description = "Shows what is known from earlier checks; \"check\" finds out anew.")
final class ListCommand implements Callable<Integer> {

    private static final int BAR = 30;
    private static final int TITLE = 37; // characters of the column of titles

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
        int columns = Terminal.columns(Integer.MAX_VALUE);
        int earned = 0;
        int points = 0;
        for (Lesson shown : lessons) {
            List<Catalogue.Entry> exercises = catalogue.ofLesson(shown.packageName());
            System.out.printf("%nLesson %d · %s%n", shown.number(), shown.title());
            for (Catalogue.Entry exercise : exercises) {
                String id = exercise.id().toString();
                String mark = progress.passed(id) ? "✔" : progress.status(id) == ExerciseStatus.FAILED ? "✘" : "○";
                System.out.println(row(mark, exercise, columns));
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

    /** The titles stand in a column; one that is too long for it pushes the file's name on, into a new line if need be. */
    static String row(String mark, Catalogue.Entry exercise, int columns) {
        String row = String.format("  %s %-5s %3d  %-" + TITLE + "s", mark, exercise.id(), exercise.points(), exercise.title())
                + (exercise.title().length() > TITLE ? " · " : "  ") + exercise.file();
        return String.join("\n", Prose.hanging(row, columns, row.indexOf(exercise.title())));
    }
}
