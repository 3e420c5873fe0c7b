package lesson09_full_cnn;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Tolerance;
import check.Trial;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.10", title = "Three dense layers by hand", points = 3, file = "ThreeDense.java", needs = "9.1")
class ThreeDenseCheck {

    /** The weights and biases of the three layers. */
    record Input(Matrix x, Matrix w1, Matrix b1, Matrix w2, Matrix b2, Matrix w3, Matrix b3) {

        Input without(Matrix first, Matrix second, Matrix third) {
            return new Input(x, w1, first, w2, second, w3, third);
        }
    }

    /** A layer that has weights but refuses to be called; its name is that of the real one. */
    private static class Dense implements Layer {
        private final List<Parameter> parameters;

        Dense(Matrix w, Matrix b) {
            parameters = List.of(new Parameter("W", w.copy()), new Parameter("b", b.copy()));
        }

        @Override
        public Tensor forward(Tensor x, Mode mode) {
            throw new UnsupportedOperationException("byHand calls no layer: it takes their weights and computes itself.");
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            throw new UnsupportedOperationException("byHand calls no layer: it takes their weights and computes itself.");
        }

        @Override
        public List<Parameter> parameters() {
            return parameters;
        }

        @Override
        public Shape outputShape(Shape input) {
            return Shape.vector(parameters.get(0).value().cols());
        }
    }

    /** The same for ReLU, which has no weights. */
    private static final class Relu extends Dense {
        Relu() {
            super(Matrix.zeros(1, 1), Matrix.zeros(1, 1));
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
        }
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("byHand(network, x)", (Input in) -> byHand(in))
            .definition(in -> through(in, 2))
            .example("the README's", () -> new Input(Matrix.of("1 1 1; 1 0 0; 0 -1 0"), Matrix.of("1 -1; 1 0; 1 -1"), Matrix.row(0, 1),
                    Matrix.of("1 0 -1; 1 1 1"), Matrix.row(1, -2, 1), Matrix.of("1 2 0 -1; 5 5 5 5; 7 7 7 7"), Matrix.row(1, 0, -1, 2)),
                    Matrix.of("5 8 -1 -2; 3 4 -1 0; 17 18 13 14"))
            .random("3 samples", 3, random -> input(3, random))
            .random("1 sample", 1, random -> input(1, random))
            .property("the layers called one after the other give the same", (answer, random) -> {
                Sequential network = ThreeDense.network(random);
                Tensor x = Fixtures.tensor(3, Shape.vector(3), random);
                Tensor y = x;
                for (Layer layer : network.layers()) {
                    y = layer.forward(y, Mode.EVALUATION);
                }
                List<Parameter> all = network.layers().stream().flatMap(layer -> layer.parameters().stream()).toList();
                Matrix byHand = answer.apply(new Input(x.matrix(), all.get(0).value(), all.get(1).value(), all.get(2).value(),
                        all.get(3).value(), all.get(4).value(), all.get(5).value()));
                NumbersAssert.assertThat(byHand).as("by hand, and by the layers").within(Tolerance.EXACT).isCloseTo(y.matrix());
            })
            .mistake("Without ReLU", "Behind the first and the second layer nothing below 0 goes on.", in -> through(in, 0))
            .mistake("Without ReLU behind the second layer", "Behind the first and the second layer nothing below 0 goes on.", in -> through(in, 1))
            .mistake("ReLU behind the last layer, too", "The last layer answers any numbers.", in -> through(in, 3))
            .mistake("The biases were forgotten", "X·W + b: parameters().get(1) is b.",
                    in -> through(in.without(Matrix.zeros(1, 2), Matrix.zeros(1, 3), Matrix.zeros(1, 4)), 2))
            .mistake("The last bias was forgotten", "X·W + b, three times.", in -> through(in.without(in.b1(), in.b2(), Matrix.zeros(1, 4)), 2))
            .mistake("The biases were subtracted", "X·W + b.",
                    in -> through(in.without(in.b1().scale(-1), in.b2().scale(-1), in.b3().scale(-1)), 2))
            .mistake("Absolute values", "ReLU makes all negative numbers 0.", in -> {
                Matrix first = dense(in.x(), in.w1(), in.b1(), false).map(Math::abs);
                return dense(dense(first, in.w2(), in.b2(), false).map(Math::abs), in.w3(), in.b3(), false);
            })
            .mistake("The biases were added twice", "X·W + b: one b.",
                    in -> through(in.without(in.b1().scale(2), in.b2().scale(2), in.b3().scale(2)), 2))
            .mistake("The layers were called", "Here you are the layers: take their weights and compute.", in -> {
                throw new UnsupportedOperationException("byHand calls no layer.");
            });

    /** The layers refuse to be called. Whoever takes them for those of lesson 5 gets these, and only ReLU refuses. */
    private static Matrix byHand(Input in) {
        try {
            return byHand(in, Dense::new);
        } catch (ClassCastException takenForLesson5) {
            return byHand(in, (w, b) -> new lesson05_backprop.Dense(w.copy(), b.copy()));
        }
    }

    private static Matrix byHand(Input in, BiFunction<Matrix, Matrix, Layer> dense) {
        Sequential network = new Sequential(Shape.vector(3), List.of(dense.apply(in.w1(), in.b1()), new Relu(),
                dense.apply(in.w2(), in.b2()), new Relu(), dense.apply(in.w3(), in.b3())));
        return ThreeDense.byHand(network, in.x());
    }

    private static Input input(int samples, RandomGenerator random) {
        return new Input(Fixtures.matrix(samples, 3, random), Fixtures.matrix(3, 2, random), Fixtures.matrix(1, 2, random),
                Fixtures.matrix(2, 3, random), Fixtures.matrix(1, 3, random), Fixtures.matrix(3, 4, random), Fixtures.matrix(1, 4, random));
    }

    /** Number by number; ReLU behind so many layers. */
    private static Matrix through(Input in, int relus) {
        Matrix first = dense(in.x(), in.w1(), in.b1(), relus >= 1);
        return dense(dense(first, in.w2(), in.b2(), relus >= 2), in.w3(), in.b3(), relus >= 3);
    }

    private static Matrix dense(Matrix x, Matrix w, Matrix b, boolean relu) {
        Matrix y = Matrix.zeros(x.rows(), w.cols());
        for (int n = 0; n < x.rows(); n++) {
            for (int unit = 0; unit < w.cols(); unit++) {
                double sum = b.get(0, unit);
                for (int i = 0; i < x.cols(); i++) {
                    sum += x.get(n, i) * w.get(i, unit);
                }
                y.set(n, unit, relu && sum < 0 ? 0 : sum);
            }
        }
        return y;
    }

    @Test
    void products_and_sums_are_all_there_is() {
        TRIAL.check();
    }
}
