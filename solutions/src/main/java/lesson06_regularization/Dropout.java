package lesson06_regularization;

import java.util.random.RandomGenerator;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;

/**
 * Dropout: in training every number becomes 0 with a given probability, by chance and each by itself, so that no neuron
 * can rely on a certain other. <em>Inverted</em>: what is left is made larger at once, so that sums stay the same on
 * average and nothing need be done in evaluation.
 */
public final class Dropout implements Layer {

    private final double rate;            // p, the share that is dropped
    private final RandomGenerator random; // where chance comes from
    private Matrix mask;                  // factors of the last forward pass in training, 0 or 1/(1−p); null before the first

    /**
     * Dropout at this rate.
     *
     * @param rate   p, the share that is <em>dropped</em>, from 0 to below 1
     * @param random where chance comes from
     * @throws IllegalArgumentException if p is not from 0 to below 1
     */
    public Dropout(double rate, RandomGenerator random) {
        this.rate = Require.rate("Dropout: the rate", rate);
        this.random = random;
    }

    /**
     * In training: every number times a factor of its own, new in every pass, which is 0 with probability p and else
     * 1/(1 − p). In evaluation: x as it is.
     *
     * @param x N samples of any shape
     * @return N samples of the same shape
     */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        // BEGIN SOLUTION 6.8 In evaluation nothing is done and nothing is drawn. In training draw a mask of factors, remember
        // it for backward, and multiply number by number. Take chance from the given generator.
        if (mode == Mode.EVALUATION) {
            return x;
        }
        mask = Matrix.uniform(x.samples(), x.shape().size(), 0, 1, random).map(drawn -> drawn < rate ? 0 : 1 / (1 - rate));
        return new Tensor(x.matrix().elementTimes(mask), x.shape());
        // END SOLUTION
    }

    /**
     * dX = dY times the factors of the last forward pass in training, number by number.
     *
     * @param outputGradient dY, of the shape of x
     * @return dX, of the same shape
     */
    @Override
    public Tensor backward(Tensor outputGradient) {
        Require.remembered("Dropout", mask);
        Require.outputGradient("Dropout", outputGradient, mask.rows(), mask.cols());
        // BEGIN SOLUTION 6.8 y = factor · x for every number. So what is the slope?
        return new Tensor(outputGradient.matrix().elementTimes(mask), outputGradient.shape());
        // END SOLUTION
    }

    /** Returns {@code input}: the shape stays. */
    @Override
    public Shape outputShape(Shape input) {
        return input;
    }
}
