package lesson04_activations;

/**
 * σ(x) = 1 / (1 + e^−x): squeezes every number between 0 and 1, so that it can be read as a probability.
 * Its slope is at most a quarter and fades to 0 on both sides.
 */
public record Sigmoid() implements Activation {

    /**
     * Returns σ(x) = 1 / (1 + e^−x) = e^x / (1 + e^x).
     *
     * @param x any number, also one like 1000 or −1000, whose power of e is beyond the range of double
     * @return from 0 to 1
     */
    @Override
    public double value(double x) {
        // BEGIN SOLUTION 4.2 One of the two forms is safe on both sides: try ±1000 in your head.
        return 1 / (1 + Math.exp(-x));
        // END SOLUTION
    }

    /**
     * Returns σ′(x) = σ(x)·(1 − σ(x)).
     *
     * @param x the input, not σ(x)
     * @return from 0 to 0.25
     */
    @Override
    public double derivative(double x) {
        // BEGIN SOLUTION 4.2 The formula wants the output y = σ(x), but x is the input.
        double y = value(x);
        return y * (1 - y);
        // END SOLUTION
    }

    @Override
    public String name() {
        return "sigmoid";
    }
}
