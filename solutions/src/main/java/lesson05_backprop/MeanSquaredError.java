package lesson05_backprop;

import matrix.Loss;
import matrix.Matrix;

/** The mean of the squared differences, over all samples and all outputs. */
public final class MeanSquaredError implements Loss {

    /**
     * Returns 1/(N·K) · Σ (predicted − target)².
     *
     * @param predicted N × K
     * @param target    N × K
     */
    @Override
    public double value(Matrix predicted, Matrix target) {
        Expect.sameShape("MeanSquaredError", predicted, target);
        // BEGIN SOLUTION 5.16 The mean of the squares of all N·K differences.
        Matrix difference = predicted.minus(target);
        return difference.elementTimes(difference).mean();
        // END SOLUTION
    }

    /**
     * Returns ∂loss/∂predicted.
     *
     * @param predicted N × K
     * @param target    N × K
     * @return N × K
     */
    @Override
    public Matrix gradient(Matrix predicted, Matrix target) {
        Expect.sameShape("MeanSquaredError", predicted, target);
        // BEGIN SOLUTION 5.16 Derive the formula of value by one prediction.
        return predicted.minus(target).scale(2.0 / predicted.size());
        // END SOLUTION
    }
}
