package grader.journal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import grader.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import workbook.TextFile;
import workbook.WorkbookException;

/**
 * Keeps the marks of finished submissions, one small file each, which is replaced in one step: whenever the program is
 * killed, a submission is in it as a whole or not at all. A file that cannot be understood counts as not there, so that
 * its submission is graded again.
 */
public final class Journal {

    /** What one file holds. */
    record Page(String student, Map<String, Entry> lessons) {
    }

    private static final ObjectReader READER = new ObjectMapper().readerFor(Page.class);
    private static final ObjectWriter WRITER = new ObjectMapper().writerFor(Page.class);

    private final Path folder;

    /** @param folder where the files are; it need not exist yet */
    public Journal(Path folder) {
        this.folder = folder;
    }

    /** Returns what is finished of a student's submission, by the lesson's package. */
    public Map<String, Entry> entries(String student) {
        Path file = fileOf(student);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            Page page = READER.readValue(Files.readAllBytes(file));
            return page.student().equals(student) ? page.lessons() : Map.of();
        } catch (JacksonException | NullPointerException damaged) { // written by another version, or by another program
            return Map.of();
        } catch (IOException unreadable) {
            throw new WorkbookException("The file " + file + " cannot be read, so it is not known what is graded already.", unreadable);
        }
    }

    /** Puts these in the place of what was kept of the student's submission. */
    public void keep(String student, Map<String, Entry> entries) {
        try {
            TextFile.replace(fileOf(student), WRITER.writeValueAsBytes(new Page(student, new TreeMap<>(entries))));
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names are the students' own, so the file has another: any characters, of any length, in capitals or not. */
    private Path fileOf(String student) {
        return folder.resolve(new Fingerprint().add(student).toString().substring(0, 24) + ".json");
    }
}
