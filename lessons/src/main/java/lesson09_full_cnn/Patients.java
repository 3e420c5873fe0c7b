package lesson09_full_cnn;

import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import lesson04_activations.Activation;
import lesson04_activations.Relu;
import lesson04_activations.Sigmoid;
import lesson04_activations.Softmax;
import lesson04_activations.Tanh;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.Adam;
import lesson05_backprop.Chain;
import lesson05_backprop.Dense;
import lesson05_backprop.Flatten;
import lesson05_backprop.Sgd;
import lesson05_backprop.SoftmaxCrossEntropy;
import lesson06_regularization.Augmentation;
import lesson06_regularization.Dropout;
import matrix.Layer;
import matrix.Loss;
import matrix.Matrix;
import matrix.Mode;
import matrix.Optimizer;
import matrix.Tensor;

/**
 * Ten training runs, in each of which one thing is wrong. First look at what they do
 * ({@code ./workbook experiment 9.case1}) and answer in {@link Diagnoses}; only then read the code below. What is wrong with
 * case 1 is in {@code case1}, and so on; mend it in {@link Repairs}. Given: nothing to write, and nothing to repair here.
 */
public final class Patients {

    /** How many patients there are. */
    public static final int COUNT = 10;

    private static final int CLASSES = 10;
    private static final int VALIDATION = 150;
    private static final int PIXELS = Scans.SHAPE.size();

    private Patients() {
    }

    /** Returns the run as it came to the clinic. @throws IllegalArgumentException if there is no such case */
    public static Patient ill(int number) {
        return switch (number) {
            case 1 -> healthy().withOptimizer(() -> new Sgd(0.2)).withScaling(Patients::case1);
            case 2 -> healthy().withNetwork(Patients::withTanh).withOptimizer(Patients::case2);
            case 3 -> healthy().withNetwork(Patients::case3);
            case 4 -> healthy().withNetwork(Patients::case4);
            case 5 -> healthy().withNetwork(Patients::case5).with(450, 16, 15);
            case 6 -> healthy().withSplitting(Patients::case6).with(160, 32, 12);
            case 7 -> healthy().withNetwork(Patients::withTanh).withOptimizer(() -> new Sgd(0.15))
                    .withLoss(lossWithGradient(Patients::case7));
            case 8 -> healthy().withNetwork(Patients::case8);
            case 9 -> healthy().withSplitting((collected, random) -> TwoParts.atTheEnd(case9(collected, random), VALIDATION));
            case 10 -> healthy().withNetwork(Patients::withDropout).withAnswers(Patients::case10);
            default -> throw new IllegalArgumentException("The cases are 1 to " + COUNT + "; there is no " + number + ".");
        };
    }

    /** Returns the same run with your repair in the place of the ill part. */
    public static Patient treated(int number) {
        Patient patient = ill(number);
        return switch (number) {
            case 1 -> patient.withScaling(Repairs::case1);
            case 2 -> patient.withOptimizer(Repairs::case2);
            case 3 -> patient.withNetwork(Repairs::case3);
            case 4 -> patient.withNetwork(Repairs::case4);
            case 5 -> patient.withNetwork(Repairs::case5);
            case 6 -> patient.withSplitting(Repairs::case6);
            case 7 -> patient.withLoss(lossWithGradient(Repairs::case7));
            case 8 -> patient.withNetwork(Repairs::case8);
            case 9 -> patient.withSplitting((collected, random) ->
                    TwoParts.atTheEnd(Repairs.case9(collected, random), VALIDATION));
            case 10 -> patient.withAnswers(Repairs::case10);
            default -> throw new AssertionError("an ill patient that cannot be treated: " + number);
        };
    }

    /** Returns a run in which nothing is wrong: to compare with. */
    public static Patient healthy() {
        return new Patient(Patients::fromZeroToOne, (collected, random) ->
                TwoParts.atTheEnd(collected.at(Preparation.order(collected.size(), random)), VALIDATION),
                random -> twoLayers(new Relu(), random), () -> new Adam(0.01), new SoftmaxCrossEntropy(),
                (network, x) -> network.forward(x, Mode.EVALUATION).matrix(), 450, 32, 12);
    }

    private static Tensor fromZeroToOne(byte[][] images) {
        Tensor x = Tensor.zeros(images.length, Scans.SHAPE);
        for (int n = 0; n < images.length; n++) {
            for (int i = 0; i < PIXELS; i++) {
                x.matrix().set(n, i, (images[n][i] & 0xff) / 255.0);
            }
        }
        return x;
    }

