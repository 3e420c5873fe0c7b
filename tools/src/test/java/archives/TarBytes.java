package archives;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Tar archives made block by block, so that each can be wrong in its own way. */
public final class TarBytes {

    private static final int BLOCK = 512;

    private TarBytes() {
    }

    /** Returns an entry: a header and the content, filled up to whole blocks. */
    public static byte[] entry(String name, char type, byte[] content) {
        return join(header(name, type, content.length), content, new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    /** Returns a POSIX entry of type x or g that says something about the next one or all that follow. */
    public static byte[] said(char type, String... keysAndValues) {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            String record = " " + keysAndValues[i] + "=" + keysAndValues[i + 1] + "\n";
            int length = record.length() + 1;
            while (record.length() + String.valueOf(length).length() != length) {
                length++;
            }
            records.append(length).append(record);
        }
        return entry("PaxHeaders/x", type, records.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns a header that claims a size. */
    public static byte[] header(String name, char type, long size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 108, "0001750\0");
        put(header, 116, "0001750\0");
        put(header, 124, String.format("%011o ", size));
        put(header, 136, "11142163246 ");
        put(header, 157, "target/of/a/link");
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        return withChecksum(header);
    }

    /** Returns an entry again whose header was changed, with the checksum that belongs to it now. */
    public static byte[] withChecksum(byte[] entry) {
        put(entry, 148, "        ");
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += entry[i] & 0xff;
        }
        put(entry, 148, String.format("%06o\0 ", sum));
        return entry;
    }

    /** Puts a text into a header. */
    public static void put(byte[] header, int place, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, place, bytes.length);
    }

    /** Returns the archive of these entries, ended by two blocks of zeros. */
    public static byte[] tar(byte[]... entries) {
        return join(join(entries), new byte[2 * BLOCK]);
    }

    /** Returns the gzipped archive of these entries. */
    public static byte[] tarGz(byte[]... entries) {
        return gzip(tar(entries));
    }

    /** Returns bytes one after the other. */
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** Returns bytes in gzip's form. */
    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
