package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.random.RandomGenerator;
import lesson04_activations.Linear;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.10", title = "Folded into the layer before it", points = 5, file = "StraightLine.java")
class FoldingCheck {

    record Input(Matrix slopes, Matrix offsets, Matrix w, Matrix b) {
    }

    static final Trial<Input, Linear> TRIAL = Trial.of("new StraightLine(slopes, offsets).foldedInto(new Linear(w, b))",
                    (Input in) -> new StraightLine(in.slopes(), in.offsets()).foldedInto(new Linear(in.w(), in.b())))
            .definition(FoldingCheck::right)
            .example("two inputs, two units", () -> new Input(Matrix.row(2, -1), Matrix.row(-7, 3), Matrix.of("1 2; 3 4"),
                    Matrix.row(5, 6)), new Linear(Matrix.of("2 -2; 6 -4"), Matrix.row(3, -3)))
            .random("4 inputs, 3 units", 2, random -> input(4, 3, random))
            .random("3 inputs, 3 units", 1, random -> input(3, 3, random))
            .random("2 inputs, 5 units", 1, random -> input(2, 5, random))
            .mistake("The bias was not scaled", "The line takes all that comes out of the layer, its bias, too: a·b + c.",
                    in -> new Linear(right(in).w(), in.b().plus(in.offsets())))
            .mistake("The bias is the offset alone", "a·(x·W + b) + c: what stands alone is a·b + c.",
                    in -> new Linear(right(in).w(), in.offsets().copy()))
            .mistake("The offset is missing", "a·(x·W + b) + c: what stands alone is a·b + c.",
                    in -> new Linear(right(in).w(), in.b().elementTimes(in.slopes())))
            .mistake("The weights were not scaled", "Every weight of a unit is multiplied with the unit's slope.",
                    in -> new Linear(in.w().copy(), right(in).b()))
            .mistake("The offset was scaled, too", "c is added after the slope: a·b + c, not a·(b + c).",
                    in -> new Linear(right(in).w(), in.b().plus(in.offsets()).elementTimes(in.slopes())))
            .mistake("The offset was added to the weights", "c is added once for every sample: it belongs to the bias.",
                    in -> new Linear(right(in).w().plusRow(in.offsets()), right(in).b()))
            .mistake("One slope for all units", "A unit is a column of W, and column c belongs to slope c.",
                    in -> new Linear(in.w().scale(in.slopes().get(0, 0)), right(in).b()))
            .mistake("Divided by the slopes", "The slopes multiply.",
                    in -> new Linear(in.w().timesRow(in.slopes().map(a -> 1 / a)), right(in).b()))
            .mistake("Nothing was folded", "Return a new layer: W′ and b′.", in -> new Linear(in.w().copy(), in.b().copy()))
            .mistake("The slopes went to the rows of W", "A row of W belongs to an input, a column to a unit: timesRow.",
                    in -> new Linear(in.w().timesColumn(in.slopes().transpose()), right(in).b()))
            .mistake("The slopes went to the rows of a square W", "Also where W is square, a unit is a column of it.",
                    in -> in.w().rows() != in.w().cols() ? right(in) : new Linear(in.w().timesColumn(in.slopes().transpose()),
                            right(in).b()))
            .mistake("The offset was taken off", "a·b + c: the offset is added.",
                    in -> new Linear(right(in).w(), right(in).b().minus(in.offsets().scale(2))))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Linear right = right(in);
                in.w().scaleInPlace(2);
                return right;
            });

    private static Input input(int inputs, int units, RandomGenerator random) {
        return new Input(Fixtures.matrix(1, units, random), Fixtures.matrix(1, units, random),
                Fixtures.matrix(inputs, units, random), Fixtures.matrix(1, units, random));
    }

    /** By a product with a diagonal matrix. */
    private static Linear right(Input in) {
        Matrix diagonal = Matrix.zeros(in.slopes().cols(), in.slopes().cols());
        for (int c = 0; c < in.slopes().cols(); c++) {
            diagonal.set(c, c, in.slopes().get(0, c));
        }
        return new Linear(in.w().times(diagonal), in.b().times(diagonal).plus(in.offsets()));
    }

    @Test
    void one_linear_layer_does_what_both_did() {
        TRIAL.check();
    }
}
