package check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.ExerciseId;

/**
 * Which exercises a run is about: those of one lesson, one exercise, or all.
 *
 * @param lesson   a lesson's number or name, such as {@code 1}, {@code 01}, {@code convolution}; null for any
 * @param exercise an exercise's id, such as {@code 1.4}; null for any
 */
public record Selection(String lesson, String exercise) {

    /** Everything. */
    public static final Selection ALL = new Selection(null, null);

    /** Returns what {@code -Dlesson=…} and {@code -Dexercise=…} ask for. */
    public static Selection fromSystemProperties() {
        return new Selection(System.getProperty("lesson"), System.getProperty("exercise"));
    }

    /** Returns whether everything is asked for. */
    public boolean isAll() {
        return lesson == null && exercise == null;
    }

    /** Returns whether an exercise is asked for. */
    public boolean includes(Catalogue.Entry entry) {
        return (lesson == null || isLesson(entry.lesson()))
                && (exercise == null || exerciseId().filter(entry.id()::equals).isPresent());
    }

    /** Returns whether a lesson may have what is asked for, as far as its package's name tells. */
    public boolean mayConcern(String lessonPackage) {
        return (lesson == null || isLesson(lessonPackage))
                && (exercise == null || exerciseId().filter(id -> id.lesson() == number(lessonPackage)).isPresent());
    }

    /** Returns a lesson's number, 0 for what is none. */
    private static int number(String lessonPackage) {
        return lessonPackage.matches("lesson\\d{1,4}_.*") ? Integer.parseInt(lessonPackage.replaceFirst("^lesson(\\d+)_.*", "$1")) : 0;
    }

    private Optional<ExerciseId> exerciseId() {
        return ExerciseId.parse(exercise.strip().toUpperCase(Locale.ROOT));
    }

    /** A lesson is called by its number, its name or its package, in capitals or not, with spaces, hyphens or underscores. */
    private boolean isLesson(String lessonPackage) {
        String wanted = lesson.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        String number = lessonPackage.replaceFirst("^lesson0*(\\d+)_.*", "$1");
        String name = lessonPackage.replaceFirst("^lesson\\d+_", "");
        return wanted.equals(lessonPackage) || wanted.equals(name) || wanted.matches("(lesson_?)?0*" + number);
    }

    /** Returns what is wrong with the selection in a sentence that lists what there is; empty if it selects something. */
    public Optional<String> problem(Catalogue catalogue) {
        if (catalogue.entries().isEmpty()) {
            return Optional.of("There is no exercise to check.");
        }
        if (catalogue.entries().stream().anyMatch(this::includes)) {
            return Optional.empty();
        }
        if (lesson != null && catalogue.lessons().stream().noneMatch(this::isLesson)) {
            return Optional.of("There is no lesson \"" + lesson + "\". The lessons are: " + catalogue.lessons().stream()
                    .map(name -> name.replaceFirst("^lesson0*(\\d+)_", "$1 ")).collect(Collectors.joining(", ")) + ".");
        }
        Optional<ExerciseId> id = exerciseId();
        boolean exists = id.flatMap(catalogue::find).isPresent();
        List<String> near = catalogue.entries().stream()
                .filter(entry -> lesson != null ? isLesson(entry.lesson()) : id.isPresent() && entry.id().lesson() == id.get().lesson())
                .map(entry -> entry.id().toString()).toList();
        return Optional.of((exists ? "The exercise " + exercise + " does not belong to lesson \"" + lesson + "\"."
                : "There is no exercise \"" + exercise + "\".")
                + (near.isEmpty() ? " An exercise is called by its lesson and its number, such as " + catalogue.entries().get(0).id()
                        + "; " + Commands.workbook("list") + " shows all."
                        : " The exercises of this lesson are: " + String.join(", ", near) + "."));
    }
}
