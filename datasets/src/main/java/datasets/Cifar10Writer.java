package datasets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes coloured pictures of 32×32 pixels in ten classes as files of CIFAR-10's binary format, such as those that
 * {@link ColouredShapes} draws; {@link Cifar10Reader} reads them. The bytes depend on nothing but the pictures.
 */
public final class Cifar10Writer {

    private static final int BATCHES = 5;

    private Cifar10Writer() {
    }

    /**
     * Writes the pictures to one file; an existing file is replaced.
     *
     * @throws IllegalArgumentException if the pictures are not 3×32×32 in at most 10 classes
     * @throws DatasetException         if the file cannot be written
     */
    public static void write(LabelledImages images, Path file) {
        if (!images.shape().equals(Cifar10Reader.SHAPE) || images.classes() > Cifar10Reader.CLASSES) {
            throw new IllegalArgumentException("A file of CIFAR-10 holds images of " + Cifar10Reader.SHAPE
                    + " in 10 classes, but these are " + images + ".");
        }
        int size = images.shape().size();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < images.size(); i++) {
                out.write(images.label(i));
                out.write(images.pixels(), i * size, size);
            }
        } catch (IOException e) {
            throw cannotBeWritten(file, e);
        }
    }

    /**
     * Writes a whole data set into a folder, under the names of CIFAR-10's files: the pictures to learn from in five
     * equal files, those to be tested on in one, and the names of the classes.
     *
     * @param train  pictures to learn from, a multiple of five
     * @param test   pictures to be tested on
     * @param names  the ten classes in the order of their labels
     * @param folder is there already; existing files are replaced
     * @throws IllegalArgumentException if the numbers or the pictures do not fit
     * @throws DatasetException         if a file cannot be written
     */
    public static Cifar10 write(LabelledImages train, LabelledImages test, List<String> names, Path folder) {
        if (train.size() == 0 || train.size() % BATCHES != 0) {
            throw new IllegalArgumentException("The images to learn from go into five equal files, but " + train.size()
                    + " cannot be divided so.");
        }
        if (names.size() != Cifar10Reader.CLASSES) {
            throw new IllegalArgumentException("CIFAR-10 has the names of 10 classes, but " + names.size() + " were given.");
        }
        List<Path> batches = new ArrayList<>();
        int each = train.size() / BATCHES;
        for (int b = 0; b < BATCHES; b++) {
            int[] indices = new int[each];
            for (int i = 0; i < each; i++) {
                indices[i] = b * each + i;
            }
            batches.add(folder.resolve("data_batch_" + (b + 1) + ".bin"));
            write(train.subset(indices), batches.get(b));
        }
        Path testBatch = folder.resolve("test_batch.bin");
        write(test, testBatch);
        Path meta = folder.resolve("batches.meta.txt");
        try {
            Files.writeString(meta, String.join("\n", names) + "\n\n"); // the real one ends in an empty line, too
        } catch (IOException e) {
            throw cannotBeWritten(meta, e);
        }
        return new Cifar10(batches, testBatch, Optional.of(meta));
    }

    private static DatasetException cannotBeWritten(Path file, IOException e) {
        return new DatasetException(file + ": cannot be written (" + e + ").", e);
    }
}
