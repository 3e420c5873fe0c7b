package definitions;

import java.util.function.DoubleBinaryOperator;
import matrix.Matrix;

/** Losses and their gradients, cell by cell, as their formulas say. Predictions come first, targets second. */
public final class Losses {

    private static final double EPSILON = 1e-15;

    private Losses() {
    }

    /** Σ of a term over all cells. */
    public static double sum(Matrix predicted, Matrix target, DoubleBinaryOperator term) {
        double sum = 0;
        for (int n = 0; n < predicted.rows(); n++) {
            for (int k = 0; k < predicted.cols(); k++) {
                sum += term.applyAsDouble(predicted.get(n, k), target.get(n, k));
            }
        }
        return sum;
    }

    /** A term for each cell. */
    public static Matrix each(Matrix predicted, Matrix target, DoubleBinaryOperator term) {
        Matrix result = Matrix.zeros(predicted.rows(), predicted.cols());
        for (int n = 0; n < predicted.rows(); n++) {
            for (int k = 0; k < predicted.cols(); k++) {
                result.set(n, k, term.applyAsDouble(predicted.get(n, k), target.get(n, k)));
            }
        }
        return result;
    }

    /** 1/(N·K) Σ (p − t)². */
    public static double meanSquares(Matrix predicted, Matrix target) {
        return sum(predicted, target, (p, t) -> (p - t) * (p - t)) / predicted.rows() / predicted.cols();
    }

    /** Σ ½ (t − p)². */
    public static double totalError(Matrix predicted, Matrix target) {
        return sum(predicted, target, (p, t) -> 0.5 * (t - p) * (t - p));
    }

    /** −1/N Σ y log p, clamped. */
    public static double categorical(Matrix predicted, Matrix target) {
        return sum(predicted, target, (p, y) -> y == 0 ? 0 : -y * Math.log(Math.max(p, EPSILON))) / predicted.rows();
    }

    /** Its gradient. */
    public static Matrix categoricalGradient(Matrix predicted, Matrix target) {
        return each(predicted, target, (p, y) -> -y / Math.max(p, EPSILON) / predicted.rows());
    }

    /** −1/N Σ [y log p + (1 − y) log(1 − p)], clamped; binary cross entropy where there is one column. Targets are 0 or 1. */
    public static double perClass(Matrix predicted, Matrix target) {
        return sum(predicted, target, (p, y) -> -Math.log(Math.max(y == 1 ? p : 1 - p, EPSILON))) / predicted.rows();
    }

    /** Its gradient. */
    public static Matrix perClassGradient(Matrix predicted, Matrix target) {
        return each(predicted, target, (p, y) -> (y == 1 ? -1 / Math.max(p, EPSILON) : 1 / Math.max(1 - p, EPSILON))
                / predicted.rows());
    }

    /** 1/N Σ max(0, 1 − t·s). */
    public static double hinge(Matrix scores, Matrix labels) {
        return sum(scores, labels, (s, t) -> t * s >= 1 ? 0 : 1 - t * s) / scores.rows();
    }

    /** Its gradient, 0 at the kink. */
    public static Matrix hingeGradient(Matrix scores, Matrix labels) {
        return each(scores, labels, (s, t) -> t * s >= 1 ? 0 : -t / scores.rows());
    }

    /** exp(z) over the sum of all exp(z) of the row. For moderate z only. */
    public static Matrix softmax(Matrix logits) {
        Matrix result = Matrix.zeros(logits.rows(), logits.cols());
        for (int n = 0; n < logits.rows(); n++) {
            double sum = 0;
            for (int k = 0; k < logits.cols(); k++) {
                sum += Math.exp(logits.get(n, k));
            }
            for (int k = 0; k < logits.cols(); k++) {
                result.set(n, k, Math.exp(logits.get(n, k)) / sum);
            }
        }
        return result;
    }
}
