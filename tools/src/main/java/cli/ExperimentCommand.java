package cli;

import check.LessonLoader;
import experiments.Experiment;
import experiments.Lab;
import experiments.LessonExperiments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
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

    private static final String CLASS = "Experiments";

    @Parameters(arity = "0..1", paramLabel = "EXPERIMENT",
            description = "Which, such as 5.task3; or a lesson, to list what it has.")
    private String what;

    @Option(names = "--reference", description = "Train the reference, not your own code.")
    private boolean reference;

    @Option(names = "--seed", paramLabel = "N", description = "Start all chance from here (default: the experiment's own).")
    private Long seed;

    @Option(names = "--restarts", paramLabel = "N", description = "Train from so many starting weights (default: the experiment's own).")
    private Integer restarts;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the real MNIST is; else $WORKBOOK_DATA or ~/.cnn-workbook/data.")
    private Path data;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the pictures go (default: target/experiments in the workbook's folder).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (restarts != null && restarts < 1) {
            throw new ParameterException(spec.commandLine(), "--restarts takes 1 or more, but " + restarts + " was given.");
        }
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
        Map<String, String> questions = questions(lesson, workshop);
        if (!questions.containsKey(name)) {
            throw new ParameterException(spec.commandLine(), "There is no experiment \"" + what + "\". Lesson " + lesson.number() + " has "
                    + String.join(", ", questions.keySet().stream().map(known -> lesson.number() + "." + known).toList()) + ".");
        }
        System.out.println(lesson.number() + "." + name + " · " + questions.get(name));
        long start = System.nanoTime();
        OwnElseReference code = new OwnElseReference(workshop, lesson);
        Function<LessonLoader, Experiment> work = loader -> {
            Experiment experiment = all(code, loader).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
            experiment.run(lab(lesson, folders));
            return experiment;
        };
        String by = "the reference, as you asked";
        if (reference) {
            code.withReference(work);
        } else {
            by = code.run(work, why -> System.out.println("\nThe reference is trained, because " + why + ".")).by();
        }
        System.out.printf(Locale.ROOT, "%nTrained by %s, in %.0f seconds.%n", by, (System.nanoTime() - start) / 1e9);
    }

    private Lab lab(Lesson lesson, WorkbookFolders folders) {
        Path folder = out != null ? out.toAbsolutePath() : folders.root().resolve(Path.of("target", "experiments"));
        Lab lab = new Lab(System.out, Terminal.isWatched(), folder.resolve(lesson.packageName()));
        if (seed != null) {
            lab.withSeed(seed);
        }
        if (restarts != null) {
            lab.withRestarts(restarts);
        }
        return data == null ? lab : lab.withData(data);
    }

    private static void list(List<Lesson> lessons, Workshop workshop) {
        for (Lesson lesson : lessons) {
            System.out.println("\nLesson " + lesson.number() + " · " + lesson.title());
            try {
                Map<String, String> questions = questions(lesson, workshop);
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

    /** Returns the questions of a lesson's experiments by their names, in order. */
    private static Map<String, String> questions(Lesson lesson, Workshop workshop) {
        OwnElseReference code = new OwnElseReference(workshop, lesson);
        return code.run(loader -> {
            Map<String, String> questions = new LinkedHashMap<>();
            all(code, loader).forEach(experiment -> questions.put(experiment.name(), experiment.question()));
            return questions;
        }, why -> { }).result();
    }

    private static List<Experiment> all(OwnElseReference code, LessonLoader loader) {
        return code.instance(loader, CLASS, LessonExperiments.class, "experiments").all();
    }

    private static List<Lesson> lessonsWithExperiments(WorkbookFolders folders) {
        return folders.allLessons().stream().filter(lesson -> hasExperiments(lesson, folders)).toList();
    }

    private static boolean hasExperiments(Lesson lesson, WorkbookFolders folders) {
        List<Path> places = new ArrayList<>(List.of(lesson.folder()));
        folders.solutionSources().ifPresent(sources -> places.add(sources.resolve(lesson.packageName())));
        return places.stream().anyMatch(place -> Files.isRegularFile(place.resolve(CLASS + ".java")));
    }
}
