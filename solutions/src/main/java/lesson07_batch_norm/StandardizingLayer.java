package lesson07_batch_norm;

import java.util.List;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

/**
 * A standardizer as the first layer of a network, so that nobody can forget it: the network takes the numbers as they are
 * measured. It learns nothing; its μ and σ are statistics, which are saved with the network.
 */
public final class StandardizingLayer implements Layer {

    private final Parameter means;      // μ, 1×D
    private final Parameter deviations; // σ, 1×D

    /** A layer that does what {@code standardizer} does. */
    public StandardizingLayer(Standardizer standardizer) {
        means = new Parameter("means", standardizer.means());
        deviations = new Parameter("deviations", standardizer.deviations());
    }

    /**
     * Returns (x − μ) / σ, number by number, in training as in evaluation.
     *
     * @param x N samples of D numbers, of whatever shape
     * @return N samples of the same shape
     */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        Expect.columns("StandardizingLayer", means.value(), x.matrix());
        // BEGIN SOLUTION 7.3 standardizer() makes one of the layer's statistics; it can transform samples.
        return standardizer().transform(x);
        // END SOLUTION
    }

    /**
     * Returns ∂L/∂x. μ and σ are fixed numbers here, so each number of x is only shifted and divided.
     *
     * @param outputGradient ∂L/∂output, N samples of D numbers
     * @return ∂L/∂x, of the same shape
     */
    @Override
    public Tensor backward(Tensor outputGradient) {
        Expect.columns("StandardizingLayer", means.value(), outputGradient.matrix());
        // BEGIN SOLUTION 7.3 How steep is (x − μ) / σ as a function of x? The chain rule multiplies with that.
        Matrix slopes = deviations.value().map(deviation -> 1 / deviation);
        return new Tensor(outputGradient.matrix().timesRow(slopes), outputGradient.shape());
        // END SOLUTION
    }

    /** Returns μ and σ, which no optimizer moves. */
    @Override
    public List<Parameter> statistics() {
        return List.of(means, deviations);
    }

    /** Returns {@code input}. @throws IllegalArgumentException if it has not as many numbers as there are means */
    @Override
    public Shape outputShape(Shape input) {
        Expect.numbers("StandardizingLayer", means.value().cols(), input);
        return input;
    }

    private Standardizer standardizer() {
        return new Standardizer(means.value(), deviations.value());
    }
}
