package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.13", title = "A dense layer, forward and backward", points = 4, file = "Dense.java")
class DenseCheck {

    record Input(Tensor x, Matrix w, Matrix b, Tensor outputGradient) {
    }

    static final Trial<Input, WeightedPass> TRIAL = Trial.of("forward(x, TRAINING), later twice backward(outputGradient)",
                    (Input in) -> WeightedPass.of(() -> new Dense(in.w().copy(), in.b().copy()), in.x(),
                            in.outputGradient()))
            .definition(in -> pass(in, in.x()))
            .example("two samples, two inputs, three units",
                    () -> new Input(rows("1 2; 3 4"), Matrix.of("1 0 2; -1 3 1"), Matrix.row(10, 20, 30),
                            rows("1 2 0; 0 1 -1")),
                    WeightedPass.of(rows("9 26 34; 9 32 40"), rows("1 5; -2 2"), Matrix.of("1 5 -3; 2 8 -4"), Matrix.row(1,
                            3, -1)))
            .random("3 samples of 4 numbers, 2 units", 3, random -> input(3, Shape.vector(4), 2, random))
            .random("2 samples of 2×1×3, 5 units", 2, random -> input(2, new Shape(2, 1, 3), 5, random))
            .random("1 sample of 3 numbers, 2 units", 1, random -> input(1, Shape.vector(3), 2, random))
            .mistake("The biases were forgotten", "Y = X·W + b: b is one row, and plusRow adds it to every row.",
                    in -> pass(in, in.x()).withOutput(new Tensor(in.x().matrix().times(in.w()),
                            Shape.vector(in.w().cols()))))
            .mistake("The weights' gradient divided by the number of samples",
                    "The division by N is part of the loss's gradient already; here"
                    + " the samples are added up.", in ->
                            right(in).withWeightGradient(right(in).weightGradient().scale(1.0 / in.x().samples())))
            .mistake("The biases' gradient is the mean over the samples",
                    "The division by N is part of the loss's gradient already; here the"
                    + " samples are added up.", in -> right(in).withBiasGradient(in.outputGradient().matrix().columnMeans()))
            .mistake("One number for all biases",
                    "Each unit has a bias of its own: its gradient is the sum of its own column.",
                    in -> right(in).withBiasGradient(Matrix.filled(1, in.b().cols(), in.outputGradient().matrix().sum())))
            .mistake("The biases' gradient from the first sample only",
                    "b is added to every row, so all rows send something back to it.",
                    in -> right(in).withBiasGradient(in.outputGradient().matrix().row(0)))
            .mistake("Only the first sample teaches the weights", "All rows of X and dY count: Xᵀ·dY adds them up.",
                    in -> right(in).withWeightGradient(in.x().matrix().row(0).transposeTimes(in.outputGradient().matrix().row(0))))
            .mistake("The upstream gradient taken for ones",
                    "What comes in as outputGradient must be used: the layer is one link of a chain.",
                    in -> pass(new Input(in.x(), in.w(), in.b(), new Tensor(Matrix.filled(in.x().samples(), in.w().cols(),
                            1),
                            Shape.vector(in.w().cols()))), in.x()).withOutput(right(in).output()))
            .mistake("Only the first sample was remembered", "backward needs all rows of X: remember x itself.", in -> {
                if (in.x().samples() > 1) {
                    throw new IllegalArgumentException("The number of samples does not fit.");
                }
                return right(in);
            })
            .mistake("The gradient transposed", "W is inputs × units, so its gradient is, too: Xᵀ·dY, not dYᵀ·X.", in -> {
                throw new IllegalArgumentException("The gradient of the parameter W does not fit.");
            })
            .mistake("The sign reversed", "Backward gives the gradient itself, uphill; the optimizer turns it round.",
                    in -> WeightedPass.of(right(in).output(), negative(right(in).inputGradient()),
                            right(in).weightGradient().scale(-1),
                            right(in).biasGradient().scale(-1)))
            .mistake("The weights' gradient from Y in place of X, or not set",
                    "After backward, W must carry Xᵀ·dY as its gradient.",
                    in -> right(in).withWeightGradient(Matrix.zeros(in.w().rows(), in.w().cols())))
            .mistake("The biases' gradient was not set", "b has a gradient, too.",
                    in -> right(in).withBiasGradient(Matrix.zeros(1, in.b().cols())))
            .mistake("Input and gradient mixed up", "backward returns dX = dY·Wᵀ, not X.", in ->
                    right(in).withInputGradient(in.x()))
            .mistake("A second backward adds where it must replace",
                    "backward replaces the gradients: calling it twice gives the same, not the"
                    + " double. Use setGradient without the old one.",
                    in -> right(in).addingUp(2, 2))
            .mistake("A second backward adds where it must replace",
                    "backward replaces the gradients: calling it twice gives the same, not the"
                    + " double. Use setGradient without the old one.",
                    in -> right(in).addingUp(2, 1))
            .mistake("A second backward adds where it must replace",
                    "backward replaces the gradients: calling it twice gives the same, not the"
                    + " double. Use setGradient without the old one.",
                    in -> right(in).addingUp(1, 2))
            .mistake("An evaluation pass overwrote what backward needs",
                    "Between forward in training and backward, the network may be asked"
                    + " something: remember the input only if the mode is TRAINING.", in -> pass(in,
                            LayerPass.atEvaluation(in.x())))
            .mistake("Two layers share their memory",
                    "What a layer remembers belongs to this layer: a field that is not static.",
                    in -> pass(in, LayerPass.ofAnother(in.x())))
            .property("the gradients of x, W and b are the slopes by central differences", (answer, random) -> {
                Input in = new Input(new Tensor(Matrix.uniform(3, 4, -1, 1, random), Shape.vector(4)), Matrix.uniform(4, 2,
                        -1, 1, random),
                        Matrix.uniform(1, 2, -1, 1, random), new Tensor(Matrix.uniform(3, 2, -1, 1, random),
                                Shape.vector(2)));
                WeightedPass.checkSlopes(answer, in, in.outputGradient(), in.x().matrix(), in.w(), in.b());
            });

