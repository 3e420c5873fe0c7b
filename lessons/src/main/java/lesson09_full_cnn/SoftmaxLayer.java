package lesson09_full_cnn;

import lesson04_activations.Softmax;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;

/** The softmax as a layer: Y = softmax(X), row by row. Given: nothing to write. */
public final class SoftmaxLayer implements Layer {

    private Matrix output; // Y of the last forward pass in training

    @Override
    public Tensor forward(Tensor x, Mode mode) {
        Matrix y = Softmax.of(x.matrix());
        if (mode == Mode.TRAINING) {
            output = y;
        }
        return new Tensor(y, x.shape());
    }

    /** dX = Y ⊙ (dY − the sum of dY ⊙ Y over the row). */
    @Override
    public Tensor backward(Tensor outputGradient) {
        Matrix weighted = outputGradient.matrix().elementTimes(output);
        return new Tensor(weighted.minus(output.timesColumn(weighted.rowSums())), outputGradient.shape());
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }
}
