package lesson04_activations;

import matrix.Todo;

/**
 * The rectified linear unit: max(0, x). It lets positive numbers through as they are and makes all others 0. It costs
 * one comparison, and on the positive side its slope is 1 however large x is.
 */
public record Relu() implements Activation {

    /** Returns max(0, x). NaN stays NaN, so that an error elsewhere is not hidden. */
    @Override
    public double value(double x) {
        // TODO 4.4 Positive numbers pass, all others become 0.
        throw new Todo("4.4");
    }

    /** Returns 1 for x &gt; 0 and 0 for x &lt; 0; at the kink, x = 0, the left slope: 0. */
    @Override
    public double derivative(double x) {
        // TODO 4.4 The slope on each side; what does the convention say about 0?
        throw new Todo("4.4");
    }

    @Override
    public String name() {
        return "ReLU";
    }
}
