package lesson05_backprop;

import matrix.Matrix;
import matrix.Todo;

/**
 * One step of gradient descent of a dense layer with softmax and cross entropy, with every number in the open. The
 * README computes it by hand for {@link TinyNetwork}. It uses softmax from lesson 4.
 *
 * @param logits         z = x·W + b, N×classes
 * @param probabilities  p, the softmax of each row of z, N×classes
 * @param loss           the categorical cross entropy, a mean over the samples
 * @param logitGradient  ∂loss/∂z = (p − y)/N, N×classes
 * @param weightGradient ∂loss/∂W, inputs×classes
 * @param biasGradient   ∂loss/∂b, 1×classes
 * @param inputGradient  ∂loss/∂x, N×inputs: what goes on to the layers before
 * @param newWeights     W after the step, inputs×classes
 * @param newBiases      b after the step, 1×classes
 * @param lossAfter      the loss of the same samples with the new weights and biases
 */
public record DenseStep(Matrix logits, Matrix probabilities, double loss, Matrix logitGradient, Matrix weightGradient,
                        Matrix biasGradient, Matrix inputGradient, Matrix newWeights, Matrix newBiases, double lossAfter) {

    /**
     * Computes one step.
     *
     * @param x      N×inputs; not changed
     * @param w      W, inputs×classes; not changed
     * @param b      1×classes; not changed
     * @param target y, N×classes, each row one-hot; not changed
     * @param rate   η
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public static DenseStep of(Matrix x, Matrix w, Matrix b, Matrix target, double rate) {
        Require.dense("DenseStep.of", x, w, b);
        // TODO 5.9 Forward: logits, probabilities, loss. Backward: the gradient of the logits, and from it those
        // of weights, biases and inputs. Then the step against the gradients, and the loss after it.
        throw new Todo("5.9");
    }
}
