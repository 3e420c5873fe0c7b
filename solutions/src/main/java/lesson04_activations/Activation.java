package lesson04_activations;

/**
 * A function of one number, applied to every number of a layer's output. What follows a layer must be bent somewhere:
 * see {@link Linear} for what becomes of a network without. Given: the implementations are the exercises.
 */
public interface Activation {

    /** Returns f(x), for every finite x a finite number. */
    double value(double x);

    /**
     * Returns f′(x), the slope of f at x. The argument is the <em>input</em> x, not the output f(x).
     * At a kink it is one of the two slopes beside it; the class says which.
     */
    double derivative(double x);

    /** Returns what people call it, for pictures and tables. */
    String name();
}
