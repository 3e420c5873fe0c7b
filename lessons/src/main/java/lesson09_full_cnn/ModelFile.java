package lesson09_full_cnn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import matrix.Matrix;
import matrix.Parameter;
import matrix.Todo;

/**
 * A network in a file: everything it has learned and gathered, not how it is built. To load, build the same network first.
 *
 * <pre>
 * bytes                                what (numbers big-endian, as DataOutputStream writes them)
 * 20                                   "CNN workbook model", a line end, and the version: 1
 * 4                                    number of entries
 *   for each entry: UTF, UTF, 4, 4     name of the layer, name of the parameter, rows, columns
 *                   8 · rows · columns the numbers, row by row
 * 8                                    CRC-32 of everything before
 * </pre>
 */
public final class ModelFile {

    /** The version that is written, and the only one that is read. */
    public static final int VERSION = 1;

    private static final byte[] MAGIC = "CNN workbook model\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM = Long.BYTES;

    /**
     * Something that a layer has learned or gathered.
     *
     * @param layer     the layer's name
     * @param parameter a parameter of it, or one of its statistics
     */
    record Entry(String layer, Parameter parameter) {

        @Override
        public String toString() {
            return layer + "/" + parameter;
        }
    }

    private ModelFile() {
    }

    /**
     * Writes what the network has learned and gathered. A file of that name is replaced, but only by a whole one.
     *
     * @throws UncheckedIOException if it cannot be written; a file that was there is still as it was
     */
    public static void save(Sequential network, Path file) {
        byte[] content = content(network);
        try {
            replace(file, half -> write(half, content));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The network could not be saved as " + file + " (" + unwritable + ").", unwritable);
        }
    }

    /**
     * Gives the network what a file says. Where the file is refused, the network is as it was.
     *
     * @param network built like the one that was saved, with the same names
     * @throws IllegalArgumentException if the file is not a model, is damaged, or belongs to another network
     * @throws UncheckedIOException     if it cannot be read
     */
    public static void load(Sequential network, Path file) {
        List<Entry> entries = entries(network);
        List<Matrix> values = values(file, read(file), entries);
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).parameter().setValue(values.get(i));
        }
    }

    /**
     * Returns everything that makes the network what it is: layer by layer, first its parameters, then its statistics.
     */
    static List<Entry> entries(Sequential network) {
        // TODO 9.15 names() and layers() have one order. Without the running means of lesson 7, a loaded network
        // would answer something else than the one that was saved.
        throw new Todo("9.15");
    }

    /** Writes a file; may fail half-way. */
    @FunctionalInterface
    interface Writing {

        void into(Path file) throws IOException;
    }

    /**
     * Replaces a file, or makes it, so that at every moment there is either the old one or the whole new one: writes beside
     * it, into the file with {@code .half} behind its name, and moves that to its place at once.
     *
     * @param file    which
     * @param writing writes the new content into the file that it is given; if it throws whatever, or leaves no file,
     *                {@code file} is as it was, and nothing is left of the half-written one
     */
    static void replace(Path file, Writing writing) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        // TODO 9.15 Write into half, then Files.move with REPLACE_EXISTING and ATOMIC_MOVE. Whatever happens,
        // Files.deleteIfExists(half) at the end: there is a place in Java for "whatever happens".
        throw new Todo("9.15");
    }

    // ---------------------------------------------------------------- the bytes; given

    private static void write(Path file, byte[] content) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(content);
            out.getFD().sync(); // on the disk before it gets its name
        }
    }

    private static byte[] content(Sequential network) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeByte(VERSION);
            List<Entry> entries = entries(network);
            out.writeInt(entries.size());
            for (Entry entry : entries) {
                Matrix value = entry.parameter().value();
                out.writeUTF(entry.layer());
                out.writeUTF(entry.parameter().name());
                out.writeInt(value.rows());
                out.writeInt(value.cols());
                for (int r = 0; r < value.rows(); r++) {
                    for (int c = 0; c < value.cols(); c++) {
                        out.writeDouble(value.get(r, c));
                    }
                }
            }
            out.writeLong(checksum(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + file + " cannot be read (" + unreadable + ").", unreadable);
        }
    }

    /** Returns the values for these entries, in their order, once everything about the file has been found right. */
    private static List<Matrix> values(Path file, byte[] bytes, List<Entry> entries) {
        if (bytes.length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw refused(file, "is not a model of this workbook: it does not begin with \"CNN workbook model\"");
        }
        if (bytes.length < MAGIC.length + 1 + Integer.BYTES + CHECKSUM) {
            throw refused(file, "is damaged: it ends after " + bytes.length + " bytes");
        }
        if (bytes[MAGIC.length] != VERSION) {
            throw refused(file, "is a model of version " + bytes[MAGIC.length] + ", but only version " + VERSION + " can be read");
        }
        byte[] covered = Arrays.copyOf(bytes, bytes.length - CHECKSUM);
        try (DataInputStream end = new DataInputStream(new ByteArrayInputStream(bytes, covered.length, CHECKSUM));
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(covered))) {
            if (end.readLong() != checksum(covered)) {
                throw refused(file, "is damaged: its checksum is not that of its content");
            }
            in.skipNBytes(MAGIC.length + 1L);
            requireFor(file, entries.size() + " entries", in.readInt() + " entries");
            List<Matrix> values = new ArrayList<>();
            for (Entry entry : entries) {
                String found = in.readUTF() + "/" + in.readUTF() + " " + in.readInt() + "×" + in.readInt();
                requireFor(file, entry.toString(), found);
                Matrix value = entry.parameter().value().copy();
                for (int r = 0; r < value.rows(); r++) {
                    for (int c = 0; c < value.cols(); c++) {
                        value.set(r, c, in.readDouble());
                    }
                }
                values.add(value);
            }
            requireFor(file, "0 bytes behind them", in.available() + " bytes behind them");
            return values;
        } catch (IOException truncated) {
            throw refused(file, "is damaged: it ends too soon");
        }
    }

    private static void requireFor(Path file, String expected, String found) {
        if (!found.equals(expected)) {
            throw refused(file, "belongs to another network: this one has " + expected + ", the file has " + found);
        }
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException("The file " + file.getFileName() + " " + why + "; nothing was loaded.");
    }

    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
