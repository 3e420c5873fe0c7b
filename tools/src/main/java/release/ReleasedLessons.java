package release;

import grader.Kit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import workbook.WorkbookException;

/**
 * The lessons of a release: those that were chosen, and those that they build on, without which they do not compile.
 *
 * @param chosen the packages of the lessons that were asked for, in order
 * @param all    these and what they build on, in order
 */
public record ReleasedLessons(SortedSet<String> chosen, SortedSet<String> all) {

    /** Finds out what the chosen lessons build on, from the classes of reference and checks. */
    public static ReleasedLessons of(Collection<String> chosen, Kit kit) {
        List<String> known = packages(kit.reference());
        SortedSet<String> all = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(chosen);
        while (!open.isEmpty()) {
            String lesson = open.pop();
            if (all.add(lesson)) {
                known.stream().filter(other -> mentions(kit.reference(lesson), other) || mentions(kit.checks(lesson), other)).forEach(open::push);
            }
        }
        return new ReleasedLessons(new TreeSet<>(chosen), all);
    }

    /** Returns the lessons that come along because others build on them. */
    public List<String> besides() {
        return all.stream().filter(lesson -> !chosen.contains(lesson)).toList();
    }

    private static boolean mentions(Path classes, String lesson) {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(lesson + "/")) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new WorkbookException("The classes in " + classes + " cannot be read (" + unreadable + ").", unreadable);
        }
    }

    private static List<String> packages(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new WorkbookException("The folder " + folder + " cannot be listed (" + unreadable + ").", unreadable);
        }
    }
}
