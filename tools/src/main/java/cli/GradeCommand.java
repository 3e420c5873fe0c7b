package cli;

import check.Selection;
import check.Verdict;
import grader.Doctor;
import grader.ExerciseMark;
import grader.Gradebook;
import grader.Grading;
import grader.Kit;
import grader.KitFolder;
import grader.KitOfWorkbook;
import grader.LessonMark;
import grader.Settings;
import grader.gate.Gate;
import grader.ingest.Submissions;
import grader.report.ReportSettings;
import grader.report.Reports;
import grader.sandbox.Bubblewrap;
import grader.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.Lesson;
import workbook.TextFile;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

@Command(name = "grade", mixinStandardHelpOptions = true, header = "Mark a folder of submissions.",
        description = {"One folder, zip or tar a student, however it is nested. What is finished is kept in the folder OUT: after a"
                + " break the same command goes on where it stopped, and after a change it grades anew only what the change concerns.",
                "Exit code 0: all is graded, 1: something could not be, 2: the command was not understood."})
final class GradeCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "SUBMISSIONS", description = "The folder of submissions.")
    private Path submissions;

    @Option(names = "--out", paramLabel = "OUT", description = "The folder for the gradebook and all reports.")
    private Path out;

    @Option(names = "--lessons", paramLabel = "LESSON", split = ",", description = "The lessons that are graded, such as 1,2,pooling; all if left out.")
    private List<String> lessons = List.of();

    @Option(names = "--workers", paramLabel = "N", description = "How many submissions are graded at a time; one for each processor if left out.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", paramLabel = "N", description = "What the hidden numbers are drawn from; drawn by chance once and kept in OUT if left out.")
    private Long seed;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How much processor time one test may take; what its exercise says if left out.")
    private Integer timeout;

    @Mixin
    private ReportOptions reports;

    @Option(names = "--replay", arity = "2", hideParamSyntax = true, paramLabel = "STUDENT LESSON", description = "Shows one verdict again, with what only the instructor may read; keeps nothing.")
    private List<String> replay;

    @Option(names = "--single", paramLabel = "STUDENT", description = "SUBMISSIONS is the work of this one student, as in an autograder.")
    private String single;

    @Option(names = "--kit", paramLabel = "FOLDER", description = "Grade with the compiled checks in this folder, as an autograder does, in place of this workbook's.")
    private Path kit;

    @Option(names = "--no-gate", description = "Load classes without reading them first, to try the other layers; marks can be forged then.")
    private boolean noGate;

    @Option(names = "--no-sandbox", description = "Leave out bubblewrap where it is installed.")
    private boolean noSandbox;

    @Option(names = "--doctor", description = "Only says which layers protect the machine and the marks, and what is missing.")
    private boolean doctor;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (doctor) {
            return examine();
        }
        requireThat(submissions != null, "Which submissions? Name their folder.");
        requireThat(out != null, "Where shall the gradebook be written? Name a folder with --out.");
        requireThat(!isBelow(out, submissions), "The folder OUT must lie outside of SUBMISSIONS, or it would be taken for a student's.");
        requireThat(workers > 0, "At least one worker is needed, but --workers is " + workers + ".");
        requireThat(timeout == null || timeout > 0, "A test needs at least one second, but --timeout is " + timeout + ".");
        Kit compiled = kit == null ? KitOfWorkbook.of(WorkbookFolders.find()) : KitFolder.read(kit);
        Path notes = out.resolve(".grading");
        Sandbox sandbox = noSandbox ? Sandbox.NONE : Bubblewrap.attempt(notes).sandbox().orElse(Sandbox.NONE);
        Settings settings = new Settings(chosenLessons(compiled), workers, seed(notes),
                timeout == null ? OptionalInt.empty() : OptionalInt.of(timeout), ZoneId.systemDefault());
        try (Grading grading = new Grading(compiled, settings, !noGate, sandbox, notes)) {
            return replay == null ? grade(grading, compiled) : replay(grading, compiled);
        }
    }

    private int examine() throws InterruptedException {
        WorkbookFolders folders = WorkbookFolders.find();
        List<Doctor.Layer> layers = Doctor.examine(folders.notes(), () -> Gate.failure(KitOfWorkbook.of(folders).libraries()));
        System.out.println(Doctor.text(layers));
        return layers.stream().allMatch(Doctor.Layer::active) ? Workbook.PASSED : Workbook.NOT_YET;
    }

    private void requireThat(boolean condition, String sentence) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }

    private static boolean isBelow(Path inner, Path outer) {
        return inner.toAbsolutePath().normalize().startsWith(outer.toAbsolutePath().normalize());
    }

    private int grade(Grading grading, Kit compiled) throws InterruptedException {
        ReportSettings settings = reports.settings(titles(compiled)); // what is wrong with it is better said before the work
        Gradebook book = single == null ? gradeAll(grading) : grading.gradeOne(submissions, single);
        Reports.write(book, settings, out).sentences().forEach(System.out::println);
        long failed = book.students().stream().flatMap(student -> student.lessons().stream())
                .flatMap(lesson -> lesson.exercises().stream()).filter(mark -> mark.verdict() == Verdict.INFRASTRUCTURE).count();
        System.out.println(book.students().size() + " submissions graded: " + out.resolve("grades.csv") + ", " + out.resolve("class.html")
                + ", a page for each student in " + out.resolve("students") + ".");
        if (failed > 0) {
            System.out.println(failed + " exercises could not be checked, because the machine failed; the same command tries them again.");
        }
        return failed == 0 ? Workbook.PASSED : Workbook.NOT_YET;
    }

    private Gradebook gradeAll(Grading grading) throws InterruptedException {
        Submissions found = Submissions.in(submissions);
        found.others().forEach(System.out::println);
        GradingProgress progress = new GradingProgress(System.err, System.console() != null);
        Thread interrupted = new Thread(() -> System.err.println("\nStopped. What is graded is kept: the same command goes on from there."));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            return grading.grade(found, progress);
        } finally {
            Runtime.getRuntime().removeShutdownHook(interrupted);
            progress.end();
        }
    }

    private static Map<String, String> titles(Kit compiled) {
        return Lesson.allIn(compiled.skeletons()).stream().collect(Collectors.toMap(Lesson::packageName, Lesson::title));
    }

    private int replay(Grading grading, Kit compiled) throws InterruptedException {
        LessonMark mark = grading.replay(Submissions.in(submissions), replay.get(0), lesson(replay.get(1), compiled));
        for (ExerciseMark exercise : mark.exercises()) {
            System.out.println("\n" + exercise.id() + " " + exercise.title() + " · " + exercise.verdict() + " · " + exercise.earned() + " of "
                    + exercise.points() + "\n" + exercise.sentence());
            Stream.of(exercise.details(), exercise.forInstructor()).filter(text -> !text.isEmpty())
                    .forEach(text -> System.out.println(text.indent(4)));
        }
        System.out.println("\n" + replay.get(0) + ", " + mark.lesson() + ": " + mark.earned() + " of " + mark.points() + " points.");
        return Workbook.PASSED;
    }

    private List<String> chosenLessons(Kit compiled) {
        return lessons.isEmpty() ? allLessons(compiled) : lessons.stream().map(name -> lesson(name, compiled)).distinct().sorted().toList();
    }

    private String lesson(String name, Kit compiled) {
        Selection selection = new Selection(name, null);
        return allLessons(compiled).stream().filter(selection::mayConcern).findFirst().orElseThrow(() -> new ParameterException(
                spec.commandLine(), "There is no lesson \"" + name + "\". The lessons are: " + String.join(", ", allLessons(compiled)) + "."));
    }

    private static List<String> allLessons(Kit compiled) {
        try (Stream<Path> folders = Files.list(compiled.reference())) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The seed that is asked for, else the one that was drawn at the first run into this folder. */
    private long seed(Path notes) {
        if (seed != null) {
            return seed;
        }
        Path file = notes.resolve("seed.txt");
        try {
            if (!Files.exists(file)) {
                TextFile.replace(file, (new SecureRandom().nextInt(Integer.MAX_VALUE) + "\n").getBytes());
            }
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException | NumberFormatException unreadable) {
            throw new WorkbookException("The file " + file + " should hold the seed, a whole number, but does not (" + unreadable.getMessage()
                    + "). Say the seed with --seed, or delete the file to draw another.");
        }
    }
}
