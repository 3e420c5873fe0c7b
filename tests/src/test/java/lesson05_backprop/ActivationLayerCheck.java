package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.Trial;
import java.util.function.DoubleUnaryOperator;
import lesson04_activations.Activation;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.14", title = "An activation layer", points = 2, file = "ActivationLayer.java")
class ActivationLayerCheck {

    /** The check brings its own function, ax² + x with the slope 2ax + 1, so that nothing depends on lesson 4. */
    record Parabola(double a) implements Activation {

        @Override
        public double value(double x) {
            return a * x * x + x;
        }

        @Override
        public double derivative(double x) {
            return 2 * a * x + 1;
        }

        @Override
        public String name() {
            return "parabola";
        }
    }

    record Input(Tensor x, double a, Tensor outputGradient) {

        Parabola f() {
            return new Parabola(a);
        }
    }

    static final Trial<Input,
            LayerPass> TRIAL = Trial.of("f(x) = a·x² + x: forward(x, TRAINING), later twice backward(outputGradient)",
                    (Input in) -> LayerPass.of(() -> new ActivationLayer(in.f()), in.x(), in.outputGradient()))
            .definition(in -> right(in))
            .example("f(x) = x² + x, slope 2x + 1", () -> new Input(row("1 -2 3"), 1, row("10 1 -1")),
                    LayerPass.of(row("2 2 12"), row("30 -3 -7")))
            .random("3 samples of 2×2×3", 3, random -> new Input(Fixtures.tensor(3, new Shape(2, 2, 3), random),
                    Fixtures.number(random) / 4,
                    Fixtures.tensor(3, new Shape(2, 2, 3), random)))
            .mistake("The slope was forgotten", "The gradient goes through the function: times f′, by the chain rule.",
                    in -> right(in).withInputGradient(in.outputGradient()))
            .mistake("The slope alone", "What comes in as outputGradient must be used: the layer is one link of a chain.",
                    in -> right(in).withInputGradient(map(in.x(), in.f()::derivative)))
            .mistake("The slope applied twice", "One function, one factor f′(x).",
                    in -> backward(in, x -> in.f().derivative(x) * in.f().derivative(x)))
            .mistake("The function in place of its derivative", "Going back, the factor is the slope f′(x), not f(x).",
                    in -> backward(in, in.f()::value))
            .mistake("The slope taken at the output, or x changed in place",
                    "The slope is asked at x, where the function was: f′(x), not f′(f(x)). If f(x) was written into x"
                            + " itself, x is gone: make a new matrix, with map.",
                    in -> backward(in, x -> in.f().derivative(in.f().value(x))))
            .mistake("The slope taken at the gradient",
                    "The slope is asked at the remembered x; the gradient is the other factor.",
                    in -> right(in).withInputGradient(map(in.outputGradient(), in.f()::derivative)))
            .mistake("The function was not applied", "forward returns f(x) for every number x.", in ->
                    right(in).withOutput(in.x()))
            .mistake("An evaluation pass overwrote what backward needs", "Remember the input only if the mode is TRAINING.",
                    in -> remembering(in, LayerPass.atEvaluation(in.x())))
            .mistake("Two layers share their memory",
                    "What a layer remembers belongs to this layer: a field that is not static.",
                    in -> remembering(in, LayerPass.ofAnother(in.x())))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                LayerPass right = right(in);
                in.x().matrix().scaleInPlace(2);
                return right;
            })
            .property("the gradient of x is the slope by central differences", (answer, random) -> {
                Shape shape = new Shape(2, 1, 2);
                Tensor upstream = new Tensor(Matrix.uniform(2, 4, -1, 1, random), shape);
                Input in = new Input(new Tensor(Matrix.uniform(2, 4, -1, 1, random), shape), 0.7, upstream);
                GradientCheck.check(x -> answer.apply(in).output().matrix().elementTimes(upstream.matrix()).sum(),
                        in.x().matrix(),
                        answer.apply(in).inputGradient().matrix());
            });

    private static Tensor row(String text) {
        Matrix matrix = Matrix.of(text);
        return new Tensor(matrix, Shape.vector(matrix.cols()));
    }

    private static Tensor map(Tensor tensor, DoubleUnaryOperator function) {
        return new Tensor(tensor.matrix().map(function), tensor.shape());
    }

    private static LayerPass right(Input in) {
        return remembering(in, in.x());
    }

    private static LayerPass remembering(Input in, Tensor x) {
        return backward(new Input(x, in.a(), in.outputGradient()), in.f()::derivative).withOutput(map(in.x(),
                in.f()::value));
    }

    private static LayerPass backward(Input in, DoubleUnaryOperator factor) {
        return LayerPass.of(map(in.x(), in.f()::value),
                new Tensor(map(in.x(), factor).matrix().elementTimes(in.outputGradient().matrix()), in.x().shape()));
    }

    @Test
    void forward_is_the_function_and_backward_its_slope_times_the_gradient() {
        TRIAL.check();
    }
}
