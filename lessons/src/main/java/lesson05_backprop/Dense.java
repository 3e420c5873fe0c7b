package lesson05_backprop;

import java.util.List;
import java.util.random.RandomGenerator;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;
import matrix.Todo;

/**
 * A dense (fully connected) layer: every output is a weighted sum of all inputs, plus a bias. Y = X·W + b.
 * Each of its two products costs N·inputs·units multiplications.
 */
public final class Dense implements Layer {

    private final Parameter w; // inputs × units
    private final Parameter b; // 1 × units
    private Tensor input;      // X of the last forward pass in training; null before the first

    /**
     * A layer with these weights and biases.
     *
     * @param w inputs × units; kept, not copied
     * @param b 1 × units; kept, not copied
     * @throws IllegalArgumentException if there is not one bias for each unit
     */
    public Dense(Matrix w, Matrix b) {
        if (b.rows() != 1 || b.cols() != w.cols()) {
            throw new IllegalArgumentException("Dense: weights of " + w.shapeText() + " take a 1×" + w.cols()
                    + " matrix of biases, but " + b.shapeText() + " was given.");
        }
        this.w = new Parameter("W", w);
        this.b = new Parameter("b", b);
    }

    /**
     * A layer that has learned nothing yet: weights drawn evenly from −r to r with r = √(6 / (inputs + units))
     * (Glorot uniform), biases 0.
     *
     * @param inputs numbers that go in, at least 1
     * @param units  numbers that come out, at least 1
     * @param random where the weights come from
     */
    public Dense(int inputs, int units, RandomGenerator random) {
        this(Matrix.uniform(inputs, units, -Math.sqrt(6.0 / (inputs + units)), Math.sqrt(6.0 / (inputs + units)), random),
                Matrix.zeros(1, units));
    }

    /**
     * Y = X·W + b, with b added to every row.
     *
     * @param x N samples of {@code inputs} numbers, of whatever shape: X is {@code x.matrix()}, N × inputs
     * @return N samples of {@code outputShape(x.shape())}: Y is N × units
     */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        Expect.inputs("Dense", w.value().rows(), x.shape());
        // TODO 5.13 Compute Y. In training, but only then, remember what backward needs.
        throw new Todo("5.13");
    }

    /**
     * dW = Xᵀ·dY, db = the sum of the rows of dY, dX = dY·Wᵀ. Sets the gradients of W and b, and returns dX.
     *
     * @param outputGradient dY, N samples of units
     * @return dX, of the shape that X had
     */
    @Override
    public Tensor backward(Tensor outputGradient) {
        Expect.remembered("Dense", input);
        Expect.outputGradient("Dense", outputGradient, input.samples(), outputShape(input.shape()));
        // TODO 5.13 Replace the gradients of W and b. Then send the gradient back through the weights.
        throw new Todo("5.13");
    }

    /** Returns W and b. */
    @Override
    public List<Parameter> parameters() {
        return List.of(w, b);
    }

    /** Returns a vector of as many numbers as there are units. */
    @Override
    public Shape outputShape(Shape input) {
        Expect.inputs("Dense", w.value().rows(), input);
        return Shape.vector(w.value().cols());
    }

    /** Returns the weights, inputs × units. */
    public Parameter w() {
        return w;
    }

    /** Returns the biases, 1 × units. */
    public Parameter b() {
        return b;
    }
}
