package lesson05_backprop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import matrix.Matrix;
import matrix.Optimizer;
import matrix.Parallel;
import matrix.Parameter;

/**
 * Adam ("adaptive moments", Kingma and Ba, 2015): a step length of its own for every single weight. It keeps a running
 * mean m of the gradients and a running mean v of their squares, both from 0, so they are too small at first; the
 * division by 1 − βᵗ puts that right, with t the number of this step, 1 at the first:
 *
 * <pre>
 * m = β₁·m + (1 − β₁)·g        m̂ = m / (1 − β₁ᵗ)
 * v = β₂·v + (1 − β₂)·g²       v̂ = v / (1 − β₂ᵗ)        w = w − η · m̂ / (√v̂ + ε)
 * </pre>
 *
 * <p>All of it number by number. Every parameter has its own m and v; t counts the calls of {@link #step}.
 */
public final class Adam implements Optimizer {

    private final double rate;    // η
    private final double beta1;   // β₁: how much of m is kept
    private final double beta2;   // β₂: how much of v is kept
    private final double epsilon; // ε: keeps the division from going through 0
    private final Map<Parameter, Matrix> means = new HashMap<>();   // m of every parameter seen so far
    private final Map<Parameter, Matrix> squares = new HashMap<>(); // v of every parameter seen so far
    private int t;                                                  // steps so far

    /** Adam with its usual settings: η 0.001, β₁ 0.9, β₂ 0.999, ε 1e−8. */
    public Adam() {
        this(0.001);
    }

    /** Adam with this learning rate, and the usual rest. */
    public Adam(double rate) {
        this(rate, 0.9, 0.999, 1e-8);
    }

    /**
     * Adam.
     *
     * @param rate    η, above 0: about as far as a weight moves in one step
     * @param beta1   β₁, from 0 to below 1
     * @param beta2   β₂, from 0 to below 1
     * @param epsilon ε, above 0
     */
    public Adam(double rate, double beta1, double beta2, double epsilon) {
        this.rate = rate;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
    }

    /** One step of the formulas above for every parameter. */
    @Override
    public void step(List<Parameter> parameters) {
        // BEGIN SOLUTION 5.27 One more step; then for every parameter m, v, the two corrections, and the new value.
        t++;
        for (Parameter w : parameters) {
            Matrix g = w.gradient();
            Matrix zeros = Matrix.zeros(g.rows(), g.cols());
            Matrix m = Parallel.map(means.getOrDefault(w, zeros), g, (mean, slope) -> beta1 * mean + (1 - beta1) * slope);
            Matrix v = Parallel.map(squares.getOrDefault(w, zeros), g, (square, slope) -> beta2 * square + (1 - beta2) * (slope * slope));
            means.put(w, m);
            squares.put(w, v);
            double correction1 = 1 / (1 - Math.pow(beta1, t));
            double correction2 = 1 / (1 - Math.pow(beta2, t));
            Matrix step = Parallel.map(m, v, (mean, square) ->
                    mean * correction1 / (Math.sqrt(square * correction2) + epsilon) * rate);
            w.setValue(w.value().minus(step));
        }
        // END SOLUTION
    }
}
