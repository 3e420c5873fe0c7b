package datasets;

import java.nio.file.Path;
import java.util.List;

/**
 * The four files of the real MNIST: 60,000 handwritten digits to learn from and 10,000 to be tested on, grey, 28×28.
 * {@link DataFolder#mnist()} finds them. Fashion-MNIST, photographs of clothes, comes in files of the same names and
 * format; {@link DataFolder#fashionMnist()} finds those.
 *
 * @param trainImages the file of the training images, gzipped or plain
 * @param trainLabels the file of the training labels
 * @param testImages  the file of the test images
 * @param testLabels  the file of the test labels
 */
public record Mnist(Path trainImages, Path trainLabels, Path testImages, Path testLabels) {

    /** Number of classes: the digits 0 to 9, or ten kinds of clothes. */
    public static final int CLASSES = 10;

    /** The names of the classes of Fashion-MNIST in the order of their labels. */
    public static final List<String> FASHION_NAMES = List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
            "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    /** Returns the four files: the training images and labels, then those of the test. */
    public List<Path> files() {
        return List.of(trainImages, trainLabels, testImages, testLabels);
    }

    /** Reads the training images with their labels. @throws DatasetException if a file is not as it should be */
    public LabelledImages train() {
        return IdxReader.read(trainImages, trainLabels, CLASSES);
    }

    /** Reads the test images with their labels. @throws DatasetException if a file is not as it should be */
    public LabelledImages test() {
        return IdxReader.read(testImages, testLabels, CLASSES);
    }
}
