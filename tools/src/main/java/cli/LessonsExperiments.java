package cli;

import check.LessonLoader;
import experiments.Experiment;
import experiments.Lab;
import experiments.LessonExperiments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import runner.Workshop;
import workbook.Lesson;

/** The experiments of one lesson, done with the student's own code or with the reference. */
final class LessonsExperiments {

    /** The class of a lesson that lists them. */
    static final String CLASS = "Experiments";

    /** Whose code of the lesson is trained; that of earlier lessons is the student's where it passes, or the reference throughout. */
    enum Code { OWN, OWN_IF_PASSING, REFERENCE }

    private final Lesson lesson;
    private final OwnElseReference code;

    LessonsExperiments(Lesson lesson, Workshop workshop) {
        this.lesson = lesson;
        this.code = new OwnElseReference(workshop, lesson);
    }

    /** Returns what they ask, by their names, in order. */
    Map<String, String> questions() {
        return code.run(loader -> {
            Map<String, String> questions = new LinkedHashMap<>();
            all(loader).forEach(experiment -> questions.put(experiment.name(), experiment.question()));
            return questions;
        }, why -> { }).result();
    }

    /**
     * Does an experiment, and says whose code it was and how long it took.
     *
     * @param name      of one of {@link #questions}
     * @param whose     the code that is trained
     * @param lab       makes a new lab
     */
    void run(String name, Code whose, Supplier<Lab> lab) {
        long start = System.nanoTime();
        Function<LessonLoader, Experiment> work = loader -> {
            Experiment experiment = all(loader).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
            experiment.run(lab.get());
            return experiment;
        };
        String by = "the reference, as you asked";
        if (whose == Code.REFERENCE) {
            code.withReferenceThroughout(work);
        } else {
            code.lessonsUsed().ifPresent(sentence -> System.out.println("\n" + sentence));
            Consumer<String> instead = why -> System.out.println("\nThe reference is trained, because " + why + ".");
            by = (whose == Code.OWN ? code.run(work, instead) : code.runIfPassing(work, instead)).by();
        }
        System.out.printf(Locale.ROOT, "%nTrained by %s, in %.0f seconds.%n", by, (System.nanoTime() - start) / 1e9);
    }

    private List<Experiment> all(LessonLoader loader) {
        return code.instance(loader, CLASS, LessonExperiments.class, "experiments").all();
    }
}
