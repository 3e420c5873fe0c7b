package grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import workbook.WorkbookException;

/** The folder of an autograder that holds a {@link Kit}: what is in it, and under which names. */
public final class KitFolder {

    /** Jars that lessons are compiled with. */
    public static final String LIBRARIES = "libraries";
    /** Jars that checks and grader need besides. */
    public static final String TOOLS = "tools";
    /** Class files of the checks and their oracles. */
    public static final String CHECKS = "checks";
    /** Class files of the reference. */
    public static final String REFERENCE = "reference";
    /** Java files of the reference. */
    public static final String REFERENCE_SOURCE = "reference-source";
    /** The lessons as they are given to students. */
    public static final String SKELETONS = "skeletons";

    private KitFolder() {
    }

    /** Returns the kit that is in a folder. @throws WorkbookException if there is none */
    public static Kit read(Path folder) {
        for (String part : List.of(LIBRARIES, TOOLS, CHECKS, REFERENCE, REFERENCE_SOURCE, SKELETONS)) {
            if (!Files.isDirectory(folder.resolve(part))) {
                throw new WorkbookException("The folder " + folder + " is expected to hold what ./workbook release puts into an autograder, but it has"
                        + " no folder " + part + "; give the folder kit of an unpacked autograder.");
            }
        }
        List<Path> libraries = jars(folder.resolve(LIBRARIES));
        List<Path> platform = Stream.concat(libraries.stream(), jars(folder.resolve(TOOLS)).stream()).toList();
        return new Kit(platform, libraries, folder.resolve(CHECKS), folder.resolve(REFERENCE), folder.resolve(REFERENCE_SOURCE),
                folder.resolve(SKELETONS));
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).map(Path::toAbsolutePath).sorted().toList();
        } catch (IOException unreadable) {
            throw new WorkbookException("The folder " + folder + " cannot be listed (" + unreadable + ").", unreadable);
        }
    }
}
