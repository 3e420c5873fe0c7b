package lesson07_batch_norm;

import java.util.List;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

/**
 * Batch normalization: every channel is brought to mean 0 and variance 1 over the mini-batch, and then to the mean β and
 * the deviation |γ| that the network learns. Of vectors every feature is a channel. It costs a few passes over the numbers.
 *
 * <p>In training the statistics are those of the batch, and the running ones move towards them. At evaluation they are the
 * running ones, and nothing moves: the answer for a sample does not depend on its neighbours.
 */
public final class BatchNorm implements Layer {

    /** ε where nothing else is said. */
    public static final double USUAL_EPSILON = 1e-3;
    /** How much of the running statistics stays at every batch, where nothing else is said. */
    public static final double USUAL_MOMENTUM = 0.99;

    private final double epsilon;
    private final double momentum;
    private final Parameter gamma;           // γ, 1×C
    private final Parameter beta;            // β, 1×C
    private final Parameter runningMean;     // 1×C
    private final Parameter runningVariance; // 1×C
    private Matrix normalized;               // x̂ of the last forward pass in training, (N·H·W)×C; null before the first
    private Matrix deviations;               // √(σ² + ε) of that pass, 1×C
    private Shape inputShape;                // C×H×W of that pass
    private int samples;                     // N of that pass

    /** Batch normalization of so many channels, with ε = 0.001 and momentum 0.99. */
    public BatchNorm(int channels) {
        this(channels, USUAL_EPSILON, USUAL_MOMENTUM);
    }

    /**
     * Batch normalization that begins with γ = 1, β = 0, running means 0 and running variances 1.
     *
     * @param channels C, at least 1: channels of images, or features of vectors
     * @param epsilon  ε, more than 0
     * @param momentum how much of the running statistics stays at every batch, from 0 to less than 1
     */
    public BatchNorm(int channels, double epsilon, double momentum) {
        Expect.epsilon(epsilon);
        Expect.momentum(momentum);
        this.epsilon = epsilon;
        this.momentum = momentum;
        gamma = new Parameter("gamma", Matrix.filled(1, channels, 1));
        beta = new Parameter("beta", Matrix.zeros(1, channels));
        runningMean = new Parameter("running mean", RunningStatistics.initial(channels).means());
        runningVariance = new Parameter("running variance", RunningStatistics.initial(channels).variances());
    }

    /**
     * y = γ·(x − μ) / √(σ² + ε) + β, channel by channel. In training μ and σ² are the batch's, and the running ones move;
     * at evaluation they are the running ones.
     *
     * @param x N samples of C×H×W
     * @return N samples of the same shape
     */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        Expect.channels("BatchNorm", gamma.value().cols(), x.shape());
        Expect.atLeastOneRow("BatchNorm", x.matrix());
        // BEGIN SOLUTION 7.14 Channels into columns, normalize by the statistics of the mode, scale and shift, and back.
        // In training, but only then, remember what backward needs, and let the running statistics move.
        Matrix columns = Channels.toColumns(x);
        Statistics statistics = mode == Mode.TRAINING ? Statistics.ofColumns(columns) : running();
        Matrix xHat = Normalization.normalize(columns, statistics, epsilon);
        if (mode == Mode.TRAINING) {
            normalized = xHat;
            deviations = Normalization.deviations(statistics.variances(), epsilon);
            inputShape = x.shape();
            samples = x.samples();
            setRunning(RunningStatistics.updated(running(), statistics, momentum));
        }
        return Channels.toSamples(ScaleAndShift.forward(xHat, gamma.value(), beta.value()), x.samples(), x.shape());
        // END SOLUTION
    }

    /**
     * Sets the gradients of γ and β, and returns ∂L/∂x, to which every number of a channel contributes.
     *
     * @param outputGradient ∂L/∂y, N samples of C×H×W
     * @return ∂L/∂x, of the same shape
     */
    @Override
    public Tensor backward(Tensor outputGradient) {
        Expect.remembered("BatchNorm", normalized);
        Expect.outputGradient("BatchNorm", outputGradient, samples, inputShape);
        // BEGIN SOLUTION 7.14 Channels into columns; back through scale and shift, then through the normalization, by the
        // short form or step by step.
        ScaleAndShift.Gradients gradients = ScaleAndShift.backward(Channels.toColumns(outputGradient), normalized,
                gamma.value());
        gamma.setGradient(gradients.gamma());
        beta.setGradient(gradients.beta());
        Matrix dX = ShortForm.inputGradient(gradients.normalized(), normalized, deviations);
        return Channels.toSamples(dX, samples, inputShape);
        // END SOLUTION
    }

    /** Returns γ and β. */
    @Override
    public List<Parameter> parameters() {
        return List.of(gamma, beta);
    }

    /** Returns the running mean and the running variance, which no optimizer moves. */
    @Override
    public List<Parameter> statistics() {
        return List.of(runningMean, runningVariance);
    }

    /** Returns {@code input}. @throws IllegalArgumentException if it has another number of channels */
    @Override
    public Shape outputShape(Shape input) {
        Expect.channels("BatchNorm", gamma.value().cols(), input);
        return input;
    }

    /** Returns the running statistics as they are now. */
    public Statistics running() {
        return new Statistics(runningMean.value(), runningVariance.value());
    }

    private void setRunning(Statistics statistics) {
        runningMean.setValue(statistics.means());
        runningVariance.setValue(statistics.variances());
    }
}
