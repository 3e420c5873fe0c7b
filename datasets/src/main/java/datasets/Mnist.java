package datasets;

import java.nio.file.Path;

/**
 * The four files of the real MNIST: 60,000 handwritten digits to learn from and 10,000 to be tested on, grey, 28×28.
 * {@link DataFolder#mnist()} finds them. Fashion-MNIST comes in files of the same names and format.
 *
 * @param trainImages the file of the training images, gzipped or plain
 * @param trainLabels the file of the training labels
 * @param testImages  the file of the test images
 * @param testLabels  the file of the test labels
 */
public record Mnist(Path trainImages, Path trainLabels, Path testImages, Path testLabels) {

    /** Number of classes: the digits 0 to 9. */
    public static final int CLASSES = 10;

    /** Reads the training images with their labels. @throws DatasetException if a file is not as it should be */
    public LabelledImages train() {
        return IdxReader.read(trainImages, trainLabels, CLASSES);
    }

    /** Reads the test images with their labels. @throws DatasetException if a file is not as it should be */
    public LabelledImages test() {
        return IdxReader.read(testImages, testLabels, CLASSES);
    }
}
