package runner;

import check.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells Surefire in which folders the checks of the chosen lesson are. Otherwise it would load every check of every lesson
 * and ask JUnit about each, only to drop them: the more lessons, the longer.
 */
final class ChosenChecks {

    private ChosenChecks() {
    }

    /**
     * Writes the patterns of the chosen lessons' check classes, one a line; none where nothing is chosen that exists.
     *
     * @param checks the folder of the checks, as sources or class files, with a folder for each lesson
     * @param file   what Surefire reads
     */
    static void write(Selection chosen, Path checks, Path file) {
        try (Stream<Path> folders = Files.list(checks)) {
            List<String> patterns = folders.map(folder -> folder.getFileName().toString()).filter(chosen::mayConcern).sorted()
                    .map(folder -> folder + "/*Check.java").toList();
            Files.createDirectories(file.getParent());
            Files.write(file, patterns);
        } catch (IOException failed) {
            throw new UncheckedIOException("The list of chosen checks cannot be written to " + file + ".", failed);
        }
    }
}
