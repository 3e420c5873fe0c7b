package lesson05_backprop;

import check.Exercise;
import check.Trial;
import java.util.function.Function;
import lesson05_backprop.ParameterPaths.Slopes;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.27", title = "Adam", points = 3, file = "Adam.java")
class AdamCheck {

    record Input(double rate, double beta1, double beta2, double epsilon, Matrix first, Matrix second, Matrix firstGradients,
            Matrix secondGradients) {

        Input(double rate, double beta1, double beta2, double epsilon, Slopes slopes) {
            this(rate, beta1, beta2, epsilon, slopes.first(), slopes.second(), slopes.firstGradients(),
                    slopes.secondGradients());
        }

        Slopes slopes() {
            return new Slopes(first, second, firstGradients, secondGradients);
        }
    }

    static final Trial<Input, ParameterPaths> TRIAL = Trial.of("two parameters after each step(List.of(first, second))",
                    (Input in) -> ParameterPaths.of(() -> new Adam(in.rate(), in.beta1(), in.beta2(), in.epsilon()),
                            in.slopes()))
            .definition(in -> paths(in, g -> moves(in, g, 1, 1)))
            .example("the first step is as long as the learning rate, whatever the gradient",
                    () -> new Input(0.001, 0.9, 0.999, 1e-12, new Slopes(Matrix.row(1, 1, 1), Matrix.row(0, 0, 0),
                            Matrix.row(100, -0.5, 7), Matrix.row(1, 2, -3))),
                    new ParameterPaths(Matrix.row(0.999, 1.001, 0.999), Matrix.row(-0.001, -0.001, 0.001), Matrix.row(100,
                            -0.5, 7)))
            .random("four steps with a visible ε", 3, random -> new Input(0.25, 0.8, 0.6, 0.5, SgdCheck.slopes(4, random)))
            .random("four steps with the usual settings", 1, random -> new Input(0.001, 0.9, 0.999, 1e-8, SgdCheck.slopes(4,
                    random)))
            .mistake("The bias correction is missing",
                    "m and v begin at 0 and are too small at first: divide them by 1 − βᵗ.",
                    in -> paths(in, g -> moves(in, g, 0, 0)))
            .mistake("The mean was not corrected", "m̂ = m / (1 − β₁ᵗ).", in -> paths(in, g -> moves(in, g, 0, 1)))
            .mistake("The squares were not corrected", "v̂ = v / (1 − β₂ᵗ).", in -> paths(in, g -> moves(in, g, 1, 0)))
            .mistake("ε inside the root", "√v̂ + ε: first the root, then ε.", in -> paths(in, g -> moves(in, g, (m, v) ->
                    m / Math.sqrt(v + in.epsilon()))))
            .mistake("ε is missing", "Divide by √v̂ + ε.", in -> paths(in, g -> moves(in, g, (m, v) -> m / Math.sqrt(v))))
            .mistake("The root is missing", "Divide by √v̂ + ε, not by v̂.", in -> paths(in, g -> moves(in, g, (m, v) ->
                    m / (v + in.epsilon()))))
            .mistake("A step uphill", "w minus the step.", in -> paths(in, g -> moves(in, g, (m, v) -> -m / (Math.sqrt(v)
                    + in.epsilon()))))
            .mistake("The learning rate was forgotten", "The step is η times the quotient.",
                    in -> paths(in, g -> MomentumCheck.each(moves(in, g, 1, 1), value -> value / in.rate())))
            .mistake("The two β swapped", "β₁ belongs to the mean m, β₂ to the squares v.",
                    in -> paths(in, g -> moves(new Input(in.rate(), in.beta2(), in.beta1(), in.epsilon(), in.slopes()), g, 1,
                            1)))
            .mistake("The counter counts parameters, not steps",
                    "t grows by one in each call of step, before the loop over the parameters.", in ->
                    new ParameterPaths(counted(in, g -> 2 * g - 1).first(), counted(in, g -> 2 * g).second(), counted(in,
                            t -> t).lastGradient()))
            .mistake("The correction always as in the first step",
                    "t counts the steps: it grows, and is kept from one call to the next.",
                    in -> counted(in, t -> 1))
            .mistake("All parameters share one memory",
                    "Every parameter has its own m and v: maps from the parameter to its matrices.", in ->
                    ParameterPaths.shared(g -> {
                        double[] moves = new double[g.length];
                        double m = 0;
                        double v = 0;
                        for (int i = 0; i < g.length; i++) {
                            int t = i / 2 + 1;
                            m = in.beta1() * m + (1 - in.beta1()) * g[i];
                            v = in.beta2() * v + (1 - in.beta2()) * g[i] * g[i];
                            moves[i] = -in.rate() * m / (1 - Math.pow(in.beta1(),
                                    t)) / (Math.sqrt(v / (1 - Math.pow(in.beta2(), t))) + in.epsilon());
                        }
                        return moves;
                    }, in.slopes()))
            .mistake("All optimizers share one memory", "The maps of m and v, and t, belong to this optimizer: not static.",
                    in -> ofAll(in, true, t -> t))
            .mistake("All optimizers share one memory", "The maps of m and v, and t, belong to this optimizer: not static.",
                    in -> ofAll(in, true, t -> 2 * t + 1))
            .mistake("All optimizers share one counter", "t belongs to this optimizer: a field that is not static.",
                    in -> ofAll(in, false, t -> 2 * t + 1))
            .mistake("The gradient in place of its square", "v is the running mean of g²: g.elementTimes(g).",
                    in -> paths(in, g -> {
                        double[] moves = new double[g.length];
                        for (int t = 1; t <= g.length; t++) {
                            double m = mean(g, t, in.beta1(), false) / (1 - Math.pow(in.beta1(), t));
                            double v = mean(g, t, in.beta2(), false) / (1 - Math.pow(in.beta2(), t));
                            moves[t - 1] = -in.rate() * m / (Math.sqrt(v) + in.epsilon());
                        }
                        return moves;
                    }))
            .mistake("t was not raised, or too late", "With t = 0 the corrections divide by 1 − 1: raise t before it is used.",
                    in -> counted(in, t -> 0))
            .mistake("Nothing was kept from the step before",
                    "m and v go on from their last values: keep them for the parameter.", in -> paths(in, g -> {
                double[] moves = new double[g.length];
                for (int t = 1; t <= g.length; t++) {
                    double m = (1 - in.beta1()) * g[t - 1] / (1 - Math.pow(in.beta1(), t));
                    double v = (1 - in.beta2()) * g[t - 1] * g[t - 1] / (1 - Math.pow(in.beta2(), t));
                    moves[t - 1] = -in.rate() * m / (Math.sqrt(v) + in.epsilon());
                }
                return moves;
            }))
            .mistake("Only the first parameter", "All parameters of the list take a step.",
                    in -> ParameterPaths.firstOnly((start, gradients) -> MomentumCheck.summed(start, moves(in, gradients, 1,
                            1)), in.slopes()))
            .mistake("The gradient in place of its mean", "The step goes along m̂, the running mean.", in -> paths(in, g -> {
                double[] moves = new double[g.length];
                for (int t = 1; t <= g.length; t++) {
                    moves[t - 1] = -in.rate() * g[t - 1] / (Math.sqrt(mean(g, t, in.beta2(),
                            true) / (1 - Math.pow(in.beta2(), t))) + in.epsilon());
                }
                return moves;
            }));

