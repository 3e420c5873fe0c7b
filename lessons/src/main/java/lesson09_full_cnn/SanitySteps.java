package lesson09_full_cnn;

import matrix.Matrix;
import matrix.Tensor;
import matrix.Todo;

/**
 * What to look at before a long training: does it begin with the loss of somebody who guesses, and can it learn a few images
 * by heart? A network that cannot is broken, and no patience will help.
 */
public final class SanitySteps {

    /** How many images a network should be able to learn by heart. */
    public static final int FEW = 20;

    private static final double NEAR = 0.1; // a tenth more or less than expected

    private SanitySteps() {
    }

    /** Returns the cross entropy of somebody who holds all classes for equally likely. */
    public static double lossOfGuessing(int classes) {
        // TODO 9.14 The right class gets the probability 1/classes. What does that cost?
        throw new Todo("9.14");
    }

    /**
     * Returns whether the loss before training lies at most a tenth above or below that of guessing.
     *
     * @param network ends in logits; not changed
     * @param x       N samples
     * @param targets N × classes, one-hot
     */
    public static boolean beginsLikeGuessing(Sequential network, Tensor x, Matrix targets) {
        // TODO 9.14 Evaluate it, with the cross entropy for logits. How far may it be away, as a share of what is
        // expected? A loss that is not a number is not near anything.
        throw new Todo("9.14");
    }

    /**
     * Trains a network on the first {@link #FEW} samples only, and measures it on the same.
     *
     * @param network learns
     * @param x       N samples; of fewer than {@link #FEW}, all are taken
     * @param targets N rows
     * @param plan    how
     * @return loss and accuracy on those few samples, after the training
     */
    public static Evaluation learnByHeart(Sequential network, Tensor x, Matrix targets, FitPlan plan) {
        // TODO 9.14 matrix().rows(0, …) has the first rows. Here, and only here, one measures what one has
        // trained on: the question is whether it can learn at all.
        throw new Todo("9.14");
    }
}
