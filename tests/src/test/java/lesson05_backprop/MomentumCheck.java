package lesson05_backprop;

import check.Exercise;
import check.Trial;
import java.util.function.Function;
import lesson05_backprop.ParameterPaths.Slopes;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.26", title = "Momentum", points = 2, file = "Momentum.java")
class MomentumCheck {

    record Input(double rate, double friction, Matrix first, Matrix second, Matrix firstGradients, Matrix secondGradients) {

        Input(double rate, double friction, Slopes slopes) {
            this(rate, friction, slopes.first(), slopes.second(), slopes.firstGradients(), slopes.secondGradients());
        }

        Slopes slopes() {
            return new Slopes(first, second, firstGradients, secondGradients);
        }
    }

    static final Trial<Input, ParameterPaths> TRIAL = Trial.of("two parameters after each step(List.of(first, second))",
                    (Input in) -> ParameterPaths.of(() -> new Momentum(in.rate(), in.friction()), in.slopes()))
            .definition(in -> paths(in, g -> moves(in, g)))
            .example("rate 0.1, friction 0.5, three steps with gradients 10, 10, 0 (and −10, −10, 0)",
                    () -> new Input(0.1, 0.5, new Slopes(Matrix.row(5, 5), Matrix.row(0, 0), Matrix.of("10 0; 10 0; 0 0"),
                            Matrix.of("0 -10; 0 -10; 0 0"))),
                    new ParameterPaths(Matrix.of("4 5; 2.5 5; 1.75 5"), Matrix.of("0 1; 0 2.5; 0 3.25"), Matrix.row(0, 0)))
            .random("four steps", 3, random -> new Input(0.25, 0.8, SgdCheck.slopes(4, random)))
            .mistake("The velocity was not carried on",
                    "v = μ·v − η·g needs the v of the step before: keep it for the parameter.",
                    in -> paths(in, g -> each(g, value -> -in.rate() * value)))
            .mistake("A step uphill", "v = μ·v − η·g: minus.", in -> paths(in, g -> each(moves(in, g), value -> -value)))
            .mistake("The velocity points uphill every other time",
                    "v = μ·v − η·g and w = w + v, or v = μ·v + η·g and w = w − v: not a mixture.",
                    in -> paths(in, g -> {
                        double[] moved = new double[g.length];
                        double v = 0;
                        for (int step = 0; step < g.length; step++) {
                            v = -in.friction() * v - in.rate() * g[step];
                            moved[step] = v;
                        }
                        return moved;
                    }))
            .mistake("The gradient was damped by 1 − μ", "v = μ·v − η·g: the gradient comes in with the learning rate only.",
                    in -> paths(in, g -> each(moves(in, g), value -> (1 - in.friction()) * value)))
            .mistake("Nesterov's momentum", "That is another one, which looks ahead: here w moves by v itself.", in ->
                    paths(in, g -> {
                double[] v = moves(in, g);
                double[] moved = new double[g.length];
                for (int step = 0; step < g.length; step++) {
                    moved[step] = in.friction() * v[step] - in.rate() * g[step];
                }
                return moved;
            }))
            .mistake("The learning rate was forgotten", "v = μ·v − η·g.", in -> paths(in, g -> each(moves(in, g), value ->
                    value / in.rate())))
            .mistake("Friction and rate swapped", "The friction μ goes with the velocity, the rate η with the gradient.",
                    in -> paths(in, g -> moves(new Input(in.friction(), in.rate(), in.slopes()), g)))
            .mistake("The velocity of the step before", "First the new velocity, then the step with it.", in -> paths(in,
                    g -> {
                double[] v = moves(in, g);
                double[] moved = new double[g.length];
                System.arraycopy(v, 0, moved, 1, g.length - 1);
                return moved;
            }))
            .mistake("All parameters share one velocity",
                    "Every parameter has a velocity of its own: a map from the parameter to its matrix.",
                    in -> ParameterPaths.shared(g -> moves(in, g), in.slopes()))
            .mistake("All optimizers share one memory", "The map of velocities belongs to this optimizer: not static.",
                    in -> ParameterPaths.of((start, gradients) -> {
                        double[] all = moves(in, ParameterPaths.withEarlier(start, gradients));
                        return summed(start, java.util.Arrays.copyOfRange(all, 1, all.length));
                    }, in.slopes()))
            .mistake("1 − μ in place of μ", "v = μ·v − η·g: the friction μ is the part of the velocity that is kept.",
                    in -> paths(in, g -> moves(new Input(in.rate(), 1 - in.friction(), in.slopes()), g)))
            .mistake("Only the first parameter", "All parameters of the list take a step.",
                    in -> ParameterPaths.firstOnly((start, gradients) -> summed(start, moves(in, gradients)), in.slopes()))
            .mistake("The gradient was changed",
                    "The optimizer reads the gradient and leaves it: scaleInPlace and addInPlace change it.",
                    in -> paths(in, g -> moves(in, g)).withGradients(gradient -> gradient.map(value -> in.rate() * value
                            + 1e-3)));

    private static ParameterPaths paths(Input in, Function<double[], double[]> moves) {
        return ParameterPaths.of((start, gradients) -> summed(start, moves.apply(gradients)), in.slopes());
    }

    /** The velocity in step t is −η·Σ μ^(t−s)·g(s) over all steps s up to t. */
    private static double[] moves(Input in, double[] g) {
        double[] v = new double[g.length];
        for (int t = 0; t < g.length; t++) {
            for (int s = 0; s <= t; s++) {
                v[t] -= in.rate() * Math.pow(in.friction(), t - s) * g[s];
            }
        }
        return v;
    }

    static double[] each(double[] numbers, java.util.function.DoubleUnaryOperator change) {
        return java.util.Arrays.stream(numbers).map(change).toArray();
    }

    static double[] summed(double start, double[] moves) {
        return SgdCheck.values(start, moves, Double::sum);
    }

    @Test
    void every_parameter_keeps_a_velocity_of_its_own() {
        TRIAL.check();
    }
}
