package watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Notices which Java files were saved, by looking again and again: an editor may write into a file, put another in its place, or
 * delete it and make it anew, and all of these look the same from here. A system's own notice of changes would differ in each
 * of them, and come seconds late on some systems. No file is read for it.
 */
final class SavedFiles {

    private record State(long size, long modified, Object identity) {
    }

    private final List<Path> folders;
    private Map<Path, Map<Path, State>> known;   // the files of each folder, at the last look
    private Map<Path, Map<Path, State>> settled; // when a change was last reported
    private boolean moving;                      // whether the last look found something else than the one before
    private int turn;                            // counts looks

    /** Watches the Java files directly in these folders, from now on. */
    SavedFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.known = look(folders, Map.of());
        this.settled = known;
    }

    /**
     * Returns the files that were saved, made or deleted since they were last returned. A file that changes between two looks
     * is still being written: it is returned by a later call. Looking costs processor time, so one folder is looked at each time and of the
     * others one after the other; at all of them as soon as something moves, for what is saved together is returned together.
     *
     * @param often the folder in which the next save is expected
     */
    Set<Path> changed(Path often) {
        turn++;
        Map<Path, Map<Path, State>> now = look(moving ? folders : List.of(often, folders.get(turn % folders.size())), known);
        moving = !now.equals(known);
        known = now;
        if (moving || now.equals(settled)) {
            return Set.of();
        }
        Set<Path> changed = new HashSet<>();
        for (Path folder : folders) {
            Map<Path, State> before = settled.get(folder);
            Map<Path, State> after = now.get(folder);
            for (Path file : union(before.keySet(), after.keySet())) {
                if (!Objects.equals(before.get(file), after.get(file))) {
                    changed.add(file);
                }
            }
        }
        settled = now;
        return changed;
    }

    /** Returns what is known with the folders that were looked at as they are now. */
    private static Map<Path, Map<Path, State>> look(List<Path> folders, Map<Path, Map<Path, State>> known) {
        Map<Path, Map<Path, State>> now = new HashMap<>(known);
        folders.forEach(folder -> now.put(folder, files(folder, known.getOrDefault(folder, Map.of()))));
        return now;
    }

    private static Map<Path, State> files(Path folder, Map<Path, State> before) {
        Map<Path, State> states = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(SavedFiles::isJava).toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                states.put(file, new State(attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey()));
            }
            return states;
        } catch (IOException | UncheckedIOException gone) { // while it was looked at; the next look tells
            return before;
        }
    }

    private static boolean isJava(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") && !name.startsWith("."); // an editor's own files begin with a dot
    }

    private static Set<Path> union(Set<Path> some, Set<Path> others) {
        Set<Path> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
