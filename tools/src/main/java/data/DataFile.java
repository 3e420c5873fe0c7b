package data;

import datasets.DatasetException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * One file as it was published.
 *
 * @param name   its name, without a folder
 * @param size   number of bytes
 * @param sha256 its SHA-256 in 64 hexadecimal digits
 */
public record DataFile(String name, long size, String sha256) {

    /** Checks that the name is a name and the checksum a checksum. */
    public DataFile {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || size < 1 || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A data file has a plain name, a size and 64 hexadecimal digits, but was given "
                    + name + ", " + size + ", " + sha256 + ".");
        }
    }

    /**
     * Compares a file with this one, by its size and, if that agrees, by its SHA-256.
     *
     * @return what the file is instead, such as "it has 12 bytes where 9,912,422 were expected"; empty if it is this one
     * @throws DatasetException if the file cannot be read
     */
    public Optional<String> flaw(Path file) {
        try {
            long found = Files.size(file);
            if (found != size) {
                return Optional.of("it has " + bytes(found) + " where " + number(size) + " were expected");
            }
            String checksum = checksum(file);
            return checksum.equals(sha256) ? Optional.empty()
                    : Optional.of("its SHA-256 is " + checksum.substring(0, 8) + "… where " + sha256.substring(0, 8) + "… was expected");
        } catch (IOException e) {
            throw new DatasetException(file + ": expected the published file, but it cannot be read (" + e + ").", e);
        }
    }

    private static String checksum(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** Returns a number of bytes as it is read aloud: {@code 9,912,422 bytes}. */
    static String bytes(long count) {
        return number(count) + (count == 1 ? " byte" : " bytes");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns the name, for sentences. */
    @Override
    public String toString() {
        return name;
    }
}
