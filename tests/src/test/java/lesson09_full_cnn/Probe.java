package lesson09_full_cnn;

import java.util.List;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

/**
 * A layer of the checks' own: y = x·a in training, and −2 times that in evaluation, so that loss and class show in which mode
 * it was asked. It counts its samples in training as a statistic, as batch normalization gathers its means.
 */
final class Probe implements Layer {

    static final double IN_EVALUATION = -2;

    private final Parameter a;
    private final Parameter seen;
    private Tensor input;
    private int mostAtOnce;

    Probe(String name, Matrix a) {
        this.a = new Parameter(name, a.copy());
        this.seen = new Parameter("seen by " + name, Matrix.zeros(1, 1));
    }

    static Sequential network(Shape input, Matrix a) {
        return new Sequential(input, List.of(new Probe("a", a)));
    }

    /** Returns how many samples came at once, at most. */
    int mostAtOnce() {
        return mostAtOnce;
    }

    Matrix value() {
        return a.value();
    }

    double seen() {
        return seen.value().get(0, 0);
    }

    @Override
    public Tensor forward(Tensor x, Mode mode) {
        if (x.samples() == 0) {
            throw new IllegalArgumentException("A layer was given a batch without any sample.");
        }
        mostAtOnce = Math.max(mostAtOnce, x.samples());
        Matrix y = x.matrix().times(a.value());
        if (mode == Mode.TRAINING) {
            input = x;
            seen.setValue(Matrix.filled(1, 1, seen() + x.samples()));
        }
        return new Tensor(mode == Mode.TRAINING ? y : y.scale(IN_EVALUATION), outputShape(x.shape()));
    }

    @Override
    public Tensor backward(Tensor outputGradient) {
        a.setGradient(input == null ? Matrix.zeros(a.value().rows(), a.value().cols()) // it was never asked in training
                : input.matrix().transposeTimes(outputGradient.matrix()));
        return new Tensor(outputGradient.matrix().timesTranspose(a.value()), Shape.vector(a.value().rows()));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(a);
    }

    @Override
    public List<Parameter> statistics() {
        return List.of(seen);
    }

    @Override
    public Shape outputShape(Shape shape) {
        if (shape.size() != a.value().rows()) {
            throw new IllegalArgumentException(a + " does not fit " + shape + ".");
        }
        return Shape.vector(a.value().cols());
    }
}
