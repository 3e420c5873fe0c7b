package lesson05_backprop;

import check.Exercise;
import check.GradientCheck;
import check.Trial;
import definitions.Gradients;
import definitions.Losses;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.8", title = "Two layers: the error sent back, and a step", points = 5, file = "TwoLayers.java",
        needs = "5.3")
class TwoLayersCheck {

    record Input(Matrix x, Matrix target, double rate, Matrix hiddenWeights, Matrix hiddenBiases, Matrix outputWeights,
                 Matrix outputBiases, Bend f) {

        TwoLayers network() {
            return new TwoLayers(hiddenWeights, hiddenBiases, outputWeights, outputBiases, f);
        }

        TwoLayers.Pass pass() {
            Matrix e1 = Gradients.affine(x, hiddenWeights, hiddenBiases);
            Matrix y1 = e1.map(f::value);
            Matrix e2 = Gradients.affine(y1, outputWeights, outputBiases);
            return new TwoLayers.Pass(e1, y1, e2, e2.map(f::value));
        }

        TwoLayers.Errors errors() {
            return errors(target.minus(pass().output()), Signal.WITH_SLOPE);
        }

        TwoLayers.Errors errors(Matrix output, Signal signal) {
            Matrix hidden = Matrix.zeros(1, outputWeights.rows());
            for (int j = 0; j < outputWeights.rows(); j++) {
                double sum = 0;
                for (int k = 0; k < outputWeights.cols(); k++) {
                    sum += outputWeights.get(j, k) * signal.of(output.get(0, k), f, pass().outputSums().get(0, k));
                }
                hidden.set(0, j, sum);
            }
            return new TwoLayers.Errors(hidden, output);
        }
    }

    /** Weights and biases, as numbers only. */
    record Weights(Matrix hiddenWeights, Matrix hiddenBiases, Matrix outputWeights, Matrix outputBiases) {

        static Weights of(TwoLayers network) {
            return new Weights(network.hiddenWeights(), network.hiddenBiases(), network.outputWeights(),
                            network.outputBiases());
        }
    }

    private enum Signal {
        WITH_SLOPE, WITHOUT_SLOPE, SLOPE_OF_OUTPUT;

        double of(double delta, Bend f, double e) {
            return switch (this) {
                case WITH_SLOPE -> delta * f.derivative(e);
                case WITHOUT_SLOPE -> delta;
                case SLOPE_OF_OUTPUT -> delta * f.derivative(f.value(e));
            };
        }
    }

    private static final Matrix HIDDEN_SUMS = Matrix.of("0.5 -0.2");
    private static final Matrix HIDDEN = Matrix.row(0.6224593312018546, 0.45016600268752216);
    private static final Matrix OUTPUT_SUMS = Matrix.row(0.20126286613843175, 0.09332860171445251);
    private static final Matrix OUTPUT = Matrix.row(0.5501465578987322, 0.5233152294713678);

    static final Trial<Input, TwoLayers.Pass> FORWARD = fixtures(Trial.of("network.forward(x)", (Input in) ->
                    in.network().forward(in.x())))
            .definition(Input::pass)
            .example("the network of the lesson",
                    TwoLayersCheck::lesson, new TwoLayers.Pass(HIDDEN_SUMS, HIDDEN, OUTPUT_SUMS, OUTPUT))
            .mistake("The outputs were not bent", "Output neurons have an activation function, too.", in -> {
                TwoLayers.Pass right = in.pass();
                return new TwoLayers.Pass(right.hiddenSums(), right.hidden(), right.outputSums(), right.outputSums());
            })
            .mistake("The second layer got the sums in place of the outputs", "What goes on is y = f(e), not e.", in -> {
                TwoLayers.Pass right = in.pass();
                Matrix e2 = Gradients.affine(right.hiddenSums(), in.outputWeights(), in.outputBiases());
                return new TwoLayers.Pass(right.hiddenSums(), right.hidden(), e2, e2.map(in.f()::value));
            })
            .mistake("The hidden biases were forgotten", "Every neuron has a bias.", in -> withBiases(in, 0, 1))
            .mistake("The output biases were forgotten", "Every neuron has a bias.", in -> withBiases(in, 1, 0))
            .mistake("Sums and outputs exchanged", "First e, then y = f(e), for each layer.", in -> {
                TwoLayers.Pass right = in.pass();
                return new TwoLayers.Pass(right.hidden(), right.hiddenSums(), right.output(), right.outputSums());
            })
            .mistake("The derivative in place of the value", "On the way forward it is f; f′ comes on the way back.", in -> {
                Matrix e1 = in.pass().hiddenSums();
                Matrix y1 = e1.map(in.f()::derivative);
                Matrix e2 = Gradients.affine(y1, in.outputWeights(), in.outputBiases());
                return new TwoLayers.Pass(e1, y1, e2, e2.map(in.f()::derivative));
            });

