package workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A lesson: a package folder such as {@code lesson01_convolution} with its README, hints and the student's files.
 *
 * @param number its number, from 1
 * @param name   its name, such as {@code convolution}
 * @param folder where it is, such as {@code lessons/src/main/java/lesson01_convolution}
 */
public record Lesson(int number, String name, Path folder) implements Comparable<Lesson> {

    private static final Pattern FOLDER = Pattern.compile("lesson(\\d{1,4})_(\\w+)");
    private static final Pattern HEADING = Pattern.compile("#\\s+(.+?)[\\s#]*");

    /** Returns the lesson that a folder holds, if its name is that of a lesson. */
    static Optional<Lesson> in(Path folder) {
        Matcher parts = FOLDER.matcher(folder.getFileName().toString());
        return parts.matches()
                ? Optional.of(new Lesson(Integer.parseInt(parts.group(1)), parts.group(2), folder))
                : Optional.empty();
    }

    /** Returns the lessons in a folder, in their order; none if there is no such folder. @throws WorkbookException if it cannot be listed */
    public static List<Lesson> allIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).map(Lesson::in).flatMap(Optional::stream).sorted().toList();
        } catch (IOException e) {
            throw new WorkbookException("The folder " + folder + " cannot be listed (" + TextFile.reason(e) + ").", e);
        }
    }

    /** Returns the name of its package, which is that of its folder. */
    public String packageName() {
        return folder.getFileName().toString();
    }

    /** Returns where its text is. The file need not exist. */
    public Path readme() {
        return folder.resolve("README.md");
    }

    /** Returns where its hints are. The file need not exist. */
    public Path hints() {
        return folder.resolve("hints.md");
    }

    /**
     * Returns the first heading of its README without "Lesson" and the number, such as {@code Stride and padding};
     * without a README or a heading, its name.
     */
    public String title() {
        if (Files.isRegularFile(readme())) {
            for (String line : TextFile.readLeniently(readme()).split("\\R")) {
                Matcher heading = HEADING.matcher(line.strip());
                if (heading.matches()) {
                    return withoutNumber(heading.group(1));
                }
            }
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
    }

    /** Returns the lesson as a list shows it, such as {@code 1 convolution}. */
    @Override
    public String toString() {
        return number + " " + name;
    }

    @Override
    public int compareTo(Lesson other) {
        int byNumber = Integer.compare(number, other.number);
        return byNumber != 0 ? byNumber : name.compareTo(other.name);
    }

    private String withoutNumber(String heading) {
        String words = heading.replaceFirst("^(?i:lesson\\s+)?0*" + number + "(\\s*[:.–—-]\\s*|\\s+)", "");
        return words.isBlank() ? heading : words;
    }
}
