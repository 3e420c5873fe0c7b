package lesson04_activations;

import check.Exercise;
import check.GradientCheck;
import check.Trial;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.13", title = "Ten layers: gradients that vanish or explode", points = 8, file = "DeepChain.java")
class DeepChainCheck {

    record Input(Curve f, double[] weights, double x) {

        static Input same(Curve f, int layers, double weight, double x) {
            double[] weights = new double[layers];
            Arrays.fill(weights, weight);
            return new Input(f, weights, x);
        }

        static Input random(Curve f, int layers, RandomGenerator random) {
            double[] weights = new double[layers];
            for (int l = 0; l < layers; l++) {
                weights[l] = (random.nextBoolean() ? 1 : -1) * (0.5 + random.nextDouble());
            }
            return new Input(f, weights, 0.3 + random.nextDouble());
        }

        int layers() {
            return weights.length;
        }

        /** a(l) for every l, from x to the output. */
        double[] outputs() {
            double[] a = new double[layers() + 1];
            a[0] = x;
            for (int l = 0; l < layers(); l++) {
                a[l + 1] = f.value(weights[l] * a[l]);
            }
            return a;
        }

        /** The two factors of layer l in one. */
        double factor(int l) {
            return weights[l] * f.derivative(weights[l] * outputs()[l]);
        }

        /** Each entry is the product of the factors of all layers from there on. */
        double[] products(Factor factor) {
            double[] gradients = new double[layers() + 1];
            for (int l = 0; l <= layers(); l++) {
                gradients[l] = 1;
                for (int k = l; k < layers(); k++) {
                    gradients[l] *= factor.of(this, k);
                }
            }
            return gradients;
        }
    }

    /** What layer l brings to the product. */
    private interface Factor {
        double of(Input in, int l);
    }

