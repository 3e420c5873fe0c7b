package lesson04_activations;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.Activations;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.3", title = "tanh and its derivative", points = 6, file = "Tanh.java")
class TanhCheck {

    static final Trial<At, Double> VALUE = Trial.of("new Tanh().value(x)", (At in) -> new Tanh().value(in.x()))
            .definition(in -> Activations.tanh(in.x()))
            .example("x = 0", () -> new At(0), 0.0)
            .example("x = log 2, where e^x is 2 and e^−x is 1/2", () -> new At(Math.log(2)), 0.6)
            .example("x = −log 2", () -> new At(-Math.log(2)), -0.6)
            .example("x = 1000", () -> new At(1000), 1.0)
            .example("x = −1000", () -> new At(-1000), -1.0)
            .fixture("x = 7", () -> new At(7))
            .fixture("x = −7", () -> new At(-7))
            .random("a number", 4, random -> new At(Fixtures.number(random) / 6))
            .mistake("Powers that overflow", "At ±1000 one of the powers is ∞, and ∞/∞ is NaN. Math.tanh does it right.",
                    in -> (Math.exp(in.x()) - Math.exp(-in.x())) / (Math.exp(in.x()) + Math.exp(-in.x())))
            .mistake("A power that overflows at 1000", "e^2000 is ∞, and ∞/∞ is NaN. Math.tanh does it right.",
                    in -> (Math.exp(2 * in.x()) - 1) / (Math.exp(2 * in.x()) + 1))
            .mistake("A power that overflows at −1000", "e^2000 is ∞, and ∞/∞ is NaN. Math.tanh does it right.",
                    in -> (1 - Math.exp(-2 * in.x())) / (1 + Math.exp(-2 * in.x())))
            .mistake("The sigmoid in place of tanh", "tanh lies between −1 and 1, and is 0 at 0.",
                    in -> Activations.sigmoid(in.x()))
            .mistake("A stretched sigmoid that was not moved down", "2σ(2x) lies between 0 and 2: take 1 off.",
                    in -> 2 * Activations.sigmoid(2 * in.x()))
            .mistake("A stretched sigmoid that is too flat", "2σ(x) − 1 is tanh(x/2): double x first.",
                    in -> 2 * Activations.sigmoid(in.x()) - 1)
            .mistake("The tangent in place of its hyperbolic namesake",
                    "Math.tan is the tangent of an angle; Math.tanh is asked for.",
                    in -> Math.tan(in.x()))
            .mistake("The sign is reversed", "tanh is positive where x is.", in -> -Activations.tanh(in.x()))
            .mistake("The derivative in place of the value",
                    "value(x) is tanh(x) itself; 1 − tanh² belongs into derivative.",
                    in -> Activations.tanhSlope(in.x()))
            .mistake("A look-alike", "x / (1 + |x|) has the same ends, but other values between them.",
                    in -> in.x() / (1 + Math.abs(in.x())))
            .mistake("A straight line, cut off", "Between −1 and 1 tanh is bent; use the powers of e, or Math.",
                    in -> Math.max(-1, Math.min(1, in.x())));

    static final Trial<At, Double> DERIVATIVE = Trial.of("new Tanh().derivative(x)",
                    (At in) -> new Tanh().derivative(in.x()))
            .definition(in -> Activations.tanhSlope(in.x()))
            .example("x = 0", () -> new At(0), 1.0)
            .example("x = log 2, where tanh is 0.6", () -> new At(Math.log(2)), 0.64)
            .example("x = −log 2, where tanh is −0.6", () -> new At(-Math.log(2)), 0.64)
            .example("x = 1000", () -> new At(1000), 0.0)
            .example("x = −1000", () -> new At(-1000), 0.0)
            .fixture("x = 7", () -> new At(7))
            .fixture("x = −7", () -> new At(-7))
            .random("a number", 4, random -> new At(Fixtures.number(random) / 6))
            .mistake("Written for the output, but fed the input",
                    "1 − y² is the slope if y is tanh(x). The argument here is x: compute y first.",
                    in -> 1 - in.x() * in.x())
            .mistake("tanh was applied twice", "The argument is x. Here tanh(x) was put in once more, as if it were x.",
                    in -> Activations.tanhSlope(Activations.tanh(in.x())))
            .mistake("Powers that overflow",
                    "At ±1000 one of the powers is ∞, and ∞/∞ is NaN. Build the slope from the value.",
                    in -> 1 - Math.pow((Math.exp(in.x()) - Math.exp(-in.x())) / (Math.exp(in.x()) + Math.exp(-in.x())), 2))
            .mistake("Not squared", "The slope is 1 − tanh², so that it is the same at x and −x.",
                    in -> 1 - Activations.tanh(in.x()))
            .mistake("The derivative of the sigmoid's form", "y·(1 − y) belongs to the sigmoid; tanh has 1 − y².",
                    in -> Activations.tanh(in.x()) * (1 - Activations.tanh(in.x())))
            .mistake("The derivative of the sigmoid", "tanh is steeper: its slope at 0 is 1.",
                    in -> Activations.sigmoidSlope(in.x()))
            .mistake("Plus in place of minus", "The slope falls as tanh² grows.",
                    in -> 1 + Math.pow(Activations.tanh(in.x()), 2))
            .mistake("The value in place of the slope", "derivative(x) is how fast tanh rises at x.",
                    in -> Activations.tanh(in.x()))
            .property("the derivative is the central difference of the value", At.centralDifferences(Activations::tanh));

    /** One after the other: what is built on the first is only judged when the first is right. */
    @Test
    void every_number_is_squeezed_between_minus_1_and_1_with_a_slope_of_1_at_most() {
        VALUE.check();
        DERIVATIVE.check();
    }
}
