package grader.ingest;

import archives.EntryKind;
import archives.TarReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads a submission that is a tar archive, gzipped or not. */
final class TarContents {

    private static final int BUFFER = 1 << 16;

    private TarContents() {
    }

    /** Offers everything in an archive to {@code intake}. @throws IOException if the archive is damaged, or the disk cannot be read */
    static void read(Path archive, boolean gzipped, Intake intake) throws IOException {
        try (InputStream file = Files.newInputStream(archive, LinkOption.NOFOLLOW_LINKS);
                InputStream unpacked = gzipped ? new GZIPInputStream(file, BUFFER) : file;
                InputStream in = new BufferedInputStream(new Bounded(unpacked, Files.size(archive), intake.limits()), BUFFER)) {
            TarReader tar = new TarReader(in);
            for (Optional<TarReader.Entry> next = tar.next(); next.isPresent(); next = tar.next()) {
                TarReader.Entry entry = next.get();
                intake.count();
                if (entry.kind() == EntryKind.FILE) {
                    if (intake.wants(entry.name())) {
                        intake.take(entry.name(), entry.modified(), tar.content(intake.limits().file() + 1));
                    }
                } else if (entry.kind() != EntryKind.FOLDER) {
                    intake.passOver(entry.name());
                }
            }
            in.transferTo(OutputStream.nullOutputStream()); // up to the checksum at the end of the gzipped form
        }
    }

    /** Ends the reading of an archive that unpacks to more than it may. */
    private static final class Bounded extends InputStream {

        private final InputStream in;
        private final long packed;
        private final Limits limits;
        private long read;

        Bounded(InputStream in, long packed, Limits limits) {
            this.in = in;
            this.packed = packed;
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            read += Math.max(count, 0);
            if (read > limits.unpacked() || read > limits.unpacked() / 10 && read > packed * limits.ratio()) {
                throw new Refused("The archive has " + packed + " bytes and unpacks to more than " + (read - 1)
                        + ", which no student's work does: hand in the folder lessons alone.");
            }
            return count;
        }
    }
}
