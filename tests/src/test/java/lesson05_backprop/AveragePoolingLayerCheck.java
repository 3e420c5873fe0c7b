package lesson05_backprop;

import check.Exercise;
import check.Trial;
import definitions.PoolingGradients;
import definitions.PoolingGradients.Pool;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.18", title = "An average pooling layer", points = 1, file = "AveragePoolingLayer.java",
        needs = {"3.4", "3.9"})
class AveragePoolingLayerCheck {

    static final Trial<PoolingCase, LayerPass> TRIAL = Trial.of("forward(x, TRAINING), later twice backward(outputGradient)",
                    (PoolingCase in) -> LayerPass.of(() -> new AveragePoolingLayer(in.window()), in.x(), in.outputGradient(),
                            Tensor.stack(LayerPass.turnedOnTheirSide(in.x()), LayerPass.turnedOnTheirSide(in.x()))))
            .definition(PoolingCase::average)
            .example("2×2 with stride 1: the cell in the middle lies in all four windows",
                    () -> new PoolingCase(Tensor.of(Matrix.of("1 2 3; 4 9 5; 6 7 8")), new Pool(2, 2, 1, 1),
                            Tensor.of(Matrix.of("4 8; 12 16"))),
                    LayerPass.of(Tensor.of(Matrix.of("4 4.75; 6.5 7.25")), Tensor.of(Matrix.of("1 3 2; 4 10 6; 3 7 4"))))
            .random("2 images of 3×4×5, windows of 2×3, strides 1 and 2", 3, random -> PoolingCase.random(2, new Shape(3, 4, 5),
                    new Pool(2, 3, 1, 2), random))
            .random("3 images of 2×5×4, windows of 3×2, strides 2 and 1", 2, random -> PoolingCase.random(3, new Shape(2, 5, 4),
                    new Pool(3, 2, 2, 1), random))
            .mistake("The gradient was not divided",
                    "Each of the cells has only its share in the average: 1 / (height · width).",
                    in -> PoolingCase.average(in).withInputGradient(PoolingCase.routed(in, cells -> cells)))
            .mistake("The gradient to the largest cell only", "All cells of the window take part in the average.",
                    in -> PoolingCase.average(in).withInputGradient(PoolingGradients.maxGradient(in.outputGradient(), in.x(),
                            in.pool())))
            .mistake("The upstream gradient taken for ones", "What comes in as outputGradient must be routed back.",
                    in -> PoolingCase.average(in).withInputGradient(PoolingGradients.averageGradient(in.ones(), in.x().shape(),
                            in.pool())))
            .mistake("An evaluation pass overwrote what backward needs",
                    "Remember shape and number of the images only if the mode is TRAINING.",
                    in -> {
                        throw new IllegalArgumentException("In evaluation there were twice as many images, and on their side.");
                    })
            .mistake("The maximum in place of the average", "forward returns Pooling.average.",
                    in -> PoolingCase.average(in).withOutput(PoolingGradients.max(in.x(), in.pool())))
            .mistake("A second backward adds where it must replace", "Each backward pass begins with zeros.", in -> {
                LayerPass right = PoolingCase.average(in);
                return new LayerPass(right.output(), right.outputShape(), right.inputGradient(),
                        new Tensor(right.inputGradient().matrix().scale(2), in.x().shape()));
            })
            .property("the gradient of x is the slope by central differences",
                    (answer, random) -> PoolingCase.checkSlopes(answer, random, new Pool(2, 3, 1, 2)));

    @Test
    void all_cells_of_a_window_share_its_gradient() {
        TRIAL.check();
    }
}
