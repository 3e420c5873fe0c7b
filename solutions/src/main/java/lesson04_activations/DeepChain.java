package lesson04_activations;

/**
 * The simplest deep network: L layers of one neuron each, a(l+1) = f(w(l)·a(l)), from a(0) = x to the output a(L).
 * What reaches the first layers from the last is a product with L factors. It vanishes where they are below 1 and
 * explodes where they are above.
 */
public final class DeepChain {

    private DeepChain() {
    }

    /**
     * Returns how strongly the output answers to a small change at each place of the chain: ∂a(L)/∂a(l).
     * The last entry is 1; each entry before it is the next one times the slope f′(w(l)·a(l)) times the weight w(l).
     *
     * @param f       the activation of every layer
     * @param weights w(0) to w(L − 1), one for each layer, at least one; not changed
     * @param x       the input a(0)
     * @return L + 1 numbers: ∂a(L)/∂x first, 1 last
     * @throws IllegalArgumentException if there is no layer
     */
    public static double[] gradients(Activation f, double[] weights, double x) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("gradients: the chain has no layer.");
        }
        // BEGIN SOLUTION 4.13 Go forward first and remember the sum w·a of every layer, where its slope is taken.
        // Then go backward from the last layer to the first; every layer brings two factors.
        double[] sums = new double[weights.length];
        double a = x;
        for (int l = 0; l < weights.length; l++) {
            sums[l] = weights[l] * a;
            a = f.value(sums[l]);
        }
        double[] gradients = new double[weights.length + 1];
        gradients[weights.length] = 1;
        for (int l = weights.length - 1; l >= 0; l--) {
            gradients[l] = gradients[l + 1] * f.derivative(sums[l]) * weights[l];
        }
        return gradients;
        // END SOLUTION
    }
}
