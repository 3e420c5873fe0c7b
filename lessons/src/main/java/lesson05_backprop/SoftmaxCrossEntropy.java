package lesson05_backprop;

import matrix.Loss;
import matrix.Matrix;
import matrix.Todo;

/**
 * Softmax and categorical cross entropy in one. The network ends in logits, any numbers; the softmax of lesson 4 makes
 * probabilities of them, and the loss is the mean over the samples of −Σ target · log(probability).
 * In one the two are simpler than apart, and safe: the logarithm of a probability that is rounded to 0 never arises.
 */
public final class SoftmaxCrossEntropy implements Loss {

    /**
     * Returns the mean over the N samples of −Σ_k target(n, k) · log softmax(logits)(n, k).
     *
     * @param logits N × classes, before the softmax
     * @param target N × classes, one-hot
     */
    @Override
    public double value(Matrix logits, Matrix target) {
        Expect.sameShape("SoftmaxCrossEntropy", logits, target);
        // TODO 5.15 Lesson 4 has the logarithm of the softmax in one. Mean over the samples, not over all cells.
        throw new Todo("5.15");
    }

    /**
     * Returns ∂loss/∂logits = (softmax(logits) − target) / N.
     *
     * @param logits N × classes, before the softmax
     * @param target N × classes, one-hot
     * @return N × classes
     */
    @Override
    public Matrix gradient(Matrix logits, Matrix target) {
        Expect.sameShape("SoftmaxCrossEntropy", logits, target);
        // TODO 5.15 How much too large is each probability? Do not forget that the loss is a mean.
        throw new Todo("5.15");
    }
}
