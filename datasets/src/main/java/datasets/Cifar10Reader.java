package datasets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import matrix.Shape;

/**
 * Reads coloured pictures and their labels from files of CIFAR-10's binary format.
 *
 * <p>A file is one record after the other, 3073 bytes each, with nothing before, between or behind them: the label from
 * 0 to 9, then 1024 bytes of red, 1024 of green and 1024 of blue, each 32 rows of 32 pixels. That is the order of a
 * {@link LabelledImages} as well, so that the pixels are taken as they are.
 *
 * <p>There is no header, and so a file does not say how many pictures it should hold: files of one data set are
 * expected to hold equally many. Whatever is wrong is a {@link DatasetException} that names the file, what was expected
 * and what was found.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">CIFAR-10 and its format</a>
 */
public final class Cifar10Reader {

    /** Three channels (red, green, blue) of 32×32 pixels. */
    public static final Shape SHAPE = new Shape(3, 32, 32);

    /** Number of classes: 10. */
    public static final int CLASSES = 10;

    static final int RECORD = 1 + SHAPE.size(); // bytes: the label and the pixels

    private static final long LARGEST = 512 * 1024 * 1024; // bytes of all files; nearly three times CIFAR-10

    private Cifar10Reader() {
    }

    /**
     * Reads the pictures of one file, or of several that hold equally many, one file after the other.
     *
     * @throws IllegalArgumentException if no file is given
     * @throws DatasetException         if a file is missing or not as it should be
     */
    public static LabelledImages read(List<Path> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("Reading CIFAR-10 takes at least one file, but none was given.");
        }
        int each = count(files.get(0), files.size());
        for (Path file : files) {
            int count = count(file, files.size());
            if (count != each) {
                throw wrong(file, each + " images, as many as in " + files.get(0).getFileName(), "it has " + count);
            }
        }
        int[] labels = new int[each * files.size()];
        byte[] pixels = new byte[labels.length * SHAPE.size()];
        for (int f = 0; f < files.size(); f++) {
            read(files.get(f), f * each, each, labels, pixels);
        }
        return new LabelledImages(SHAPE, CLASSES, pixels, labels);
    }

    /** Reads the {@code count} records of a file to the places from {@code first} on. */
    private static void read(Path file, int first, int count, int[] labels, byte[] pixels) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int i = 0; i < count; i++) {
                int label = in.read();
                if (i == 0 && label == 0x1f) {
                    throw wrong(file, "images as they come out of the archive", "it starts as gzip data does");
                }
                if (label >= CLASSES) {
                    throw wrong(file, "labels from 0 to 9", "the label of image " + i + " (counted from 0) is " + label);
                }
                int read = in.readNBytes(pixels, (first + i) * SHAPE.size(), SHAPE.size());
                if (label < 0 || read < SHAPE.size()) {
                    throw wrong(file, count + " images", "it became shorter while it was read");
                }
                labels[first + i] = label;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Returns how many pictures the file holds, by its size, which one of {@code files} may have. */
    private static int count(Path file, int files) {
        if (Files.isDirectory(file)) {
            throw wrong(file, "a file of CIFAR-10", "it is a folder");
        }
        if (!Files.exists(file)) {
            throw wrong(file, "a file of CIFAR-10", "there is no such file");
        }
        try {
            long size = Files.size(file);
            if (!Files.isRegularFile(file) || size > LARGEST / files) {
                throw wrong(file, "a file of at most " + LARGEST / files + " bytes",
                        Files.isRegularFile(file) ? "it has " + size : "it is no regular file");
            }
            if (size == 0) {
                throw wrong(file, "at least one image of " + RECORD + " bytes", "it is empty");
            }
            if (size % RECORD != 0) {
                throw wrong(file, "whole images of " + RECORD + " bytes each", "it ends after " + size % RECORD
                        + " bytes of image " + size / RECORD + " (counted from 0)");
            }
            return (int) (size / RECORD);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static DatasetException wrong(Path file, String expected, String found) {
        return new DatasetException(file + ": expected " + expected + ", but " + found + ".");
    }

    private static DatasetException unreadable(Path file, IOException e) {
        return new DatasetException(file + ": expected a file of CIFAR-10, but it cannot be read (" + e + ").", e);
    }
}
