package cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

/** What the launcher built before it started this program. */
final class Build {

    private Build() {
    }

    /**
     * Returns whether a source of the workbook itself is newer than what was built from it; never, if the launcher did not start this.
     *
     * @throws WorkbookException if the workbook's own files cannot be read
     */
    static boolean isOutOfDate() {
        String built = System.getProperty("workbook.built"); // the file that the launcher's build writes last
        if (built == null) {
            return false;
        }
        Path root = WorkbookFolders.find().root();
        try {
            FileTime time = Files.getLastModifiedTime(Path.of(built));
            for (String module : List.of("core", "datasets", "tools")) {
                try (Stream<Path> files = Files.walk(root.resolve(module).resolve(Path.of("src", "main")))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        if (isNewer(file, time)) {
                            return true;
                        }
                    }
                }
            }
            return isNewer(root.resolve("pom.xml"), time);
        } catch (IOException unreadable) {
            throw new WorkbookException("The workbook's own files cannot be read (" + unreadable + ").", unreadable);
        }
    }

    private static boolean isNewer(Path file, FileTime time) throws IOException {
        return Files.getLastModifiedTime(file).compareTo(time) > 0;
    }
}
