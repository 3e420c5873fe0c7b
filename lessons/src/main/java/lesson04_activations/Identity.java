package lesson04_activations;

import matrix.Todo;

/** f(x) = x: no activation at all. It stands where a network may answer with any number, and for comparison. */
public record Identity() implements Activation {

    /** Returns x. */
    @Override
    public double value(double x) {
        // TODO 4.1 Hand on what came in.
        throw new Todo("4.1");
    }

    /** Returns the slope of x at x. */
    @Override
    public double derivative(double x) {
        // TODO 4.1 How much does the output grow when the input grows by a little?
        throw new Todo("4.1");
    }

    @Override
    public String name() {
        return "identity";
    }
}
