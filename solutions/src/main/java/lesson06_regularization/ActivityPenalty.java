package lesson06_regularization;

import matrix.Layer;
import matrix.Mode;
import matrix.Regularizer;
import matrix.Shape;
import matrix.Tensor;

/**
 * Keras' activity regularizer, as a layer: it penalizes what comes out of the layer before it, not that layer's weights.
 * Numbers pass through unchanged; on the way back the slope of the penalty is added to the gradient.
 * The penalty is that of the whole batch divided by the number of samples: a mean over the samples, as losses are.
 */
public final class ActivityPenalty implements Layer {

    private final Regularizer regularizer;
    private Tensor input; // x of the last forward pass in training; null before the first

    /** Penalizes activities by this regularizer. */
    public ActivityPenalty(Regularizer regularizer) {
        this.regularizer = regularizer;
    }

    /** Returns x as it is. */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        // BEGIN SOLUTION 6.9 x goes through. In training, but only then, remember it.
        if (mode == Mode.TRAINING) {
            input = x;
        }
        return x;
        // END SOLUTION
    }

    /**
     * dX = dY + ∂penalty/∂X, for the penalty of {@link #penalty}.
     *
     * @param outputGradient dY, of the shape of X
     * @return dX
     */
    @Override
    public Tensor backward(Tensor outputGradient) {
        Require.remembered("ActivityPenalty", input);
        Require.outputGradient("ActivityPenalty", outputGradient, input.samples(), input.shape().size());
        // BEGIN SOLUTION 6.9 What arrives goes on, and the regularizer's own gradient is added; mind the mean.
        return new Tensor(outputGradient.matrix().plus(regularizer.gradient(input.matrix()).scale(1.0 / input.samples())),
                input.shape());
        // END SOLUTION
    }

    /**
     * Returns what the activities of the last forward pass in training cost: the regularizer's penalty for all of them,
     * divided by the number of samples. ({@code Training.step} does not add it to the cost that it returns: it asks
     * parameters, and activities are none.)
     */
    public double penalty() {
        Require.remembered("ActivityPenalty", input);
        // BEGIN SOLUTION 6.9 A mean over the samples.
        return regularizer.penalty(input.matrix()) / input.samples();
        // END SOLUTION
    }

    /** Returns {@code input}: the shape stays. */
    @Override
    public Shape outputShape(Shape input) {
        return input;
    }
}
