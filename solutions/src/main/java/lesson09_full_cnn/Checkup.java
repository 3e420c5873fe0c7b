package lesson09_full_cnn;

import datasets.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.Chain;
import lesson05_backprop.Convolution;
import lesson05_backprop.MiniBatches;
import lesson05_backprop.MiniBatches.MiniBatch;
import lesson05_backprop.Training;
import matrix.Layer;
import matrix.Loss;
import matrix.Matrix;
import matrix.Mode;
import matrix.Tensor;

/**
 * What was measured while a patient trained. Given: nothing to write.
 *
 * @param before      what was measured before the first step
 * @param epochs      what was measured in every epoch
 * @param different   how many different units each layer with weights has after the training
 * @param askedTwice  the same validation images were asked twice after training: the largest difference of two answers
 * @param newAccuracy accuracy on new images, which were collected after the training
 */
public record Checkup(Before before, List<Epoch> epochs, List<Integer> different, double askedTwice, double newAccuracy) {

    private static final int SMALL_BATCH = 16;
    private static final int LARGE_BATCH = 64;
    private static final int NEW_IMAGES = 300;

    /**
     * Before the first step.
     *
     * @param smallestInput the smallest number that goes into the network
     * @param largestInput  the largest
     * @param loss          on the training samples; that of guessing is ln 10 = 2.303
     * @param layers        the layers with weights, from the input to the output
     * @param silent        for every layer of activations, the share of its numbers that are 0 for all training images
     */
    public record Before(double smallestInput, double largestInput, double loss, List<LayerBefore> layers, double[] silent) {
    }

    /**
     * A layer with weights before the first step.
     *
     * @param name         its kind and its place among the layers with weights
     * @param units        how many filters or neurons it has
     * @param different    how many different ones there are among them, by their weights
     * @param weights      the length of all its weights together
     * @param gradientOf16 length of the gradient of its weights over the first 16 training images
     * @param gradientOf64 the same over the first 64
     */
    public record LayerBefore(String name, int units, int different, double weights, double gradientOf16, double gradientOf64) {
    }

    /**
     * One epoch.
     *
     * @param trainingLoss       mean over the epoch while the network learned
     * @param trainingAccuracy   after the epoch
     * @param validationLoss     after the epoch
     * @param validationAccuracy after the epoch
     * @param gradients          for every layer with weights, the mean length of its weights' gradient in the epoch's steps
     */
    public record Epoch(double trainingLoss, double trainingAccuracy, double validationLoss, double validationAccuracy,
            double[] gradients) {
    }

    /** Carries out the training of a patient. The same seed gives the same numbers. */
    public static Checkup of(Patient patient, long seed) {
        Random random = new Random(seed);
        Scans scans = Scans.of(Digits.train(), patient.collected(), seed);
        TwoParts split = patient.splitting().apply(new Samples(patient.scaling().apply(scans.images()), scans.targets()), random);
        Chain network = patient.network().apply(random);
        Before before = before(patient, network, split.training());

        Training training = new Training(network, patient.loss(), patient.optimizer().get());
        List<Epoch> epochs = new ArrayList<>();
        for (int i = 0; i < patient.epochs(); i++) {
            epochs.add(epoch(patient, network, training, split, random));
        }

        Tensor validation = split.validation().x();
        Matrix difference = patient.answers().apply(network, validation).minus(patient.answers().apply(network, validation));
        Scans fresh = Scans.of(Digits.test(), NEW_IMAGES, seed);
        Samples unseen = new Samples(patient.scaling().apply(fresh.images()), fresh.targets());
        return new Checkup(before, epochs, weighted(network).stream().map(layer -> different(units(layer))).toList(),
                difference.map(Math::abs).max(), accuracy(patient.answers().apply(network, unseen.x()), unseen));
    }

