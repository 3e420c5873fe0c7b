package lesson05_backprop;

import lesson04_activations.Activation;

/**
 * One neuron: it weighs its inputs, adds them up with its bias, and bends the sum by its activation function.
 * The sum costs one multiplication for each input.
 */
public final class Neuron {

    private Neuron() {
    }

    /**
     * Returns the weighted sum e = Σᵢ wᵢ·xᵢ + b.
     *
     * @param x the inputs, at least one; not changed
     * @param w as many weights; not changed
     * @param b the bias
     * @throws IllegalArgumentException if there is no input, or not one weight for each
     */
    public static double sum(double[] x, double[] w, double b) {
        Require.sameLength("sum", x, w);
        // BEGIN SOLUTION 5.1 Add up weight times input over all inputs, and the bias once.
        double e = b;
        for (int i = 0; i < x.length; i++) {
            e += w[i] * x[i];
        }
        return e;
        // END SOLUTION
    }

    /**
     * Returns the output y = f(e) of a neuron with the activation function f.
     *
     * @throws IllegalArgumentException if there is no input, or not one weight for each
     */
    public static double output(double[] x, double[] w, double b, Activation f) {
        Require.sameLength("output", x, w);
        // BEGIN SOLUTION 5.1 The activation function, applied to the weighted sum.
        return f.value(sum(x, w, b));
        // END SOLUTION
    }

    /**
     * Returns the output of a perceptron, the oldest neuron: 1 where e = Σᵢ wᵢ·xᵢ + b is above 0, else 0.
     *
     * @throws IllegalArgumentException if there is no input, or not one weight for each
     */
    public static int perceptron(double[] x, double[] w, double b) {
        Require.sameLength("perceptron", x, w);
        // BEGIN SOLUTION 5.1 It fires only if its weighted sum is above 0.
        return sum(x, w, b) > 0 ? 1 : 0;
        // END SOLUTION
    }
}
