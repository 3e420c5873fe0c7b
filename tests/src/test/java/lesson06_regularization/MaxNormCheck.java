package lesson06_regularization;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.Regularizations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.7", title = "Max-norm: no neuron too loud", points = 9, file = "MaxNorm.java")
class MaxNormCheck {

    record Input(double max, boolean rows, Matrix w) {

        /** A neuron as a column. */
        Matrix neurons() {
            return rows ? w.transpose() : w;
        }

        /** The way back. */
        Matrix back(Matrix neurons) {
            return rows ? neurons.transpose() : neurons;
        }
    }

    record Network(double max, Matrix filters, Matrix w, Matrix b) {

        /** Filters, b, gamma, W, b; gamma carries a constraint of somebody's own, which turns its sign. */
        Parts parts() {
            Parts parts = new Parts().with("filters", filters).with("b", b).with("gamma", b.scale(3)).with("W", w)
                    .with("b", b.scale(-2));
            parts.parameters().get(2).setConstraint(value -> value.scale(-1));
            return parts;
        }
    }

    static final Trial<Input, Matrix> APPLY = Trial.of("MaxNorm.ofColumns(max).apply(w), or MaxNorm.ofRows(max).apply(w)",
                    (Input in) -> (in.rows() ? MaxNorm.ofRows(in.max()) : MaxNorm.ofColumns(in.max())).apply(in.w()))
            .definition(in -> Regularizations.limited(in.w(), in.max(), in.rows()))
            .example("ofColumns(1): three neurons of norms 5, 0.5 and 1", () -> new Input(1, false, Matrix.of("3 .3 0; 4 -.4 1")),
                    Matrix.of(".6 .3 0; .8 -.4 1"))
            .example("ofRows(2): two filters of norms 5 and 1", () -> new Input(2, true, Matrix.of("0 -3 4; 0 1 0")),
                    Matrix.of("0 -1.2 1.6; 0 1 0"))
            .fixture("ofColumns(2): a neuron whose weights are all 0", () -> new Input(2, false, Matrix.of("0 3; 0 -1; 0 2")))
            .fixture("ofRows(0.5): a filter of zeros", () -> new Input(0.5, true, Matrix.of("0 0; 1 -1; .1 .2")))
            .random("ofColumns(8): a 3×4 matrix", 3, random -> new Input(8, false, Fixtures.matrix(3, 4, random)))
            .random("ofRows(8): a 4×2 matrix", 3, random -> new Input(8, true, Fixtures.matrix(4, 2, random)))
            .mistake("The norm of the whole matrix", "Each neuron has a norm of its own.",
                    in -> in.w().scale(Math.min(1, in.max() / in.w().norm())))
            .mistake("Rows and columns swapped", "ofColumns: a neuron is a column; ofRows: it is a row.",
                    in -> Regularizations.limited(in.w(), in.max(), !in.rows()))
            .mistake("Always columns", "ofRows takes each row as a neuron.", in -> Regularizations.limited(in.w(), in.max(), false))
            .mistake("Always rows", "ofColumns takes each column as a neuron.",
                    in -> Regularizations.limited(in.w(), in.max(), true))
            .mistake("Short neurons were made longer", "A neuron whose norm is not above max stays as it is: the factor is 1.",
                    factors((norm, max) -> norm == 0 ? 1 : max / norm))
            .mistake("A neuron of zeros becomes NaN", "0/0 is NaN. A norm of 0 is not above max: nothing to do.",
                    factors((norm, max) -> norm == 0 ? Double.NaN : Math.min(1, max / norm)))
            .mistake("Short neurons were made longer, and zeros NaN",
                    "A neuron whose norm is not above max stays as it is: the factor is 1. And 0/0 is NaN.",
                    factors((norm, max) -> max / norm * (norm == 0 ? Double.NaN : 1)))
            .mistake("No root", "The norm is the root of the sum of the squares.",
                    factors((norm, max) -> norm * norm > max ? max / (norm * norm) : 1))
            .mistake("Compared without the root", "The norm is the root of the sum of the squares, also where it is compared.",
                    factors((norm, max) -> norm * norm > max ? max / norm : 1))
            .mistake("A little was added to the norm", "That is Keras' way against 0/0. Here decide by comparing, and max is reached.",
                    factors((norm, max) -> norm > max ? max / (norm + 1e-7) : 1))
            .mistake("The factor upside down", "A long neuron becomes shorter: max through norm is below 1.",
                    factors((norm, max) -> norm > max ? norm / max : 1))
            .mistake("Cut to length 1", "The new norm is max, not 1.", factors((norm, max) -> norm > max ? 1 / norm : 1))
            .mistake("A sum of absolute values", "The norm is the root of the sum of the squares.", in -> {
                Matrix norms = in.neurons().map(Math::abs).columnSums();
                return in.back(in.neurons().timesRow(norms.map(norm -> norm > in.max() ? in.max() / norm : 1)));
            })
            .mistake("The largest weight in place of the norm", "All weights of the neuron make its norm.", in -> {
                Matrix scaled = in.neurons().copy();
                for (int c = 0; c < scaled.cols(); c++) {
                    double largest = in.neurons().column(c).map(Math::abs).max();
                    for (int r = 0; r < scaled.rows(); r++) {
                        scaled.set(r, c, scaled.get(r, c) * (largest > in.max() ? in.max() / largest : 1));
                    }
                }
                return in.back(scaled);
            })
            .mistake("Every weight by itself", "Cutting single weights turns the vector; shorten it in its direction.",
                    in -> in.w().map(w -> Math.max(-in.max(), Math.min(in.max(), w))))
            .mistake("One factor for all neurons", "The longest neuron does not decide for the others.", in -> {
                double longest = norms(in).max();
                return in.w().scale(longest > in.max() ? in.max() / longest : 1);
            })
            .mistake("max was taken off", "The neuron is scaled down to the norm max.",
                    factors((norm, max) -> norm > max ? (norm - max) / norm : 1))
            .mistake("Too long neurons became 0", "Shorten them to max.", factors((norm, max) -> norm > max ? 0 : 1))
            .mistake("Nothing was shortened", "Return the scaled matrix.", Input::w)
            .mistake("A transpose was forgotten", "The answer has the shape of the weights.", in -> {
                Matrix right = Regularizations.limited(in.w(), in.max(), in.rows());
                return in.rows() ? right.transpose() : right;
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = Regularizations.limited(in.w(), in.max(), in.rows());
                in.w().scaleInPlace(0.5);
                return right;
            });

