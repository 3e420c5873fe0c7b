package data;

import archives.DamagedArchive;
import archives.EntryKind;
import archives.EntryName;
import archives.TarReader;
import datasets.DatasetException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Takes chosen files out of a gzipped tar archive.
 *
 * <p>A chosen file is written under its own name alone, whichever folder of the archive it is in; links, devices and all
 * other files are passed over. An archive with any name that would lead out of a folder is refused.
 */
final class TarGz {

    private final Path archive;

    private TarGz(Path archive) {
        this.archive = archive;
    }

    /** Says where a chosen file is to be written, by its name; null if it is not wanted. */
    interface Choice {
        Path target(String name, long size);
    }

    /**
     * Writes the chosen files.
     *
     * @return the names of those found
     * @throws DatasetException if the archive is damaged, has a chosen file twice or names that lead out of a folder, or
     *                          a file cannot be written
     */
    static Set<String> unpack(Path archive, Choice choice) {
        return new TarGz(archive).unpack(choice);
    }

    private Set<String> unpack(Choice choice) {
        Set<String> found = new HashSet<>();
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive), 1 << 16), 1 << 16)) {
            TarReader tar = new TarReader(in);
            for (Optional<TarReader.Entry> next = tar.next(); next.isPresent(); next = tar.next()) {
                String name = next.get().name();
                if (EntryName.leadsOut(name)) {
                    throw new DatasetException(archive + ": expected names that stay in the archive's folder, but found \"" + name + "\".");
                }
                String last = name.substring(name.lastIndexOf('/') + 1);
                Path target = next.get().kind() == EntryKind.FILE ? choice.target(last, next.get().size()) : null;
                if (target != null && !found.add(last)) {
                    throw new DatasetException(archive + ": expected the file " + last + " once, but found it twice.");
                }
                if (target != null) {
                    write(tar, target);
                }
            }
            return found;
        } catch (DamagedArchive e) {
            throw new DatasetException(archive + ": " + e.getMessage() + ".", e);
        } catch (EOFException e) {
            throw new DatasetException(archive + ": expected a whole archive, but it is cut off.", e);
        } catch (ZipException e) {
            throw new DatasetException(archive + ": expected a sound gzip file, but it is damaged (" + e.getMessage() + ").", e);
        } catch (IOException e) {
            throw new DatasetException(archive + ": cannot be read (" + e + ").", e);
        }
    }

    private static void write(TarReader tar, Path target) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = open(target)) {
            for (int count = tar.read(buffer); count >= 0; count = tar.read(buffer)) {
                try {
                    out.write(buffer, 0, count);
                } catch (IOException e) { // the disk fails, not the archive
                    throw PartFile.cannotBeWritten(target, e);
                }
            }
        }
    }

    private static OutputStream open(Path target) {
        try {
            return Files.newOutputStream(target);
        } catch (IOException e) {
            throw PartFile.cannotBeWritten(target, e);
        }
    }
}
