package grader.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.TextFile;
import workbook.WorkbookException;

/**
 * The folder of the reports. A file is replaced in one step, and only if it changed. A manifest says which files are ours, by
 * their SHA-256: a file of the instructor's is neither replaced nor removed, and what we wrote for a student who is no
 * longer there goes, unless somebody changed it since.
 */
final class OutputFolder {

    static final String MANIFEST = "manifest.txt";

    private static final String ANNOUNCED = "-"; // in the place of a checksum: to be written in a run that did not come to its end
    private static final String MADE_FROM = "# Made from ";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}|-) {2}((?:(?:students|gradescope|junit)/)?\\w[\\w .,@~-]*)");
    private static final Pattern OF_A_STUDENT = Pattern.compile("(students|gradescope|junit)/[^/\\\\]+");
    private static final Pattern DRAFT = Pattern.compile("\\..+\\.\\d+\\.new");

    private final Path root;
    private final Map<String, String> ours = new TreeMap<>();
    private final Set<String> written = new HashSet<>();
    private String madeFrom = "";
    private int changed;

    private OutputFolder(Path root) {
        this.root = root;
    }

    /** Returns the folder, which need not exist. @throws WorkbookException if its manifest cannot be read */
    static OutputFolder at(Path root) {
        OutputFolder folder = new OutputFolder(root);
        if (folder.has(MANIFEST)) {
            new String(TextFile.bytes(folder.resolve(MANIFEST)), StandardCharsets.UTF_8).lines().forEach(folder::readManifest);
        }
        return folder;
    }

    private void readManifest(String line) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
            ours.put(parts.group(2), parts.group(1));
        } else if (line.startsWith(MADE_FROM)) {
            madeFrom = line.substring(MADE_FROM.length());
        }
    }

    /** Returns whether all files were made from this, in a run that came to its end, and are as they were then. */
    boolean isMadeFrom(String fingerprint) {
        return madeFrom.equals(fingerprint) && ours.entrySet().stream().allMatch(file -> has(file.getKey())
                && FileNames.digest(TextFile.bytes(resolve(file.getKey()))).equals(file.getValue()));
    }

    /**
     * Says which files will be written, so that even after a crash we know that they are ours.
     *
     * @throws WorkbookException if one of them is there already and was not written by us
     */
    void announce(Collection<String> paths) {
        for (String path : paths) {
            if (!ours.containsKey(path) && Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                throw new WorkbookException("The file " + root.resolve(path) + " is there already and is not one that grading wrote; move it"
                        + " away or choose another folder with --out.");
            }
        }
        boolean isNews = false;
        for (String path : paths) {
            isNews |= ours.putIfAbsent(path, ANNOUNCED) == null;
        }
        if (isNews) {
            writeManifest();
        }
        removeDrafts();
    }

    /** Returns whether the file is there. */
    boolean has(String path) {
        return Files.isRegularFile(root.resolve(path));
    }

    /** Returns where the file is or will be. */
    Path resolve(String path) {
        return root.resolve(path);
    }

    /** Takes a file for ours, whoever put it there. */
    void adopt(String path) {
        ours.putIfAbsent(path, ANNOUNCED);
    }

    /** Returns whether the file has exactly this content. */
    boolean holds(String path, byte[] content) {
        Path file = root.resolve(path);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) != content.length) {
                return false;
            }
            try (InputStream there = Files.newInputStream(file); InputStream wanted = new ByteArrayInputStream(content)) {
                byte[] block = there.readNBytes(1 << 16);
                while (block.length > 0 && Arrays.equals(block, wanted.readNBytes(block.length))) {
                    block = there.readNBytes(1 << 16);
                }
                return block.length == 0 && wanted.available() == 0;
            }
        } catch (IOException unreadable) {
            return false; // then writing it says what is the matter
        }
    }

    /** Writes a file that was announced, if its content changed. @throws WorkbookException if it cannot be written */
    void put(String path, byte[] content) {
        if (!ours.containsKey(path)) {
            throw new IllegalArgumentException("The file " + path + " was not announced.");
        }
        if (!holds(path, content)) {
            TextFile.replace(root.resolve(path), content);
            changed++;
        }
        written.add(path);
        ours.put(path, FileNames.digest(content));
    }

    /** Removes what was written for students who are no longer there, and writes down what all was made from. */
    void finish(String fingerprint) {
        for (String path : ours.keySet().stream().filter(path -> !written.contains(path)).toList()) {
            if (OF_A_STUDENT.matcher(path).matches()) {
                removeIfOurs(path);
                ours.remove(path);
            } else if (has(path)) {
                ours.put(path, FileNames.digest(TextFile.bytes(resolve(path)))); // such as the changes told last time
            } else {
                ours.remove(path);
            }
        }
        madeFrom = fingerprint;
        writeManifest();
    }

    /** Returns how many files were written or removed because they changed. */
    int changed() {
        return changed;
    }

    private void removeIfOurs(String path) {
        Path file = root.resolve(path);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (ours.get(path).equals(ANNOUNCED) || ours.get(path).equals(FileNames.digest(TextFile.bytes(file))))) {
            delete(file);
            changed++;
        }
    }

    /** Drafts are left where a run was killed while it wrote. */
    private void removeDrafts() {
        for (Path folder : List.of(root, root.resolve("students"), root.resolve("gradescope"), root.resolve("junit"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> DRAFT.matcher(file.getFileName().toString()).matches()).toList().forEach(OutputFolder::delete);
                } catch (IOException unreadable) {
                    throw new WorkbookException("The folder " + folder + " cannot be read (" + unreadable + ").", unreadable);
                }
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException locked) {
            throw new WorkbookException("The file " + file + " cannot be removed (" + locked + "); close it and grade once more.", locked);
        }
    }

    private void writeManifest() {
        String head = "# Files that grading wrote, by their SHA-256. It replaces and removes no others.\n" + MADE_FROM + madeFrom + "\n";
        byte[] lines = ours.entrySet().stream().map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining("", head, ""))
                .getBytes(StandardCharsets.UTF_8);
        if (!holds(MANIFEST, lines)) {
            TextFile.replace(root.resolve(MANIFEST), lines);
        }
    }
}
