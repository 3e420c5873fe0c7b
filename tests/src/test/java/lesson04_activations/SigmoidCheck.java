package lesson04_activations;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import definitions.Activations;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.2", title = "Sigmoid and its derivative", points = 8, file = "Sigmoid.java")
class SigmoidCheck {

    static final Trial<At, Double> VALUE = Trial.of("new Sigmoid().value(x)", (At in) -> new Sigmoid().value(in.x()))
            .definition(in -> Activations.sigmoid(in.x()))
            .example("x = 0", () -> new At(0), 0.5)
            .example("x = log 3, where e^−x is 1/3", () -> new At(Math.log(3)), 0.75)
            .example("x = −log 3, where e^−x is 3", () -> new At(-Math.log(3)), 0.25)
            .example("x = 1000", () -> new At(1000), 1.0)
            .example("x = −1000", () -> new At(-1000), 0.0)
            .fixture("x = 12", () -> new At(12))
            .fixture("x = −12", () -> new At(-12))
            .random("a number", 4, random -> new At(Fixtures.number(random) / 3))
            .mistake("A power that overflows",
                    "e^1000 is ∞ for a double, and ∞/∞ is NaN. Of the two forms of the formula the other one"
                    + " divides 1 by a power: 1/∞ is 0, which is right.", in -> Math.exp(in.x()) / (1 + Math.exp(in.x())))
            .mistake("The sign of x is reversed", "The exponent is −x: for large x the power must fade, so that 1 is left.",
                    in -> 1 / (1 + Math.exp(in.x())))
            .mistake("Upside down", "1 is divided by the whole sum: 1 / (1 + …). Mind the parentheses.",
                    in -> 1 + Math.exp(-in.x()))
            .mistake("tanh in place of the sigmoid", "The sigmoid lies between 0 and 1, and is one half at 0.",
                    in -> Math.tanh(in.x()))
            .mistake("tanh, squeezed to the right range but too steep", "(1 + tanh(x))/2 is σ(2x): halve x first.",
                    in -> (1 + Math.tanh(in.x())) / 2)
            .mistake("The derivative in place of the value", "value(x) is σ(x) itself; σ·(1 − σ) belongs into derivative.",
                    in -> Activations.sigmoidSlope(in.x()))
            .mistake("A step in place of the sigmoid", "Between the two ends the sigmoid rises smoothly.",
                    in -> in.x() > 0 ? 1.0 : in.x() < 0 ? 0.0 : 0.5)
            .mistake("A straight line, cut off",
                    "This is the “hard” sigmoid that some libraries have for speed. Use the power of e.",
                    in -> Math.max(0, Math.min(1, in.x() / 4 + 0.5)))
            .mistake("The ends are cut off", "Nothing needs to be clipped here: at 1000 the answer is 1, at −1000 it is 0.",
                    in -> Math.max(1e-7, Math.min(1 - 1e-7, Activations.sigmoid(in.x()))))
            .property("σ(−x) = 1 − σ(x)", (answer, random) -> {
                double x = 4 * random.nextDouble();
                NumbersAssert.assertThat(answer.apply(new At(-x))).isCloseTo(1 - answer.apply(new At(x)));
            });

    static final Trial<At, Double> DERIVATIVE = Trial.of("new Sigmoid().derivative(x)",
                    (At in) -> new Sigmoid().derivative(in.x()))
            .definition(in -> Activations.sigmoidSlope(in.x()))
            .example("x = 0", () -> new At(0), 0.25)
            .example("x = log 3, where σ is 3/4", () -> new At(Math.log(3)), 0.1875)
            .example("x = −log 3, where σ is 1/4", () -> new At(-Math.log(3)), 0.1875)
            .example("x = 1000", () -> new At(1000), 0.0)
            .example("x = −1000", () -> new At(-1000), 0.0)
            .fixture("x = 12", () -> new At(12))
            .fixture("x = −12", () -> new At(-12))
            .random("a number", 4, random -> new At(Fixtures.number(random) / 3))
            .mistake("Written for the output, but fed the input",
                    "y·(1 − y) is the slope if y is σ(x). The argument here is x: compute y first.",
                    in -> in.x() * (1 - in.x()))
            .mistake("The sigmoid was applied twice", "The argument is x. Here σ(x) was put in once more, as if it were x.",
                    in -> Activations.sigmoidSlope(Activations.sigmoid(in.x())))
            .mistake("A power that overflows at −1000",
                    "e^−x/(1 + e^−x)² is ∞/∞ there, which is NaN. Build the slope from the value.",
                    in -> Math.exp(-in.x()) / Math.pow(1 + Math.exp(-in.x()), 2))
            .mistake("A power that overflows at 1000",
                    "e^x/(1 + e^x)² is ∞/∞ there, which is NaN. Build the slope from the value.",
                    in -> Math.exp(in.x()) / Math.pow(1 + Math.exp(in.x()), 2))
            .mistake("The derivative of tanh", "1 − y² belongs to tanh; the sigmoid has y·(1 − y).",
                    in -> 1 - Math.pow(Activations.sigmoid(in.x()), 2))
            .mistake("y·y in place of y·(1 − y)", "The second factor is 1 − y: the slope fades at both ends.",
                    in -> Math.pow(Activations.sigmoid(in.x()), 2))
            .mistake("Only the second factor", "The slope is a product of two factors, y and 1 − y.",
                    in -> 1 - Activations.sigmoid(in.x()))
            .mistake("The value in place of the slope", "derivative(x) is how fast σ rises at x, not σ(x) itself.",
                    in -> Activations.sigmoid(in.x()))
            .mistake("The sign is reversed",
                    "The sigmoid rises everywhere, so its slope is never below 0. It is y·(1 − y), not y·(y − 1).",
                    in -> -Activations.sigmoidSlope(in.x()))
            .property("the derivative is the central difference of the value", At.centralDifferences(Activations::sigmoid));

    /** One after the other: what is built on the first is only judged when the first is right. */
    @Test
    void every_number_is_squeezed_between_0_and_1_with_a_slope_of_a_quarter_at_most() {
        VALUE.check();
        DERIVATIVE.check();
    }
}
