package runner;

import check.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles the edited lessons once before Maven does, because Maven's words for a compile error leave out the line itself and
 * the caret under the place. Says nothing if all is well or nothing has changed. Where one lesson or one exercise is checked, it hands
 * its classes over to Maven, whose own compiler would compile all nine lessons for the sake of one edit.
 */
public final class FirstLook {

    private FirstLook() {
    }

    /**
     * Runs inside Maven, whose class loader knows what the lessons use. Returns normally also if there are errors:
     * Maven's own compiler finds them again and ends the build.
     *
     * @param arguments the source folder of the lessons, a folder for class files, Maven's folder for class files, the folder of
     *                  the checks' packages as sources and as class files, of which one exists, and the file for the list of
     *                  those that are chosen
     */
    public static void main(String[] arguments) throws URISyntaxException {
        try {
            Selection chosen = Selection.fromSystemProperties();
            Path compiled = Path.of(arguments[4]);
            ChosenChecks.write(chosen, Files.isDirectory(compiled) ? compiled : Path.of(arguments[3]), Path.of(arguments[5]));
            look(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), !chosen.isAll());
        } catch (DoesNotCompile broken) {
            System.out.println("\n" + broken.getMessage() + "\n\nNext: mend the first line named above, then check again.\n");
        } catch (UncheckedIOException unwritable) {
            System.out.println(unwritable.getMessage()); // Maven will say it again, or manage
        }
    }

    /** Each edited lesson against the classes of the others from the last build; all together where there are none yet. */
    private static void look(Path sources, Path classes, Path lastBuild, boolean handOver) throws DoesNotCompile, URISyntaxException {
        List<Path> lessons = folders(sources);
        if (!lessons.stream().allMatch(lesson -> hasClasses(lastBuild.resolve(lesson.getFileName())))) {
            Compiler.compileTree(sources, classes.resolve("all"), classPath());
            return;
        }
        for (Path lesson : lessons) {
            Path own = classes.resolve(lesson.getFileName());
            Path built = lastBuild.resolve(lesson.getFileName());
            try {
                if (Compiler.compileIfEdited(lesson, own, classPath()) && handOver) {
                    replace(built, own.resolve(lesson.getFileName()));
                }
            } catch (DoesNotCompile broken) {
                empty(built); // so that Maven's compiler takes up the lesson and ends the build
                throw broken;
            }
        }
    }

    private static void replace(Path built, Path own) {
        empty(built);
        try (Stream<Path> files = Files.list(own)) {
            for (Path file : files.toList()) {
                Files.copy(file, built.resolve(file.getFileName()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The classes of a lesson cannot be written to " + built + ".", failed);
        }
    }

    private static void empty(Path built) {
        try {
            Compiler.empty(built);
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + built + " cannot be emptied.", failed);
        }
    }

    private static List<Path> folders(Path sources) {
        try (Stream<Path> contents = Files.list(sources)) {
            return contents.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + sources + " cannot be read.", unreadable);
        }
    }

    private static boolean hasClasses(Path folder) {
        String[] files = folder.toFile().list();
        return files != null && files.length > 0;
    }

    private static List<Path> classPath() throws URISyntaxException {
        List<Path> places = new ArrayList<>();
        if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                places.add(Path.of(url.toURI()));
            }
        }
        return places;
    }
}
