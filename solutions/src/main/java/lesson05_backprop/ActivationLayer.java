package lesson05_backprop;

import lesson04_activations.Activation;
import matrix.Layer;
import matrix.Mode;
import matrix.Parallel;
import matrix.Shape;
import matrix.Tensor;

/** A function of lesson 4 as a layer: Y = f(X), number by number. It learns nothing. */
public final class ActivationLayer implements Layer {

    private final Activation activation; // f
    private Tensor input;                // X of the last forward pass in training; null before the first

    /** A layer that applies {@code activation} to every number. */
    public ActivationLayer(Activation activation) {
        this.activation = activation;
    }

    /**
     * Y = f(X), number by number.
     *
     * @param x N samples of any shape
     * @return N samples of the same shape
     */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        // BEGIN SOLUTION 5.14 Apply the function to every number. In training, but only then, remember what backward needs.
        if (mode == Mode.TRAINING) {
            input = x;
        }
        return new Tensor(Parallel.map(x.matrix(), activation::value), x.shape());
        // END SOLUTION
    }

    /**
     * dX = dY ⊙ f′(X), number by number.
     *
     * @param outputGradient dY, of the shape of X
     * @return dX
     */
    @Override
    public Tensor backward(Tensor outputGradient) {
        Expect.remembered("ActivationLayer", input);
        Expect.outputGradient("ActivationLayer", outputGradient, input.samples(), input.shape());
        // BEGIN SOLUTION 5.14 The chain rule: each number of the gradient times the slope at its place.
        return new Tensor(Parallel.map(outputGradient.matrix(), input.matrix(), (dY, x) -> dY * activation.derivative(x)), input.shape());
        // END SOLUTION
    }

    /** Returns {@code input}: a function of single numbers leaves the shape as it is. */
    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    /** Returns the function. */
    public Activation activation() {
        return activation;
    }
}