    private static Input input(int samples, Shape shape, int units, RandomGenerator random) {
        return new Input(Fixtures.tensor(samples, shape, random), Fixtures.matrix(shape.size(), units, random),
                Fixtures.matrix(1, units, random), Fixtures.tensor(samples, Shape.vector(units), random));
    }

    private static Tensor rows(String text) {
        Matrix matrix = Matrix.of(text);
        return new Tensor(matrix, Shape.vector(matrix.cols()));
    }

    private static Tensor negative(Tensor tensor) {
        return new Tensor(tensor.matrix().scale(-1), tensor.shape());
    }

    private static WeightedPass right(Input in) {
        return pass(in, in.x());
    }

    /** Sum by sum; {@code remembered} is what backward works with. */
    private static WeightedPass pass(Input in, Tensor remembered) {
        int samples = in.x().samples();
        int inputs = in.w().rows();
        int units = in.w().cols();
        Tensor output = Tensor.zeros(samples, Shape.vector(units));
        Tensor inputGradient = Tensor.zeros(samples, in.x().shape());
        Matrix weightGradient = Matrix.zeros(inputs, units);
        Matrix biasGradient = Matrix.zeros(1, units);
        for (int n = 0; n < samples; n++) {
            for (int j = 0; j < units; j++) {
                double upstream = in.outputGradient().matrix().get(n, j);
                double sum = in.b().get(0, j);
                for (int i = 0; i < inputs; i++) {
                    sum += in.x().matrix().get(n, i) * in.w().get(i, j);
                    weightGradient.set(i, j, weightGradient.get(i, j) + remembered.matrix().get(n, i) * upstream);
                    inputGradient.matrix().set(n, i, inputGradient.matrix().get(n, i) + upstream * in.w().get(i, j));
                }
                output.matrix().set(n, j, sum);
                biasGradient.set(0, j, biasGradient.get(0, j) + upstream);
            }
        }
        return WeightedPass.of(output, inputGradient, weightGradient, biasGradient);
    }

    @Test
    void forward_is_a_product_and_backward_its_three_gradients() {
        TRIAL.check();
    }
}
