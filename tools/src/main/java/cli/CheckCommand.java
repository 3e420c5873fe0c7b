package cli;

import check.Card;
import check.Catalogue;
import check.Report;
import check.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runner.DoesNotCompile;
import runner.Workshop;
import workbook.ExerciseId;
import workbook.Lesson;
import workbook.WorkbookFolders;

@Command(name = "check", mixinStandardHelpOptions = true, header = "Check your code of a lesson or an exercise.",
        description = {"Compiles one lesson at a time: a lesson that does not compile does not block the others.",
                "Exit code 0: all passed, 1: not yet, 2: no such lesson or exercise."})
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "LESSON|EXERCISE",
            description = "A lesson (1, convolution) or an exercise (1.4, 1.P2); all lessons if left out.")
    private String what;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WorkbookFolders folders = WorkbookFolders.find();
        Workshop workshop = new Workshop(folders);
        Catalogue catalogue = workshop.catalogue();
        Selection selection = what == null ? Selection.ALL : ExerciseId.parse(what.strip().toUpperCase(Locale.ROOT)).isPresent()
                ? new Selection(null, what) : new Selection(what, null);
        selection.problem(catalogue).ifPresent(problem -> {
            throw new ParameterException(spec.commandLine(), problem);
        });

        Report report = new Report();
        List<String> broken = new ArrayList<>();
        List<String> used = new ArrayList<>();
        for (Lesson lesson : folders.allLessons()) {
            List<Catalogue.Entry> exercises = catalogue.ofLesson(lesson.packageName()).stream().filter(selection::includes).toList();
            if (exercises.isEmpty()) {
                continue;
            }
            try {
                report.addAll(workshop.check(lesson, exercises));
                workshop.lessonsUsed(lesson).ifPresent(used::add);
            } catch (DoesNotCompile problem) {
                broken.add("Lesson " + lesson.number() + " · " + lesson.title() + " does not compile:\n\n" + problem.getMessage());
            }
        }
        broken.forEach(text -> System.out.println("\n✘ " + Terminal.fitted(text)));
        if (!report.results().isEmpty()) {
            System.out.print("\n" + (selection.isAll() ? Card.overview(report) : Card.full(report, Terminal.columns(Integer.MAX_VALUE))));
            used.forEach(sentence -> System.out.println(Terminal.fitted(sentence)));
            report.recordIn(folders.root());
        }
        if (!broken.isEmpty()) {
            System.out.println("\nWhat does not compile is not checked: mend the first line named above, then check again.");
        }
        return broken.isEmpty() && report.allPassed() ? Workbook.PASSED : Workbook.NOT_YET;
    }
}
