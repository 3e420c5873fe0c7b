package runner;

import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles the lessons once before Maven does, because Maven's words for a compile error leave out the line itself and
 * the caret under the place. Says nothing if all is well or nothing has changed.
 */
public final class FirstLook {

    private FirstLook() {
    }

    /**
     * Runs inside Maven, whose class loader knows what the lessons use. Returns normally also if there are errors:
     * Maven's own compiler finds them again and ends the build.
     *
     * @param arguments the source folder of the lessons and a folder for class files
     */
    public static void main(String[] arguments) throws URISyntaxException {
        try {
            Compiler.compileTree(Path.of(arguments[0]), Path.of(arguments[1]), classPath());
        } catch (DoesNotCompile broken) {
            System.out.println("\n" + broken.getMessage() + "\n\nNext: mend the first line named above, then check again.\n");
        } catch (UncheckedIOException unwritable) {
            System.out.println(unwritable.getMessage()); // Maven will say it again, or manage
        }
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
