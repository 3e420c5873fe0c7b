package workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * The Java files of {@code lessons/} as {@code solutions/} generates them: compares the two trees, and writes the first
 * from the second without losing what a student wrote. Other files of a lesson (README, hints) are written by hand and
 * are not touched, nor are Java files that only the student has. Line ends of Windows and Unix count as the same.
 */
public final class SkeletonTree {

    private final WorkbookFolders folders;
    private final CarefulWriter writer;

    /** Works on the given workbook. */
    public SkeletonTree(WorkbookFolders folders) {
        this(folders, Clock.systemDefaultZone());
    }

    SkeletonTree(WorkbookFolders folders, Clock clock) {
        this.folders = folders;
        this.writer = new CarefulWriter(folders, clock);
    }

    /**
     * Returns where the Java files of {@code lessons/} are not what {@code solutions/} generates, in the order of their
     * paths: missing, different, or without a counterpart. Empty if the trees agree.
     *
     * @throws WorkbookException if there are no solutions, or one of them breaks the rules of {@link Skeleton}
     */
    public List<Difference> differences() {
        Map<Path, byte[]> expected = generated("Comparing lessons with solutions", "", Skeleton::of);
        List<Difference> differences = new ArrayList<>();
        expected.forEach((file, content) -> {
            String name = folders.display(file);
            if (!Files.exists(file)) {
                differences.add(new Difference(name, 0, name + " is missing; solutions has it."));
            } else if (!CarefulWriter.isSameText(content, TextFile.bytes(file))) {
                String text = new String(content, StandardCharsets.UTF_8);
                differences.add(firstDifference(name, text, TextFile.readLeniently(file)));
            }
        });
        for (Path file : javaFiles(folders.lessonSources())) {
            if (!expected.containsKey(file)) {
                String name = folders.display(file);
                differences.add(new Difference(name, 0, name + " has no counterpart in solutions."));
            }
        }
        return differences;
    }

    /**
     * Returns all skeletons by their paths below the folder of the packages, with slashes.
     *
     * @throws WorkbookException if there are no solutions, or one of them breaks the rules
     */
    public Map<String, byte[]> skeletons() {
        Map<String, byte[]> skeletons = new TreeMap<>();
        generated("Making the skeletons", "", Skeleton::of).forEach((file, content) ->
                skeletons.put(folders.lessonSources().relativize(file).toString().replace('\\', '/'), content));
        return skeletons;
    }

    /**
     * Writes all skeletons. A file that differs is backed up first. If a solution breaks the rules, nothing is written.
     *
     * @throws WorkbookException if there are no solutions, one of them breaks the rules, or a file cannot be written
     */
    public WriteReport write() {
        return writer.write(generated("Writing the skeletons", "", Skeleton::of));
    }

    /** The same as {@link #write()} for the files of one lesson: it starts anew, the student's text is in the backup. */
    public WriteReport reset(Lesson lesson) {
        return writer.write(generated("Resetting a lesson", lesson.packageName(), Skeleton::of));
    }

    /** Puts the reference solution, without its markers, in the place of a lesson's files, with a backup as above. */
    public WriteReport catchUp(Lesson lesson) {
        return writer.write(generated("Catching up", lesson.packageName(), Skeleton::answer));
    }

    /** Returns for each solution below a package what belongs into lessons, and where. */
    private Map<Path, byte[]> generated(String purpose, String packageFolder, BinaryOperator<String> transformation) {
        Path sources = folders.solutionSources().orElseThrow(() -> new WorkbookException(
                purpose + " needs the folder solutions, which this copy of the workbook does not have."));
        Map<Path, byte[]> generated = new TreeMap<>();
        for (Path solution : javaFiles(sources.resolve(packageFolder))) {
            String text = TextFile.read(solution);
            byte[] content = transformation.apply(folders.display(solution), text).getBytes(StandardCharsets.UTF_8);
            generated.put(folders.lessonSources().resolve(sources.relativize(solution)), content);
        }
        return generated;
    }

    /** Returns the Java files in a folder and below, sorted; none if there is no such folder. */
    static List<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file)).sorted().toList();
        } catch (IOException e) {
            throw new WorkbookException("The folder " + folder + " cannot be listed (" + TextFile.reason(e) + ").", e);
        }
    }

    private static Difference firstDifference(String name, String expected, String found) {
        String[] expectedLines = expected.split("\\r?\\n", -1);
        String[] foundLines = found.split("\\r?\\n", -1);
        int i = 0;
        while (i < expectedLines.length && i < foundLines.length && expectedLines[i].equals(foundLines[i])) {
            i++;
        }
        return new Difference(name, i + 1, name + " differs from its solution in line " + (i + 1) + ": "
                + quoted(expectedLines, i) + " was expected, but " + quoted(foundLines, i) + " was found.");
    }

    private static String quoted(String[] lines, int i) {
        return i < lines.length ? "\"" + lines[i] + "\"" : "the end of the file";
    }
}
