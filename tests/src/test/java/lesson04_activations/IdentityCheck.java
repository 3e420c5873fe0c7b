package lesson04_activations;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.1", title = "Identity, a warm-up", points = 1, file = "Identity.java")
class IdentityCheck {

    static final Trial<At, Double> VALUE = Trial.of("new Identity().value(x)", (At in) -> new Identity().value(in.x()))
            .definition(At::x)
            .example("x = −2.5", () -> new At(-2.5), -2.5)
            .example("x = 1000", () -> new At(1000), 1000.0)
            .random("a number", 3, random -> new At(Fixtures.number(random) / 3))
            .mistake("1 in place of x", "1 is the slope. The value is what came in.", in -> 1.0)
            .mistake("0 in place of x", "The value is what came in.", in -> 0.0)
            .mistake("Only the positive side", "That is ReLU; the identity hands on negative numbers, too.",
                    in -> Math.max(0, in.x()))
            .mistake("The sign is lost", "Negative numbers stay negative.", in -> Math.abs(in.x()));

    static final Trial<At, Double> DERIVATIVE = Trial.of("new Identity().derivative(x)",
                    (At in) -> new Identity().derivative(in.x()))
            .definition(in -> 1.0)
            .example("x = −2.5", () -> new At(-2.5), 1.0)
            .example("x = 0", () -> new At(0), 1.0)
            .random("a number", 3, random -> new At(Fixtures.number(random) / 3))
            .mistake("The value in place of the slope", "The slope says how fast x grows with x: the same everywhere.",
                    At::x)
            .mistake("0 in place of 1", "0 is the slope of a constant.", in -> 0.0)
            .mistake("Only the positive side has a slope", "That is ReLU; the identity grows on the negative side, too.",
                    in -> in.x() > 0 ? 1.0 : 0.0)
            .property("the derivative is the central difference of the value", At.centralDifferences(x -> x));

    /** One after the other: what is built on the first is only judged when the first is right. */
    @Test
    void what_comes_in_goes_out_and_the_slope_is_the_same_everywhere() {
        VALUE.check();
        DERIVATIVE.check();
    }
}
