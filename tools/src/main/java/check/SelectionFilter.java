package check;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;
import workbook.ExerciseId;

/**
 * Keeps the tests of the lesson or exercise that {@code -Dlesson=…} or {@code -Dexercise=…} asks for.
 * If it asks for something that does not exist, only the {@link SelectionGuard} is kept, which says so and fails:
 * a run without checks must not look like a pass.
 */
public final class SelectionFilter implements PostDiscoveryFilter {

    private static final ConcurrentMap<Path, Catalogue> CATALOGUES = new ConcurrentHashMap<>();

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        Optional<Class<?>> testClass = descriptor.getSource().flatMap(CheckClass::of);
        if (testClass.isEmpty()) {
            return FilterResult.included("no class");
        }
        return FilterResult.includedIf(keeps(testClass.get(), Selection.fromSystemProperties()));
    }

    private static boolean keeps(Class<?> testClass, Selection selection) {
        if (SelectionGuard.class.isAssignableFrom(testClass)) {
            return !selection.isAll() && selection.problem(catalogueOf(testClass)).isPresent();
        }
        if (selection.isAll()) {
            return true;
        }
        if (Arrays.stream(testClass.getDeclaredClasses()).anyMatch(nested -> nested.isAnnotationPresent(Exercise.class))) {
            return true; // holds exercises, and is dropped with them
        }
        return CheckClass.exercise(testClass).map(checkClass -> ExerciseId.of(checkClass.getAnnotation(Exercise.class).id()))
                .flatMap(catalogueOf(testClass)::find).filter(selection::includes).isPresent();
    }

    /** Returns the exercises that stand in the same folder of class files. */
    static Catalogue catalogueOf(Class<?> testClass) {
        return CATALOGUES.computeIfAbsent(folderOf(testClass), Catalogue::scan);
    }

    /** Returns the folder of class files that a class comes from. */
    static Path folderOf(Class<?> testClass) {
        String classFile = testClass.getName().replace('.', '/') + ".class";
        try {
            Path path = Path.of(testClass.getClassLoader().getResource(classFile).toURI());
            for (int i = 0; i < classFile.split("/").length; i++) {
                path = path.getParent();
            }
            return path;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
