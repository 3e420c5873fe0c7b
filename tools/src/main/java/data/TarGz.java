package data;

import datasets.DatasetException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Takes chosen files out of a gzipped tar archive.
 *
 * <p>A tar archive is a row of blocks of 512 bytes. A file has one block with its name, its size and a checksum of the
 * block, in octal digits, then its bytes, filled up to whole blocks. A block of zeros ends the archive.
 *
 * <p>A chosen file is written under its own name alone, whichever folder of the archive it is in; links, devices and all
 * other files are passed over. An archive with any name that would lead out of a folder is refused.
 */
final class TarGz {

    private static final int BLOCK = 512;
    private static final int NAME = 0;       // where the fields of a header begin, and how long they are
    private static final int NAME_LENGTH = 100;
    private static final int SIZE = 124;
    private static final int CHECKSUM = 148;
    private static final int DIGITS = 12;
    private static final int CHECKSUM_DIGITS = 8;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;   // of long names, before the name and a slash
    private static final int PREFIX_LENGTH = 155;

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
            byte[] header = new byte[BLOCK];
            while (next(in, header)) {
                String name = name(header);
                if (leadsOut(name)) {
                    throw new DatasetException(archive + ": expected names that stay in the archive's folder, but found \"" + name + "\".");
                }
                long size = octal(header, SIZE, DIGITS);
                boolean plain = header[TYPE] == '0' || header[TYPE] == 0;
                String last = name.substring(name.lastIndexOf('/') + 1);
                Path target = plain && !last.isEmpty() ? choice.target(last, size) : null;
                if (target == null) {
                    in.skipNBytes(size);
                } else if (found.add(last)) {
                    write(in, size, target);
                } else {
                    throw new DatasetException(archive + ": expected the file " + last + " once, but found it twice.");
                }
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            }
            return found;
        } catch (EOFException e) {
            throw new DatasetException(archive + ": expected a whole archive, but it is cut off.", e);
        } catch (ZipException e) {
            throw new DatasetException(archive + ": expected a sound gzip file, but it is damaged (" + e.getMessage() + ").", e);
        } catch (IOException e) {
            throw new DatasetException(archive + ": cannot be read (" + e + ").", e);
        }
    }

    /** Reads the next header; false at the end of the archive. */
    private boolean next(InputStream in, byte[] header) throws IOException {
        if (in.readNBytes(header, 0, BLOCK) < BLOCK) {
            throw new EOFException();
        }
        long sum = 0; // of all bytes, with spaces in the place of the checksum
        boolean zero = true;
        for (int i = 0; i < BLOCK; i++) {
            zero &= header[i] == 0;
            sum += i >= CHECKSUM && i < CHECKSUM + CHECKSUM_DIGITS ? ' ' : header[i] & 0xff;
        }
        if (!zero && sum != octal(header, CHECKSUM, CHECKSUM_DIGITS)) {
            throw new DatasetException(archive + ": expected a tar archive, but a header in it is damaged.");
        }
        return !zero;
    }

    private static String name(byte[] header) {
        String name = text(header, NAME, NAME_LENGTH);
        boolean posix = text(header, MAGIC, 6).equals("ustar"); // GNU's own "ustar  " keeps something else there
        String prefix = posix ? text(header, PREFIX, PREFIX_LENGTH) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    /** Returns whether a name is absolute or goes upwards, on this or another system. */
    private static boolean leadsOut(String name) {
        String slashes = name.replace('\\', '/');
        return slashes.startsWith("/") || slashes.matches("[A-Za-z]:.*") || ("/" + slashes + "/").contains("/../");
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private long octal(byte[] header, int from, int length) {
        String digits = text(header, from, length).strip();
        if (!digits.matches("[0-7]{1,11}")) {
            throw new DatasetException(archive + ": expected a tar archive, but a header in it is damaged.");
        }
        return Long.parseLong(digits, 8);
    }

    private static void write(InputStream in, long size, Path target) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = open(target)) {
            for (long left = size; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new EOFException();
                }
                try {
                    out.write(buffer, 0, read);
                } catch (IOException e) { // the disk fails, not the archive
                    throw PartFile.cannotBeWritten(target, e);
                }
                left -= read;
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
