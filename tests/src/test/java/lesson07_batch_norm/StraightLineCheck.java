package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.9", title = "At evaluation it is a straight line", points = 5, file = "StraightLine.java", needs = "7.6")
class StraightLineCheck {

    record Input(Matrix means, Matrix variances, Matrix gamma, Matrix beta, double epsilon) {
    }

    static final Trial<Input, StraightLine> TRIAL = Trial.of("StraightLine.of(running, gamma, beta, epsilon)",
                    (Input in) -> StraightLine.of(new Statistics(in.means(), in.variances()), in.gamma(), in.beta(),
                            in.epsilon()))
            .definition(StraightLineCheck::right)
            .example("mean 4, variance 5, ε = 4, γ = 6, β = 1", () -> new Input(Matrix.row(4.0), Matrix.row(5.0),
                    Matrix.row(6.0), Matrix.row(1.0), 4), new StraightLine(Matrix.row(2.0), Matrix.row(-7.0)))
            .random("3 columns, ε = 0.1", 2, random -> input(3, 0.1, random))
            .random("2 columns, ε = 0.7", 2, random -> input(2, 0.7, random))
            .mistake("The mean was not sent through the slope", "Multiplied out, the mean is divided by √(σ² + ε) and"
                    + " multiplied with γ as well: β − a·μ.",
                    in -> new StraightLine(slopes(in, Math::sqrt), in.beta().minus(in.means())))
            .mistake("The mean is divided, but not multiplied with γ", "γ multiplies all of (x − μ)/√(σ² + ε), the mean,"
                    + " too.", in -> new StraightLine(slopes(in, Math::sqrt), in.beta().minus(in.means()
                            .elementTimes(slopes(in, Math::sqrt)).elementDivide(in.gamma()))))
            .mistake("The mean is missing", "What stands alone is more than β: −γ·μ/√(σ² + ε) does, too.",
                    in -> new StraightLine(slopes(in, Math::sqrt), in.beta().copy()))
            .mistake("The sign of the mean", "The mean is taken off: β − a·μ.",
                    in -> new StraightLine(slopes(in, Math::sqrt), in.beta().plus(in.means().elementTimes(slopes(in, Math::sqrt)))))
            .mistake("β is missing", "β stands alone, too.",
                    in -> new StraightLine(slopes(in, Math::sqrt), right(in).offsets().minus(in.beta())))
            .mistake("γ is missing", "The slope is γ/√(σ² + ε).",
                    in -> line(in, slopes(in, Math::sqrt).elementDivide(in.gamma())))
            .mistake("Divided by the variance", "Divide by the root: Normalization.deviations gives it.",
                    in -> line(in, slopes(in, v -> v)))
            .mistake("ε is missing", "Also the running variance gets its ε: it is the same formula.",
                    in -> line(in, in.gamma().elementDivide(in.variances().map(Math::sqrt))))
            .mistake("ε outside the root", "√(σ² + ε): ε belongs under the root.",
                    in -> line(in, in.gamma().elementDivide(in.variances().map(v -> Math.sqrt(v) + in.epsilon()))))
            .mistake("The deviations multiply", "γ is divided by the deviation.",
                    in -> line(in, slopes(in, v -> 1 / Math.sqrt(v))))
            .mistake("γ and β swapped", "γ makes the slope, β the offset.",
                    in -> right(new Input(in.means(), in.variances(), in.beta(), in.gamma(), in.epsilon())))
            .mistake("Slopes and offsets swapped", "The record StraightLine takes the slopes first.",
                    in -> new StraightLine(right(in).offsets(), right(in).slopes()))
            .mistake("The mean is multiplied with γ, but not divided", "The mean meets the whole slope: β − a·μ.",
                    in -> new StraightLine(slopes(in, Math::sqrt), in.beta().minus(in.means().elementTimes(in.gamma()))))
            .mistake("β was sent through the slope", "β is added after the scaling: it stands alone as it is.", in -> new
                    StraightLine(slopes(in, Math::sqrt), in.beta().minus(in.means()).elementTimes(slopes(in, Math::sqrt))))
            .mistake("β was divided", "β is added after the division: it stands alone as it is.", in -> new StraightLine(
                    slopes(in, Math::sqrt), right(in).offsets().minus(in.beta()).plus(in.beta()
                            .elementTimes(slopes(in, Math::sqrt)).elementDivide(in.gamma()))))
            .mistake("The offset's sign is turned", "β − a·μ, not a·μ − β.",
                    in -> new StraightLine(slopes(in, Math::sqrt), right(in).offsets().scale(-1)))
            .mistake("The slope is γ alone", "x is divided by √(σ² + ε), too.",
                    in -> new StraightLine(in.gamma().copy(), right(in).offsets()))
            .mistake("ε is always 0.001", "ε is an argument.",
                    in -> line(in, in.gamma().elementDivide(in.variances().map(v -> Math.sqrt(v + 1e-3)))))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                StraightLine right = right(in);
                in.gamma().scaleInPlace(3);
                return right;
            });

    private static Input input(int columns, double epsilon, RandomGenerator random) {
        return new Input(Fixtures.matrix(1, columns, random), Fixtures.matrix(1, columns, random).map(Math::abs),
                Fixtures.matrix(1, columns, random), Fixtures.matrix(1, columns, random), epsilon);
    }

    /** By the values at x = 0 and at x = 1. */
    private static StraightLine right(Input in) {
        Matrix slopes = in.gamma().copy();
        Matrix offsets = in.gamma().copy();
        for (int c = 0; c < slopes.cols(); c++) {
            double at0 = at(0, in, c);
            offsets.set(0, c, at0);
            slopes.set(0, c, at(1, in, c) - at0);
        }
        return new StraightLine(slopes, offsets);
    }

    private static double at(double x, Input in, int c) {
        return in.gamma().get(0, c) * (x - in.means().get(0, c)) * Math.pow(in.variances().get(0, c) + in.epsilon(), -0.5)
                + in.beta().get(0, c);
    }

    private static Matrix slopes(Input in, DoubleUnaryOperator divisor) {
        return in.gamma().elementDivide(in.variances().map(v -> divisor.applyAsDouble(v + in.epsilon())));
    }

    private static StraightLine line(Input in, Matrix slopes) {
        return new StraightLine(slopes, in.beta().minus(in.means().elementTimes(slopes)));
    }

    @Test
    void slope_and_offset_are_those_of_the_line() {
        TRIAL.check();
    }
}
