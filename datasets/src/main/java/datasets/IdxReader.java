package datasets;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import matrix.Shape;

/**
 * Reads grey pictures and their labels from IDX files, the format in which MNIST comes, gzipped or plain: which of the
 * two a file is, its first bytes tell, not its name.
 *
 * <p>An IDX file starts with whole numbers of four bytes, the highest byte first. A file of images has the magic
 * number 0x00000803 (08: unsigned bytes, 03: three dimensions), the number of images, of rows and of columns, then
 * the pixels, row by row. A file of labels has 0x00000801, the number of labels, then one byte a label.
 *
 * <p>A file may lie: nothing is believed before it is checked, and memory is taken only for bytes that are there.
 * Whatever is wrong is a {@link DatasetException} that names the file, what was expected and what was found.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">the MNIST database and the IDX format</a>
 */
public final class IdxReader {

    static final int IMAGES = 0x00000803;
    static final int LABELS = 0x00000801;

    private static final int LARGEST = 512 * 1024 * 1024; // bytes; ten times MNIST, and still fits into memory

    private IdxReader() {
    }

    /**
     * Reads pictures and their labels.
     *
     * @param imageFile a file of images
     * @param labelFile a file of as many labels
     * @param classes   number of classes; every label is from 0 to one less
     * @throws DatasetException if a file is missing or not as it should be, or the two do not fit together
     */
    public static LabelledImages read(Path imageFile, Path labelFile, int classes) {
        return read(imageFile.toString(), stored(imageFile), labelFile.toString(), stored(labelFile), classes);
    }

    /**
     * Reads labels alone, each from 0 to 255.
     *
     * @throws DatasetException if the file is missing or not as it should be
     */
    public static int[] readLabels(Path labelFile) {
        return labels(labelFile.toString(), stored(labelFile));
    }

