package grader.ingest;

import archives.DamagedArchive;
import grader.LessonFiles;
import grader.Submission;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.ZipException;

/**
 * Reads submissions. Of each it takes the Java files that belong to lessons, wherever they lie in it, and nothing else. What was set
 * right is noted; what cannot be read is refused in a sentence. Reading one takes at most the memory and time that {@link Limits} allow.
 */
public final class SubmissionReader {

    private final Map<String, Set<String>> exerciseFiles;
    private final Set<String> others;
    private final Limits limits;
    private final ZoneId zone;

    /**
     * @param exerciseFiles the names of the files that carry exercises, such as {@code Convolution2D.java}, by the lesson's package
     * @param others        the packages of the lessons that nobody asks for: their files are passed over without a word
     * @param limits        how much a submission may be
     * @param zone          of the students' clocks, since most zip archives give times without one
     */
    public SubmissionReader(Map<String, Set<String>> exerciseFiles, Set<String> others, Limits limits, ZoneId zone) {
        this.exerciseFiles = exerciseFiles;
        this.others = others;
        this.limits = limits;
        this.zone = zone;
    }

    /**
     * Reads one. The same files give the same submission in whatever order they are in the archive.
     *
     * @throws UncheckedIOException if the disk cannot be read, which is the machine's failure
     */
    public Submission read(Arrived arrived) {
        Notes notes = new Notes();
        LessonSorter sorter = new LessonSorter(exerciseFiles, others, notes);
        String refusal = "";
        try {
            Intake intake = new Intake(limits, notes);
            offerAll(arrived, intake);
            intake.files().forEach(sorter::add);
        } catch (Refused refused) {
            refusal = refused.getMessage();
        } catch (DamagedArchive damaged) {
            refusal = "The archive cannot be read: " + damaged.getMessage() + ". Pack it anew and hand it in again.";
        } catch (EOFException | ZipException damaged) { // by the JDK's reader of gzip
            refusal = "The archive cannot be read: expected a gzipped tar archive, but it is cut off or damaged. Pack it anew and hand it"
                    + " in again.";
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The submission " + arrived.place() + " cannot be read (" + unreadable + ").", unreadable);
        }
        SortedMap<String, LessonFiles> lessons = sorter.lessons();
        List<String> sentences = notes.sentences();
        if (lessons.isEmpty() && refusal.isEmpty()) {
            sentences.add("No Java file of a lesson was found.");
        }
        Instant lastChange = sorter.lastChange().equals(Instant.EPOCH) ? lastChange(arrived) : sorter.lastChange();
        return new Submission(arrived.student(), lastChange.truncatedTo(ChronoUnit.SECONDS), lessons, sentences, refusal);
    }

    private void offerAll(Arrived arrived, Intake intake) throws IOException {
        switch (arrived.form()) {
            case FOLDER -> FolderContents.read(arrived.place(), intake);
            case ZIP -> ZipContents.read(arrived.place(), zone, intake);
            case TAR -> TarContents.read(arrived.place(), false, intake);
            case TAR_GZ, TGZ -> TarContents.read(arrived.place(), true, intake);
        }
    }

    private static Instant lastChange(Arrived arrived) {
        try {
            return Files.getLastModifiedTime(arrived.place(), LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The submission " + arrived.place() + " cannot be read (" + unreadable + ").", unreadable);
        }
    }
}
