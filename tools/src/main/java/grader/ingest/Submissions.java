package grader.ingest;

import archives.EntryName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.WorkbookException;

/**
 * What lies in a folder of submissions: a folder or an archive a student.
 *
 * @param arrived by the students' names; nothing of it has been read
 * @param others  a sentence about each thing that is no submission
 */
public record Submissions(List<Arrived> arrived, List<String> others) {

    private static final String SYSTEM_FILES = "(?i)\\..*|__MACOSX|Thumbs\\.db|desktop\\.ini";

    /**
     * Looks into a folder.
     *
     * @throws WorkbookException if there is no such folder, it cannot be listed, or two entries have the name of one student
     */
    public static Submissions in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new WorkbookException("The submissions are expected in a folder, but " + folder
                    + (Files.exists(folder) ? " is a file." : " does not exist."));
        }
        Map<String, Arrived> arrived = new TreeMap<>(); // by names in small letters: a file system may not tell them apart
        List<String> others = new ArrayList<>();
        try (Stream<Path> contents = Files.list(folder)) {
            for (Path place : contents.sorted().filter(path -> !path.getFileName().toString().matches(SYSTEM_FILES)).toList()) {
                Optional<Arrived> submission = submission(place);
                if (submission.isEmpty()) {
                    others.add(EntryName.shown(place.getFileName().toString())
                            + " is not a submission: expected a folder, or an archive that ends in .zip, .tar, .tar.gz or .tgz.");
                    continue;
                }
                Arrived twin = arrived.put(submission.get().student().toLowerCase(Locale.ROOT), submission.get());
                if (twin != null) {
                    throw new WorkbookException("Two submissions are of one student: " + EntryName.shown(twin.place().getFileName().toString())
                            + " and " + EntryName.shown(place.getFileName().toString()) + " in " + folder + "; rename one, or take it away.");
                }
            }
        } catch (IOException unreadable) {
            throw new WorkbookException("The folder " + folder + " cannot be listed (" + unreadable + ").", unreadable);
        }
        return new Submissions(List.copyOf(arrived.values()), others);
    }

    /** Returns the one submission that a folder or archive is. @throws WorkbookException if it is neither */
    public static Arrived only(Path place) {
        try {
            return submission(place.toRealPath()).orElseThrow(() -> new WorkbookException("A submission is a folder, or an archive that"
                    + " ends in .zip, .tar, .tar.gz or .tgz, but " + place + " is neither."));
        } catch (IOException unreadable) {
            throw new WorkbookException("The submission " + place + " cannot be read (" + unreadable + ").", unreadable);
        }
    }

    /** A link is none, wherever it leads; nor is a junction of Windows, which is a folder and yet something else. */
    private static Optional<Arrived> submission(Path place) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink() || attributes.isOther()) {
            return Optional.empty();
        }
        return Arrived.of(place, attributes.isDirectory());
    }
}
