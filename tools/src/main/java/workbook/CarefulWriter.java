package workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes into the student's tree without losing anything: a file that would change is first copied to
 * {@code .workbook/backups/<time>/…}, and only when all copies are made is the first file replaced.
 */
final class CarefulWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final WorkbookFolders folders;
    private final Clock clock;

    CarefulWriter(WorkbookFolders folders, Clock clock) {
        this.folders = folders;
        this.clock = clock;
    }

    /** Writes the given contents, in the order of the map. @throws WorkbookException if a file cannot be read or written */
    WriteReport write(Map<Path, byte[]> contents) {
        List<Path> toWrite = new ArrayList<>();
        List<Path> toBackUp = new ArrayList<>();
        List<Path> unchanged = new ArrayList<>();
        contents.forEach((file, content) -> {
            if (!Files.exists(file)) {
                toWrite.add(file);
            } else if (isSameText(TextFile.bytes(file), content)) {
                unchanged.add(file);
            } else {
                toBackUp.add(file);
                toWrite.add(file);
            }
        });
        Optional<Path> backup = toBackUp.isEmpty() ? Optional.empty() : Optional.of(backUp(toBackUp));
        toWrite.forEach(file -> TextFile.replace(file, contents.get(file)));
        return new WriteReport(display(toWrite), display(unchanged), display(toBackUp), backup);
    }

    /** Returns whether two files are the same but for the kind of their line ends. */
    static boolean isSameText(byte[] one, byte[] other) {
        return Arrays.equals(one, other) || withUnixLineEnds(one).equals(withUnixLineEnds(other));
    }

    private static String withUnixLineEnds(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).replace("\r\n", "\n"); // any byte is a character here
    }

    private Path backUp(List<Path> files) {
        try {
            Path backup = newBackupFolder();
            for (Path file : files) {
                Path copy = backup.resolve(folders.root().relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return backup;
        } catch (IOException e) {
            throw new WorkbookException(
                    "Nothing was changed, since the backup cannot be made (" + TextFile.reason(e) + ").", e);
        }
    }

    /** Two runs in one second get two folders: {@code 20260101-120000} and {@code 20260101-120000-2}. */
    private Path newBackupFolder() throws IOException {
        Path backups = Files.createDirectories(folders.notes().resolve("backups"));
        String time = LocalDateTime.now(clock).format(TIME);
        for (int n = 1; ; n++) {
            try {
                return Files.createDirectory(backups.resolve(n == 1 ? time : time + "-" + n));
            } catch (FileAlreadyExistsException e) {
                // the next number is free, or the one behind it
            }
        }
    }

    private List<String> display(List<Path> files) {
        return files.stream().map(folders::display).toList();
    }
}
