package lesson09_full_cnn;

import java.util.random.RandomGenerator;
import matrix.Shape;
import matrix.Todo;

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
        // TODO 9.9 Ten layers. Each convolution has as many channels as there are maps before it; the first dense
        // layer as many inputs as flatten gives: summary() of a beginning shows it.
        throw new Todo("9.9");
    }

    /** Returns the tiny network of all lessons; {@link TinyRun} has built it. Given. */
    public static Sequential tiny() {
        return TinyRun.network();
    }
}
