package lesson03_pooling;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import definitions.Poolings;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "3.12", title = "How far features move", points = 8, file = "Invariance.java")
class RelativeChangeCheck {

    record Input(Tensor before, Tensor after) {

        Tensor difference() {
            return new Tensor(after.matrix().minus(before.matrix()), before.shape());
        }
    }

    static final Trial<Input, Double> TRIAL = Trial.of("relativeChange(before, after)",
                    (Input in) -> Invariance.relativeChange(in.before(), in.after()))
            .definition(RelativeChangeCheck::right)
            .example("one sample (3, 4) that becomes (3, 9)",
                    () -> new Input(row(3, 4), row(3, 9)), 1.0)
            .example("two samples: (3, 4) stays, (0, 5) becomes (4, 8)",
                    () -> new Input(Tensor.stack(row(3, 4), row(0, 5)), Tensor.stack(row(3, 4), row(4, 8))), 0.5)
            .example("a row through a stroke three pixels wide, moved by one", () -> new Input(row(0, 0, 1, 1, 1, 0, 0, 0),
                    row(0, 0, 0, 1, 1, 1, 0, 0)), Math.sqrt(2.0 / 3))
            .random("2 samples of 3×4×5", 3, random -> input(2, new Shape(3, 4, 5), random))
            .random("4 samples of 2×3×2", 3, random -> input(4, new Shape(2, 3, 2), random))
            .fixture("samples of different shapes, which cannot be compared", () -> new Input(row(1, 2), row(1, 2, 3)))
            .fixture("a sample that is all 0 before",
                    () -> new Input(Tensor.stack(row(3, 4), row(0, 0)), Tensor.stack(row(3, 4), row(1, 1))))
            .mistake("One norm for the whole batch",
                    "Each sample has a relative change of its own; the answer is the mean of these.",
                    in -> checked(in, () -> in.difference().matrix().norm() / in.before().matrix().norm()))
            .mistake("The mean change divided by the mean norm",
                    "Divide for each sample first, then take the mean: a mean of quotients is no quotient of means.",
                    in -> checked(in, () -> mean(in, n -> size(in.difference(), n)) / mean(in, n -> size(in.before(), n))))
            .mistake("Divided by the norm of the first sample", "Each sample's change is divided by its own norm.",
                    in -> checked(in, () -> mean(in, n -> size(in.difference(), n) / size(in.before(), 0))))
            .mistake("Divided by the number of cells", "The mean is over the samples: divide by how many of them there are.",
                    in -> right(in) * in.before().samples() / in.before().shape().size())
            .mistake("The sum in place of the mean", "Divide by the number of samples in the end.",
                    in -> right(in) * in.before().samples())
            .mistake("The largest change in place of the mean", "Every sample counts alike.",
                    in -> checked(in, () -> each(in, n -> size(in.difference(), n) / size(in.before(), n), true)))
            .mistake("Only the first sample", "The mean is over all samples; look at the loop over n.",
                    in -> checked(in, () -> size(in.difference(), 0) / size(in.before(), 0)))
            .mistake("Not relative", "Divide each sample's change by the norm of what was before.",
                    in -> checked(in, () -> mean(in, n -> size(in.difference(), n))))
            .mistake("Relative to what comes after", "Divide by the norm of what was before.",
                    in -> checked(in, () -> mean(in, n -> size(in.difference(), n) / size(in.after(), n))))
            .mistake("The square root was forgotten", "The L2 norm is √Σ v²; without the root all is squared.",
                    in -> checked(in, () -> mean(in, n -> Math.pow(size(in.difference(), n) / size(in.before(), n), 2))))
            .mistake("The root was taken once, at the end",
                    "Each sample has a norm of its own: the root comes before the mean over the samples.",
                    in -> checked(in, () -> Math.sqrt(mean(in,
                            n -> Math.pow(size(in.difference(), n) / size(in.before(), n), 2)))))
            .mistake("Absolute values in place of squares", "That is the L1 norm. The L2 norm is √Σ v².",
                    in -> checked(in, () -> mean(in, n -> in.difference().matrix().row(n).map(Math::abs).sum()
                            / in.before().matrix().row(n).map(Math::abs).sum())))
            .mistake("The difference of the norms in place of the norm of the difference",
                    "A picture that moves keeps its norm, but it changes: subtract cell by cell first, then take the norm.",
                    in -> checked(in, () -> mean(in,
                            n -> Math.abs(size(in.after(), n) - size(in.before(), n)) / size(in.before(), n))))
            .mistake("A mean of relative changes of single cells",
                    "Take the norms over all numbers of a sample before you divide.",
                    in -> checked(in, () -> mean(in, n -> in.difference().matrix().row(n).elementDivide(
                            in.before().matrix().row(n).map(value -> value == 0 ? 1 : value)).map(Math::abs).mean())))
            .mistake("The signs were lost by the sum", "Square each difference before you add them up.",
                    in -> checked(in, () -> mean(in,
                            n -> Math.abs(in.difference().matrix().row(n).sum()) / size(in.before(), n))))
            .mistake("Averaged over the cells, too",
                    "Σ v² is not divided by the number of cells (and if it is, then above and below).",
                    in -> checked(in, () -> mean(in,
                            n -> size(in.difference(), n) / Math.sqrt(in.before().shape().size()) / size(in.before(), n))))
            .mistake("Nothing has moved", "The answer is 0 only if before and after are equal.", in -> checked(in, () -> 0))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double change = right(in);
                in.after().matrix().scaleInPlace(0);
                return change;
            })
            .property("it is the same if all numbers are seven times as large", (answer, random) -> {
                Input in = input(3, new Shape(2, 2, 3), random);
                Input larger = new Input(new Tensor(in.before().matrix().scale(7), in.before().shape()),
                        new Tensor(in.after().matrix().scale(7), in.after().shape()));
                NumbersAssert.assertThat(answer.apply(larger)).isCloseTo(answer.apply(in));
            })
            .property("it is 0 if nothing changes", (answer, random) -> {
                Tensor before = Fixtures.tensor(3, new Shape(2, 2, 3), random);
                NumbersAssert.assertThat(answer.apply(new Input(before, before.copy()))).isCloseTo(0.0);
            });

    private static Tensor row(double... numbers) {
        return Tensor.of(Matrix.row(numbers));
    }

    private static Input input(int samples, Shape shape, RandomGenerator random) {
        Tensor before = Fixtures.tensor(samples, shape, random);
        for (int n = 0; n < samples; n++) { // samples of different size, so that it matters over what the mean is taken
            before.matrix().setRow(n, before.matrix().row(n).scale(1 + n));
        }
        return new Input(before, Fixtures.tensor(samples, shape, random));
    }

    private static double right(Input in) {
        return checked(in, () -> Poolings.relativeChange(in.before(), in.after()));
    }

    /** The refusals are given, so every mistake has them. */
    private static double checked(Input in, DoubleSupplier answer) {
        if (!in.before().shape().equals(in.after().shape())) {
            throw new IllegalArgumentException("the two differ in shape");
        }
        Poolings.relativeChange(in.before(), in.after());
        return answer.getAsDouble();
    }

    private static double size(Tensor features, int n) {
        double squares = 0;
        for (int i = 0; i < features.shape().size(); i++) {
            squares += features.matrix().get(n, i) * features.matrix().get(n, i);
        }
        return Math.sqrt(squares);
    }

    private static double mean(Input in, IntToDoubleFunction ofSample) {
        return each(in, ofSample, false);
    }

    private static double each(Input in, IntToDoubleFunction ofSample, boolean largest) {
        double sum = 0;
        double most = 0;
        for (int n = 0; n < in.before().samples(); n++) {
            sum += ofSample.applyAsDouble(n);
            most = Math.max(most, ofSample.applyAsDouble(n));
        }
        return largest ? most : sum / in.before().samples();
    }

    @Test
    void the_mean_over_the_samples_of_the_relative_change() {
        TRIAL.check();
    }
}
