package cli;

import experiments.Lab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runner.Workshop;
import workbook.Lesson;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

@Command(name = "experiment", mixinStandardHelpOptions = true, header = "Train networks to answer a question, with your own code.",
        description = {"Without a name: lists the experiments of all lessons, or of one.",
                "Where your code is not there yet, the reference is trained, and that is said."})
final class ExperimentCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "EXPERIMENT",
            description = "Which, such as 5.task3; or a lesson, to list what it has.")
    private String what;

    @Mixin
    private TrainingOptions options;

    @Option(names = "--restarts", paramLabel = "N", description = "Train from so many starting weights (default: the experiment's own).")
    private Integer restarts;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        TrainingOptions.requireOneOrMore("--restarts", restarts, spec);
        options.validate(spec);
        WorkbookFolders folders = WorkbookFolders.find();
        Workshop workshop = new Workshop(folders);
        if (what == null) {
            list(lessonsWithExperiments(folders), workshop);
            return Workbook.PASSED;
        }
        int point = what.indexOf('.');
        Lesson lesson = Target.lesson(point < 0 ? what : what.substring(0, point), folders, spec);
        if (!hasExperiments(lesson, folders)) {
            throw new ParameterException(spec.commandLine(), "Lesson " + lesson.number() + " has no experiments. Lessons that have some: "
                    + String.join(", ", lessonsWithExperiments(folders).stream().map(Lesson::toString).toList()) + ".");
        }
        if (point < 0) {
            list(List.of(lesson), workshop);
        } else {
            run(lesson, what.substring(point + 1).toLowerCase(Locale.ROOT), folders, workshop);
        }
        return Workbook.PASSED;
    }

    private void run(Lesson lesson, String name, WorkbookFolders folders, Workshop workshop) {
        LessonsExperiments experiments = new LessonsExperiments(lesson, workshop);
        Map<String, String> questions = experiments.questions();
        if (!questions.containsKey(name)) {
            throw new ParameterException(spec.commandLine(), "There is no experiment \"" + what + "\". Lesson " + lesson.number() + " has "
                    + String.join(", ", questions.keySet().stream().map(known -> lesson.number() + "." + known).toList()) + ".");
        }
        System.out.println(lesson.number() + "." + name + " · " + questions.get(name));
        experiments.run(name, options.reference() ? LessonsExperiments.Code.REFERENCE : LessonsExperiments.Code.OWN, () -> lab(lesson, folders));
    }

    private Lab lab(Lesson lesson, WorkbookFolders folders) {
        Lab lab = options.lab(lesson, folders);
        return restarts == null ? lab : lab.withRestarts(restarts);
    }

    private static void list(List<Lesson> lessons, Workshop workshop) {
        for (Lesson lesson : lessons) {
            System.out.println("\nLesson " + lesson.number() + " · " + lesson.title());
            try {
                Map<String, String> questions = new LessonsExperiments(lesson, workshop).questions();
                int width = questions.keySet().stream().mapToInt(String::length).max().orElse(0);
                questions.forEach((name, question) -> System.out.println("  " + lesson.number() + "."
                        + name + " ".repeat(width - name.length()) + "  " + question));
            } catch (WorkbookException unusable) { // another lesson's are still worth a line
                System.out.println("  " + unusable.getMessage());
            }
        }
        if (lessons.isEmpty()) {
            System.out.println("No lesson has experiments.");
        }
    }

    private static List<Lesson> lessonsWithExperiments(WorkbookFolders folders) {
        return folders.allLessons().stream().filter(lesson -> hasExperiments(lesson, folders)).toList();
    }

    private static boolean hasExperiments(Lesson lesson, WorkbookFolders folders) {
        List<Path> places = new ArrayList<>(List.of(lesson.folder()));
        folders.solutionSources().ifPresent(sources -> places.add(sources.resolve(lesson.packageName())));
        return places.stream().anyMatch(place -> Files.isRegularFile(place.resolve(LessonsExperiments.CLASS + ".java")));
    }
}
