package lesson05_backprop;

import check.Exercise;
import check.Tolerance;
import check.Trial;
import definitions.Gradients;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.10", title = "The gradient by central differences", points = 3, file = "NumericalGradient.java")
class NumericalGradientCheck {

    /** {@code ownWay}: the function looks at the point by another way than its argument, as a layer does at its weights. */
    record Input(Matrix point, Landscape function, double step, boolean ownWay) {

        ToDoubleFunction<Matrix> f() {
            return argument -> function.applyAsDouble(ownWay ? point : argument);
        }
    }

    record Interrupted(Matrix point, int callsBeforeItThrows) {
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("NumericalGradient.of(function, point, step)",
                    (Input in) -> NumericalGradient.of(in.f(), in.point(), in.step()))
            .definition(in -> Gradients.central(in.f(), in.point(), accepted(in.step())))
            .within(new Tolerance(1e-7, 1e-8))
            .example("x³ + x² at 1 with h = 0.1, where the slope is 5 and the third order adds h²",
                    () -> new Input(Matrix.of("1"), Landscape.CUBES, 0.1, false), Matrix.of("5.01"))
            .random("2×3, cubes, h = 0.1", 2, random -> input(2, 3, Landscape.CUBES, 0.1, false, random))
            .random("3×2, waves, h = 0.25", 1, random -> input(3, 2, Landscape.WAVES, 0.25, false, random))
            .random("3×2, waves, h = 0.001", 1, random -> input(3, 2, Landscape.WAVES, 0.001, false, random))
            .random("2×4, a function that looks at the point itself, not at its argument", 1,
                    random -> input(2, 4, Landscape.WAVES, 0.01, true, random))
            .fixture("numbers that x + h − h does not give back",
                    () -> new Input(Matrix.of("0.1 0.7; 1.3 -0.3"), Landscape.WAVES, 1e-3, false))
            .fixture("a step of 0", () -> new Input(Matrix.of("1 2"), Landscape.WAVES, 0, false))
            .mistake("The forward difference", "(f(x + h) − f(x)) / h is off by about h; step to both sides: then it is h².",
                    in -> oneSided(in, accepted(in.step())))
            .mistake("The backward difference",
                    "(f(x) − f(x − h)) / h is off by about h; step to both sides: then it is h².",
                    in -> oneSided(in, -accepted(in.step())))
            .mistake("A step to one side, divided by 2h", "Step to both sides: one point h above, the other h below.",
                    in -> oneSided(in, accepted(in.step())).scale(0.5))
            .mistake("Divided by h", "Between the two points lie 2h.",
                    in -> Gradients.central(in.f(), in.point(), accepted(in.step())).scale(2))
            .mistake("Not divided", "The slope is the difference divided by 2h.",
                    in -> Gradients.central(in.f(), in.point(), accepted(in.step())).scale(2 * in.step()))
            .mistake("Multiplied by h", "/ 2 * h divides by 2 and multiplies by h; write / (2 * h).",
                    in -> Gradients.central(in.f(), in.point(), accepted(in.step())).scale(in.step() * in.step()))
            .mistake("Sign reversed", "Above minus below.",
                    in -> Gradients.central(in.f(), in.point(), accepted(in.step())).scale(-1))
            .mistake("Half the step", "One point lies h above and one h below; divide by 2h.",
                    in -> Gradients.central(in.f(), in.point(), accepted(in.step()) / 2))
            .mistake("A fixed step", "Use the step that is given.",
                    in -> Gradients.central(in.f(), in.point(), accepted(in.step()) * 0 + 1e-5))
            .mistake("The entries were not put back",
                    "An entry that stays moved falsifies the slopes of all that come after it.",
                    in -> {
                accepted(in.step());
                Matrix slopes = Matrix.zeros(in.point().rows(), in.point().cols());
                Matrix moving = in.point();
                Matrix before = in.point().copy();
                for (int i = 0; i < moving.size(); i++) {
                    slopes.ejml().data[i] = Gradients.central(in.f(), moving, in.step()).ejml().data[i];
                    moving.ejml().data[i] -= in.step();
                }
                System.arraycopy(before.ejml().data, 0, moving.ejml().data, 0, before.size());
                return slopes;
            })
            .mistake("A copy was moved",
                    "Move the entry in point itself: a function may look at it by another way than its argument.",
                    in -> Gradients.central(in.f(), in.point().copy(), accepted(in.step())))
            .mistake("All entries moved at once", "Only one entry moves at a time; all others rest.", in -> {
                double step = accepted(in.step());
                Matrix point = in.point().copy();
                for (int i = 0; i < point.size(); i++) {
                    in.point().ejml().data[i] = point.ejml().data[i] + step;
                }
                double above = in.f().applyAsDouble(in.point());
                for (int i = 0; i < point.size(); i++) {
                    in.point().ejml().data[i] = point.ejml().data[i] - step;
                }
                double below = in.f().applyAsDouble(in.point());
                System.arraycopy(point.ejml().data, 0, in.point().ejml().data, 0, point.size());
                return Matrix.filled(point.rows(), point.cols(), (above - below) / (2 * step));
            })
            .mistake("Only the first row", "Every entry needs its slope: loop over rows and columns.", in -> {
                Matrix slopes = Gradients.central(in.f(), in.point(), accepted(in.step()));
                Matrix first = Matrix.zeros(slopes.rows(), slopes.cols());
                first.setRow(0, slopes.row(0));
                return first;
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix slopes = Gradients.central(in.f(), in.point(), accepted(in.step()));
                for (int i = 0; i < in.point().size(); i++) { // put back by computing: not exactly what it was
                    double moved = in.point().ejml().data[i] + in.step() - 2 * in.step();
                    in.point().ejml().data[i] = moved + in.step();
                }
                return slopes;
            });

