package lesson06_regularization;

import check.Fixtures;
import check.GradientCheck;
import check.Property;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Regularizer;

/** λ, and the weights that are penalized. */
record Weights(double lambda, Matrix w) {

    static Weights random(int rows, int cols, RandomGenerator random) {
        return new Weights(Math.abs(Fixtures.number(random)) / 4, Fixtures.matrix(rows, cols, random));
    }

    /** The gradient is the slope of the penalty that the same regularizer asks. */
    static Property<Weights, Matrix> slopesOf(DoubleFunction<Regularizer> regularizers) {
        return (answer, random) -> {
            Weights in = random(3, 2, random);
            GradientCheck.check(w -> regularizers.apply(in.lambda()).penalty(w), in.w(), answer.apply(in));
        };
    }
}
