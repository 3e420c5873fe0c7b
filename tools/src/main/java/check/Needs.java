package check;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import workbook.ExerciseId;

/** Finds out whether an exercise fails because another one, whose code it calls, does. */
final class Needs {

    private Needs() {
    }

    /**
     * Returns the first exercise that {@code exercise} needs and that does not pass. One whose check is not in the same
     * folder of classes is left out: it belongs to another lesson, which was taken from where it passes.
     */
    static Optional<Catalogue.Entry> firstThatFails(Exercise exercise, Class<?> checkClass) {
        if (exercise.needs().length == 0) {
            return Optional.empty();
        }
        Catalogue catalogue = SelectionFilter.catalogueOf(checkClass);
        for (String id : exercise.needs()) {
            Optional<Catalogue.Entry> needed = ExerciseId.parse(id).flatMap(catalogue::find);
            if (needed.isPresent() && !passes(needed.get(), exercise, checkClass.getClassLoader())) {
                return needed;
            }
        }
        return Optional.empty();
    }

    private static boolean passes(Catalogue.Entry needed, Exercise exercise, ClassLoader loader) {
        try {
            return new TimeLimit(exercise.seconds(), loader).run(() -> {
                for (Field field : Class.forName(needed.checkClass(), true, loader).getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && field.getType() == Trial.class) {
                        field.setAccessible(true);
                        ((Trial<?, ?>) field.get(null)).check();
                    }
                }
                return true;
            });
        } catch (Throwable notYet) {
            return false;
        }
    }
}
