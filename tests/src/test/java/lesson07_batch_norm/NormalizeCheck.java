package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.BatchNorms;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.6", title = "Normalize by given statistics, with an ε", points = 7, file = "Normalization.java")
class NormalizeCheck {

    record Spread(Matrix variances, double epsilon) {
    }

    record Input(Matrix x, Matrix means, Matrix variances, double epsilon) {
    }

    static final Trial<Spread, Matrix> DEVIATIONS = Trial.of("deviations(variances, epsilon)",
                    (Spread in) -> Normalization.deviations(in.variances(), in.epsilon()))
            .definition(in -> BatchNorms.deviations(in.variances(), in.epsilon()))
            .example("variances 5, 150 and 0 with ε = 4", () -> new Spread(Matrix.row(5, 150, 0), 4),
                    Matrix.row(3, Math.sqrt(154), 2))
            .random("3 columns, ε = 0.1", 2, random -> new Spread(Fixtures.matrix(1, 3, random).map(Math::abs), 0.1))
            .random("4 columns, ε = 0.7", 1, random -> new Spread(Fixtures.matrix(1, 4, random).map(Math::abs), 0.7))
            .mistake("ε outside the root", "ε is added to the variance, and then the root is taken: √(σ² + ε).",
                    in -> in.variances().map(v -> Math.sqrt(v) + in.epsilon()))
            .mistake("ε is missing", "Without ε a constant column would be divided by 0.", in -> in.variances().map(Math::sqrt))
            .mistake("The root is missing", "What one divides by is a deviation: the root of the variance.",
                    in -> in.variances().map(v -> v + in.epsilon()))
            .mistake("ε squared", "ε is a small variance, not a small deviation: add it as it is.",
                    in -> in.variances().map(v -> Math.sqrt(v + in.epsilon() * in.epsilon())))
            .mistake("ε is always 0.001", "ε is an argument.", in -> in.variances().map(v -> Math.sqrt(v + 1e-3)))
            .mistake("One divided by it", "deviations returns what is divided by, not its reciprocal.",
                    in -> in.variances().map(v -> 1 / Math.sqrt(v + in.epsilon())))
            .mistake("The larger of the two", "ε is added to every variance, not only to small ones.",
                    in -> in.variances().map(v -> Math.sqrt(Math.max(v, in.epsilon()))))
            .mistake("The variance was squared", "σ² is what the variances are already.",
                    in -> in.variances().map(v -> Math.sqrt(v * v + in.epsilon())))
            .mistake("ε was taken off", "ε is added, so that the root is never 0.",
                    in -> in.variances().map(v -> Math.sqrt(v - in.epsilon())))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = BatchNorms.deviations(in.variances(), in.epsilon());
                in.variances().addInPlace(right);
                return right;
            });

    static final Trial<Input, Matrix> NORMALIZE = Trial.of("normalize(x, statistics, epsilon)", (Input in) ->
                    Normalization.normalize(in.x(), new Statistics(in.means(), in.variances()), in.epsilon()))
            .definition(NormalizeCheck::right)
            .example("the four samples of the README by means 4 and 20, variances 5 and 140, ε = 4", () -> new Input(
                            Matrix.of("1 10; 3 10; 5 40; 7 20"), Matrix.row(4, 20), Matrix.row(5, 140), 4),
                    Matrix.of("-1 -0.8333333333333334; -0.3333333333333333 -0.8333333333333334; 0.3333333333333333"
                            + " 1.6666666666666667; 1 0"))
            .random("4 samples of 3 features, ε = 0.1", 2, random -> input(4, 3, 0.1, random))
            .random("5 samples of 2 features, ε = 0.7", 1, random -> input(5, 2, 0.7, random))
            .fixture("a constant column", () -> new Input(Matrix.of("2.5 1; 2.5 3"), Matrix.row(2.5, 2), Matrix.row(0, 1), 0.1))
            .writtenOut((in, cell) -> "(" + in.x().get(cell[0], cell[1]) + " − (" + in.means().get(0, cell[1]) + ")) / √("
                    + in.variances().get(0, cell[1]) + " + " + in.epsilon() + ")")
            .mistake("By its own statistics", "The statistics to normalize by are an argument: at evaluation they are others"
                    + " than those of x.",
                    in -> right(new Input(in.x(), BatchNorms.means(in.x()), BatchNorms.variances(in.x()), in.epsilon())))
            .mistake("Divided by the variance", "Divide by its root: deviations(…) gives it.",
                    in -> divided(in, in.variances().map(v -> v + in.epsilon())))
            .mistake("ε outside the root", "It belongs under the root: deviations(…) sees to that.",
                    in -> divided(in, in.variances().map(v -> Math.sqrt(v) + in.epsilon())))
            .mistake("ε is missing", "A constant column gives 0/0, which is NaN: use deviations(…).",
                    in -> divided(in, in.variances().map(Math::sqrt)))
            .mistake("ε is always 0.001", "ε is an argument.",
                    in -> divided(in, in.variances().map(v -> Math.sqrt(v + 1e-3))))
            .mistake("The means were not taken off", "First x − μ, then the division.",
                    in -> right(new Input(in.x(), in.means().scale(0), in.variances(), in.epsilon())))
            .mistake("The means were added", "Take the means off: plusRow with the means times −1.",
                    in -> right(new Input(in.x(), in.means().scale(-1), in.variances(), in.epsilon())))
            .mistake("Divided first", "The means are taken off first, before the division.", in -> {
                Matrix wrong = right(new Input(in.x(), in.means().scale(0), in.variances(), in.epsilon()));
                return BatchNorms.standardized(wrong, in.means(), Matrix.filled(1, in.x().cols(), 1));
            })
            .mistake("Not divided", "After x − μ comes the division by √(σ² + ε).",
                    in -> divided(in, Matrix.filled(1, in.x().cols(), 1)))
            .mistake("Multiplied in place of divided", "timesRow multiplies: give it 1 divided by each deviation.",
                    in -> divided(in, BatchNorms.deviations(in.variances(), in.epsilon()).map(d -> 1 / d)))
            .mistake("Only the first row", "All rows are normalized.", in -> {
                Matrix wrong = in.x().copy();
                wrong.setRow(0, right(in).row(0));
                return wrong;
            })
            .mistake("One deviation for all columns", "Every column is divided by its own deviation.",
                    in -> divided(in, Matrix.filled(1, in.x().cols(), Math.sqrt(in.variances().get(0, 0) + in.epsilon()))))
            .mistake("By its own means", "The means to take off are those of the argument statistics: at evaluation they are"
                    + " others than those of x.",
                    in -> right(new Input(in.x(), BatchNorms.means(in.x()), in.variances(), in.epsilon())))
            .mistake("By its own variances", "The variances are those of the argument statistics: at evaluation they are others"
                    + " than those of x.",
                    in -> right(new Input(in.x(), in.means(), BatchNorms.variances(in.x()), in.epsilon())))
            .mistake("A root too many", "deviations(…) gives roots already.",
                    in -> divided(in, in.variances().map(v -> Math.sqrt(Math.sqrt(v + in.epsilon())))))
            .mistake("ε was added twice", "deviations(…) has added ε already.",
                    in -> divided(in, in.variances().map(v -> Math.sqrt(v + in.epsilon()) + in.epsilon())))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = right(in);
                in.x().scaleInPlace(2);
                return right;
            });

    private static Input input(int rows, int columns, double epsilon, RandomGenerator random) {
        return new Input(Fixtures.matrix(rows, columns, random), Fixtures.matrix(1, columns, random),
                Fixtures.matrix(1, columns, random).map(Math::abs), epsilon);
    }

    private static Matrix right(Input in) {
        return divided(in, BatchNorms.deviations(in.variances(), in.epsilon()));
    }

    private static Matrix divided(Input in, Matrix divisors) {
        return BatchNorms.standardized(in.x(), in.means(), divisors);
    }

    @Test
    void the_mean_is_taken_off_and_the_deviation_divided_by() {
        DEVIATIONS.check();
        NORMALIZE.check();
    }
}
