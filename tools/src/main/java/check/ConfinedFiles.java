package check;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Keeps lessons that work on files to the folder for temporary files, which a grader gives each of its JVMs of its own.
 * A grader has each file that a lesson hands to Java pass through here first.
 */
public final class ConfinedFiles {

    private ConfinedFiles() {
    }

    /** Returns the path. @throws Refused if it leads out of the folder */
    public static Path path(Path path) {
        return path == null ? null : inside(String.valueOf(path));
    }

    /** Returns the file. @throws Refused if it leads out of the folder */
    public static File file(File file) {
        return file == null ? null : inside(String.valueOf(file.getPath())).toFile();
    }

    /** Returns the name of a file. @throws Refused if it leads out of the folder */
    public static String name(String name) {
        return name == null ? null : inside(name).toString();
    }

    /** Looks at the text of a path only: a path may be of a student's own class, and say one thing now and another later. */
    private static Path inside(String asked) {
        try {
            Path path = Path.of(asked).toAbsolutePath().normalize();
            Path existing = path;
            while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
                existing = existing.getParent();
            }
            Path folder = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
            if (existing.toRealPath().resolve(existing.relativize(path)).startsWith(folder)) { // with all links followed
                return path;
            }
        } catch (IOException | InvalidPathException nowhere) {
            // then it is not inside
        }
        throw Refused.because("works on the file " + asked, "it may only work on files in the folder that it is given");
    }
}
