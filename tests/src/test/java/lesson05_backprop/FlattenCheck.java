package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.19", title = "Flatten, and back", points = 1, file = "Flatten.java")
class FlattenCheck {

    record Input(Tensor x, Tensor outputGradient) {
    }

    static final Trial<Input, LayerPass> TRIAL = Trial.of("forward(x, TRAINING), later twice backward(outputGradient)",
                    (Input in) -> LayerPass.of(Flatten::new, in.x(), in.outputGradient(),
                            LayerPass.turnedOnTheirSide(in.x()), inOneRow(in.x())))
            .definition(FlattenCheck::right)
            .example("the two maps of the tiny network",
                    () -> new Input(Tensor.of(Matrix.of("3 0; 3 1"), Matrix.of("0 1; 0 3")),
                            new Tensor(Matrix.of("1 2 3 4 5 6 7 8"), Shape.vector(8))),
                    LayerPass.of(new Tensor(Matrix.of("3 0 3 1 0 1 0 3"), Shape.vector(8)), Tensor.of(Matrix.of("1 2; 3 4"),
                            Matrix.of("5 6; 7 8"))))
            .random("3 images of 2×3×4", 2, random -> input(3, new Shape(2, 3, 4), random))
            .random("2 images of 4×2×3", 1, random -> input(2, new Shape(4, 2, 3), random))
            .mistake("The shape was left as it is",
                    "forward returns vectors: a tensor with the same matrix and the shape (C·H·W)×1×1.",
                    in -> new LayerPass(in.x(), right(in).outputShape(), right(in).inputGradient(),
                            right(in).inputGradient()))
            .mistake("The gradient was left flat", "backward returns images again: remember their shape in forward.",
                    in -> right(in).withInputGradient(in.outputGradient()))
            .mistake("An evaluation pass overwrote what backward needs",
                    "Between forward in training and backward, the network may be asked"
                    + " something: remember the shape only if the mode is TRAINING.", in -> right(in).withInputGradient(
                            LayerPass.turnedOnTheirSide(new Tensor(in.outputGradient().matrix(), in.x().shape()))))
            .mistake("Two layers share their memory",
                    "What a layer remembers belongs to this layer: a field that is not static.",
                    in -> right(in).withInputGradient(inOneRow(in.outputGradient())))
            .mistake("Back in the order of columns",
                    "Numbers go back to where they came from: the row of the matrix stays as it is.",
                    in -> right(in).withInputGradient(byColumns(right(in).inputGradient())))
            .mistake("The images are returned in place of the gradient",
                    "backward hands on the gradient, in the shape of the images.",
                    in -> right(in).withInputGradient(in.x()));

    /** The same numbers in images of a single row: what another layer gets to see. */
    private static Tensor inOneRow(Tensor x) {
        return new Tensor(x.matrix(), new Shape(1, 1, x.shape().size()));
    }

    private static Input input(int samples, Shape shape, RandomGenerator random) {
        return new Input(Fixtures.tensor(samples, shape, random), Fixtures.tensor(samples, Shape.vector(shape.size()),
                random));
    }

    private static LayerPass right(Input in) {
        Tensor flat = Tensor.zeros(in.x().samples(), Shape.vector(in.x().shape().size()));
        Tensor images = Tensor.zeros(in.x().samples(), in.x().shape());
        Shape shape = in.x().shape();
        for (int n = 0; n < in.x().samples(); n++) {
            for (int i = 0; i < shape.size(); i++) {
                int c = i / (shape.height() * shape.width());
                int y = i / shape.width() % shape.height();
                flat.set(n, i, 0, 0, in.x().get(n, c, y, i % shape.width()));
                images.set(n, c, y, i % shape.width(), in.outputGradient().get(n, i, 0, 0));
            }
        }
        return LayerPass.of(flat, images);
    }

    private static Tensor byColumns(Tensor images) {
        Tensor result = Tensor.zeros(images.samples(), images.shape());
        for (int n = 0; n < images.samples(); n++) {
            for (int c = 0; c < images.shape().channels(); c++) {
                result.setChannel(n, c, images.channel(n, c).reshape(images.shape().width(),
                        images.shape().height()).transpose());
            }
        }
        return result;
    }

    @Test
    void the_numbers_stay_and_the_shape_changes() {
        TRIAL.check();
    }
}
