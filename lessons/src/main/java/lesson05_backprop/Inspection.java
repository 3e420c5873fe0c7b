package lesson05_backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Tensor;

/**
 * Puts every gradient of a layer to your gradient checker: that of the input, and that of each parameter. As the loss it
 * takes Σ output·R with random numbers R, so that each output has a different upstream gradient, which is R.
 * Given: nothing to write.
 *
 * @param name    what was inspected: {@code x}, or the parameter's name
 * @param claimed the gradient that the layer's backward pass returned or set
 * @param checked what your checker made of it
 */
public record Inspection(String name, Matrix claimed, GradientChecker checked) {

    /** The largest relative error that is still accepted. */
    public static final double TOLERANCE = 1e-6;

    private static final long SEED = 5;

    /** Inspects a layer after one forward and one backward pass. */
    public static List<Inspection> of(Layer layer, Tensor x) {
        return of(layer, x, 1);
    }

    /**
     * Inspects a layer after one forward pass and so many backward passes; each of these must answer the same.
     *
     * @param layer    is used; its parameters keep their values
     * @param x        N samples; not changed
     * @param backward how many backward passes, at least 1
     */
    public static List<Inspection> of(Layer layer, Tensor x, int backward) {
        Tensor output = layer.forward(x, Mode.TRAINING);
        Matrix upstream = Matrix.normal(output.samples(), output.shape().size(), 0, 1, new Random(SEED));
        Tensor inputGradient = null;
        for (int i = 0; i < backward; i++) {
            inputGradient = layer.backward(new Tensor(upstream, output.shape()));
        }

        List<Inspection> inspections = new ArrayList<>();
        Matrix point = x.matrix().copy();
        inspections.add(new Inspection("x", inputGradient.matrix(), GradientChecker.compare(
                values -> loss(layer, new Tensor(values, x.shape()), upstream), point, inputGradient.matrix())));
        for (Parameter parameter : layer.parameters()) {
            inspections.add(new Inspection(parameter.name(), parameter.gradient(), GradientChecker.compare(
                    values -> loss(layer, x, upstream), parameter.value(), parameter.gradient())));
        }
        return inspections;
    }

    private static double loss(Layer layer, Tensor x, Matrix upstream) {
        return layer.forward(x, Mode.TRAINING).matrix().elementTimes(upstream).sum();
    }

    /** Returns the verdict in one line, such as {@code W 3×2 PASSED}. */
    @Override
    public String toString() {
        return name + " " + claimed.shapeText() + " " + checked.verdict(TOLERANCE);
    }
}
