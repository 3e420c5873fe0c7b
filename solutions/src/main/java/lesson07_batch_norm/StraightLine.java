package lesson07_batch_norm;

import lesson04_activations.Linear;
import matrix.Matrix;

/**
 * Batch normalization at evaluation: the statistics are fixed then, so each column only passes a straight line,
 * y = a·x + c. The layer before it, if it is linear, can take that over, and batch normalization costs nothing.
 *
 * @param slopes  a, 1×C
 * @param offsets c, 1×C
 */
public record StraightLine(Matrix slopes, Matrix offsets) {

    /** @throws IllegalArgumentException unless both are one row of the same length */
    public StraightLine {
        Expect.rowsOfOneLength("StraightLine", "slopes", slopes, "offsets", offsets);
    }

    /** Returns y = a·x + c, column by column. Given. */
    public Matrix apply(Matrix x) {
        return x.timesRow(slopes).plusRow(offsets);
    }

    /**
     * Returns the line that γ·(x − μ) / √(σ² + ε) + β is, for every column.
     *
     * @param running μ and σ², as gathered in training
     * @param gamma   γ, 1×C; not changed
     * @param beta    β, 1×C; not changed
     * @param epsilon ε, more than 0
     */
    public static StraightLine of(Statistics running, Matrix gamma, Matrix beta, double epsilon) {
        Expect.columns("StraightLine", running.means(), gamma);
        Expect.columns("StraightLine", running.means(), beta);
        Expect.epsilon(epsilon);
        // BEGIN SOLUTION 7.9 Multiply out: what stands before x, and what stands alone?
        Matrix slopes = gamma.elementDivide(Normalization.deviations(running.variances(), epsilon));
        return new StraightLine(slopes, beta.minus(running.means().elementTimes(slopes)));
        // END SOLUTION
    }

    /**
     * Returns the one linear layer that does what {@code layer} and this line behind it do: a·(x·W + b) + c = x·W′ + b′.
     *
     * @param layer W is inputs×C, b is 1×C; not changed
     * @return W′ and b′, of the same shapes
     */
    public Linear foldedInto(Linear layer) {
        Expect.columns("StraightLine.foldedInto", slopes, layer.w());
        // BEGIN SOLUTION 7.10 Multiply out again. A unit is a column of W: which a belongs to it?
        return new Linear(layer.w().timesRow(slopes), layer.b().elementTimes(slopes).plus(offsets));
        // END SOLUTION
    }
}
