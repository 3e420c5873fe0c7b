package lesson04_activations;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.Trial;
import definitions.Activations;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.6", title = "ELU and its derivative", points = 7, file = "Elu.java")
class EluCheck {

    record Input(double alpha, double x) {
    }

    static final Trial<Input, Double> VALUE = Trial.of("new Elu(alpha).value(x)",
                    (Input in) -> new Elu(in.alpha()).value(in.x()))
            .definition(in -> Activations.elu(in.x(), in.alpha()))
            .example("α = 1, x = 2", () -> new Input(1, 2), 2.0)
            .example("α = 1, x = −log 2, where e^x is 1/2", () -> new Input(1, -Math.log(2)), -0.5)
            .example("α = 3, x = −log 4, where e^x is 1/4", () -> new Input(3, -Math.log(4)), -2.25)
            .example("α = 0.5, x = 0", () -> new Input(0.5, 0), 0.0)
            .example("α = 0.5, x = 1000", () -> new Input(0.5, 1000), 1000.0)
            .example("α = 0.5, x = −1000", () -> new Input(0.5, -1000), -0.5)
            .fixture("α = 0.5, x = −12", () -> new Input(0.5, -12))
            .fixture("α = 0.5, x = 12", () -> new Input(0.5, 12))
            .random("an α and a number", 4, random -> new Input(0.3 + 2 * random.nextDouble(), Fixtures.number(random) / 6))
            .mistake("α is lost", "The negative side is α(e^x − 1); α is a component of the record.",
                    in -> Activations.elu(in.x(), 1))
            .mistake("1 is not taken off", "At 0 both sides must meet at 0: α(e^x − 1).",
                    in -> in.x() > 0 ? in.x() : in.alpha() * Math.exp(in.x()))
            .mistake("1 is taken off outside", "α multiplies the whole parenthesis: α(e^x − 1), not αe^x − 1.",
                    in -> in.x() > 0 ? in.x() : in.alpha() * Math.exp(in.x()) - 1)
            .mistake("A power that overflows on the side that is not asked for",
                    "e^1000 is ∞, and 0·∞ is NaN. Decide by the sign of x before"
                    + " you compute a power.", in -> (in.x() > 0 ? 1 : 0) * in.x()
                    + (in.x() > 0 ? 0 : 1) * in.alpha() * (Math.exp(in.x()) - 1))
            .mistake("The maximum of both sides",
                    "α(e^x − 1) is larger than x in some places where it must not be taken, such as large x."
                    + " Decide by the sign of x.", in -> Math.max(in.x(), in.alpha() * (Math.exp(in.x()) - 1)))
            .mistake("The sign of the exponent is reversed", "e^x falls to 0 on the negative side; e^−x grows there.",
                    in -> in.x() > 0 ? in.x() : in.alpha() * (Math.exp(-in.x()) - 1))
            .mistake("α in the exponent", "α stands before the parenthesis: α(e^x − 1).",
                    in -> in.x() > 0 ? in.x() : Math.exp(in.alpha() * in.x()) - 1)
            .mistake("Leaky ReLU", "The negative side is bent, α(e^x − 1), and not a line.",
                    in -> Activations.leaky(in.x(), in.alpha()))
            .mistake("ReLU", "The negative side goes down to −α.", in -> Activations.relu(in.x()))
            .mistake("α on the positive side, too", "The positive side is x itself.",
                    in -> in.x() > 0 ? in.alpha() * in.x() : Activations.elu(in.x(), in.alpha()))
            .mistake("The negative side is above 0", "e^x − 1 is negative there, and so must the answer be.",
                    in -> in.x() > 0 ? in.x() : -Activations.elu(in.x(), in.alpha()));

