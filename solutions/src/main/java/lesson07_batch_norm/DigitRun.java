package lesson07_batch_norm;

import datasets.Digits;
import datasets.LabelledImages;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import lesson05_backprop.Sgd;
import lesson05_backprop.SoftmaxCrossEntropy;
import lesson05_backprop.Training;
import matrix.Layer;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * What became of a network that learned drawn digits by plain gradient descent. Given: nothing to write.
 *
 * @param loss     mean training loss of the last epoch; NaN or infinite where the numbers have overflowed
 * @param accuracy on the test digits, at evaluation; that of guessing where the numbers have overflowed
 */
record DigitRun(double loss, double accuracy) {

    private static final double LEARNED = 0.5; // five times as good as guessing

    /**
     * How a network is trained.
     *
     * @param rate      of gradient descent
     * @param epochs    passes over the training digits
     * @param batchSize digits in a batch
     * @param seed      decides the order of the digits
     */
    record Plan(double rate, int epochs, int batchSize, long seed) {

        /** Five epochs in batches of 50. */
        static Plan usual(double rate, long seed) {
            return new Plan(rate, 5, 50, seed);
        }
    }

    /**
     * Digits as rows of 196 numbers: of every 2×2 pixels the mean.
     *
     * @param training to learn from
     * @param targets  one-hot
     * @param test     to be tested on
     * @param labels   of the test digits
     */
    record Data(Tensor training, Matrix targets, Tensor test, int[] labels) {

        private static final int TRAINING = 1000;
        private static final int TEST = 500;

        /** Returns 1,000 drawn digits to learn from and 500 to be tested on, numbers from 0 to 1. */
        static Data digits() {
            LabelledImages training = Digits.train().first(TRAINING);
            LabelledImages test = Digits.test().first(TEST);
            return new Data(flat(training), training.oneHot(), flat(test), test.labels());
        }

        private static Tensor flat(LabelledImages images) {
            Tensor pixels = images.tensor();
            Shape half = new Shape(1, pixels.shape().height() / 2, pixels.shape().width() / 2);
            Tensor small = Tensor.zeros(pixels.samples(), half);
            for (int n = 0; n < small.samples(); n++) {
                for (int y = 0; y < half.height(); y++) {
                    for (int x = 0; x < half.width(); x++) {
                        small.set(n, 0, y, x, (pixels.get(n, 0, 2 * y, 2 * x) + pixels.get(n, 0, 2 * y, 2 * x + 1)
                                + pixels.get(n, 0, 2 * y + 1, 2 * x) + pixels.get(n, 0, 2 * y + 1, 2 * x + 1)) / 4);
                    }
                }
            }
            return small.as(Shape.vector(half.size()));
        }

        /** Returns the same digits with numbers so many times as large. */
        Data scaled(double factor) {
            return new Data(new Tensor(training.matrix().scale(factor), training.shape()), targets,
                    new Tensor(test.matrix().scale(factor), test.shape()), labels);
        }

        int inputs() {
            return training.shape().size();
        }

        int classes() {
            return targets.cols();
        }
    }

    /** Trains this network. */
    static DigitRun train(Layer network, Data data, Plan plan) {
        Training training = new Training(network, new SoftmaxCrossEntropy(), new Sgd(plan.rate()));
        Random order = new Random(plan.seed());
        double loss = Double.NaN;
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            loss = training.epoch(data.training(), data.targets(), plan.batchSize(), order);
            if (!Double.isFinite(loss)) {
                break; // no step leads back from there
            }
        }
        return new DigitRun(loss, accuracy(training.predict(data.test()).matrix(), data.labels()));
    }

    /** Trains a deep network with first weights of this plan's seed. */
    static DigitRun train(DeepNet net, Data data, Plan plan) {
        return train(net.build(data.inputs(), data.classes(), new Random(plan.seed())).chain(), data, plan);
    }

    private static double accuracy(Matrix logits, int[] labels) {
        if (!Double.isFinite(logits.sum())) {
            return 1.0 / logits.cols();
        }
        int[] answers = logits.argmax();
        int right = 0;
        for (int n = 0; n < labels.length; n++) {
            right += answers[n] == labels[n] ? 1 : 0;
        }
        return (double) right / labels.length;
    }

    /** Returns whether it answers far better than by guessing. */
    boolean learned() {
        return accuracy > LEARNED;
    }

    /** Returns the median accuracy of some runs. */
    static double medianAccuracy(List<DigitRun> runs) {
        return median(runs, DigitRun::accuracy);
    }

    /** Returns the median loss as text; a dash where it has overflowed. */
    static String lossText(List<DigitRun> runs) {
        double loss = median(runs, DigitRun::loss);
        return loss < 1e3 ? String.format(Locale.ROOT, "%.2f", loss) : "overflow";
    }

    /** Returns the median accuracy as text. */
    static String accuracyText(List<DigitRun> runs) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * medianAccuracy(runs));
    }

    /** Returns how many runs have learned, as text such as {@code 3 of 4}. */
    static String learnedText(List<DigitRun> runs) {
        return runs.stream().filter(DigitRun::learned).count() + " of " + runs.size();
    }

    private static double median(List<DigitRun> runs, ToDoubleFunction<DigitRun> number) {
        double[] sorted = runs.stream().mapToDouble(number).sorted().toArray(); // NaN counts as the largest
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
