package datasets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of CIFAR-10 in its binary version: 50,000 photographs to learn from in five files and 10,000 to be tested
 * on in a sixth, in red, green and blue, 32×32. {@link DataFolder#cifar10()} finds them.
 *
 * @param batches   the five files to learn from, {@code data_batch_1.bin} to {@code data_batch_5.bin}
 * @param testBatch the file to be tested on, {@code test_batch.bin}
 * @param meta      the file with the names of the classes, {@code batches.meta.txt}, if it is there
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">CIFAR-10 and its format</a>
 */
public record Cifar10(List<Path> batches, Path testBatch, Optional<Path> meta) {

    /** The names of the classes in the order of their labels, as {@code batches.meta.txt} has them. */
    public static final List<String> NAMES = List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog",
            "horse", "ship", "truck");

    /** Keeps a copy of the list. */
    public Cifar10 {
        batches = List.copyOf(batches);
    }

    /** Returns all files of pictures: the five to learn from, then the one to be tested on. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>(batches);
        files.add(testBatch);
        return files;
    }

    /**
     * Reads the pictures to learn from, in the order of the files. The real ones take 154 MB of memory.
     *
     * @throws DatasetException if a file is not as it should be, or not as long as the others
     */
    public LabelledImages train() {
        return Cifar10Reader.read(batches);
    }

    /** Reads the pictures to be tested on. @throws DatasetException if the file is not as it should be */
    public LabelledImages test() {
        return Cifar10Reader.read(List.of(testBatch));
    }

    /**
     * Reads the names of the ten classes, in the order of their labels; {@link #NAMES} if there is no file of names.
     *
     * @throws DatasetException if the file has not ten names, one a line
     */
    public List<String> names() {
        if (meta.isEmpty()) {
            return NAMES;
        }
        Path file = meta.get();
        try {
            List<String> names = Files.readString(file, StandardCharsets.ISO_8859_1).lines() // any byte is a character here
                    .map(String::strip).filter(line -> !line.isEmpty()).toList();
            if (names.size() != Cifar10Reader.CLASSES) {
                throw new DatasetException(file + ": expected the names of 10 classes, one a line, but found "
                        + names.size() + ".");
            }
            return names;
        } catch (IOException e) {
            throw new DatasetException(file + ": expected the names of 10 classes, but it cannot be read (" + e + ").", e);
        }
    }
}