    private interface Step {
        double of(double mean, double square);
    }

    private static ParameterPaths paths(Input in, Function<double[], double[]> moves) {
        return ParameterPaths.of((start, gradients) -> MomentumCheck.summed(start, moves.apply(gradients)), in.slopes());
    }

    /** A running mean after t steps, written as the sum that it is: (1 − β)·Σ β^(t−s)·g(s). */
    private static double mean(double[] g, int t, double beta, boolean squared) {
        double sum = 0;
        for (int s = 1; s <= t; s++) {
            sum += (1 - beta) * Math.pow(beta, t - s) * (squared ? g[s - 1] * g[s - 1] : g[s - 1]);
        }
        return sum;
    }

    /** With {@code correctMean} and {@code correctSquares} 1 for yes, 0 for no. */
    private static double[] moves(Input in, double[] g, int correctMean, int correctSquares) {
        double[] moves = new double[g.length];
        for (int t = 1; t <= g.length; t++) {
            double m = mean(g, t, in.beta1(), false) / (1 - correctMean * Math.pow(in.beta1(), t));
            double v = mean(g, t, in.beta2(), true) / (1 - correctSquares * Math.pow(in.beta2(), t));
            moves[t - 1] = -in.rate() * m / (Math.sqrt(v) + in.epsilon());
        }
        return moves;
    }

    private static double[] moves(Input in, double[] g, Step step) {
        double[] moves = new double[g.length];
        for (int t = 1; t <= g.length; t++) {
            moves[t - 1] = -in.rate() * step.of(mean(g, t, in.beta1(), false) / (1 - Math.pow(in.beta1(), t)),
                    mean(g, t, in.beta2(), true) / (1 - Math.pow(in.beta2(), t)));
        }
        return moves;
    }

    /** With another number than t in the corrections. */
    private static ParameterPaths counted(Input in, java.util.function.IntUnaryOperator counter) {
        return paths(in, g -> {
            double[] moves = new double[g.length];
            for (int t = 1; t <= g.length; t++) {
                double m = mean(g, t, in.beta1(), false) / (1 - Math.pow(in.beta1(), counter.applyAsInt(t)));
                double v = mean(g, t, in.beta2(), true) / (1 - Math.pow(in.beta2(), counter.applyAsInt(t)));
                moves[t - 1] = -in.rate() * m / (Math.sqrt(v) + in.epsilon());
            }
            return moves;
        });
    }

    /** With m and v that an earlier optimizer has begun, if {@code earlier}, and another number than t in the corrections. */
    private static ParameterPaths ofAll(Input in, boolean earlier, java.util.function.IntUnaryOperator counter) {
        return ParameterPaths.of((start, gradients) -> {
            double[] g = earlier ? ParameterPaths.withEarlier(start, gradients) : gradients;
            int before = g.length - gradients.length;
            double[] moves = new double[gradients.length];
            for (int t = 1; t <= moves.length; t++) {
                double m = mean(g, t + before, in.beta1(), false) / (1 - Math.pow(in.beta1(), counter.applyAsInt(t)));
                double v = mean(g, t + before, in.beta2(), true) / (1 - Math.pow(in.beta2(), counter.applyAsInt(t)));
                moves[t - 1] = -in.rate() * m / (Math.sqrt(v) + in.epsilon());
            }
            return MomentumCheck.summed(start, moves);
        }, in.slopes());
    }

    @Test
    void every_number_takes_steps_of_its_own_length() {
        TRIAL.check();
    }
}