    static final Trial<Input, TwoLayers.Errors> ERRORS = fixtures(Trial.of("network.errors(pass, target)",
                    (Input in) -> in.network().errors(in.pass(), in.target())))
            .definition(Input::errors)
            .example("the network of the lesson", TwoLayersCheck::lesson, new TwoLayers.Errors(
                    Matrix.row(0.09482936212447877, -0.02995130843926813), Matrix.row(0.44985344210126776,
                                    -0.5233152294713678)))
            .mistake("Sign reversed", "δ says how the output should move: target minus output.",
                    in -> in.errors(in.pass().output().minus(in.target()), Signal.WITH_SLOPE))
            .mistake("δ was sent back without f′ of the output neurons",
                    "What comes back from output neuron k is w · δ · f′(e) of that neuron: its output moves only as much"
                                    + " as its slope lets it.",
                    in -> in.errors(in.errors().output(), Signal.WITHOUT_SLOPE))
            .mistake("f′ was taken at the output y", "f′ is taken at the sum e.",
                    in -> in.errors(in.errors().output(), Signal.SLOPE_OF_OUTPUT))
            .mistake("Only the last contribution",
                    "A hidden neuron feeds all outputs, so what comes back from them is added.",
                    in -> contribution(in, in.outputWeights().cols() - 1))
            .mistake("Only the first contribution",
                    "A hidden neuron feeds all outputs, so what comes back from them is added.",
                    in -> contribution(in, 0))
            .mistake("The mean of the contributions", "Contributions are added; nothing is divided.",
                    in -> new TwoLayers.Errors(in.errors().hidden().scale(1.0 / in.target().cols()), in.errors().output()))
            .mistake("The hidden δ contains the hidden neuron's own f′",
                    "δ belongs to the output y of a neuron. Its own f′(e) comes in when its weights change, and only once.",
                    in -> new TwoLayers.Errors(
                            in.errors().hidden().elementTimes(in.pass().hiddenSums().map(in.f()::derivative)), in.errors().output()))
            .mistake("The output δ contains f′", "For an output neuron δ is target minus output, and no more.",
                    in -> new TwoLayers.Errors(
                    in.errors().hidden(), in.errors().output().elementTimes(in.pass().outputSums().map(in.f()::derivative))))
            .mistake("Without the weights", "What comes back is multiplied by the weight that it went forward through.",
                    in -> {
                double sum = in.errors().output().elementTimes(in.pass().outputSums().map(in.f()::derivative)).sum();
                return new TwoLayers.Errors(Matrix.filled(1, in.hiddenBiases().cols(), sum), in.errors().output());
            })
            .mistake("The squared error in place of the difference",
                    "δ is target minus output; the square was differentiated away.",
                    in -> in.errors(in.errors().output().map(d -> 0.5 * d * d), Signal.WITH_SLOPE));