    /** The values after {@code constrain}, and what the constraints would make of them. */
    record Seen(List<Matrix> values, List<Matrix> constrained) {
    }

    static final Trial<Network, Seen> NETWORK = Trial.of(
                    "MaxNorm.constrain(network, max), and what the constraints make of filters, b, gamma, W, b", (Network in) -> {
                        Parts parts = in.parts();
                        MaxNorm.constrain(parts, in.max());
                        return new Seen(values(parts), parts.constrained());
                    })
            .definition(in -> seen(in, limited(in, true, true, false)))
            .random("max 3", 3, random -> network(random))
            .mistake("Biases number by number", "Biases are limited as one vector, a row; as columns each would be by itself.",
                    in -> seen(in, limited(in, true, false, false)))
            .mistake("Filters by columns", "A filter is a row of its matrix.", in -> seen(in, limited(in, false, true, false)))
            .mistake("W by rows", "In a dense layer a neuron is a column: W is inputs × units.",
                    in -> seen(in, limited(in, true, true, true)))
            .mistake("W by rows, and filters by columns", "It is the other way round: a neuron is a column of W and a row of the"
                    + " filters.", in -> seen(in, limited(in, false, true, true)))
            .mistake("Everything by columns", "Filters and biases are rows.", in -> seen(in, limited(in, false, false, false)))
            .mistake("Everything by columns, gamma, too", "Filters and biases are rows, and other names stay as they are.",
                    in -> seen(in, withGamma(limited(in, false, false, false), gamma(in, false))))
            .mistake("Everything by rows, gamma, too", "W is inputs × units: a neuron is a column. Other names stay as they are.",
                    in -> seen(in, withGamma(limited(in, true, true, true), gamma(in, true))))
            .mistake("Biases were forgotten", "Kernels and biases are limited.", in -> seen(in, without(in, 1, 4)))
            .mistake("Filters were forgotten", "Filters are weights, too.", in -> seen(in, without(in, 0)))
            .mistake("W was forgotten", "Dense layers, too.", in -> seen(in, without(in, 3)))
            .mistake("Only W", "Filters and biases are limited, too.", in -> seen(in, without(in, 0, 1, 4)))
            .mistake("gamma, too", "Parameters of any other name stay as they are.",
                    in -> seen(in, withGamma(limited(in, true, true, false), gamma(in, true))))
            .mistake("gamma lost a constraint of its own", "Parameters of any other name stay as they are: set nothing there.",
                    in -> seen(in, without(in, 2)))
            .mistake("The weights were changed at once", "constrain hands out constraints. Training.step applies them, after each"
                    + " step of the optimizer.", in -> {
                        List<Matrix> limited = limited(in, true, true, false);
                        List<Matrix> values = withGamma(limited, in.b().scale(3));
                        return new Seen(values, limited);
                    })
            .mistake("The weights were changed at once, gamma, too", "constrain hands out constraints. Training.step applies"
                    + " them, after each step of the optimizer.", in -> {
                        List<Matrix> limited = limited(in, true, true, false);
                        return new Seen(limited, withGamma(limited, in.b().scale(3)));
                    })
            .mistake("The greatest norm is always 1", "It is max that was given.", in -> seen(in, limited(
                    new Network(1, in.filters(), in.w(), in.b()), true, true, false)))
            .mistake("Nothing was constrained", "parameter.setConstraint(…), for each by its name.",
                    in -> seen(in, without(in, 0, 1, 3, 4)));

