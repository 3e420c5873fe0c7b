package lesson05_backprop;

import java.util.List;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

/**
 * A layer of the checks' own, y = x·a in training and twice that in evaluation, so that one sees in which mode it was
 * asked. Two of them do not commute, so one sees the order, too.
 */
final class Mixing implements Layer {

    private final Parameter a;
    private Tensor input;

    Mixing(String name, Matrix a) {
        this.a = new Parameter(name, a.copy());
    }

    @Override
    public Tensor forward(Tensor x, Mode mode) {
        if (mode == Mode.TRAINING) {
            input = x;
        }
        Matrix y = x.matrix().times(a.value());
        return new Tensor(mode == Mode.TRAINING ? y : y.scale(2), outputShape(x.shape()));
    }

    @Override
    public Tensor backward(Tensor outputGradient) {
        a.setGradient(input.matrix().transposeTimes(outputGradient.matrix()));
        return new Tensor(outputGradient.matrix().timesTranspose(a.value()), input.shape());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(a);
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.size() != a.value().rows()) {
            throw new IllegalArgumentException(a + " does not fit " + input);
        }
        return Shape.vector(a.value().cols());
    }
}
