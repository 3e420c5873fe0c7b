package lesson05_backprop;

import java.util.function.Supplier;
import matrix.Layer;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;

/**
 * What is seen of a layer without parameters: a forward pass in training; then, to lead it astray, another layer of its
 * kind in training and the layer itself in evaluation; and then backward twice with the same gradient.
 */
record LayerPass(Tensor output, Shape outputShape, Tensor inputGradient, Tensor inputGradientOfSecondBackward) {

    static LayerPass of(Supplier<Layer> layers, Tensor x, Tensor outputGradient) {
        return of(layers, x, outputGradient, atEvaluation(x));
    }

    static LayerPass of(Supplier<Layer> layers, Tensor x, Tensor outputGradient, Tensor atEvaluation) {
        return of(layers, x, outputGradient, atEvaluation, ofAnother(x));
    }

    static LayerPass of(Supplier<Layer> layers, Tensor x, Tensor outputGradient, Tensor atEvaluation, Tensor ofAnother) {
        Layer layer = layers.get();
        Tensor output = layer.forward(x, Mode.TRAINING);
        layers.get().forward(ofAnother, Mode.TRAINING);
        layer.forward(atEvaluation, Mode.EVALUATION);
        Tensor inputGradient = layer.backward(outputGradient).copy();
        return new LayerPass(output, layer.outputShape(x.shape()), inputGradient, layer.backward(outputGradient));
    }

    /** What another layer of the kind gets to see in training. */
    static Tensor ofAnother(Tensor x) {
        return new Tensor(x.matrix().map(value -> 2 - value), x.shape());
    }

    /** What the layer gets to see in evaluation, between forward and backward. */
    static Tensor atEvaluation(Tensor x) {
        return new Tensor(x.matrix().map(value -> value * value / 2 - 1), x.shape());
    }

    /** The same numbers in images that lie on their side. */
    static Tensor turnedOnTheirSide(Tensor x) {
        return new Tensor(x.matrix(), new Shape(x.shape().channels(), x.shape().width(), x.shape().height()));
    }

    /** A pass whose two backward passes agree. */
    static LayerPass of(Tensor output, Tensor inputGradient) {
        return new LayerPass(output, output.shape(), inputGradient, inputGradient);
    }

    LayerPass withInputGradient(Tensor gradient) {
        return new LayerPass(output, outputShape, gradient, gradient);
    }

    LayerPass withOutput(Tensor output) {
        return new LayerPass(output, outputShape, inputGradient, inputGradientOfSecondBackward);
    }
}
