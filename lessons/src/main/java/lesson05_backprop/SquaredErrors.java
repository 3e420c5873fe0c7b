package lesson05_backprop;

import matrix.Matrix;
import matrix.Todo;

/**
 * Losses from squared differences, for N samples of K outputs, each with its gradient right below it.
 * The mean squared error divides by all N·K cells; the total error, as the lecture notes have it, is a sum.
 */
public final class SquaredErrors {

    private SquaredErrors() {
    }

    /**
     * Returns the mean squared error 1/(N·K) · Σ_n Σ_k (p(n, k) − t(n, k))².
     *
     * @param predicted p, N×K; not changed
     * @param target    t, N×K; not changed
     * @throws IllegalArgumentException if the shapes differ or there is no cell
     */
    public static double mean(Matrix predicted, Matrix target) {
        Require.sameShape("SquaredErrors.mean", predicted, target);
        // TODO 5.5 The mean of the squared differences over all cells.
        throw new Todo("5.5");
    }

    /**
     * Returns the gradient of {@link #mean} with respect to the predictions.
     *
     * @param predicted p, N×K; not changed
     * @param target    t, N×K; not changed
     * @return N×K
     * @throws IllegalArgumentException if the shapes differ or there is no cell
     */
    public static Matrix meanGradient(Matrix predicted, Matrix target) {
        Require.sameShape("SquaredErrors.meanGradient", predicted, target);
        // TODO 5.5 How fast does the mean grow when one prediction grows?
        throw new Todo("5.5");
    }

    /**
     * Returns the total error Σ_n Σ_k ½ (t(n, k) − p(n, k))². Nothing is divided by the number of samples.
     *
     * @param predicted p, N×K; not changed
     * @param target    t, N×K; not changed
     * @throws IllegalArgumentException if the shapes differ or there is no cell
     */
    public static double total(Matrix predicted, Matrix target) {
        Require.sameShape("SquaredErrors.total", predicted, target);
        // TODO 5.5 Half of each squared difference, added up over all cells.
        throw new Todo("5.5");
    }

    /**
     * Returns the gradient of {@link #total} with respect to the predictions. (The δ of the worked example is its
     * negative.)
     *
     * @param predicted p, N×K; not changed
     * @param target    t, N×K; not changed
     * @return N×K
     * @throws IllegalArgumentException if the shapes differ or there is no cell
     */
    public static Matrix totalGradient(Matrix predicted, Matrix target) {
        Require.sameShape("SquaredErrors.totalGradient", predicted, target);
        // TODO 5.5 How fast does the total grow when one prediction grows?
        throw new Todo("5.5");
    }
}
