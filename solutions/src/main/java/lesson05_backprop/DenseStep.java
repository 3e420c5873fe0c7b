package lesson05_backprop;

import lesson04_activations.Softmax;
import matrix.Matrix;

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
        // BEGIN SOLUTION 5.9 Forward: logits, probabilities, loss. Backward: the gradient of the logits, and from it those
        // of weights, biases and inputs. Then the step against the gradients, and the loss after it.
        Matrix logits = Affine.of(x, w, b);
        Matrix probabilities = Softmax.of(logits);
        double loss = CrossEntropies.categorical(probabilities, target);

        Matrix logitGradient = probabilities.minus(target).scale(1.0 / x.rows());
        Matrix weightGradient = x.transposeTimes(logitGradient);
        Matrix biasGradient = logitGradient.columnSums();
        Matrix inputGradient = logitGradient.timesTranspose(w);

        Matrix newWeights = w.minus(weightGradient.scale(rate));
        Matrix newBiases = b.minus(biasGradient.scale(rate));
        double lossAfter = CrossEntropies.categorical(Softmax.of(Affine.of(x, newWeights, newBiases)), target);
        return new DenseStep(logits, probabilities, loss, logitGradient, weightGradient, biasGradient, inputGradient,
                newWeights, newBiases, lossAfter);
        // END SOLUTION
    }
}
