package lesson06_regularization;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import lesson04_activations.Relu;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.Chain;
import lesson05_backprop.Dense;
import lesson05_backprop.Flatten;
import lesson05_backprop.Sgd;
import lesson05_backprop.SoftmaxCrossEntropy;
import lesson05_backprop.Training;
import matrix.Layer;
import matrix.Loss;
import matrix.Tensor;

/**
 * A network with one hidden layer, and with which remedies it is trained. Given: nothing to write.
 *
 * @param name     what the tables call it
 * @param neurons  in the hidden layer
 * @param dropout  rate behind the hidden layer; 0 for none
 * @param activity what is put behind the hidden layer's activation: an {@link ActivityPenalty}, or nothing
 * @param equip    gives the network its regularizers and constraints
 * @param augment  makes another batch of the training images in each epoch
 * @param patience of early stopping; empty: all epochs
 */
record Recipe(String name, int neurons, double dropout, List<Layer> activity, Consumer<Layer> equip, Augment augment,
              OptionalInt patience) {

    /** η of plain gradient descent in all of these trainings. */
    static final double RATE = 0.1;
    /** Samples in a mini-batch. */
    static final int BATCH = 20;

    private static final Loss LOSS = new SoftmaxCrossEntropy();
    private static final long SEEDS_APART = 1_000_000; // so that no two experiments share starting weights

    /** What makes other images of the training images. */
    interface Augment {
        Tensor of(Tensor x, RandomGenerator random);
    }

    /** Returns a network of so many neurons without any remedy. */
    static Recipe plain(String name, int neurons) {
        return new Recipe(name, neurons, 0, List.of(), network -> { }, (x, random) -> x, OptionalInt.empty());
    }

    /** Returns the same with regularizers or constraints that {@code equip} gives. */
    Recipe equipped(Consumer<Layer> equip) {
        return new Recipe(name, neurons, dropout, activity, equip, augment, patience);
    }

    /** Returns the same with dropout behind the hidden layer. */
    Recipe dropping(double rate) {
        return new Recipe(name, neurons, rate, activity, equip, augment, patience);
    }

    /** Returns the same with other images in each epoch. */
    Recipe augmented(Augment augment) {
        return new Recipe(name, neurons, dropout, activity, equip, augment, patience);
    }

    /** Returns the same that stops early and keeps its best values. */
    Recipe stopping(int patience) {
        return new Recipe(name, neurons, dropout, activity, equip, augment, OptionalInt.of(patience));
    }

    /** Returns the same with a layer behind the activation of the hidden layer. */
    Recipe watched(ActivityPenalty penalty) {
        return new Recipe(name, neurons, dropout, List.of(penalty), equip, augment, patience);
    }

    /**
     * What became of a training.
     *
     * @param recipe         how it was trained
     * @param network        the network at the end
     * @param gap            training set against test set, at the end
     * @param validationLoss loss on the validation set at the end
     * @param trainingLosses loss on the training set after each epoch, without penalties and without dropout
     * @param otherLosses    loss on the validation set after each epoch
     * @param epochs         of which the values are: the best one where it stopped early, else the last
     */
    record Run(Recipe recipe, Chain network, Gap gap, double validationLoss, double[] trainingLosses, double[] otherLosses,
               int epochs) {

        /** Returns the dense layer whose neurons are hidden. */
        Dense hidden() {
            return (Dense) network.layers().get(1);
        }

        /** Returns the dense layer at the end. */
        Dense output() {
            return (Dense) network.layers().get(network.layers().size() - 1);
        }
    }

    /** Trains a new network for so many epochs; the same start has the same first weights in every recipe. */
    Run train(FewDigits digits, int epochs, long seed, int start) {
        Random random = new Random(seed * SEEDS_APART + start);
        Chain network = network(digits, random);
        equip.accept(network);
        Training training = new Training(network, LOSS, new Sgd(RATE));
        EarlyStopping stopping = new EarlyStopping(patience.orElse(epochs));
        List<Double> trainingLosses = new ArrayList<>();
        List<Double> otherLosses = new ArrayList<>();
        boolean stop = false;
        while (!stop && otherLosses.size() < epochs) {
            training.epoch(augment.of(digits.x(), random), digits.targets(), BATCH, random);
            trainingLosses.add(training.loss(digits.x(), digits.targets()));
            otherLosses.add(training.loss(digits.validationX(), digits.validationTargets()));
            stop = patience.isPresent() && stopping.shouldStop(otherLosses.get(otherLosses.size() - 1), network.parameters());
        }
        if (patience.isPresent()) {
            stopping.restoreBest();
        }
        Gap gap = Gap.measure(network, LOSS, digits.x(), digits.targets(), digits.testX(), digits.testTargets());
        return new Run(this, network, gap, training.loss(digits.validationX(), digits.validationTargets()),
                array(trainingLosses), array(otherLosses), patience.isPresent() ? stopping.bestEpoch() : otherLosses.size());
    }

    private Chain network(FewDigits digits, Random random) {
        List<Layer> layers = new ArrayList<>(List.of(new Flatten(), new Dense(digits.x().shape().size(), neurons, random),
                new ActivationLayer(new Relu())));
        layers.addAll(activity);
        Dense output = new Dense(neurons, digits.targets().cols(), random);
        if (dropout > 0) {
            layers.add(new Dropout(dropout, random));
        }
        layers.add(output);
        return new Chain(layers);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
