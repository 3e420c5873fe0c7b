package workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What writing into the student's tree did. All files are below the root, with slashes.
 *
 * @param written      files that are new or were replaced
 * @param unchanged    files that were already as they should be
 * @param backedUp     those of the written files whose old text was saved before
 * @param backupFolder where it was saved; empty if there was nothing to save
 */
public record WriteReport(List<String> written, List<String> unchanged, List<String> backedUp,
                          Optional<Path> backupFolder) {

    public WriteReport {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        backedUp = List.copyOf(backedUp);
    }
}
