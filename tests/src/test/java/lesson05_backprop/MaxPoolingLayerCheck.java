package lesson05_backprop;

import check.Exercise;
import check.Trial;
import definitions.PoolingGradients;
import definitions.PoolingGradients.Pool;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.17", title = "A max pooling layer", points = 2, file = "MaxPoolingLayer.java",
        needs = {"3.2", "3.7", "3.8"})
class MaxPoolingLayerCheck {

    static final Trial<PoolingCase, LayerPass> TRIAL = Trial.of("forward(x, TRAINING), later twice backward(outputGradient)",
                    (PoolingCase in) -> LayerPass.of(() -> new MaxPoolingLayer(in.window()), in.x(), in.outputGradient()))
            .definition(PoolingCase::max)
            .example("2×2 with stride 1: 9 is the largest of all four windows, and adds up what they send back",
                    () -> new PoolingCase(Tensor.of(Matrix.of("1 2 3; 4 9 5; 6 7 8")), new Pool(2, 2, 1, 1),
                            Tensor.of(Matrix.of("1 10; 100 -1000"))),
                    LayerPass.of(Tensor.of(Matrix.of("9 9; 9 9")), Tensor.of(Matrix.of("0 0 0; 0 -889 0; 0 0 0"))))
            .random("2 images of 3×4×5, windows of 2×3, strides 1 and 2", 3, random -> PoolingCase.random(2, new Shape(3, 4, 5),
                    new Pool(2, 3, 1, 2), random))
            .random("3 images of 2×5×4, windows of 3×2, strides 2 and 1, many of them equal", 2, random -> {
                PoolingCase in = PoolingCase.random(3, new Shape(2, 5, 4), new Pool(3, 2, 2, 1), random);
                return new PoolingCase(new Tensor(in.x().matrix().map(Math::signum), in.x().shape()), in.pool(),
                        in.outputGradient());
            })
            .mistake("The gradient spread over the window",
                    "Only the largest cell decides the maximum, so only that gets the gradient.",
                    in -> PoolingCase.max(in).withInputGradient(PoolingGradients.averageGradient(in.outputGradient(), in.x().shape(),
                            in.pool())))
            .mistake("Every cell of the window gets the whole gradient", "Only the largest cell gets it.",
                    in -> PoolingCase.max(in).withInputGradient(PoolingCase.routed(in, cells -> cells)))
            .mistake("The gradient to the first cell of the window", "Find where the maximum was: Routing.maxSources.",
                    in -> PoolingCase.max(in).withInputGradient(PoolingCase.routed(in, cells -> cells.subList(0, 1))))
            .mistake("The upstream gradient taken for ones", "What comes in as outputGradient must be routed back.",
                    in -> PoolingCase.max(in).withInputGradient(PoolingGradients.maxGradient(in.ones(), in.x(), in.pool())))
            .mistake("Always windows of 2×2", "Hand on the window that the layer was given, not Window.of(2).",
                    in -> PoolingCase.max(in).withOutput(PoolingGradients.max(in.x(), new Pool(2, 2, 2, 2))))
            .mistake("The average in place of the maximum", "forward returns Pooling.max.",
                    in -> PoolingCase.max(in).withOutput(PoolingGradients.average(in.x(), in.pool())))
            .mistake("An evaluation pass overwrote what backward needs", "Remember the input only if the mode is TRAINING.",
                    in -> PoolingCase.max(in).withInputGradient(PoolingGradients.maxGradient(in.outputGradient(),
                            LayerPass.atEvaluation(in.x()), in.pool())))
            .mistake("Two layers share their memory",
                    "What a layer remembers belongs to this layer: a field that is not static.",
                    in -> PoolingCase.max(in).withInputGradient(PoolingGradients.maxGradient(in.outputGradient(),
                            LayerPass.ofAnother(in.x()), in.pool())))
            .mistake("A second backward adds where it must replace", "Each backward pass begins with zeros.", in -> {
                LayerPass right = PoolingCase.max(in);
                return new LayerPass(right.output(), right.outputShape(), right.inputGradient(),
                        new Tensor(right.inputGradient().matrix().scale(2), in.x().shape()));
            })
            .property("the gradient of x is the slope by central differences",
                    (answer, random) -> PoolingCase.checkSlopes(answer, random, new Pool(2, 3, 1, 2)));

    @Test
    void the_largest_cell_of_a_window_gets_its_gradient() {
        TRIAL.check();
    }
}
