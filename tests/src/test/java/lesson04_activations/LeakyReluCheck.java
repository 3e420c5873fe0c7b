package lesson04_activations;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.Trial;
import definitions.Activations;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.5", title = "Leaky ReLU and its derivative", points = 5, file = "LeakyRelu.java")
class LeakyReluCheck {

    record Input(double slope, double x) {
    }

    static final Trial<Input, Double> VALUE = Trial.of("new LeakyRelu(slope).value(x)",
                    (Input in) -> new LeakyRelu(in.slope()).value(in.x()))
            .definition(in -> Activations.leaky(in.x(), in.slope()))
            .example("slope 0.1, x = 3", () -> new Input(0.1, 3), 3.0)
            .example("slope 0.1, x = −3", () -> new Input(0.1, -3), -0.3)
            .example("slope 0.1, x = 0", () -> new Input(0.1, 0), 0.0)
            .example("slope 0.25, x = −1000", () -> new Input(0.25, -1000), -250.0)
            .example("slope 0.25, x = 1000", () -> new Input(0.25, 1000), 1000.0)
            .example("slope 0, which is ReLU, x = −5", () -> new Input(0, -5), 0.0)
            .random("a slope and a number", 4,
                    random -> new Input(0.2 + 0.6 * random.nextDouble(), Fixtures.number(random) / 6))
            .mistake("The negative side is 0", "That is ReLU. Here the negative side is slope · x.",
                    in -> Activations.relu(in.x()))
            .mistake("The slope is always 0.1", "The slope is a component of the record: use slope.",
                    in -> Activations.leaky(in.x(), 0.1))
            .mistake("The slope on both sides", "The positive side is x itself.", in -> in.slope() * in.x())
            .mistake("The negative side became positive",
                    "A negative number stays negative, only smaller: slope · x, without a minus.",
                    in -> in.x() > 0 ? in.x() : -in.slope() * in.x())
            .mistake("The sides are swapped",
                    "The slope belongs to the negative side: the answer is the larger of x and slope · x.",
                    in -> in.x() < 0 ? in.x() : in.slope() * in.x())
            .mistake("The slope in place of slope · x", "The negative side is a line through 0: multiply with x.",
                    in -> in.x() > 0 ? in.x() : in.slope())
            .mistake("Divided by the slope", "The negative side becomes flatter: multiply.",
                    in -> in.x() > 0 ? in.x() : in.x() / in.slope())
            .mistake("The slope taken off", "The negative side is slope · x, a product.",
                    in -> in.x() > 0 ? in.x() : in.x() - in.slope());

    static final Trial<Input, Double> DERIVATIVE = Trial.of("new LeakyRelu(slope).derivative(x)",
                    (Input in) -> new LeakyRelu(in.slope()).derivative(in.x()))
            .definition(in -> Activations.leakySlope(in.x(), in.slope()))
            .example("slope 0.1, x = 3", () -> new Input(0.1, 3), 1.0)
            .example("slope 0.1, x = −3", () -> new Input(0.1, -3), 0.1)
            .example("slope 0.25, x = 0, the kink", () -> new Input(0.25, 0), 0.25)
            .example("slope 0.25, x = −1000", () -> new Input(0.25, -1000), 0.25)
            .example("slope 0.25, x = 1000", () -> new Input(0.25, 1000), 1.0)
            .random("a slope and a number", 4,
                    random -> new Input(0.2 + 0.6 * random.nextDouble(), Fixtures.number(random) / 6))
            .mistake("The slope is lost", "0 on the negative side is ReLU's derivative. The leak is there in the"
                    + " derivative, too.",
                    in -> Activations.reluSlope(in.x()))
            .mistake("The slope is always 0.1", "The slope is a component of the record: use slope.",
                    in -> Activations.leakySlope(in.x(), 0.1))
            .mistake("The right slope at the kink", "At 0 our convention takes the left slope: x > 0, not x >= 0.",
                    in -> in.x() >= 0 ? 1 : in.slope())
            .mistake("0 at the kink", "At 0 our convention takes the left slope, which is not 0 here.",
                    in -> in.x() == 0 ? 0 : Activations.leakySlope(in.x(), in.slope()))
            .mistake("The mean of both slopes at the kink", "At 0 our convention takes the left slope.",
                    in -> in.x() == 0 ? (1 + in.slope()) / 2 : Activations.leakySlope(in.x(), in.slope()))
            .mistake("The value in place of the slope", "The derivative of slope · x is slope, without x.",
                    in -> Activations.leaky(in.x(), in.slope()))
            .mistake("x is still there on the negative side", "The derivative of slope · x is slope, without x.",
                    in -> in.x() > 0 ? 1 : in.slope() * in.x())
            .mistake("1 everywhere", "The negative side is flatter.", in -> 1.0)
            .mistake("The sides are swapped", "The slope belongs to the negative side.", in -> in.x() > 0 ? in.slope() : 1)
            .mistake("The sign is reversed on the negative side", "The line rises there, too, only less.",
                    in -> in.x() > 0 ? 1 : -in.slope())
            .property("the derivative is the central difference of the value", (answer, random) -> {
                double slope = 0.2 + 0.6 * random.nextDouble();
                Matrix places = At.awayFromZero(random.nextDouble(), random.nextDouble());
                GradientCheck.check(xs -> xs.map(x -> Activations.leaky(x, slope)).sum(), places,
                        places.map(x -> answer.apply(new Input(slope, x))));
            });

    /** One after the other: what is built on the first is only judged when the first is right. */
    @Test
    void the_negative_side_keeps_a_share_of_x_and_of_the_slope() {
        VALUE.check();
        DERIVATIVE.check();
    }
}