    static final Trial<Input, Weights> STEP = fixtures(Trial.of("network.step(x, target, rate)",
                    (Input in) -> Weights.of(in.network().step(in.x(), in.target(), in.rate()))))
            .definition(in -> step(in, in.errors(), in.rate()))
            .example("the network of the lesson", TwoLayersCheck::lesson, new Weights(
                    Matrix.of("0.2111426260624809 0.3962932773934383; 0.3222852521249618 -0.20741344521312347"),
                    Matrix.of("-0.2888573739375191 -0.20370672260656175"),
                    Matrix.of("0.5346498598165431 -0.3406292691829307; 0.22505896868343028 0.3706166896640769"),
                    Matrix.of("-0.14433393784997872 0.034727833375904196")))
            .property("The step goes against the slope of the total error", (answer, random) -> {
                Input in = input(2, 3, 2, Bend.TANH, random);
                Weights after = answer.apply(in);
                GradientCheck.check(w -> error(new Input(in.x(), in.target(), 0, w, in.hiddenBiases(), in.outputWeights(),
                                in.outputBiases(), in.f())),
                        in.hiddenWeights(), after.hiddenWeights().minus(in.hiddenWeights()).scale(-1 / in.rate()));
                GradientCheck.check(w -> error(new Input(in.x(), in.target(), 0, in.hiddenWeights(), in.hiddenBiases(), w,
                                in.outputBiases(), in.f())),
                        in.outputWeights(), after.outputWeights().minus(in.outputWeights()).scale(-1 / in.rate()));
            })
            .mistake("A step uphill", "With δ = target − output it is w + η·δ·…: the minus of the descent is in δ already.",
                    in -> step(in, in.errors(), -in.rate()))
            .mistake("The rate was forgotten", "Every change is multiplied by η.", in -> step(in, in.errors(), 1))
            .mistake("The old weights", "Return a new network with the changed weights.", in -> step(in, in.errors(), 0))
            .mistake("δ was sent back without f′ of the output neurons",
                    "Your errors(pass, target) leaves out f′(e) of the output neurons; see the README on this.",
                    in -> step(in, in.errors(in.errors().output(), Signal.WITHOUT_SLOPE), in.rate()))
            .mistake("The hidden layer learned through the new output weights",
                    "All steps use the weights as they were before the step.",
                    in -> {
                Weights right = step(in, in.errors(), in.rate());
                Input moved = new Input(in.x(), in.target(), in.rate(), in.hiddenWeights(), in.hiddenBiases(),
                                right.outputWeights(),
                        in.outputBiases(), in.f());
                Matrix hidden = Matrix.zeros(1, in.hiddenBiases().cols());
                for (int j = 0; j < hidden.cols(); j++) {
                    for (int k = 0; k < in.target().cols(); k++) {
                        hidden.set(0, j, hidden.get(0, j) + moved.outputWeights().get(j, k) * in.errors().output().get(0, k)
                                * in.f().derivative(in.pass().outputSums().get(0, k)));
                    }
                }
                return step(in, new TwoLayers.Errors(hidden, in.errors().output()), in.rate());
            })
            .mistake("The biases stayed", "A bias is a weight whose x is 1; it learns, too.", in -> {
                Weights right = step(in, in.errors(), in.rate());
                return new Weights(right.hiddenWeights(), in.hiddenBiases(), right.outputWeights(), in.outputBiases());
            })
            .mistake("Only the output layer learned", "The hidden layer takes its step, too.", in -> {
                Weights right = step(in, in.errors(), in.rate());
                return new Weights(in.hiddenWeights(), in.hiddenBiases(), right.outputWeights(), right.outputBiases());
            })
            .mistake("The output weights were multiplied by the sums",
                    "x of an output weight is the hidden output y, not the sum e.",
                    in -> change(in, in.pass().hiddenSums(), true, true))
            .mistake("The step was taken without f′", "w′ = w + η·δ·f′(e)·x: the neuron's own slope belongs to it.",
                    in -> change(in, in.pass().hidden(), false, false))
            .mistake("The hidden step was taken without f′",
                    "A hidden neuron's own slope belongs to its step, too; δ does not contain it.",
                    in -> change(in, in.pass().hidden(), false, true))
            .mistake("The output step was taken without f′",
                    "An output neuron's own slope belongs to its step; δ does not contain it.",
                    in -> change(in, in.pass().hidden(), true, false));