    static final Trial<Input, double[]> TRIAL = Trial.of("DeepChain.gradients(f, weights, x)",
                    (Input in) -> DeepChain.gradients(in.f(), in.weights(), in.x()))
            .definition(in -> in.products(Input::factor))
            .example("f(x) = x², weights 2 and 0.5, x = 1", () -> new Input(Curve.SQUARE, new double[] {2, 0.5}, 1),
                    new double[] {16, 2, 1})
            .example("ReLU, ten layers, all weights 2", () -> Input.same(Curve.RELU, 10, 2, 1),
                    new double[] {1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1})
            .example("ReLU, four layers, all weights 0.5", () -> Input.same(Curve.RELU, 4, 0.5, 1),
                    new double[] {0.0625, 0.125, 0.25, 0.5, 1})
            .example("ReLU that is shut by a negative sum", () -> new Input(Curve.RELU, new double[] {3, -1, 2}, 1),
                    new double[] {0, 0, 0, 1})
            .fixture("sigmoid, ten layers, all weights 1", () -> Input.same(Curve.SIGMOID, 10, 1, 0.5))
            .fixture("sigmoid, ten layers, all weights 4", () -> Input.same(Curve.SIGMOID, 10, 4, 0.5))
            .random("a wave, five layers", 3, random -> Input.random(Curve.WAVE, 5, random))
            .random("a line with a kink, six layers", 2, random -> Input.random(Curve.STEEP, 6, random))
            .writtenOut((in, cell) -> cell[0] == in.layers() ? "The last entry is the output's answer to itself."
                    : "Layer " + cell[0] + " brings the slope "
                    + in.f().derivative(in.weights()[cell[0]] * in.outputs()[cell[0]])
                            + " and the weight " + in.weights()[cell[0]] + "; behind it stands entry " + (cell[0] + 1) + ".")
            .mistake("The weights were left out",
                    "a(l) is multiplied with w(l) before f, so each layer brings its weight, too.",
                    in -> in.products((i, l) -> i.f().derivative(i.weights()[l] * i.outputs()[l])))
            .mistake("The slopes were left out", "Each layer brings the slope of f at its sum, too.",
                    in -> in.products((i, l) -> i.weights()[l]))
            .mistake("The slope of the last layer is missing", "f stands behind the last layer, too: begin at layer L − 1.",
                    in -> in.products((i, l) -> l == i.layers() - 1 ? i.weights()[l] : i.factor(l)))
            .mistake("The last layer is skipped", "Begin at layer L − 1: its slope and its weight count, too.",
                    in -> in.products((i, l) -> l == i.layers() - 1 ? 1 : i.factor(l)))
            .mistake("The slope at the output", "The slope is taken at the sum w·a that went into f, not at what came out.",
                    in -> in.products((i, l) -> i.weights()[l] * i.f().derivative(i.outputs()[l + 1])))
            .mistake("The slope before the weight", "The slope is taken at w(l)·a(l), not at a(l).",
                    in -> in.products((i, l) -> i.weights()[l] * i.f().derivative(i.outputs()[l])))
            .mistake("All slopes at x", "Every layer has a sum of its own; go forward first and remember them.",
                    in -> in.products((i, l) -> i.weights()[l] * i.f().derivative(i.weights()[l] * i.x())))
            .mistake("The sums went on without f", "The input of the next layer is f(w·a), not w·a.", in -> {
                double[] sums = new double[in.layers()];
                double a = in.x();
                for (int l = 0; l < in.layers(); l++) {
                    a = sums[l] = in.weights()[l] * a;
                }
                return in.products((i, l) -> i.weights()[l] * i.f().derivative(sums[l]));
            })
            .mistake("The forward pass has no weights", "The sum of layer l is w(l)·a(l).", in -> {
                double[] a = new double[in.layers() + 1];
                a[0] = in.x();
                for (int l = 0; l < in.layers(); l++) {
                    a[l + 1] = in.f().value(a[l]);
                }
                return in.products((i, l) -> i.weights()[l] * i.f().derivative(a[l]));
            })
            .mistake("From the front in place of from the back",
                    "Entry l is the answer of the output to a(l), so it holds the factors of"
                    + " the layers behind it, not of those before it. The last entry is 1.", in -> {
                double[] gradients = new double[in.layers() + 1];
                gradients[0] = 1;
                for (int l = 0; l < in.layers(); l++) {
                    gradients[l + 1] = gradients[l] * in.factor(l);
                }
                return gradients;
            })
            .mistake("In the reverse order", "Entry 0 belongs to x, the last one to the output.", in -> {
                double[] right = in.products(Input::factor);
                double[] reversed = new double[right.length];
                for (int l = 0; l < right.length; l++) {
                    reversed[l] = right[right.length - 1 - l];
                }
                return reversed;
            })
            .mistake("Each layer by itself",
                    "The factors of all layers behind are multiplied: begin with the entry that follows.", in -> {
                double[] factors = in.products(Input::factor);
                for (int l = 0; l < in.layers(); l++) {
                    factors[l] = in.factor(l);
                }
                return factors;
            })
            .mistake("Added in place of multiplied", "The chain rule multiplies the factors.", in -> {
                double[] sums = new double[in.layers() + 1];
                sums[in.layers()] = 1;
                for (int l = in.layers() - 1; l >= 0; l--) {
                    sums[l] = sums[l + 1] + in.factor(l);
                }
                return sums;
            })
            .mistake("The weight of the next layer", "Slope and weight of a step belong to the same layer l.",
                    in -> in.products((i, l) -> i.weights()[Math.min(l + 1, i.layers() - 1)]
                            * i.f().derivative(i.weights()[l] * i.outputs()[l])))
            .mistake("The first entry is missing", "There is one more entry than there are layers: a(0) = x counts, too.",
                    in -> {
                double[] right = in.products(Input::factor);
                return Arrays.copyOfRange(right, 1, right.length);
            })
            .mistake("The last entry is missing",
                    "There is one more entry than there are layers: the output's answer to itself is 1.",
                    in -> Arrays.copyOf(in.products(Input::factor), in.layers()))
            .mistake("The last entry is left at 0", "The product begins with 1 at the output; with 0 it stays 0.",
                    in -> new double[in.layers() + 1])
            .mistake("The outputs in place of their gradients", "The forward pass is only the beginning.", Input::outputs)
            .mistake("A quarter for every slope",
                    "A quarter is the steepest slope of the sigmoid. Each layer brings f.derivative of its own sum.",
                    in -> in.products((i, l) -> i.weights()[l] / 4))
            .mistake("Signs are lost", "A negative weight turns the sign of the gradient.",
                    in -> Arrays.stream(in.products(Input::factor)).map(Math::abs).toArray())
            .mistake("The value in place of the slope", "Each layer brings f.derivative of its sum.",
                    in -> in.products((i, l) -> i.weights()[l] * i.outputs()[l + 1]))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double[] right = in.products(Input::factor);
                in.weights()[0] = 0;
                return right;
            })
            .property("the first entry is the central difference of the output in x", (answer, random) -> {
                Input in = Input.random(Curve.WAVE, 5, random);
                GradientCheck.check(x -> new Input(in.f(), in.weights(), x.get(0, 0)).outputs()[in.layers()],
                        Matrix.row(in.x()),
                        Matrix.row(answer.apply(in)[0]));
            });

    @Test
    void every_layer_brings_its_slope_and_its_weight() {
        TRIAL.check();
    }
}
