package datasets;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The drawn digits that come with the workbook: 6,000 to learn from and 1,000 to be tested on, grey, 28×28, in the
 * files and the format of MNIST. {@link DrawnDigits} made them; nobody's handwriting is in them.
 * Each digit comes up equally often, in random order.
 */
public final class Digits {

    static final int TRAIN_COUNT = 6000;
    static final int TEST_COUNT = 1000;
    static final long TRAIN_SEED = 1;
    static final long TEST_SEED = 2; // another seed: no test picture was ever seen in training

    static final String TRAIN_IMAGES = "train-images-idx3-ubyte.gz";
    static final String TRAIN_LABELS = "train-labels-idx1-ubyte.gz";
    static final String TEST_IMAGES = "t10k-images-idx3-ubyte.gz"; // MNIST's own name, though here it is 1k
    static final String TEST_LABELS = "t10k-labels-idx1-ubyte.gz";

    private static final Map<String, LabelledImages> READ = new ConcurrentHashMap<>(); // unpacking them takes longer than using them

    private Digits() {
    }

    /** Reads the 6,000 digits to learn from. @throws DatasetException if their files are damaged */
    public static LabelledImages train() {
        return read(TRAIN_IMAGES, TRAIN_LABELS);
    }

    /** Reads the 1,000 digits to be tested on. @throws DatasetException if their files are damaged */
    public static LabelledImages test() {
        return read(TEST_IMAGES, TEST_LABELS);
    }

    private static LabelledImages read(String images, String labels) {
        return READ.computeIfAbsent(images, name ->
                IdxReader.read(images, stored(images), labels, stored(labels), DrawnDigits.CLASSES));
    }

    /** Returns the bytes of one of the four files as they are stored. */
    static byte[] stored(String name) {
        try (InputStream in = Digits.class.getResourceAsStream("digits/" + name)) {
            if (in == null) {
                throw new DatasetException(name + ": expected beside the workbook's classes, but it is not there.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DatasetException(name + ": expected beside the workbook's classes, but it cannot be read ("
                    + e + ").", e);
        }
    }
}
