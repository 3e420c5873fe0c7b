package lesson09_full_cnn;

import java.util.List;
import java.util.random.RandomGenerator;
import lesson04_activations.Relu;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.Dense;
import matrix.Matrix;
import matrix.Parameter;
import matrix.Shape;

/** Three dense layers: a model is nothing but its layers, called one after the other, and these are products and sums. */
public final class ThreeDense {

    private ThreeDense() {
    }

    /**
     * Returns a network for 3 numbers: dense layers with 2, 3 and 4 units, with ReLU behind the first and the second. Its
     * layers are called dense, relu, dense_2, relu_2 and dense_3. Given.
     */
    public static Sequential network(RandomGenerator random) {
        return new Sequential(Shape.vector(3), List.of(
                new Dense(3, 2, random), new ActivationLayer(new Relu()),
                new Dense(2, 3, random), new ActivationLayer(new Relu()),
                new Dense(3, 4, random)));
    }

    /**
     * Returns what such a network answers, computed without calling any layer: from the layers' weights and biases alone.
     *
     * @param network as {@link #network} makes it, with whatever weights
     * @param x       N × 3
     * @return N × 4
     */
    public static Matrix byHand(Sequential network, Matrix x) {
        // BEGIN SOLUTION 9.10 layer(name).parameters() has W and b. Three times X·W + b, and twice nothing below 0.
        Matrix first = dense(network, "dense", x).map(value -> Math.max(0, value));
        Matrix second = dense(network, "dense_2", first).map(value -> Math.max(0, value));
        return dense(network, "dense_3", second);
        // END SOLUTION
    }

    /** Returns X·W + b with the W and b of the layer of this name. */
    private static Matrix dense(Sequential network, String name, Matrix x) {
        // BEGIN SOLUTION 9.10 Its first parameter is W, its second b.
        Parameter w = network.layer(name).parameters().get(0);
        Parameter b = network.layer(name).parameters().get(1);
        return x.times(w.value()).plusRow(b.value());
        // END SOLUTION
    }
}