    static final Trial<Input, Double> DERIVATIVE = Trial.of("new Elu(alpha).derivative(x)",
                    (Input in) -> new Elu(in.alpha()).derivative(in.x()))
            .definition(in -> Activations.eluSlope(in.x(), in.alpha()))
            .example("α = 1, x = 2", () -> new Input(1, 2), 1.0)
            .example("α = 1, x = −log 2, where e^x is 1/2", () -> new Input(1, -Math.log(2)), 0.5)
            .example("α = 3, x = −log 4, where e^x is 1/4", () -> new Input(3, -Math.log(4)), 0.75)
            .example("α = 0.5, x = 0, the kink", () -> new Input(0.5, 0), 0.5)
            .example("α = 0.5, x = 1000", () -> new Input(0.5, 1000), 1.0)
            .example("α = 0.5, x = −1000", () -> new Input(0.5, -1000), 0.0)
            .fixture("α = 0.5, x = −12", () -> new Input(0.5, -12))
            .fixture("α = 0.5, x = 12", () -> new Input(0.5, 12))
            .random("an α and a number", 4, random -> new Input(0.3 + 2 * random.nextDouble(), Fixtures.number(random) / 6))
            .mistake("α is lost", "The derivative of α(e^x − 1) is αe^x.", in -> Activations.eluSlope(in.x(), 1))
            .mistake("The value in place of the slope", "The derivative of α(e^x − 1) is αe^x; the 1 goes away.",
                    in -> in.x() > 0 ? 1 : Activations.elu(in.x(), in.alpha()))
            .mistake("The right slope at the kink", "At 0 our convention takes the left slope, α: x > 0, not x >= 0.",
                    in -> in.x() >= 0 ? 1 : Activations.eluSlope(in.x(), in.alpha()))
            .mistake("0 at the kink", "At 0 our convention takes the left slope, α.",
                    in -> in.x() == 0 ? 0 : Activations.eluSlope(in.x(), in.alpha()))
            .mistake("Written for the output, but fed the input",
                    "y + α is the slope of the negative side if y is the value there."
                    + " The argument here is x: compute y first, or use αe^x.", in -> in.x() > 0 ? 1 : in.x() + in.alpha())
            .mistake("1 in place of α", "The slope of the negative side is the value there plus α, not plus 1; or simply"
                    + " αe^x.",
                    in -> in.x() > 0 ? 1 : Activations.elu(in.x(), in.alpha()) + 1)
            .mistake("The value was put in for x",
                    "The argument is x. Here the value of x was put in once more, as if it were x.",
                    in -> Activations.eluSlope(Activations.elu(in.x(), in.alpha()), in.alpha()))
            .mistake("A power that overflows on the side that is not asked for",
                    "e^1000 is ∞, and 0·∞ is NaN. Decide by the sign of x before"
                    + " you compute a power.", in -> (in.x() > 0 ? 1 : 0)
                    + (in.x() > 0 ? 0 : 1) * in.alpha() * Math.exp(in.x()))
            .mistake("The power on both sides", "On the positive side the slope is 1, however large x is.",
                    in -> in.alpha() * Math.exp(in.x()))
            .mistake("The slope of leaky ReLU", "The negative side is bent, so its slope depends on x.",
                    in -> Activations.leakySlope(in.x(), in.alpha()))
            .mistake("The slope of ReLU", "The negative side is bent, so its slope depends on x and is not 0.",
                    in -> Activations.reluSlope(in.x()))
            .mistake("The sign of the exponent is reversed", "The slope fades to the left, so the exponent is x.",
                    in -> in.x() > 0 ? 1 : in.alpha() * Math.exp(-in.x()))
            .property("the derivative is the central difference of the value", (answer, random) -> {
                double alpha = 0.3 + 2 * random.nextDouble();
                Matrix places = At.awayFromZero(random.nextDouble(), random.nextDouble());
                GradientCheck.check(xs -> xs.map(x -> Activations.elu(x, alpha)).sum(), places,
                        places.map(x -> answer.apply(new Input(alpha, x))));
            });

    /** One after the other: what is built on the first is only judged when the first is right. */
    @Test
    void the_negative_side_bends_towards_minus_alpha_with_a_slope_that_fades() {
        VALUE.check();
        DERIVATIVE.check();
    }
}
