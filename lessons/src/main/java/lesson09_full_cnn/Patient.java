package lesson09_full_cnn;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import lesson05_backprop.Chain;
import matrix.Layer;
import matrix.Loss;
import matrix.Matrix;
import matrix.Optimizer;
import matrix.Tensor;

/**
 * A training run in parts, any of which may be ill. Given: nothing to write. {@link Checkup} carries it out.
 *
 * @param scaling   makes the numbers that go into the network out of the bytes of a scanner
 * @param splitting makes training and validation samples out of all that were collected
 * @param network   makes the network; chance gives its first weights
 * @param optimizer makes the optimizer
 * @param loss      value and gradient
 * @param answers   what the network answers where it is measured, one row a sample
 * @param collected how many images were collected
 * @param batchSize samples in a mini-batch
 * @param epochs    how often every training sample comes
 */
public record Patient(Function<byte[][], Tensor> scaling, BiFunction<Samples, RandomGenerator, TwoParts> splitting,
        Function<RandomGenerator, Chain> network, Supplier<Optimizer> optimizer, Loss loss,
        BiFunction<Layer, Tensor, Matrix> answers, int collected, int batchSize, int epochs) {

    /** Returns this run with another scaling. */
    public Patient withScaling(Function<byte[][], Tensor> other) {
        return new Patient(other, splitting, network, optimizer, loss, answers, collected, batchSize, epochs);
    }

    /** Returns this run with other training and validation samples. */
    public Patient withSplitting(BiFunction<Samples, RandomGenerator, TwoParts> other) {
        return new Patient(scaling, other, network, optimizer, loss, answers, collected, batchSize, epochs);
    }

    /** Returns this run with another network. */
    public Patient withNetwork(Function<RandomGenerator, Chain> other) {
        return new Patient(scaling, splitting, other, optimizer, loss, answers, collected, batchSize, epochs);
    }

    /** Returns this run with another optimizer. */
    public Patient withOptimizer(Supplier<Optimizer> other) {
        return new Patient(scaling, splitting, network, other, loss, answers, collected, batchSize, epochs);
    }

    /** Returns this run with another loss. */
    public Patient withLoss(Loss other) {
        return new Patient(scaling, splitting, network, optimizer, other, answers, collected, batchSize, epochs);
    }

    /** Returns this run, measured otherwise. */
    public Patient withAnswers(BiFunction<Layer, Tensor, Matrix> other) {
        return new Patient(scaling, splitting, network, optimizer, loss, other, collected, batchSize, epochs);
    }

    /** Returns this run with so many images, in mini-batches of this size, for so many epochs. */
    public Patient with(int images, int inABatch, int howOften) {
        return new Patient(scaling, splitting, network, optimizer, loss, answers, images, inABatch, howOften);
    }
}
