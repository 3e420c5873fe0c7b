package lesson07_batch_norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import lesson04_activations.Activation;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.Chain;
import lesson05_backprop.Dense;
import matrix.Layer;

/**
 * How a deep network is built: so many dense hidden layers of so many units, and where their batch normalization stands.
 * Given: nothing to write.
 *
 * @param hidden     number of hidden layers
 * @param units      of each of them
 * @param activation of each of them
 * @param place      where batch normalization stands in each of them
 */
record DeepNet(int hidden, int units, Activation activation, Place place) {

    private static final double MOMENTUM = 0.9; // the experiments are over after some hundred steps

    /** Where batch normalization stands in a hidden layer. */
    enum Place {
        /** Nowhere. */
        NONE,
        /** Dense, batch normalization, activation. */
        BEFORE_ACTIVATION,
        /** Dense, activation, batch normalization. */
        BEHIND_ACTIVATION;

        /** Returns it in words. */
        String words() {
            return this == NONE ? "without" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A network that was built, ending in logits.
     *
     * @param chain  all its layers
     * @param before one probe for each hidden layer: what its activation is given
     * @param behind one probe for each hidden layer: what it hands on
     */
    record Built(Chain chain, List<Probe> before, List<Probe> behind) {
    }

    /** Returns such a network that has learned nothing yet. */
    Built build(int inputs, int classes, RandomGenerator random) {
        List<Layer> layers = new ArrayList<>();
        List<Probe> before = new ArrayList<>();
        List<Probe> behind = new ArrayList<>();
        for (int layer = 0; layer < hidden; layer++) {
            before.add(new Probe());
            behind.add(new Probe());
            layers.add(new Dense(layer == 0 ? inputs : units, units, random));
            if (place == Place.BEFORE_ACTIVATION) {
                layers.add(batchNorm());
            }
            layers.add(before.get(layer));
            layers.add(new ActivationLayer(activation));
            if (place == Place.BEHIND_ACTIVATION) {
                layers.add(batchNorm());
            }
            layers.add(behind.get(layer));
        }
        layers.add(new Dense(units, classes, random));
        return new Built(new Chain(layers), before, behind);
    }

    private BatchNorm batchNorm() {
        return new BatchNorm(units, BatchNorm.USUAL_EPSILON, MOMENTUM);
    }
}