    private static List<Matrix> values(Parts parts) {
        return parts.parameters().stream().map(parameter -> parameter.value().copy()).toList();
    }

    private static Seen seen(Network in, List<Matrix> constrained) {
        return new Seen(values(in.parts()), constrained);
    }

    private static Matrix gamma(Network in, boolean rows) {
        return Regularizations.limited(in.b().scale(3), in.max(), rows);
    }

    private static List<Matrix> withGamma(List<Matrix> constrained, Matrix gamma) {
        List<Matrix> all = new ArrayList<>(constrained);
        all.set(2, gamma);
        return all;
    }

    private static Function<Input, Matrix> factors(DoubleBinaryOperator factor) {
        return in -> in.back(in.neurons().timesRow(norms(in).map(norm -> factor.applyAsDouble(norm, in.max()))));
    }

    private static Matrix norms(Input in) {
        Matrix norms = Matrix.zeros(1, in.neurons().cols());
        for (int c = 0; c < norms.cols(); c++) {
            norms.set(0, c, in.neurons().column(c).norm());
        }
        return norms;
    }

    private static List<Matrix> limited(Network in, boolean filterRows, boolean biasRows, boolean weightRows) {
        return Arrays.asList(Regularizations.limited(in.filters(), in.max(), filterRows),
                Regularizations.limited(in.b(), in.max(), biasRows), in.b().scale(-3),
                Regularizations.limited(in.w(), in.max(), weightRows),
                Regularizations.limited(in.b().scale(-2), in.max(), biasRows));
    }

    private static List<Matrix> without(Network in, int... places) {
        List<Matrix> all = new ArrayList<>(limited(in, true, true, false));
        for (int place : places) {
            all.set(place, null);
        }
        return all;
    }

    private static Network network(RandomGenerator random) {
        return new Network(3, Fixtures.matrix(2, 3, random), Fixtures.matrix(4, 3, random), Fixtures.matrix(1, 3, random));
    }

    @Test
    void a_neuron_that_is_too_long_is_shortened_in_its_direction() {
        APPLY.check();
        NETWORK.check();
    }
}
