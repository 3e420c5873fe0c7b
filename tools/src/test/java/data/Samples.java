package data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Small files, data sets of them, and tar archives, made block by block. */
final class Samples {

    private Samples() {
    }

    static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static DataFile file(String name, byte[] content) {
        try {
            return new DataFile(name, content.length, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static DataSet mnist(List<DataFile> files, URI... mirrors) {
        return new DataSet("mnist", "MNIST", "digits", List.of(mirrors), files, Optional.empty(), List.of());
    }

    static DataSet cifar(List<DataFile> files, DataFile archive, URI... mirrors) {
        return new DataSet("cifar-10", "CIFAR-10", "pictures", List.of(mirrors), files, Optional.of(archive), List.of("batches.meta.txt"));
    }

    /** Returns an entry of a tar archive: a header and the content, filled up to whole blocks. */
    static byte[] entry(String name, char type, byte[] content) {
        byte[] entry = new byte[512 + (content.length + 511) / 512 * 512];
        put(entry, 0, name);
        put(entry, 100, "0000644\0");
        put(entry, 108, "0001750\0");
        put(entry, 116, "0001750\0");
        put(entry, 124, String.format("%011o ", content.length));
        put(entry, 136, "11142163246 ");
        put(entry, 148, "        ");
        entry[156] = (byte) type;
        put(entry, 257, "ustar\00000");
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += entry[i] & 0xff;
        }
        put(entry, 148, String.format("%06o\0 ", sum));
        System.arraycopy(content, 0, entry, 512, content.length);
        return entry;
    }

    private static void put(byte[] entry, int place, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, entry, place, bytes.length);
    }

    /** Returns the gzipped archive of these entries, ended by two blocks of zeros. */
    static byte[] tarGz(byte[]... entries) {
        return gzip(join(join(entries), new byte[1024]));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns everything in and below a folder, as relative names with slashes, sorted; empty if there is no folder. */
    static List<String> in(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
