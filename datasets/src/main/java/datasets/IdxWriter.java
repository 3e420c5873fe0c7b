package datasets;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Writes grey pictures and labels as the two gzipped IDX files in which MNIST comes; {@link IdxReader} reads them.
 *
 * <p>The decompressed bytes depend on nothing but the pictures, and the gzip header carries neither name nor time, so
 * writing twice gives the same file. (Another JDK may compress the same bytes a little differently.)
 */
public final class IdxWriter {

    private IdxWriter() {
    }

    /**
     * Writes the pictures to {@code imageFile} and their labels to {@code labelFile}; existing files are replaced.
     *
     * @throws IllegalArgumentException if the pictures have more than one channel or there are over 256 classes
     * @throws DatasetException         if a file cannot be written
     */
    public static void write(LabelledImages images, Path imageFile, Path labelFile) {
        writeGzip(imageBytes(images), imageFile);
        writeGzip(labelBytes(images), labelFile);
    }

    /** Returns the pictures as an IDX file before it is compressed: a header of 16 bytes, then the pixels. */
    static byte[] imageBytes(LabelledImages images) {
        if (images.shape().channels() != 1) {
            throw new IllegalArgumentException("An IDX file of this kind holds grey images with 1 channel, but these are "
                    + images.shape() + ".");
        }
        return header(images.pixels(), IdxReader.IMAGES, images.size(), images.shape().height(), images.shape().width());
    }

    /** Returns the labels as an IDX file before it is compressed: a header of 8 bytes, then one byte a label. */
    static byte[] labelBytes(LabelledImages images) {
        if (images.classes() > 256) {
            throw new IllegalArgumentException("An IDX file keeps a label in one byte, so at most 256 classes, but these are "
                    + images.classes() + ".");
        }
        byte[] labels = new byte[images.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) images.label(i);
        }
        return header(labels, IdxReader.LABELS, images.size());
    }

    /** Returns the numbers of the header, four bytes each with the highest first, followed by the data. */
    private static byte[] header(byte[] data, int... numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (int number : numbers) {
                out.writeInt(number);
            }
            out.write(data);
        } catch (IOException e) {
            throw new AssertionError("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void writeGzip(byte[] bytes, Path file) {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        } catch (IOException e) {
            throw new DatasetException(file + ": cannot be written (" + e + ").", e);
        }
    }
}