    /** Reads pictures and labels from the bytes of two files; the names serve for messages. */
    static LabelledImages read(String imageName, byte[] imageFile, String labelName, byte[] labelFile, int classes) {
        Content images = content(imageName, imageFile, IMAGES);
        int[] labels = labels(labelName, labelFile);
        if (labels.length != images.sizes[0]) {
            throw wrong(labelName, images.sizes[0] + " labels, one for each image of " + imageName,
                    "found " + labels.length);
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= classes) {
                throw wrong(labelName, "labels from 0 to " + (classes - 1),
                        "label " + i + " (counted from 0) is " + labels[i]);
            }
        }
        return new LabelledImages(new Shape(1, images.sizes[1], images.sizes[2]), classes, images.data, labels);
    }

    private static int[] labels(String name, byte[] file) {
        byte[] data = content(name, file, LABELS).data;
        int[] labels = new int[data.length];
        for (int i = 0; i < data.length; i++) {
            labels[i] = data[i] & 0xff; // bytes of Java are signed, those of the file are not
        }
        return labels;
    }

    // ---------------------------------------------------------------- one file

    /** What stands in an IDX file: {@code sizes} = count (for images also rows, columns), {@code data} = what follows. */
    private static final class Content {
        final int[] sizes;
        final byte[] data;

        Content(int[] sizes, byte[] data) {
            this.sizes = sizes;
            this.data = data;
        }
    }

    /** Decodes the file, gzipped or plain, whose magic number must be {@code magic}. */
    private static Content content(String name, byte[] file, int magic) {
        if (!isGzip(file)) {
            try {
                return decode(name, new ByteArrayInputStream(file), magic, name.endsWith(".gz"));
            } catch (IOException e) {
                throw new AssertionError("reading from memory does not fail", e);
            }
        }
        try (WholeGzip gzip = new WholeGzip(file)) {
            Content content = decode(name, gzip, magic, false);
            if (gzip.bytesBehind() > 0) {
                throw wrong(name, "nothing behind the gzip data", "found " + gzip.bytesBehind() + " more bytes");
            }
            return content;
        } catch (EOFException e) {
            throw wrong(name, "a whole gzip file", "it is cut off");
        } catch (ZipException e) {
            throw wrong(name, "a sound gzip file", "it is damaged (" + e.getMessage() + ")");
        } catch (IOException e) {
            throw new AssertionError("reading from memory does not fail", e);
        }
    }

    private static Content decode(String name, InputStream in, int magic, boolean gzipExpected) throws IOException {
        int headerSize = magic == IMAGES ? 16 : 8;
        byte[] header = in.readNBytes(headerSize);
        if (header.length >= 4 && number(header, 0) != magic) {
            throw wrong(name, (gzipExpected ? "gzip data or " : "") + describe(magic),
                    "it starts with " + describe((int) number(header, 0)));
        }
        if (header.length < headerSize) {
            throw wrong(name, "a header of " + headerSize + " bytes", "it ends after " + header.length);
        }

        int[] sizes = new int[headerSize / 4 - 1];
        long total = 1; // never beyond LARGEST · 2³², so it cannot overflow
        for (int i = 0; i < sizes.length; i++) {
            long size = number(header, 4 * (i + 1));
            if (size == 0) {
                throw wrong(name, "at least one " + (magic == LABELS ? "label" : "image of 1×1"),
                        "its header says " + claim(header));
            }
            total *= size;
            if (total > LARGEST) {
                throw wrong(name, "at most " + LARGEST + " bytes of data", "its header says " + claim(header));
            }
            sizes[i] = (int) size;
        }

        byte[] data = in.readNBytes((int) total); // takes memory only as bytes arrive
        if (data.length < total) {
            throw wrong(name, claim(header) + " (" + (headerSize + total) + " bytes)",
                    "it ends after " + (headerSize + data.length) + " bytes");
        }
        if (in.read() >= 0) {
            throw wrong(name, claim(header) + " (" + (headerSize + total) + " bytes)", "more bytes follow");
        }
        return new Content(sizes, data);
    }

    /** Returns what the header says follows it, such as {@code 60000 images of 28×28}. */
    private static String claim(byte[] header) {
        return header.length == 8 ? number(header, 4) + " labels"
                : number(header, 4) + " images of " + number(header, 8) + "×" + number(header, 12);
    }

    private static String describe(int magic) {
        String hexadecimal = String.format("0x%08x", magic);
        return switch (magic) {
            case IMAGES -> "the magic number " + hexadecimal + " of IDX images";
            case LABELS -> "the magic number " + hexadecimal + " of IDX labels";
            default -> hexadecimal;
        };
    }

    /** Returns the whole number of four bytes at {@code from}, unsigned, the highest byte first. */
    private static long number(byte[] bytes, int from) {
        return (bytes[from] & 0xffL) << 24 | (bytes[from + 1] & 0xffL) << 16
                | (bytes[from + 2] & 0xffL) << 8 | bytes[from + 3] & 0xffL;
    }

    // ---------------------------------------------------------------- on the disk

    /** Returns the bytes of the file as they are stored. */
    private static byte[] stored(Path file) {
        if (Files.isDirectory(file)) {
            throw wrong(file.toString(), "an IDX file", "it is a folder");
        }
        if (!Files.exists(file)) {
            throw wrong(file.toString(), "an IDX file", "there is no such file");
        }
        try {
            long size = Files.size(file);
            if (!Files.isRegularFile(file) || size > LARGEST) {
                throw wrong(file.toString(), "a file of at most " + LARGEST + " bytes", Files.isRegularFile(file)
                        ? "it has " + size : "it is no regular file");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DatasetException(file + ": expected an IDX file, but it cannot be read (" + e + ").", e);
        }
    }

    private static boolean isGzip(byte[] file) {
        return file.length >= 2 && file[0] == 0x1f && file[1] == (byte) 0x8b;
    }

    /** Decompresses a file and knows what is behind the compressed data, which Java's own class passes over. */
    private static final class WholeGzip extends GZIPInputStream {

        private static final int TRAILER = 8; // bytes behind the compressed data: checksum and length

        WholeGzip(byte[] file) throws IOException {
            super(new ByteArrayInputStream(file), file.length); // the buffer takes all, so what is left is all that is left
        }

        /** Returns the number of bytes behind the gzip data, once they are read to their end. */
        int bytesBehind() {
            return inf.getRemaining() - TRAILER;
        }
    }

    private static DatasetException wrong(String name, String expected, String found) {
        return new DatasetException(name + ": expected " + expected + ", but " + found + ".");
    }
}
