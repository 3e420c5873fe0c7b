package gates;

import check.Catalogue;
import check.ClassPath;
import check.Exercise;
import check.LessonLoader;
import check.Report;
import check.Trial;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runner.CheckRunner;
import runner.Compiler;
import runner.DoesNotCompile;

/** What the gates know of the checks beside them: the catalogue, the trials, and how to run them on other code. */
final class Checks {

    /** The folder that Maven compiled these tests into. */
    static final Path CLASSES = classes();
    static final Catalogue CATALOGUE = Catalogue.scan(CLASSES);

    private Checks() {
    }

    private static Path classes() {
        try {
            return Path.of(Checks.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the root of the project. */
    static Path root() {
        return Path.of(System.getProperty("workbook.root", "..")).toAbsolutePath().normalize();
    }

    /** Returns what is on the class path. */
    static List<Path> classPath() {
        return ClassPath.ofThisProgram();
    }

    /** Returns the trials of an exercise by the name of their field. */
    static Map<String, Trial<?, ?>> trials(Catalogue.Entry exercise) {
        Map<String, Trial<?, ?>> trials = new LinkedHashMap<>();
        try {
            Class<?> checkClass = Class.forName(exercise.checkClass(), true, Thread.currentThread().getContextClassLoader());
            for (Field field : checkClass.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Trial.class) {
                    field.setAccessible(true);
                    trials.put(field.getName(), (Trial<?, ?>) field.get(null));
                }
            }
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("The trials of " + exercise.id() + " cannot be read.", unreadable);
        }
        return trials;
    }

    /** Compiles the Java files in {@code sources} as one lesson and runs the given checks on it. */
    static Report run(List<Catalogue.Entry> exercises, Path sources, Path classes) throws DoesNotCompile {
        Compiler.compile(sources, classes, classPath().stream().filter(place -> !place.equals(CLASSES)).toList());
        try (LessonLoader loader = new LessonLoader(new URL[] {url(classes), url(CLASSES)}, Exercise.class.getClassLoader())) {
            return CheckRunner.run(exercises, loader);
        } catch (java.io.IOException unclosed) {
            throw new java.io.UncheckedIOException(unclosed);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the messages of a report, for the gates' own failures. */
    static String messages(Report report) {
        return String.join("\n", report.results().stream().map(result -> result.id() + " " + result.verdict() + " "
                + result.mistake() + "\n" + result.message()).toList());
    }

    static List<Catalogue.Entry> exercises(String... ids) {
        return Arrays.stream(ids).map(workbook.ExerciseId::of).map(id -> CATALOGUE.find(id).orElseThrow()).toList();
    }
}
