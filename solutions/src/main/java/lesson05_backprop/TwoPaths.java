package lesson05_backprop;

import java.util.List;
import java.util.stream.Stream;
import matrix.Layer;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

/**
 * Two layers side by side on the same input, their outputs added: y = first(x) + second(x). Here x is used twice (a
 * fan-out), so two gradients come back for it. Deep networks use such a path around some layers as a short cut.
 */
public final class TwoPaths implements Layer {

    private final Layer first;
    private final Layer second;

    /** A layer of these two, which take the same shape and make the same shape. */
    public TwoPaths(Layer first, Layer second) {
        this.first = first;
        this.second = second;
    }

    /** Returns first(x) + second(x). */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        // BEGIN SOLUTION 5.21 Both get x; their outputs are added.
        Tensor one = first.forward(x, mode);
        Tensor other = second.forward(x, mode);
        return new Tensor(one.matrix().plus(other.matrix()), one.shape());
        // END SOLUTION
    }

    /** Returns ∂L/∂x: what comes back on the two paths, added. */
    @Override
    public Tensor backward(Tensor outputGradient) {
        // BEGIN SOLUTION 5.21 Which gradient does each of two summands get? And what happens where the paths meet again?
        Tensor one = first.backward(outputGradient);
        Tensor other = second.backward(outputGradient);
        return new Tensor(one.matrix().plus(other.matrix()), one.shape());
        // END SOLUTION
    }

    /** Returns the parameters of the first, then those of the second. */
    @Override
    public List<Parameter> parameters() {
        return Stream.of(first, second).flatMap(layer -> layer.parameters().stream()).toList();
    }

    /** Returns what the first has gathered beside its parameters, then the second (lesson 7). */
    @Override
    public List<Parameter> statistics() {
        return Stream.of(first, second).flatMap(layer -> layer.statistics().stream()).toList();
    }

    /** Returns the shape that both make. @throws IllegalArgumentException if they make different ones */
    @Override
    public Shape outputShape(Shape input) {
        Shape one = first.outputShape(input);
        Shape other = second.outputShape(input);
        if (!one.equals(other)) {
            throw new IllegalArgumentException("TwoPaths: of " + input + " the first makes " + one + " and the second "
                    + other + "; only outputs of one shape can be added.");
        }
        return one;
    }
}
