package workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reading and replacing small files, with sentences instead of I/O errors. */
public final class TextFile {

    private TextFile() {
    }

    /** Returns the bytes of the file. @throws WorkbookException if it cannot be read */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new WorkbookException("The file " + file + " cannot be read (" + reason(e) + ").", e);
        }
    }

    /** Returns the text of one of the workbook's own files. @throws WorkbookException if it is not UTF-8 */
    static String read(Path file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
        } catch (CharacterCodingException e) {
            throw new WorkbookException("The file " + file + " must be UTF-8, but holds bytes that are not.", e);
        }
    }

    /** Returns the text of a file that anyone may have written; what is not UTF-8 becomes a replacement character. */
    static String readLeniently(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** Puts a file in the place of another in one step: whoever looks sees the old or the new one, never half of it. */
    public static void replace(Path file, byte[] content) {
        Path whileWriting = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.write(whileWriting, content);
                move(whileWriting, file);
            } finally {
                Files.deleteIfExists(whileWriting);
            }
        } catch (IOException e) {
            throw new WorkbookException("The file " + file + " cannot be written (" + reason(e) + ").", e);
        }
    }

    /** Returns what went wrong, such as {@code NoSuchFileException: notes.txt}; the message alone is often only a path. */
    static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