    private static Before before(Patient patient, Chain network, Samples training) {
        double[] small = gradients(network, patient.loss(), training.between(0, SMALL_BATCH));
        double[] large = gradients(network, patient.loss(), training.between(0, LARGE_BATCH));
        List<Layer> weighted = weighted(network);
        List<LayerBefore> layers = new ArrayList<>();
        for (int i = 0; i < weighted.size(); i++) {
            Layer layer = weighted.get(i);
            Matrix units = units(layer);
            layers.add(new LayerBefore(layer.getClass().getSimpleName() + " " + (i + 1), units.rows(), different(units), units.norm(),
                    small[i], large[i]));
        }
        Matrix answers = network.forward(training.x(), Mode.EVALUATION).matrix();
        return new Before(training.x().matrix().min(), training.x().matrix().max(), patient.loss().value(answers, training.targets()),
                layers, silent(network, training.x()));
    }

    private static double[] silent(Chain network, Tensor x) {
        DoubleStream.Builder shares = DoubleStream.builder();
        Tensor output = x;
        for (Layer layer : network.layers()) {
            output = layer.forward(output, Mode.EVALUATION);
            if (layer instanceof ActivationLayer) {
                Matrix sums = output.matrix().map(Math::abs).columnSums();
                shares.add(sums.map(sum -> sum == 0 ? 1 : 0).mean());
            }
        }
        return shares.build().toArray();
    }

    private static Epoch epoch(Patient patient, Chain network, Training training, TwoParts split, Random random) {
        List<MiniBatch> batches = MiniBatches.of(split.training().x(), split.training().targets(), patient.batchSize(), random);
        double loss = 0;
        double[] lengths = new double[weighted(network).size()];
        for (MiniBatch batch : batches) {
            loss += training.step(batch.x(), batch.targets()) * batch.x().samples() / split.training().size();
            double[] lengthsNow = lengths(network);
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] += lengthsNow[i] / batches.size();
            }
        }
        Matrix learned = patient.answers().apply(network, split.training().x());
        Matrix held = patient.answers().apply(network, split.validation().x());
        return new Epoch(loss, accuracy(learned, split.training()), patient.loss().value(held, split.validation().targets()),
                accuracy(held, split.validation()), lengths);
    }

    /** Returns the lengths of the weights' gradients for one batch; nothing is learned. */
    private static double[] gradients(Chain network, Loss loss, Samples batch) {
        Tensor answers = network.forward(batch.x(), Mode.TRAINING);
        network.backward(new Tensor(loss.gradient(answers.matrix(), batch.targets()), answers.shape()));
        return lengths(network);
    }

    private static double[] lengths(Chain network) {
        return weighted(network).stream().mapToDouble(layer -> layer.parameters().get(0).gradient().norm()).toArray();
    }

    private static List<Layer> weighted(Chain network) {
        return network.layers().stream().filter(layer -> !layer.parameters().isEmpty()).toList();
    }

    /** Returns the weights of a layer, those of one filter or neuron in a row. */
    private static Matrix units(Layer layer) {
        Matrix weights = layer.parameters().get(0).value();
        return layer instanceof Convolution ? weights : weights.transpose();
    }

    /** Returns how many rows differ by more than rounding. */
    private static int different(Matrix units) {
        Matrix rounded = units.map(weight -> Math.rint(weight * 1e9));
        return (int) IntStream.range(0, units.rows()).mapToObj(rounded::row).distinct().count();
    }

    /** Returns the share of the samples whose class has the largest answer; NaN is below all numbers. */
    private static double accuracy(Matrix answers, Samples samples) {
        int[] found = answers.map(answer -> Double.isNaN(answer) ? Double.NEGATIVE_INFINITY : answer).argmax();
        int[] right = samples.targets().argmax();
        return IntStream.range(0, found.length).filter(n -> found[n] == right[n]).count() / (double) found.length;
    }

    /** Returns the last epoch. */
    public Epoch last() {
        return epochs.get(epochs.size() - 1);
    }
}
