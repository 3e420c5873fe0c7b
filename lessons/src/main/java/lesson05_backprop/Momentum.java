package lesson05_backprop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import matrix.Matrix;
import matrix.Optimizer;
import matrix.Parameter;
import matrix.Todo;

/**
 * Gradient descent with momentum, like a ball with some friction that rolls downhill: v = μ·v − η·g, w = w + v.
 * Every parameter has a velocity of its own, which begins at 0.
 */
public final class Momentum implements Optimizer {

    private final double rate;                                      // η
    private final double friction;                                  // μ: which share of the velocity is kept
    private final Map<Parameter, Matrix> velocities = new HashMap<>(); // v of every parameter seen so far

    /**
     * Gradient descent with momentum.
     *
     * @param rate     η, above 0
     * @param friction μ, the share of the velocity that is kept, from 0 (no momentum) to below 1; 0.9 is usual
     */
    public Momentum(double rate, double friction) {
        this.rate = rate;
        this.friction = friction;
    }

    /** v = μ·v − η·g and w = w + v for every parameter. */
    @Override
    public void step(List<Parameter> parameters) {
        // TODO 5.26 Find the velocity of the parameter (zeros at first), move it on, keep it, and add it.
        throw new Todo("5.26");
    }
}