    static final Trial<Interrupted, Matrix> PUT_BACK = Trial.of("NumericalGradient.of(function, point, step), where the"
                    + " function throws;"
                            + " the point afterwards", NumericalGradientCheck::pointAfterwards)
            .definition(in -> in.point().copy())
            .within(new Tolerance(0, 0))
            .fixture("it throws above the first entry", () -> new Interrupted(Matrix.of("0.1 0.2; 0.3 0.4"), 0))
            .fixture("it throws below the first entry", () -> new Interrupted(Matrix.of("0.1 0.2; 0.3 0.4"), 1))
            .fixture("it throws above the third entry", () -> new Interrupted(Matrix.of("0.1 0.2; 0.3 0.4"), 4))
            .mistake("Not put back when the function throws",
                    "Put the entry back in a finally block: it runs whatever happens.",
                    in -> {
                Matrix point = in.point().copy();
                point.ejml().data[in.callsBeforeItThrows() / 2] += in.callsBeforeItThrows() % 2 == 0 ? 0.01 : -0.01;
                return point;
            });

    private static Matrix pointAfterwards(Interrupted in) {
        Matrix point = in.point().copy();
        int[] calls = {0};
        try {
            NumericalGradient.of(argument -> {
                if (calls[0]++ == in.callsBeforeItThrows()) {
                    throw new ArithmeticException("The function gives up here, as the check planned.");
                }
                return argument.sum();
            }, point, 0.01);
        } catch (ArithmeticException planned) {
            return point;
        }
        throw new IllegalStateException("the function threw, but nothing of it came out: let the exception through.");
    }

    private static double accepted(double step) {
        if (step <= 0) {
            throw new IllegalArgumentException("the step must be above 0.");
        }
        return step;
    }

    private static Matrix oneSided(Input in, double step) {
        Matrix slopes = Matrix.zeros(in.point().rows(), in.point().cols());
        for (int i = 0; i < slopes.size(); i++) {
            slopes.ejml().data[i] = (Gradients.moved(in.f(), in.point(), i, step) - Gradients.moved(in.f(), in.point(), i,
                            0)) / step;
        }
        return slopes;
    }

    private static Input input(int rows, int cols, Landscape function, double step, boolean ownWay, RandomGenerator random) {
        return new Input(Matrix.uniform(rows, cols, -2, 2, random), function, step, ownWay);
    }

    /** One after the other, so that a message is about the first thing that is wrong. */
    @Test
    void every_entry_has_the_slope_between_two_near_points_and_is_put_back() {
        TRIAL.check();
        PUT_BACK.check();
    }
}
