package lesson09_full_cnn;

import java.util.random.RandomGenerator;
import lesson03_pooling.Window;
import lesson04_activations.Relu;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.Convolution;
import lesson05_backprop.Dense;
import lesson05_backprop.Flatten;
import lesson05_backprop.MaxPoolingLayer;
import lesson05_backprop.Sliding;
import matrix.Shape;

/** The networks of this lesson. All of them end in logits: the softmax belongs to the loss, and to {@link Sequential#probabilities}. */
public final class Networks {

    /** The shape of a digit. */
    public static final Shape DIGIT = new Shape(1, 28, 28);

    private Networks() {
    }

    /**
     * Returns the network of the notes for 28×28 digits, as yet untrained: convolution with 25 filters 3×3, ReLU, max pooling
     * 2×2, convolution with 50 filters 3×3, ReLU, max pooling 2×2, flatten, dense with 100 units, ReLU, dense with 10 units.
     *
     * @param random where the weights come from
     */
    public static Sequential ofTheNotes(RandomGenerator random) {
        // BEGIN SOLUTION 9.9 Ten layers. Each convolution has as many channels as there are maps before it; the first dense
        // layer as many inputs as flatten gives: summary() of a beginning shows it.
        return new Sequential(DIGIT)
                .add(new Convolution(25, 1, 3, 3, Sliding.plain(), random))
                .add(new ActivationLayer(new Relu()))
                .add(new MaxPoolingLayer(Window.of(2)))
                .add(new Convolution(50, 25, 3, 3, Sliding.plain(), random))
                .add(new ActivationLayer(new Relu()))
                .add(new MaxPoolingLayer(Window.of(2)))
                .add(new Flatten())
                .add(new Dense(1250, 100, random))
                .add(new ActivationLayer(new Relu()))
                .add(new Dense(100, 10, random));
        // END SOLUTION
    }

    /** Returns the tiny network of all lessons; {@link TinyRun} has built it. Given. */
    public static Sequential tiny() {
        return TinyRun.network();
    }
}
