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
                            atEvaluation(in.x()), ofAnother(in.x())))
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
            .mistake("The number of images was not remembered",
                    "backward asks for the shape and for the number of the images: remember both in forward.",
                    in -> {
                        throw new IllegalArgumentException("0 images");
                    })
            .mistake("An evaluation pass overwrote what backward needs",
                    "Remember shape and number of the images only if the mode is TRAINING.",
                    in -> remembering(in, atEvaluation(in.x()), atEvaluation(in.x())))
            .mistake("An evaluation pass overwrote what backward needs",
                    "Remember the number of images, too, only if the mode is TRAINING.",
                    in -> remembering(in, in.x(), atEvaluation(in.x())))
            .mistake("Two layers share their memory",
                    "What a layer remembers belongs to this layer: fields that are not static.",
                    in -> remembering(in, ofAnother(in.x()), in.x()))
            .mistake("The sum in place of the average", "forward returns Pooling.average.",
                    in -> PoolingCase.average(in).withOutput(new Tensor(PoolingGradients.average(in.x(), in.pool()).matrix()
                            .scale(in.pool().height() * in.pool().width()),
                            PoolingGradients.average(in.x(), in.pool()).shape())))
            .mistake("The maximum in place of the average", "forward returns Pooling.average.",
                    in -> PoolingCase.average(in).withOutput(PoolingGradients.max(in.x(), in.pool())))
            .mistake("A second backward adds where it must replace", "Each backward pass begins with zeros.", in -> {
                LayerPass right = PoolingCase.average(in);
                return new LayerPass(right.output(), right.outputShape(), right.inputGradient(),
                        new Tensor(right.inputGradient().matrix().scale(2), in.x().shape()));
            })
            .property("the gradient of x is the slope by central differences",
                    (answer, random) -> PoolingCase.checkSlopes(answer, random, new Pool(2, 3, 1, 2)));

    /** A column more, and of all but two images twice as many. */
    private static Tensor atEvaluation(Tensor x) {
        Tensor wider = grown(x, 0, 1);
        return x.samples() == 2 ? wider : Tensor.stack(wider, wider);
    }

    /** A row more. */
    private static Tensor ofAnother(Tensor x) {
        return grown(x, 1, 0);
    }

    private static Tensor grown(Tensor x, int rows, int cols) {
        Shape shape = x.shape();
        Tensor grown = Tensor.zeros(x.samples(), new Shape(shape.channels(), shape.height() + rows, shape.width() + cols));
        for (int n = 0; n < x.samples(); n++) {
            for (int i = 0; i < shape.size(); i++) {
                grown.set(n, i / (shape.height() * shape.width()), i / shape.width() % shape.height(), i % shape.width(),
                        2 - x.matrix().get(n, i));
            }
        }
        return grown;
    }

    /** Backward with the shape of one batch and the number of another; the layer refuses a gradient that does not fit. */
    private static LayerPass remembering(PoolingCase in, Tensor shape, Tensor number) {
        LayerPass right = PoolingCase.average(in);
        if (number.samples() != in.x().samples()
                || !PoolingGradients.shape(shape.shape(), in.pool()).equals(right.outputShape())) {
            throw new IllegalArgumentException("The gradient does not fit.");
        }
        return right.withInputGradient(PoolingGradients.averageGradient(in.outputGradient(), shape.shape(), in.pool()));
    }

    @Test
    void all_cells_of_a_window_share_its_gradient() {
        TRIAL.check();
    }
}
