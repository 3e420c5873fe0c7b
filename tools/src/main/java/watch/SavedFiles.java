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
    private Map<Path, State> known;   // at the last look
    private Map<Path, State> settled; // when a change was last reported

    /** Watches the Java files directly in these folders, from now on. */
    SavedFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.known = look();
        this.settled = known;
    }

    /**
     * Returns the files that were saved, made or deleted since they were last returned. A file that changes between two looks
     * is still being written: it is returned by a later call.
     */
    Set<Path> changed() {
        Map<Path, State> now = look();
        boolean writing = !now.equals(known);
        known = now;
        if (writing || now.equals(settled)) {
            return Set.of();
        }
        Set<Path> changed = new HashSet<>();
        for (Path file : union(now.keySet(), settled.keySet())) {
            if (!now.containsKey(file) || !now.get(file).equals(settled.get(file))) {
                changed.add(file);
            }
        }
        settled = now;
        return changed;
    }

    private Map<Path, State> look() {
        Map<Path, State> states = new HashMap<>();
        try {
            for (Path folder : folders) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(SavedFiles::isJava).toList()) {
                        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                        states.put(file, new State(attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey()));
                    }
                }
            }
            return states;
        } catch (IOException | UncheckedIOException gone) { // while it was looked at; the next look tells
            return known == null ? Map.of() : known;
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
