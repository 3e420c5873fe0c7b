package matrix;

import java.util.List;

/**
 * One step of a network: forward for the answer, backward for the gradients (lesson 5).
 * A layer remembers from its last {@code forward} in training what its {@code backward} needs.
 */
public interface Layer {

    /**
     * Returns the output for a batch; {@code x} is not changed.
     *
     * @param x    N samples of an input shape that this layer accepts
     * @param mode whether this pass belongs to training
     * @return N samples of {@code outputShape(x.shape())}
     */
    Tensor forward(Tensor x, Mode mode);

    /**
     * Sends the gradient back through this layer and <em>replaces</em> the gradients of its parameters.
     *
     * @param outputGradient ∂L/∂output of the last forward pass in training, of the output's shape
     * @return ∂L/∂input, of the input's shape
     */
    Tensor backward(Tensor outputGradient);

    /**
     * Returns the shape that this layer makes of an input shape.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    Shape outputShape(Shape input);

    /** Returns what this layer learns; nothing by default. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * Returns what this layer has gathered beside what it learns, such as the running means of batch normalization
     * (lesson 7); nothing by default. It belongs to the layer's state, so it is saved with the parameters, but no optimizer
     * moves it.
     */
    default List<Parameter> statistics() {
        return List.of();
    }
}
