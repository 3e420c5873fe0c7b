package lesson04_activations;

import check.Exercise;
import check.NumbersAssert;
import check.Trial;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.14", title = "Count the dead units", points = 4, file = "DeadUnits.java")
class DeadUnitsCheck {

    record Input(Matrix outputs) {

        /** Some units are shut for all samples, every other one is alive for at least one of them. */
        static Input random(int samples, int units, RandomGenerator random) {
            Matrix outputs = Matrix.normal(samples, units, -0.5, 1, random).map(x -> Math.max(0, x));
            for (int unit = 0; unit < units; unit++) {
                boolean dead = random.nextInt(3) == 0;
                for (int n = 0; dead && n < samples; n++) {
                    outputs.set(n, unit, 0);
                }
            }
            return new Input(outputs);
        }

        int positive(int unit) {
            return (int) IntStream.range(0, outputs.rows()).filter(n -> outputs.get(n, unit) > 0).count();
        }

        int units(java.util.function.IntPredicate which) {
            return (int) IntStream.range(0, outputs.cols()).filter(which).count();
        }

        int right() {
            return units(unit -> positive(unit) == 0);
        }
    }

    static final Trial<Input, Integer> TRIAL = Trial.of("DeadUnits.count(outputs)",
                    (Input in) -> DeadUnits.count(in.outputs()))
            .definition(Input::right)
            .example("the batch of the lesson", () -> new Input(Matrix.of("0 1 0 0 0.5; 0 0 2 0 0.1; 0 3 0 0 4")), 2)
            .example("a batch of one sample", () -> new Input(Matrix.of("0 2 0 0")), 3)
            .example("a sample that nobody answers", () -> new Input(Matrix.of("0 0; 1 2; 0 0")), 0)
            .example("very small numbers are alive, too", () -> new Input(Matrix.of("0 1e-20 0; 0 0 2")), 1)
            .random("5 samples, 8 units", 3, random -> Input.random(5, 8, random))
            .random("3 samples, 12 units", 2, random -> Input.random(3, 12, random))
            .mistake("Zeros were counted", "A unit is dead if its whole column is 0. A single 0 is nothing unusual.",
                    in -> IntStream.range(0, in.outputs().cols()).map(unit -> in.outputs().rows() - in.positive(unit)).sum())
            .mistake("Units that are 0 for at least one sample",
                    "One positive number is enough to be alive: all samples must be 0.",
                    in -> in.units(unit -> in.positive(unit) < in.outputs().rows()))
            .mistake("Samples in place of units", "A unit is a column; this counts rows of zeros.",
                    in -> new Input(in.outputs().transpose()).right())
            .mistake("The living units", "Count the others.", in -> in.units(unit -> in.positive(unit) > 0))
            .mistake("Only the first sample was looked at", "A unit that is silent for one sample may answer to the next.",
                    in -> in.units(unit -> in.outputs().get(0, unit) == 0))
            .mistake("Only the last sample was looked at",
                    "A unit that is silent for one sample may answer to another. If you keep a flag"
                    + " for each unit, it must not be set back.",
                    in -> in.units(unit -> in.outputs().get(in.outputs().rows() - 1, unit) == 0))
            .mistake("Units that are seldom positive",
                    "Dead means never positive, not positive for less than half of the samples.",
                    in -> in.units(unit -> 2 * in.positive(unit) < in.outputs().rows()))
            .mistake("Small numbers were taken for 0",
                    "A unit with a small answer has a slope and can learn. Compare with 0 itself.",
                    in -> in.units(unit -> in.outputs().column(unit).max() < 1e-6))
            .mistake("The last unit was left out", "Look at the bound of the loop over the columns.",
                    in -> in.right() - (in.positive(in.outputs().cols() - 1) == 0 ? 1 : 0))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                int right = in.right();
                in.outputs().scaleInPlace(0);
                return right;
            })
            .property("the samples' order does not matter", (answer, random) -> {
                Input in = Input.random(3, 6, random);
                Matrix turned = Matrix.zeros(3, 6);
                for (int n = 0; n < 3; n++) {
                    turned.setRow(2 - n, in.outputs().row(n));
                }
                NumbersAssert.assertThat((double) answer.apply(new Input(turned))).isCloseTo((double) answer.apply(in));
            });

    @Test
    void a_unit_is_dead_if_it_is_0_for_every_sample() {
        TRIAL.check();
    }
}
