package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.random.RandomGenerator;
import lesson05_backprop.ParameterPaths.Course;
import lesson05_backprop.ParameterPaths.Slopes;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.25", title = "Gradient descent", points = 1, file = "Sgd.java")
class SgdCheck {

    record Input(double rate, Matrix first, Matrix second, Matrix firstGradients, Matrix secondGradients) {

        Input(double rate, Slopes slopes) {
            this(rate, slopes.first(), slopes.second(), slopes.firstGradients(), slopes.secondGradients());
        }

        Slopes slopes() {
            return new Slopes(first, second, firstGradients, secondGradients);
        }
    }

    static final Trial<Input, ParameterPaths> TRIAL = Trial.of("two parameters after each step(List.of(first, second))",
                    (Input in) -> ParameterPaths.of(() -> new Sgd(in.rate()), in.slopes()))
            .definition(in -> ParameterPaths.of(course(in, 1), in.slopes()))
            .example("one step of rate 0.1", () -> new Input(0.1, new Slopes(Matrix.of("1 2; 3 4"), Matrix.of("0 0; 0 0"),
                    Matrix.of("10 0; -10 5"),
                    Matrix.of("1 2; 3 4"))), new ParameterPaths(Matrix.of("0 2; 4 3.5"), Matrix.of("-.1 -.2; -.3 -.4"),
                            Matrix.of("10 0; -10 5")))
            .random("three steps", 3, random -> new Input(0.25, slopes(3, random)))
            .mistake("A step uphill", "The gradient points to where the loss grows: go against it, minus.", in ->
                    ParameterPaths.of(course(in, -1), in.slopes()))
            .mistake("The learning rate was forgotten", "The step is rate times the gradient.",
                    in -> ParameterPaths.of(course(in, 1 / in.rate()), in.slopes()))
            .mistake("The value was replaced", "The step is added to where the parameter is.",
                    in -> ParameterPaths.of((start, gradients) -> values(0, gradients, (before, g) -> -in.rate() * g),
                            in.slopes()))
            .mistake("Only the first parameter", "All parameters of the list take a step.", in ->
                    ParameterPaths.firstOnly(course(in, 1), in.slopes()))
            .mistake("Nothing moves",
                    "Put the new value into the parameter with setValue: minus and scale return new matrices.",
                    in -> ParameterPaths.of(course(in, 0), in.slopes()))
            .mistake("The new value was put in place of the gradient", "setValue, not setGradient.",
                    in -> ParameterPaths.of(course(in, 0), in.slopes()).withGradients(gradient ->
                            in.first().minus(gradient.scale(in.rate()))))
            .mistake("Only the sign of the gradient", "A steep slope makes a long step: rate times the gradient.",
                    in -> ParameterPaths.of((start, gradients) -> values(start, gradients, (before, g) ->
                            before - in.rate() * Math.signum(g)), in.slopes()))
            .mistake("The gradient was changed", "The optimizer reads the gradient and leaves it: scaleInPlace changes it.",
                    in -> ParameterPaths.of(course(in, 1), in.slopes()).withGradients(gradient -> gradient.scale(in.rate())))
            .mistake("The gradient was set to zero",
                    "The optimizer reads the gradient and leaves it; backward replaces it next time.",
                    in -> ParameterPaths.of(course(in, 1), in.slopes()).withGradients(gradient -> gradient.scale(0)));

    interface Move {
        double from(double before, double gradient);
    }

    static double[] values(double start, double[] gradients, Move move) {
        double[] values = new double[gradients.length];
        for (int step = 0; step < gradients.length; step++) {
            values[step] = move.from(step == 0 ? start : values[step - 1], gradients[step]);
        }
        return values;
    }

    static Slopes slopes(int steps, RandomGenerator random) {
        return new Slopes(Fixtures.matrix(2, 3, random), Fixtures.matrix(2, 3, random),
                Fixtures.matrix(2 * steps, 3, random), Fixtures.matrix(2 * steps, 3, random));
    }

    private static Course course(Input in, double factor) {
        return (start, gradients) -> values(start, gradients, (before, g) -> before - factor * in.rate() * g);
    }

    @Test
    void every_parameter_moves_against_its_gradient() {
        TRIAL.check();
    }
}