    private static Chain twoLayers(Activation activation, RandomGenerator random) {
        return new Chain(new Flatten(), new Dense(PIXELS, 32, random), new ActivationLayer(activation), new Dense(32, CLASSES, random));
    }

    private static Chain withTanh(RandomGenerator random) {
        return twoLayers(new Tanh(), random);
    }

    private static Chain withDropout(RandomGenerator random) {
        return new Chain(new Flatten(), new Dense(PIXELS, 32, random), new ActivationLayer(new Relu()), new Dropout(0.5, random),
                new Dense(32, CLASSES, random));
    }

    private static Loss lossWithGradient(BiFunction<Matrix, Matrix, Matrix> gradient) {
        return new Loss() {
            @Override
            public double value(Matrix logits, Matrix targets) {
                return new SoftmaxCrossEntropy().value(logits, targets);
            }

            @Override
            public Matrix gradient(Matrix logits, Matrix targets) {
                return gradient.apply(logits, targets);
            }
        };
    }

    /** Returns every sample, and three copies of it with some noise: more to learn from. */
    public static Samples withCopies(Samples samples, RandomGenerator random) {
        Samples all = samples;
        for (int copy = 0; copy < 3; copy++) {
            all = all.and(new Samples(Augmentation.noisy(samples.x(), 0.1, random), samples.targets()));
        }
        return all;
    }

    // The ten cases. Diagnose them from their curves before you read on.
























    /** Case 1: makes the numbers that go into the network. */
    static Tensor case1(byte[][] images) {
        Tensor x = Tensor.zeros(images.length, Scans.SHAPE);
        for (int n = 0; n < images.length; n++) {
            for (int i = 0; i < x.shape().size(); i++) {
                x.matrix().set(n, i, images[n][i] & 0xff);
            }
        }
        return x;
    }

    /** Case 2: makes the optimizer. */
    static Optimizer case2() {
        return new Sgd(3);
    }

    /** Case 3: makes the network. */
    static Chain case3(RandomGenerator random) {
        Matrix weights = new Dense(PIXELS, 32, random).w().value();
        return new Chain(new Flatten(), new Dense(weights, Matrix.filled(1, 32, -4)), new ActivationLayer(new Relu()),
                new Dense(32, CLASSES, random));
    }

    /** Case 4: makes the network. */
    static Chain case4(RandomGenerator random) {
        return new Chain(new Flatten(), new Dense(PIXELS, 32, random), new ActivationLayer(new Relu()),
                new Dense(32, CLASSES, random), new SoftmaxLayer());
    }

    /** Case 5: makes the network. */
    static Chain case5(RandomGenerator random) {
        return new Chain(new Flatten(),
                dense(PIXELS, 24, random), new ActivationLayer(new Relu()),
                dense(24, 24, random), new ActivationLayer(new Relu()),
                dense(24, 24, random), new ActivationLayer(new Relu()),
                dense(24, 24, random), new ActivationLayer(new Relu()),
                dense(24, CLASSES, random));
    }

    /** Case 5, too: a layer of its network. */
    private static Dense dense(int inputs, int units, RandomGenerator random) {
        return new Dense(Matrix.normal(inputs, units, 0, 1, random), Matrix.zeros(1, units));
    }

    /** Case 6: makes training and validation samples, a quarter of them for validation. */
    static TwoParts case6(Samples collected, RandomGenerator random) {
        Samples more = withCopies(collected, random);
        Samples shuffled = more.at(Preparation.order(more.size(), random));
        return TwoParts.atTheEnd(shuffled, shuffled.size() / 4);
    }

    /** Case 7: the gradient of softmax and cross entropy with respect to the logits. */
    static Matrix case7(Matrix logits, Matrix targets) {
        return Softmax.of(logits).minus(targets);
    }

    /** Case 8: makes the network. */
    static Chain case8(RandomGenerator random) {
        return new Chain(new Flatten(),
                new Dense(Matrix.zeros(PIXELS, 24), Matrix.zeros(1, 24)), new ActivationLayer(new Sigmoid()),
                new Dense(Matrix.zeros(24, CLASSES), Matrix.zeros(1, CLASSES)));
    }

    /** Case 9: brings all collected samples into a random order. */
    static Samples case9(Samples collected, RandomGenerator random) {
        int[] order = Preparation.order(collected.size(), random);
        return new Samples(collected.at(order).x(), collected.targets());
    }

    /** Case 10: what the network answers where it is measured. */
    static Matrix case10(Layer network, Tensor x) {
        return network.forward(x, Mode.TRAINING).matrix();
    }
}
