package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.BatchNorms;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.7", title = "Scale by γ, shift by β", points = 4, file = "ScaleAndShift.java")
class ScaleAndShiftCheck {

    record Input(Matrix normalized, Matrix gamma, Matrix beta) {
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("ScaleAndShift.forward(normalized, gamma, beta)",
                    (Input in) -> ScaleAndShift.forward(in.normalized(), in.gamma(), in.beta()))
            .definition(in -> BatchNorms.line(in.normalized(), in.gamma(), in.beta()))
            .example("two rows", () -> new Input(Matrix.of("-1 2; 1 0.5"), Matrix.row(3, -2), Matrix.row(10, 1)),
                    Matrix.of("7 -3; 13 0"))
            .random("4 rows of 3 columns", 3, random -> new Input(Fixtures.matrix(4, 3, random),
                    Fixtures.matrix(1, 3, random), Fixtures.matrix(1, 3, random)))
            .mistake("γ and β swapped", "γ multiplies, β is added.",
                    in -> BatchNorms.line(in.normalized(), in.beta(), in.gamma()))
            .mistake("γ is missing", "Every column is multiplied with its γ.",
                    in -> BatchNorms.line(in.normalized(), in.gamma().map(g -> 1), in.beta()))
            .mistake("β is missing", "β is added to every row.",
                    in -> BatchNorms.line(in.normalized(), in.gamma(), in.beta().scale(0)))
            .mistake("Shifted before it was scaled", "First γ, then β: γ·x̂ + β, not γ·(x̂ + β).",
                    in -> BatchNorms.line(in.normalized(), in.gamma(), in.beta().elementTimes(in.gamma())))
            .mistake("Divided by γ", "γ multiplies.",
                    in -> BatchNorms.line(in.normalized(), in.gamma().map(g -> 1 / g), in.beta()))
            .mistake("β was taken off", "β is added.",
                    in -> BatchNorms.line(in.normalized(), in.gamma(), in.beta().scale(-1)))
            .mistake("The size of γ without its sign", "γ may be negative.",
                    in -> BatchNorms.line(in.normalized(), in.gamma().map(Math::abs), in.beta()))
            .mistake("One γ for all columns", "Each column has a γ of its own: timesRow.",
                    in -> BatchNorms.line(in.normalized(), in.gamma().map(g -> in.gamma().get(0, 0)), in.beta()))
            .mistake("One β for all columns", "Each column has a β of its own: plusRow.",
                    in -> BatchNorms.line(in.normalized(), in.gamma(), in.beta().map(b -> in.beta().get(0, 0))))
            .mistake("Only the first row", "Every row is scaled and shifted.", in -> {
                Matrix wrong = in.normalized().copy();
                wrong.setRow(0, BatchNorms.line(in.normalized(), in.gamma(), in.beta()).row(0));
                return wrong;
            })
            .mistake("Nothing was done", "Return γ·x̂ + β.", in -> in.normalized().copy())
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = BatchNorms.line(in.normalized(), in.gamma(), in.beta());
                in.normalized().scaleInPlace(2);
                return right;
            });

    @Test
    void every_column_gets_its_own_scale_and_shift() {
        TRIAL.check();
    }
}
