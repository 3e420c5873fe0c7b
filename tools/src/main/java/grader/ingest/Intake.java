package grader.ingest;

import archives.EntryName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which entries of a folder or archive are taken, and keeps those, up to the limits. */
final class Intake {

    static final int LONGEST_NAME = 500;

    /** Folders in which nothing is the student's own code of a lesson: hidden ones, what was built, other parts of the workbook. */
    private static final Pattern NEVER = Pattern.compile("(.*/)?(\\..*|__MACOSX/.*|target/.*|node_modules/.*|src/test/.*"
            + "|(core|datasets|tools|tests)/src/.*|(package|module)-info\\.java)", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile(".*\\.java", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(zip|tar|tgz|tar\\.gz|7z|rar)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * A Java file of the submission.
     *
     * @param path     where it is in the submission, with slashes
     * @param modified when it was last changed, or the beginning of 1970 if that is not known
     * @param content  its bytes
     */
    record JavaFile(String path, Instant modified, byte[] content) {
    }

    private final Limits limits;
    private final Notes notes;
    private final List<JavaFile> files = new ArrayList<>();
    private int entries;
    private long total;

    Intake(Limits limits, Notes notes) {
        this.limits = limits;
        this.notes = notes;
    }

    Limits limits() {
        return limits;
    }

    /** Counts an entry of any kind. @throws Refused if that is one too many */
    void count() throws Refused {
        entries++;
        if (entries > limits.entries()) {
            throw new Refused("The submission has more than " + limits.entries() + " files and folders: hand in the folder lessons alone.");
        }
    }

    /** Returns whether a file is wanted, by its name; notes why not, if a student should know. */
    boolean wants(String name) {
        if (!isInside(name)) {
            return false;
        }
        String path = path(name);
        if (NEVER.matcher(path).matches()) {
            return false;
        }
        if (ARCHIVE.matcher(path).matches()) {
            notes.add(Oddity.ARCHIVE, path);
        }
        if (!JAVA.matcher(path).matches()) {
            return false;
        }
        if (!EntryName.isPlain(path.substring(path.lastIndexOf('/') + 1))) {
            notes.add(Oddity.UNFIT_NAME, path);
            return false;
        }
        return true;
    }

    /** Returns whether all files below a folder of this name are unwanted. */
    boolean isNeverEntered(String folder) {
        return NEVER.matcher(path(folder) + "/").matches();
    }

    /** Notes a link, device and the like; it is not taken. */
    void passOver(String name) {
        if (isInside(name) && !NEVER.matcher(path(name)).matches()) {
            notes.add(Oddity.LINK, path(name));
        }
    }

    private boolean isInside(String name) {
        if (name.length() > LONGEST_NAME) {
            notes.add(Oddity.LONG_NAME, name);
            return false;
        }
        if (EntryName.leadsOut(name)) {
            notes.add(Oddity.LEADS_OUT, name);
            return false;
        }
        return true;
    }

    /**
     * Takes a wanted file.
     *
     * @param content its bytes, or only the first ones if there are more than {@link Limits#file} of them
     * @throws Refused if it is one too many, or the files are too large together
     */
    void take(String name, Instant modified, byte[] content) throws Refused {
        if (content.length > limits.file()) {
            notes.add(Oddity.TOO_LARGE, path(name));
            return;
        }
        total += content.length;
        if (files.size() == limits.files()) {
            throw new Refused("The submission has more than " + limits.files() + " Java files: hand in the folder lessons alone.");
        }
        if (total > limits.total()) {
            throw new Refused("The Java files of the submission have more than " + limits.total()
                    + " bytes together: hand in the folder lessons alone.");
        }
        files.add(new JavaFile(path(name), modified, content));
    }

    private static String path(String name) {
        return Stream.of(EntryName.withSlashes(name).split("/")).filter(part -> !part.isEmpty() && !part.equals("."))
                .collect(Collectors.joining("/"));
    }

    /** Returns the files by their paths, whatever their order was. */
    List<JavaFile> files() {
        return files.stream().sorted(Comparator.comparing(JavaFile::path)).toList();
    }
}
