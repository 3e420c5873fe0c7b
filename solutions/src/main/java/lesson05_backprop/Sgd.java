package lesson05_backprop;

import java.util.List;
import matrix.Optimizer;
import matrix.Parameter;

/**
 * Plain gradient descent: w = w − η·g. It is called stochastic where g comes from one sample, or from a few that chance
 * has chosen, and not from all.
 */
public final class Sgd implements Optimizer {

    private final double rate; // η

    /**
     * Gradient descent with this learning rate.
     *
     * @param rate η, above 0
     */
    public Sgd(double rate) {
        this.rate = rate;
    }

    /** w = w − η·g for every parameter. */
    @Override
    public void step(List<Parameter> parameters) {
        // BEGIN SOLUTION 5.25 Against the gradient: the gradient points uphill.
        for (Parameter w : parameters) {
            w.setValue(w.value().minus(w.gradient().scale(rate)));
        }
        // END SOLUTION
    }
}
