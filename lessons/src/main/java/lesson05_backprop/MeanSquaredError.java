package lesson05_backprop;

import matrix.Loss;
import matrix.Matrix;
import matrix.Todo;

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
        // TODO 5.16 The mean of the squares of all N·K differences.
        throw new Todo("5.16");
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
        // TODO 5.16 Derive the formula of value by one prediction.
        throw new Todo("5.16");
    }
}
