package lesson08_metrics;

import datasets.DataFolder;
import datasets.Digits;
import datasets.LabelledImages;
import datasets.Mnist;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import lesson04_activations.Relu;
import lesson04_activations.Softmax;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.Adam;
import lesson05_backprop.Chain;
import lesson05_backprop.Dense;
import lesson05_backprop.Flatten;
import lesson05_backprop.SoftmaxCrossEntropy;
import lesson05_backprop.Training;
import matrix.Matrix;

/**
 * A small network of lesson 5's layers that has learned to read digits in about a second, and what it says about digits that it
 * has never seen. So the metrics have something to measure. Given: nothing to write.
 *
 * @param answers N×10: its probabilities for N test images
 * @param labels  the N digits that they really are
 */
public record DigitReader(Matrix answers, int[] labels) {

    /** The names of the classes. */
    public static final List<String> NAMES = IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    /** How many digits the usual one learns from. */
    public static final int IMAGES = 400;
    /** How often it sees each of them. */
    public static final int EPOCHS = 5;
    /** How many hidden neurons it has. */
    public static final int HIDDEN = 16;

    private static final int TEST_IMAGES = 1000;

    /**
     * Trains the usual one, on real MNIST if that is there and on drawn digits if not.
     *
     * @param data where real MNIST is, if not in the usual place
     * @param seed of its first weights and of the order of the images
     */
    public static DigitReader usual(Optional<Path> data, long seed) {
        Optional<Mnist> mnist = DataFolder.of(data).mnist();
        return trained(mnist.map(Mnist::train).orElseGet(Digits::train).first(IMAGES),
                mnist.map(Mnist::test).orElseGet(Digits::test).first(TEST_IMAGES), EPOCHS, seed);
    }

    /**
     * Trains a new one on {@code train}, and shows it {@code test}.
     *
     * @param epochs how often it sees each image
     * @param seed   of its first weights and of the order of the images
     */
    public static DigitReader trained(LabelledImages train, LabelledImages test, int epochs, long seed) {
        Random random = new Random(seed);
        Training training = new Training(new Chain(new Flatten(), new Dense(train.shape().size(), HIDDEN, random),
                new ActivationLayer(new Relu()), new Dense(HIDDEN, train.classes(), random)),
                new SoftmaxCrossEntropy(), new Adam(0.003));
        for (int epoch = 0; epoch < epochs; epoch++) {
            training.epoch(train.tensor(), train.oneHot(), random);
        }
        return new DigitReader(Softmax.of(training.predict(test.tensor()).matrix()), test.labels());
    }

    /** Returns which digit was taken for which. */
    public Matrix confusion() {
        return ConfusionMatrix.ofAnswers(answers, labels);
    }

    /** Returns its probabilities for one digit, and which images show that digit. */
    public Scored scores(int digit) {
        return Scored.ofClass(answers, labels, digit);
    }
}
