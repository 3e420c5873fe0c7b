package lesson06_regularization;

import static org.assertj.core.api.Assertions.assertThat;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.Regularizations;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.5", title = "The soft threshold: exact zeros", points = 7, file = "SoftThreshold.java")
class SoftThresholdCheck {

    record Input(double threshold, Matrix w) {
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("new SoftThreshold(threshold).apply(w)",
                    (Input in) -> new SoftThreshold(in.threshold()).apply(in.w()))
            .definition(in -> in.w().map(w -> Regularizations.soft(w, in.threshold())))
            .example("threshold 0.5", () -> new Input(0.5, Matrix.of("2 -2 0.3; -0.3 0.5 0")), Matrix.of("1.5 -1.5 0; 0 0 0"))
            .fixture("on both sides of the threshold", () -> new Input(0.2, Matrix.row(0.21, 0.2, 0.19, -0.19, -0.2, -0.21)))
            .fixture("threshold 0 changes nothing", () -> new Input(0, Matrix.of("1 -2; 0 3")))
            .random("a 3×2 matrix, threshold 3", 3, random -> new Input(3, Fixtures.matrix(3, 2, random)))
            .mistake("It overshoots 0", "A weight that is nearer to 0 than the threshold stops at 0.",
                    each((w, t) -> w - t * Math.signum(w)))
            .mistake("A hard threshold", "Also the large weights move, by the threshold: that is what LASSO asks of them.",
                    each((w, t) -> Math.abs(w) > t ? w : 0))
            .mistake("The sign is lost", "A weight stays on its side of 0: give it back the sign that it had.",
                    each((w, t) -> Math.abs(Regularizations.soft(w, t))))
            .mistake("Negative weights become 0", "The distance from 0 counts, |w|; below 0 a weight moves up.",
                    each((w, t) -> Math.max(0, w - t)))
            .mistake("All move down", "Negative weights move up, towards 0.",
                    each((w, t) -> Math.abs(w) <= t ? 0 : w - t))
            .mistake("Cut off in place of moved", "Asked is what is left beyond the threshold, not what lies within it.",
                    each((w, t) -> Math.max(-t, Math.min(t, w))))
            .mistake("Small weights were left as they are", "Those within the threshold are to become 0.",
                    each((w, t) -> Math.abs(w) <= t ? w : Regularizations.soft(w, t)))
            .mistake("Shrunk by a factor", "That is ridge. Here every weight moves by the same distance, up to 0.",
                    each((w, t) -> (1 - t) * w))
            .mistake("Away from 0", "Minus the threshold where w is positive, plus where it is negative.",
                    each((w, t) -> w + t * Math.signum(w)))
            .mistake("Nothing moves", "map returns a new matrix; that is the one to return.", each((w, t) -> w))
            .mistake("Twice the threshold", "The threshold itself is the distance.",
                    each((w, t) -> Regularizations.soft(w, 2 * t)))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = in.w().map(w -> Regularizations.soft(w, in.threshold()));
                for (int c = 0; c < in.w().cols(); c++) {
                    in.w().set(0, c, right.get(0, c));
                }
                return right;
            })
            .property("what is within the threshold becomes exactly 0", (answer, random) -> {
                Matrix w = Matrix.uniform(4, 3, -0.1, 0.1, random);
                assertThat(answer.apply(new Input(0.1, w)).toArray())
                        .as("numbers within the threshold 0.1 must become exactly 0, not nearly").isDeepEqualTo(new double[4][3]);
            });

    private interface Move {
        double of(double w, double t);
    }

    private static Function<Input, Matrix> each(Move move) {
        return in -> {
            DoubleUnaryOperator moved = w -> move.of(w, in.threshold());
            return in.w().map(moved);
        };
    }

    @Test
    void every_weight_moves_towards_0_and_stops_there() {
        TRIAL.check();
    }
}
