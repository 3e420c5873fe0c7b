package lesson05_backprop;

import check.GradientCheck;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

/** What is seen of a layer with weights and biases, in the same passes as {@link LayerPass}. */
record WeightedPass(Tensor output, Shape outputShape, Tensor inputGradient, Matrix weightGradient, Matrix biasGradient,
        Tensor inputGradientOfSecondBackward, Matrix weightGradientOfSecondBackward, Matrix biasGradientOfSecondBackward) {

    static WeightedPass of(Supplier<Layer> layers, Tensor x, Tensor outputGradient) {
        Layer layer = layers.get();
        List<Parameter> parameters = layer.parameters();
        Tensor output = layer.forward(x, Mode.TRAINING);
        layers.get().forward(LayerPass.ofAnother(x), Mode.TRAINING);
        layer.forward(LayerPass.atEvaluation(x), Mode.EVALUATION);
        Tensor inputGradient = layer.backward(outputGradient).copy();
        Matrix weightGradient = parameters.get(0).gradient().copy();
        Matrix biasGradient = parameters.get(1).gradient().copy();
        Tensor again = layer.backward(outputGradient);
        return new WeightedPass(output, layer.outputShape(x.shape()), inputGradient, weightGradient, biasGradient,
                again, parameters.get(0).gradient(), parameters.get(1).gradient());
    }

    /** A pass whose two backward passes agree. */
    static WeightedPass of(Tensor output, Tensor inputGradient, Matrix weightGradient, Matrix biasGradient) {
        return new WeightedPass(output, output.shape(), inputGradient, weightGradient, biasGradient,
                inputGradient, weightGradient, biasGradient);
    }

    WeightedPass withOutput(Tensor output) {
        return new WeightedPass(output, outputShape, inputGradient, weightGradient, biasGradient,
                inputGradientOfSecondBackward, weightGradientOfSecondBackward, biasGradientOfSecondBackward);
    }

    WeightedPass withInputGradient(Tensor gradient) {
        return of(output, gradient, weightGradient, biasGradient);
    }

    WeightedPass withWeightGradient(Matrix gradient) {
        return of(output, inputGradient, gradient, biasGradient);
    }

    WeightedPass withBiasGradient(Matrix gradient) {
        return of(output, inputGradient, weightGradient, gradient);
    }

    /** The gradients of the parameters add up from one backward pass to the next: so many times as large as after the first. */
    WeightedPass addingUp(double weights, double biases) {
        return new WeightedPass(output, outputShape, inputGradient, weightGradient, biasGradient,
                inputGradient, weightGradient.scale(weights), biasGradient.scale(biases));
    }

    /**
     * Compares all three gradients with central differences of Σ outputGradient · output, entry by entry.
     *
     * @param answer the code that is checked
     * @param input  made of exactly these matrices: changing one changes it
     */
    static <I> void checkSlopes(Function<I, WeightedPass> answer, I input, Tensor outputGradient, Matrix x, Matrix weights,
            Matrix biases) {
        ToDoubleFunction<Matrix> loss = changed ->
                answer.apply(input).output().matrix().elementTimes(outputGradient.matrix()).sum();
        WeightedPass pass = answer.apply(input);
        GradientCheck.check(loss, x, pass.inputGradient().matrix());
        GradientCheck.check(loss, weights, pass.weightGradient());
        GradientCheck.check(loss, biases, pass.biasGradient());
    }
}
