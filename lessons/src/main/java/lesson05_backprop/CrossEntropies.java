package lesson05_backprop;

import matrix.Matrix;
import matrix.Todo;

/**
 * Losses for predicted probabilities, each with its gradient right below it. Each is a mean over the N samples.
 * They take probabilities here; part 5B fuses softmax and cross entropy into one, which takes logits.
 * Every probability is clamped before it is used, so that no logarithm of 0 is taken and nothing is divided by 0;
 * the gradients use the clamped probability, too.
 */
public final class CrossEntropies {

    /** Probabilities stay this far away from 0 and from 1. */
    public static final double EPSILON = 1e-15;

    private CrossEntropies() {
    }

    /** Returns the probability itself, but at least {@link #EPSILON} and at most 1 − {@link #EPSILON}. */
    public static double clamp(double probability) {
        // TODO 5.6 Not below the lower end, not above the upper one. NaN stays NaN.
        throw new Todo("5.6");
    }

    /**
     * Returns the binary cross entropy −1/N · Σ_n [y log p + (1 − y) log(1 − p)], with p and y those of sample n.
     *
     * @param predicted p, N×1: the probability that the answer is yes; not changed
     * @param target    y, N×1: 1 for yes, 0 for no; not changed
     * @throws IllegalArgumentException if they are not of one shape N×1
     */
    public static double binary(Matrix predicted, Matrix target) {
        Require.oneColumn("CrossEntropies.binary", predicted, target);
        // TODO 5.6 Clamp; where the answer is yes, log p counts, where it is no, log(1 − p). Then the mean.
        throw new Todo("5.6");
    }

    /**
     * Returns the gradient of {@link #binary} with respect to the predictions.
     *
     * @param predicted p, N×1; not changed
     * @param target    y, N×1; not changed
     * @return N×1
     * @throws IllegalArgumentException if they are not of one shape N×1
     */
    public static Matrix binaryGradient(Matrix predicted, Matrix target) {
        Require.oneColumn("CrossEntropies.binaryGradient", predicted, target);
        // TODO 5.6 The derivative of log p is 1/p. What is that of log(1 − p)? Keep sign and mean in mind.
        throw new Todo("5.6");
    }

    /**
     * Returns the categorical cross entropy −1/N · Σ_n Σ_k y(n, k) · log p(n, k). With one-hot targets only the
     * probability of the right class counts.
     *
     * @param predicted p, N×K: each row the probabilities of K classes, of which one is right; not changed
     * @param target    y, N×K: each row one-hot; not changed
     * @throws IllegalArgumentException if the shapes differ or there is no cell
     */
    public static double categorical(Matrix predicted, Matrix target) {
        Require.sameShape("CrossEntropies.categorical", predicted, target);
        // TODO 5.6 Target times the logarithm of the clamped probability, over all cells; then sign and mean.
        throw new Todo("5.6");
    }

    /**
     * Returns the gradient of {@link #categorical} with respect to the predictions.
     *
     * @param predicted p, N×K; not changed
     * @param target    y, N×K; not changed
     * @return N×K
     * @throws IllegalArgumentException if the shapes differ or there is no cell
     */
    public static Matrix categoricalGradient(Matrix predicted, Matrix target) {
        Require.sameShape("CrossEntropies.categoricalGradient", predicted, target);
        // TODO 5.6 The derivative of y·log p by p, cell by cell; keep sign and mean in mind.
        throw new Todo("5.6");
    }

    /**
     * Returns the per-class cross entropy −1/N · Σ_n Σ_k [y log p + (1 − y) log(1 − p)], with p and y those of sample n
     * and class k: every class is a question of its own, to be answered with yes or no. It is summed over the classes.
     *
     * @param predicted p, N×K: for each class the probability that it applies; not changed
     * @param target    y, N×K: 1 where the class applies, 0 where not; not changed
     * @throws IllegalArgumentException if the shapes differ or there is no cell
     */
    public static double perClass(Matrix predicted, Matrix target) {
        Require.sameShape("CrossEntropies.perClass", predicted, target);
        // TODO 5.6 The binary form in each cell: a sum over the classes, a mean over the samples.
        throw new Todo("5.6");
    }

    /**
     * Returns the gradient of {@link #perClass} with respect to the predictions.
     *
     * @param predicted p, N×K; not changed
     * @param target    y, N×K; not changed
     * @return N×K
     * @throws IllegalArgumentException if the shapes differ or there is no cell
     */
    public static Matrix perClassGradient(Matrix predicted, Matrix target) {
        Require.sameShape("CrossEntropies.perClassGradient", predicted, target);
        // TODO 5.6 The gradient of the binary form in each cell.
        throw new Todo("5.6");
    }
}
