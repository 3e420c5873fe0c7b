package grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import grader.Gradebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import workbook.WorkbookException;

/**
 * A gradebook as a file, {@code gradebook.json}: all marks with what only the instructor may read. What is written is read
 * back as an equal gradebook.
 */
public final class GradebookFile {

    /** Its name in the folder of the reports. */
    public static final String NAME = "gradebook.json";

    private GradebookFile() {
    }

    /** Returns the gradebook as JSON. */
    static byte[] bytes(Gradebook book) {
        return Json.bytes(book);
    }

    /**
     * Reads a gradebook.
     *
     * @throws WorkbookException if the file cannot be read or holds no gradebook
     */
    public static Gradebook read(Path file) {
        try {
            Gradebook book = Json.reader(Gradebook.class).readValue(Files.readAllBytes(file));
            if (book == null || book.students() == null || book.assurance() == null) {
                throw new WorkbookException("The file " + file + " holds no gradebook: students or assurance are missing; grade once more.");
            }
            return book;
        } catch (JsonProcessingException damaged) {
            throw new WorkbookException("The file " + file + " holds no gradebook (line " + lineOf(damaged) + " is not as expected); delete"
                    + " it and grade once more.", damaged);
        } catch (IOException unreadable) {
            throw new WorkbookException("The gradebook " + file + " cannot be read (" + unreadable + ").", unreadable);
        }
    }

    private static String lineOf(JsonProcessingException damaged) {
        return damaged.getLocation() == null ? "1" : String.valueOf(damaged.getLocation().getLineNr());
    }
}