    private static Weights step(Input in, TwoLayers.Errors errors, double rate) {
        return new Weights(
                moved(in.hiddenWeights(), in.x(), errors.hidden(), in.pass().hiddenSums(), in.f(), rate, true),
                moved(in.hiddenBiases(), Matrix.row(1.0), errors.hidden(), in.pass().hiddenSums(), in.f(), rate, true),
                moved(in.outputWeights(), in.pass().hidden(), errors.output(), in.pass().outputSums(), in.f(), rate, true),
                moved(in.outputBiases(), Matrix.row(1.0), errors.output(), in.pass().outputSums(), in.f(), rate, true));
    }

    private static Weights change(Input in, Matrix outputInputs, boolean hiddenSlope, boolean outputSlope) {
        TwoLayers.Errors errors = in.errors();
        return new Weights(
                moved(in.hiddenWeights(), in.x(), errors.hidden(), in.pass().hiddenSums(), in.f(), in.rate(), hiddenSlope),
                moved(in.hiddenBiases(), Matrix.row(1.0), errors.hidden(), in.pass().hiddenSums(), in.f(), in.rate(),
                                hiddenSlope),
                moved(in.outputWeights(), outputInputs, errors.output(), in.pass().outputSums(), in.f(), in.rate(),
                                outputSlope),
                moved(in.outputBiases(), Matrix.row(1.0), errors.output(), in.pass().outputSums(), in.f(), in.rate(),
                                outputSlope));
    }

    /** w + η·δ·f′(e)·x, weight by weight. */
    private static Matrix moved(Matrix weights, Matrix x, Matrix delta, Matrix sums, Bend f, double rate, boolean slope) {
        Matrix result = weights.copy();
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.cols(); j++) {
                double bend = slope ? f.derivative(sums.get(0, j)) : 1;
                result.set(i, j, weights.get(i, j) + rate * delta.get(0, j) * bend * x.get(0, i));
            }
        }
        return result;
    }

    private static TwoLayers.Errors contribution(Input in, int output) {
        Matrix hidden = in.outputWeights().column(output).transpose()
                .scale(in.errors().output().get(0, output) * in.f().derivative(in.pass().outputSums().get(0, output)));
        return new TwoLayers.Errors(hidden, in.errors().output());
    }

    private static TwoLayers.Pass withBiases(Input in, double hidden, double output) {
        return new Input(in.x(), in.target(), in.rate(), in.hiddenWeights(), in.hiddenBiases().scale(hidden),
                        in.outputWeights(),
                in.outputBiases().scale(output), in.f()).pass();
    }

    private static double error(Input in) {
        return Losses.totalError(in.pass().output(), in.target());
    }

    private static <O> Trial<Input, O> fixtures(Trial<Input, O> trial) {
        return trial.random("3 inputs, 4 hidden neurons, 2 outputs, sigmoid", 2, random ->
                        input(3, 4, 2, Bend.SIGMOID, random))
                .random("2 inputs, 3 hidden neurons, 4 outputs, tanh", 1, random -> input(2, 3, 4, Bend.TANH, random))
                .random("3 inputs, 3 hidden neurons, 3 outputs, square", 1, random -> input(3, 3, 3, Bend.SQUARE, random));
    }

    private static Input lesson() {
        return new Input(Matrix.of("1 2"), Matrix.of("1 0"), 0.5, Matrix.of("0.2 0.4; 0.3 -0.2"), Matrix.of("-0.3 -0.2"),
                Matrix.of("0.5 -0.3; 0.2 0.4"), Matrix.of("-0.2 0.1"), Bend.SIGMOID);
    }

    private static Input input(int inputs, int hidden, int outputs, Bend f, RandomGenerator random) {
        return new Input(Matrix.uniform(1, inputs, -1, 1, random), Matrix.uniform(1, outputs, -1, 1, random), 0.3,
                Matrix.uniform(inputs, hidden, -1, 1, random), Matrix.uniform(1, hidden, -1, 1, random),
                Matrix.uniform(hidden, outputs, -1, 1, random), Matrix.uniform(1, outputs, -1, 1, random), f);
    }

    /** One after the other, so that a message is about the first thing that is wrong. */
    @Test
    void forward_then_the_error_back_through_the_same_weights_then_a_step() {
        FORWARD.check();
        ERRORS.check();
        STEP.check();
    }
}
