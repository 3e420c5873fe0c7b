package lesson04_activations;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.Activations;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.4", title = "ReLU and its derivative", points = 5, file = "Relu.java")
class ReluCheck {

    record Map(Matrix x) {
    }

    static final Trial<At, Double> VALUE = Trial.of("new Relu().value(x)", (At in) -> new Relu().value(in.x()))
            .definition(in -> Activations.relu(in.x()))
            .example("x = 2.5", () -> new At(2.5), 2.5)
            .example("x = −2.5", () -> new At(-2.5), 0.0)
            .example("x = 0.5", () -> new At(0.5), 0.5)
            .example("x = 0", () -> new At(0), 0.0)
            .example("x = 1000", () -> new At(1000), 1000.0)
            .example("x = −1000", () -> new At(-1000), 0.0)
            .random("a number", 4, random -> new At(Fixtures.number(random) / 3))
            .mistake("Negative numbers pass", "This is x itself. What is below 0 becomes 0.", At::x)
            .mistake("The wrong side is cut off", "Positive numbers pass, negative ones become 0.",
                    in -> Math.min(0, in.x()))
            .mistake("The sign is taken away", "A negative number becomes 0; |x| would make it positive.",
                    in -> Math.abs(in.x()))
            .mistake("The negative side, mirrored", "Look at the sign of x: max(0, x), not max(0, −x).",
                    in -> Math.max(0, -in.x()))
            .mistake("A step in place of a ramp", "1 is the slope on the positive side; the value there is x.",
                    in -> in.x() > 0 ? 1.0 : 0.0)
            .mistake("Leaky ReLU", "ReLU is flat on the negative side: 0, not a tenth of x.",
                    in -> Activations.leaky(in.x(), 0.1))
            .mistake("Cut off at 1", "ReLU has no upper end: 2.5 stays 2.5.",
                    in -> Math.min(1, Activations.relu(in.x())))
            .mistake("Cut off at 6", "ReLU has no upper end: 1000 stays 1000.",
                    in -> Math.min(6, Activations.relu(in.x())));

    /** An expected NaN matches no number, so the question is another one. */
    static final Trial<At, Boolean> NOT_A_NUMBER = Trial.of("Double.isNaN(new Relu().value(x))",
                    (At in) -> Double.isNaN(new Relu().value(in.x())))
            .definition(in -> Double.isNaN(Activations.relu(in.x())))
            .example("x = NaN", () -> new At(Double.NaN), true)
            .mistake("A NaN became a number",
                    "Every comparison with NaN is false, so x > 0 ? x : 0 makes 0 of it and hides that something went wrong"
                            + " before. Math.max(0, x) hands it on.", in -> false);

    static final Trial<At, Double> DERIVATIVE = Trial.of("new Relu().derivative(x)",
                    (At in) -> new Relu().derivative(in.x()))
            .definition(in -> Activations.reluSlope(in.x()))
            .example("x = 2.5", () -> new At(2.5), 1.0)
            .example("x = −2.5", () -> new At(-2.5), 0.0)
            .example("x = 0, the kink", () -> new At(0), 0.0)
            .example("x = 1000", () -> new At(1000), 1.0)
            .example("x = −1000", () -> new At(-1000), 0.0)
            .random("a number", 4, random -> new At(Fixtures.number(random) / 3))
            .mistake("The right slope at the kink",
                    "At 0 there are two slopes to choose from; our convention takes the left one, 0: x > 0, not x >= 0.",
                    in -> in.x() >= 0 ? 1.0 : 0.0)
            .mistake("One half at the kink", "At 0 our convention takes the left slope, 0, not the mean of both.",
                    in -> (1 + Math.signum(in.x())) / 2)
            .mistake("The value in place of the slope", "The line rises with the same slope, 1, however large x is.",
                    in -> Activations.relu(in.x()))
            .mistake("1 everywhere", "On the negative side ReLU is flat.", in -> 1.0)
            .mistake("The sign of x", "On the negative side ReLU is flat: the slope is 0, not −1.",
                    in -> Math.signum(in.x()))
            .mistake("The sides are swapped", "It rises on the positive side and is flat on the negative one.",
                    in -> in.x() > 0 ? 0.0 : 1.0)
            .mistake("The slope of leaky ReLU", "ReLU is flat on the negative side.",
                    in -> Activations.leakySlope(in.x(), 0.1))
            .property("the derivative is the central difference of the value", At.centralDifferences(Activations::relu));

    /** The numbers of the lesson, one by one through the student's ReLU. */
    static final Trial<Map, Matrix> MAPS = Trial.of("x.map(new Relu()::value)", (Map in) -> in.x().map(new Relu()::value))
            .definition(in -> in.x().map(Activations::relu))
            .example("the matrix of the lesson", () -> new Map(Matrix.of("-1 3 2; 1 -2 1; -1 1 3")),
                    Matrix.of("0 3 2; 1 0 1; 0 1 3"))
            .example("map 1 of lesson 1", () -> new Map(Matrix.of("3 -1 -3 -1; -3 1 0 -3; -3 -3 0 1; 3 -2 -2 -1")),
                    Matrix.of("3 0 0 0; 0 1 0 0; 0 0 0 1; 3 0 0 0"))
            .example("map 2 of lesson 1", () -> new Map(Matrix.of("-1 -1 -1 -1; -1 -1 -2 1; -1 -1 -2 1; -1 0 -4 3")),
                    Matrix.of("0 0 0 0; 0 0 0 1; 0 0 0 1; 0 0 0 3"))
            .mistake("The numbers pass unchanged", "What is below 0 becomes 0.", in -> in.x().copy())
            .mistake("Negative numbers became positive", "A negative number becomes 0.", in -> in.x().map(Math::abs))
            .mistake("Everything became 0 or 1", "A positive number stays as it is.",
                    in -> in.x().map(Math::signum).map(Activations::relu));

    /** One after the other: what is built on the first is only judged when the first is right. */
    @Test
    void positive_numbers_pass_with_slope_1_and_others_become_0() {
        VALUE.check();
        MAPS.check();
        NOT_A_NUMBER.check();
        DERIVATIVE.check();
    }
}
