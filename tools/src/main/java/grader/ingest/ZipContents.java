package grader.ingest;

import archives.EntryKind;
import archives.ZipReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

/** Reads a submission that is a zip archive. */
final class ZipContents {

    private ZipContents() {
    }

    /** Offers everything in an archive to {@code intake}. @throws IOException if the archive is damaged, or the disk cannot be read */
    static void read(Path archive, ZoneId zone, Intake intake) throws IOException {
        try (ZipReader zip = ZipReader.open(archive, intake.limits().entries(), zone)) {
            for (ZipReader.Entry entry : zip.entries()) {
                intake.count();
                if (entry.kind() == EntryKind.FILE) {
                    if (intake.wants(entry.name())) {
                        if (entry.encrypted()) {
                            throw new Refused("The archive is encrypted, and nobody here has its password: hand it in without one.");
                        }
                        intake.take(entry.name(), entry.modified(), zip.content(entry, intake.limits().file()));
                    }
                } else if (entry.kind() != EntryKind.FOLDER) {
                    intake.passOver(entry.name());
                }
            }
        }
    }
}
