package lesson06_regularization;

import datasets.DataFolder;
import datasets.Digits;
import datasets.LabelledImages;
import datasets.Mnist;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import lesson05_backprop.OneHot;
import matrix.Matrix;
import matrix.Tensor;

/**
 * A training set so small that a network can learn it by heart; others to choose a λ by, and others again to say at the
 * end how good it is. No image is in two of them. Given: nothing to write.
 *
 * @param x                 images to learn from
 * @param targets           one-hot, one row an image
 * @param validationX       images to choose by
 * @param validationTargets one-hot
 * @param testX             images for the end
 * @param testTargets       one-hot
 */
record FewDigits(Tensor x, Matrix targets, Tensor validationX, Matrix validationTargets, Tensor testX, Matrix testTargets) {

    /** How many images there are to choose by. */
    static final int VALIDATION = 300;
    /** How many images there are to test on. */
    static final int TEST = 1000;

    /**
     * Returns so many training images, chosen by {@code seed}; drawn digits, or MNIST where it is.
     *
     * @param wrong share of the training images that get the label of another class, as careless people would label them;
     *              the labels of the other two sets are right
     */
    static FewDigits of(int count, double wrong, Optional<Path> data, long seed) {
        Optional<Mnist> mnist = DataFolder.of(data).mnist();
        LabelledImages train = mnist.map(Mnist::train).orElseGet(Digits::train);
        LabelledImages test = mnist.map(Mnist::test).orElseGet(Digits::test).first(TEST);
        Random random = new Random(seed);
        int[] chosen = random.ints(0, train.size()).distinct().limit(count + VALIDATION).toArray();
        int[] learned = IntStream.range(0, count).map(i -> chosen[i]).toArray();
        int[] kept = IntStream.range(count, chosen.length).map(i -> chosen[i]).toArray();
        int[] labels = train.labels(learned);
        for (int i = 0; i < wrong * count; i++) {
            labels[i] = (labels[i] + 1 + random.nextInt(train.classes() - 1)) % train.classes();
        }
        return new FewDigits(train.batch(learned), OneHot.of(labels, train.classes()), train.batch(kept),
                train.oneHot(kept), test.tensor(), test.oneHot());
    }
}
