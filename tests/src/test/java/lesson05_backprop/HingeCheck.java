package lesson05_backprop;

import check.Exercise;
import check.GradientCheck;
import check.Trial;
import definitions.Losses;
import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.7", title = "The hinge loss", points = 3, file = "Hinge.java")
class HingeCheck {

    record Input(Matrix scores, Matrix labels) {
    }

    static final Trial<Input, Double> VALUE = fixtures(Trial.of("Hinge.value(scores, labels)",
                    (Input in) -> Hinge.value(in.scores(), in.labels())), in -> Losses.hinge(in.scores(), in.labels()))
            .example("scores 0.4, −2 and 0.5 for 1, −1 and −1", () -> input("0.4; -2; 0.5", "1; -1; -1"), 0.7)
            .mistake("A sum in place of the mean", "Divide by the number of samples.",
                    in -> mean(in, HingeCheck::hinge) * in.scores().rows())
            .mistake("The label was forgotten", "Multiply the score with its label: for −1 the score should be negative.",
                    in -> mean(in, (s, t) -> Math.max(0, 1 - s)))
            .mistake("No maximum with 0", "Beyond the margin the loss is 0, not negative.",
                    in -> mean(in, (s, t) -> 1 - t * s))
            .mistake("The maximum was taken of the mean", "max(0, …) belongs to each sample; then comes the mean.",
                    in -> Math.max(0, mean(in, (s, t) -> 1 - t * s)))
            .mistake("Without a margin", "A score on the right side still costs something if it is closer to 0 than 1.",
                    in -> mean(in, (s, t) -> Math.max(0, -t * s)))
            .mistake("The sign of t·s turned", "It is 1 − t·s: a large product is good.",
                    in -> mean(in, (s, t) -> Math.max(0, 1 + t * s)))
            .mistake("Squared", "That is the squared hinge; do not square.",
                    in -> mean(in, (s, t) -> Math.pow(Math.max(0, 1 - t * s), 2)))
            .mistake("The distance to the label", "Scores beyond the margin cost nothing; |t − s| would punish them.",
                    in -> mean(in, (s, t) -> Math.abs(t - s)));

    static final Trial<Input, Matrix> GRADIENT = fixtures(Trial.of("Hinge.gradient(scores, labels)",
                    (Input in) -> Hinge.gradient(in.scores(), in.labels())), in ->
                                    Losses.hingeGradient(in.scores(), in.labels()))
            .example("scores 0.4, −2 and 0.5 for 1, −1 and −1",
                    () -> input("0.4; -2; 0.5", "1; -1; -1"), Matrix.column(-1.0 / 3, 0, 1.0 / 3))
            .property("The gradient is the slope of the loss in every entry", (answer, random) -> {
                Input in = input(5, random);
                GradientCheck.check(s -> Losses.hinge(s, in.labels()), in.scores(), answer.apply(in));
            })
            .mistake("Sign reversed", "Where the label is 1, a larger score makes the loss smaller.",
                    in -> each(in, (s, t) -> t * s < 1 ? t : 0))
            .mistake("Not divided by the samples", "What the loss divides by, its gradient divides by, too.",
                    in -> each(in, (s, t) -> t * s < 1 ? -t : 0).scale(in.scores().rows()))
            .mistake("Divided twice", "The division by the number of samples is done once.",
                    in -> each(in, (s, t) -> t * s < 1 ? -t : 0).scale(1.0 / in.scores().rows()))
            .mistake("Samples beyond the margin pull, too",
                    "Where t·s is above 1 the loss is 0, whatever the score: no slope.",
                    in -> each(in, (s, t) -> -t))
            .mistake("The slope at the kink", "At t·s = 1 the gradient is 0 here: < 1 and not <= 1.",
                    in -> each(in, (s, t) -> t * s <= 1 ? -t : 0))
            .mistake("The label was forgotten", "Label times score is compared with 1, not the score alone.",
                    in -> each(in, (s, t) -> s < 1 ? -t : 0))
            .mistake("Half the slope at the kink", "At t·s = 1 the gradient is 0 here.",
                    in -> each(in, (s, t) -> t * s < 1 ? -t : t * s == 1 ? -t / 2 : 0))
            .mistake("The score in place of the label", "The derivative of t·s by s is t.",
                    in -> each(in, (s, t) -> t * s < 1 ? -s : 0))
            .mistake("−1 for every sample", "The derivative of t·s by s is t, which may be −1.",
                    in -> each(in, (s, t) -> t * s < 1 ? -1 : 0))
            .mistake("Without a margin", "Samples on the right side but inside the margin pull, too.",
                    in -> each(in, (s, t) -> t * s < 0 ? -t : 0));

    private static <O> Trial<Input, O> fixtures(Trial<Input, O> trial, java.util.function.Function<Input, O> definition) {
        return trial.definition(in -> definition.apply(accepted(in)))
                .fixture("scores at the margin, inside it, and far on the right side",
                        () -> input("1; 0.5; 7; -1; -6; -0.25", "1; 1; 1; -1; -1; -1"))
                .random("5 scores", 3, random -> input(5, random))
                .fixture("labels 0 and 1", () -> input("0.5; -0.5", "1; 0"))
                .fixture("two columns", () -> input("0.5 2; -0.5 1", "1 -1; -1 1"));
    }

    /** Refuses what the loss refuses. */
    private static Input accepted(Input in) {
        if (in.scores().cols() != 1 || in.labels().map(t -> t * t).min() != 1) {
            throw new IllegalArgumentException("labels are one column of -1 and 1.");
        }
        return in;
    }

    private static double hinge(double s, double t) {
        return Math.max(0, 1 - t * s);
    }

    private static double mean(Input in, DoubleBinaryOperator term) {
        return Losses.sum(accepted(in).scores(), in.labels(), term) / in.scores().rows();
    }

    private static Matrix each(Input in, DoubleBinaryOperator slope) {
        return Losses.each(accepted(in).scores(), in.labels(), slope).scale(1.0 / in.scores().rows());
    }

    private static Input input(String scores, String labels) {
        return new Input(Matrix.of(scores), Matrix.of(labels));
    }

    private static Input input(int samples, RandomGenerator random) {
        return new Input(Matrix.uniform(samples, 1, -2, 2, random),
                Matrix.uniform(samples, 1, -1, 1, random).map(value -> value < 0 ? -1 : 1));
    }

    /** One after the other, so that a message is about the first thing that is wrong. */
    @Test
    void what_is_missing_to_the_margin_costs_and_pulls() {
        VALUE.check();
        GRADIENT.check();
    }
}
