package lesson04_activations;

import matrix.Todo;

/**
 * tanh(x) = (e^x − e^−x) / (e^x + e^−x) = 2σ(2x) − 1: a sigmoid stretched to the range from −1 to 1, with 0 at 0 and
 * the slope 1 there.
 */
public record Tanh() implements Activation {

    /**
     * Returns tanh(x).
     *
     * @param x any number, also 1000 or −1000
     * @return from −1 to 1
     */
    @Override
    public double value(double x) {
        // TODO 4.3 The class Math knows this function; a formula of your own must survive ±1000.
        throw new Todo("4.3");
    }

    /**
     * Returns tanh′(x) = 1 − tanh²(x).
     *
     * @param x the input, not tanh(x)
     * @return from 0 to 1
     */
    @Override
    public double derivative(double x) {
        // TODO 4.3 The formula wants the output y = tanh(x), but x is the input.
        throw new Todo("4.3");
    }

    @Override
    public String name() {
        return "tanh";
    }
}
