package watch;

import check.Catalogue;
import check.ExerciseResult;
import check.Report;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import runner.DoesNotCompile;
import runner.Workshop;
import workbook.Lesson;
import workbook.Progress;
import workbook.WorkbookFolders;

/** Checks one exercise at a time in this warm JVM, and notes how it stands. */
final class Attempts {

    private static final int PRINTED = 4_000; // bytes of the student's own output that are shown

    private final WorkbookFolders folders;

    Attempts(WorkbookFolders folders) {
        this.folders = folders;
    }

    /**
     * Checks an exercise, hands out what became of it, and only then looks whether other exercises of the lesson that
     * passed before still do; if not, hands it out again with these.
     */
    void check(Catalogue.Entry exercise, List<Catalogue.Entry> ofTheLesson, Consumer<Attempt> verdict) {
        Lesson lesson = folders.find(exercise.lesson());
        Workshop workshop = new Workshop(folders); // what it knows of earlier lessons holds for this state of the files
        BoundedOutput printed = new BoundedOutput(PRINTED);
        try {
            Report report = quietly(printed, workshop, lesson, List.of(exercise));
            report.recordIn(folders.root());
            Attempt attempt = new Attempt(exercise, report.of(exercise.id()), "", printed.text(), List.of(),
                    workshop.lessonsUsed(lesson).orElse(""));
            verdict.accept(attempt);
            List<ExerciseResult> broken = broken(workshop, lesson, exercise, ofTheLesson);
            if (!broken.isEmpty()) {
                verdict.accept(new Attempt(exercise, attempt.result(), "", attempt.printed(), broken, attempt.used()));
            }
        } catch (DoesNotCompile problem) {
            verdict.accept(new Attempt(exercise, Optional.empty(), problem.getMessage(), "", List.of(), ""));
        }
    }

    private List<ExerciseResult> broken(Workshop workshop, Lesson lesson, Catalogue.Entry exercise, List<Catalogue.Entry> ofTheLesson)
            throws DoesNotCompile {
        Progress progress = Progress.load(folders.root());
        List<Catalogue.Entry> passedBefore = ofTheLesson.stream()
                .filter(other -> !other.equals(exercise) && progress.passed(other.id().toString())).toList();
        if (passedBefore.isEmpty()) {
            return List.of();
        }
        Report report = quietly(new BoundedOutput(0), workshop, lesson, passedBefore);
        report.recordIn(folders.root());
        return report.results().stream().filter(result -> !result.passed()).toList();
    }

    /** Runs checks while what they print goes elsewhere. */
    private static Report quietly(BoundedOutput printed, Workshop workshop, Lesson lesson, List<Catalogue.Entry> exercises)
            throws DoesNotCompile {
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream kept = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(kept);
        System.setErr(kept);
        try {
            return workshop.check(lesson, exercises);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
