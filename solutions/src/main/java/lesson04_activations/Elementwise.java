package lesson04_activations;

import matrix.Parallel;
import matrix.Tensor;

/**
 * An activation over a whole batch: every number by itself. Shapes do not change, nothing is learned, and it costs one
 * call of the function a number. Forward and backward stand here side by side, as in every layer from lesson 5 on.
 */
public final class Elementwise {

    private Elementwise() {
    }

    /**
     * Returns y = f(x), number by number: y(n, c, i, j) = f(x(n, c, i, j)).
     *
     * @param f the activation
     * @param x N samples of C×H×W; not changed
     * @return N samples of C×H×W
     */
    public static Tensor forward(Activation f, Tensor x) {
        // BEGIN SOLUTION 4.7 Apply f to every number; the shape stays.
        return new Tensor(Parallel.map(x.matrix(), f::value), x.shape());
        // END SOLUTION
    }

    /**
     * Sends a gradient back through y = f(x): ∂L/∂x = ∂L/∂y · f′(x), number by number (the chain rule).
     *
     * @param f              the activation
     * @param x              the input of the forward pass, N samples of C×H×W; not changed
     * @param outputGradient ∂L/∂y, N samples of C×H×W; not changed
     * @return ∂L/∂x, N samples of C×H×W
     * @throws IllegalArgumentException if the two differ in the number of samples or in shape
     */
    public static Tensor backward(Activation f, Tensor x, Tensor outputGradient) {
        if (x.samples() != outputGradient.samples() || !x.shape().equals(outputGradient.shape())) {
            throw new IllegalArgumentException("backward: the input is " + x.samples() + " of " + x.shape()
                    + ", but its gradient is " + outputGradient.samples() + " of " + outputGradient.shape()
                    + "; both must have the same shape.");
        }
        // BEGIN SOLUTION 4.7 Each number of the gradient times the slope of f at the same place of x.
        return new Tensor(Parallel.map(x.matrix(), f::derivative).elementTimes(outputGradient.matrix()), x.shape());
        // END SOLUTION
    }
}
