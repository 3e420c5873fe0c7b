package lesson09_full_cnn;

import java.util.Optional;
import java.util.function.Supplier;
import lesson05_backprop.Adam;
import lesson05_backprop.MiniBatches;
import lesson05_backprop.SoftmaxCrossEntropy;
import matrix.Loss;
import matrix.Matrix;
import matrix.Optimizer;
import matrix.Tensor;

/**
 * How a network is to be trained. Given: nothing to write. The same plan for two equal networks gives the same weights: it
 * holds a seed, and makes a new optimizer for each training, for an optimizer remembers.
 *
 * @param loss         what is to become small; it takes what comes out of the network
 * @param optimizer    makes a new optimizer
 * @param epochs       how often every sample comes, at least 1
 * @param batchSize    samples in a mini-batch, at least 1
 * @param seed         decides the order of the samples, and what the augmentation does
 * @param validation   samples to be measured on after each epoch, if any; nothing is learned from them
 * @param stopping     makes a new rule that may end the training early, if any; it looks at the validation loss
 * @param augmentation changes every mini-batch before the network sees it
 * @param listener     is told how far it is
 */
public record FitPlan(Loss loss, Supplier<Optimizer> optimizer, int epochs, int batchSize, long seed,
        Optional<Validation> validation, Optional<Supplier<Stopping>> stopping, Augmenter augmentation, FitListener listener) {

    /**
     * Samples that the network does not learn from.
     *
     * @param x       N samples
     * @param targets N rows
     */
    public record Validation(Tensor x, Matrix targets) {

        /** @throws IllegalArgumentException unless there is one row of targets for each sample */
        public Validation {
            Evaluation.requireOneRowEach(x, targets);
        }
    }

    /** @throws IllegalArgumentException if it cannot be carried out */
    public FitPlan {
        if (epochs < 1 || batchSize < 1) {
            throw new IllegalArgumentException("A plan has at least 1 epoch and 1 sample in a batch, but was given " + epochs
                    + " epochs and batches of " + batchSize + ".");
        }
        if (stopping.isPresent() && validation.isEmpty()) {
            throw new IllegalArgumentException("A plan that stops early looks at the validation loss; it needs validation samples.");
        }
    }

    /** Returns the usual plan: softmax and cross entropy on logits, Adam with rate 0.001, mini-batches of 32, seed 1. */
    public static FitPlan ofEpochs(int epochs) {
        return new FitPlan(new SoftmaxCrossEntropy(), Adam::new, epochs, MiniBatches.USUAL_SIZE, 1, Optional.empty(), Optional.empty(),
                (x, random) -> x, FitListener.SILENT);
    }

    /** Returns this plan with another loss. */
    public FitPlan withLoss(Loss loss) {
        return new FitPlan(loss, optimizer, epochs, batchSize, seed, validation, stopping, augmentation, listener);
    }

    /** Returns this plan with other optimizers, such as {@code () -> new Sgd(0.1)}. */
    public FitPlan withOptimizer(Supplier<Optimizer> optimizer) {
        return new FitPlan(loss, optimizer, epochs, batchSize, seed, validation, stopping, augmentation, listener);
    }

    /** Returns this plan with another number of epochs. */
    public FitPlan withEpochs(int epochs) {
        return new FitPlan(loss, optimizer, epochs, batchSize, seed, validation, stopping, augmentation, listener);
    }

    /** Returns this plan with mini-batches of another size. */
    public FitPlan withBatchSize(int batchSize) {
        return new FitPlan(loss, optimizer, epochs, batchSize, seed, validation, stopping, augmentation, listener);
    }

    /** Returns this plan with another seed. */
    public FitPlan withSeed(long seed) {
        return new FitPlan(loss, optimizer, epochs, batchSize, seed, validation, stopping, augmentation, listener);
    }

    /** Returns this plan with samples to be measured on after each epoch. */
    public FitPlan withValidation(Tensor x, Matrix targets) {
        return new FitPlan(loss, optimizer, epochs, batchSize, seed, Optional.of(new Validation(x, targets)), stopping, augmentation,
                listener);
    }

    /** Returns this plan with a rule that may end it early; set the validation samples first. */
    public FitPlan withStopping(Supplier<Stopping> stopping) {
        return new FitPlan(loss, optimizer, epochs, batchSize, seed, validation, Optional.of(stopping), augmentation, listener);
    }

    /** Returns this plan with batches that are changed before the network sees them. */
    public FitPlan withAugmentation(Augmenter augmentation) {
        return new FitPlan(loss, optimizer, epochs, batchSize, seed, validation, stopping, augmentation, listener);
    }

    /** Returns this plan with somebody who is told how far it is, such as a {@link ProgressBar}. */
    public FitPlan withListener(FitListener listener) {
        return new FitPlan(loss, optimizer, epochs, batchSize, seed, validation, stopping, augmentation, listener);
    }
}
