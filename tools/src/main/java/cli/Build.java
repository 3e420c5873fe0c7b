package cli;

import check.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

/** What the launcher built before it started this program. */
final class Build {

    /** The system property that names the file which a build writes last. */
    static final String FILE = "workbook.built";
    /** The system property that names the Java for which a build was prepared, if it was. */
    static final String JAVA = "workbook.java";

    private Build() {
    }

    /** Returns the file that the build wrote last; empty if the launcher did not start this. */
    static Optional<Path> file() {
        return Optional.ofNullable(System.getProperty(FILE)).map(Path::of);
    }

    /** Returns what tells this Java from others. */
    static String java() {
        return System.getProperty("java.vm.version") + " " + System.getProperty("java.home");
    }

    /**
     * Returns whether a source of the workbook itself is newer than what was built from it; or one of its classes is: then somebody
     * else has built, and this program may run on copies of the classes from before. Or whether these copies are for another Java.
     * Never, if the launcher did not start this. A file dated in the future does not count until then: it would be newer than any build.
     *
     * @throws WorkbookException if the workbook's own files cannot be read
     */
    static boolean isOutOfDate() {
        if (file().isEmpty()) {
            return false;
        }
        if (!System.getProperty(JAVA, java()).equals(java())) {
            return true;
        }
        Path root = WorkbookFolders.find().root();
        List<Path> sources = new ArrayList<>(List.of(root.resolve("pom.xml")));
        for (String module : List.of("core", "datasets", "tools")) {
            sources.add(root.resolve(module).resolve(Path.of("src", "main")));
        }
        try {
            FileTime time = Files.getLastModifiedTime(file().get());
            List<Path> classes = ClassPath.ofThisProgram().stream().filter(Files::isDirectory).toList();
            return hasNewer(sources, time, BasicFileAttributes::isRegularFile)
                    || hasNewer(classes, time, any -> true); // a folder is newer if something was removed from it
        } catch (IOException unreadable) {
            throw new WorkbookException("The workbook's own files cannot be read (" + unreadable + ").", unreadable);
        }
    }

    private static boolean hasNewer(List<Path> places, FileTime time, Predicate<BasicFileAttributes> counts) throws IOException {
        FileTime now = FileTime.from(Instant.now());
        for (Path place : places) {
            try (Stream<Path> newer = Files.find(place, Integer.MAX_VALUE,
                    (path, attributes) -> counts.test(attributes) && attributes.lastModifiedTime().compareTo(time) > 0
                            && attributes.lastModifiedTime().compareTo(now) <= 0)) {
                if (newer.findAny().isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }
}
