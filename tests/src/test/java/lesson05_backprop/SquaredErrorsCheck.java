package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.Trial;
import definitions.Losses;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.5", title = "Squared errors and their gradients", points = 4, file = "SquaredErrors.java")
class SquaredErrorsCheck {

    static final Trial<LossInput, Double> MEAN = Trial.of("SquaredErrors.mean(predicted, target)",
                    (LossInput in) -> SquaredErrors.mean(in.predicted(), in.target()))
            .definition(in -> Losses.meanSquares(in.predicted(), in.target()))
            .example("cat 0.8 and dog 0.2 for a cat", () -> LossInput.of("0.8 0.2", "1 0"), 0.04)
            .example("two samples of three outputs", () -> LossInput.of("1 2 3; 4 5 6", "1 0 3; 1 5 6"), 13.0 / 6)
            .random("4 samples of 3 outputs", 3, random -> input(4, 3, random))
            .fixture("nothing wrong at all", () -> LossInput.of("1 -2; 3 4", "1 -2; 3 4"))
            .mistake("Not divided by the outputs", "This error is a mean over all cells, samples times outputs.",
                    in -> Losses.meanSquares(in.predicted(), in.target()) * in.predicted().cols())
            .mistake("Not divided by the samples", "This error is a mean over all cells, samples times outputs.",
                    in -> Losses.meanSquares(in.predicted(), in.target()) * in.samples())
            .mistake("A sum in place of the mean", "Divide by the number of cells.",
                    in -> Losses.meanSquares(in.predicted(), in.target()) * in.predicted().size())
            .mistake("Halved", "The ½ belongs to the total error, not to the mean squared error.",
                    in -> Losses.meanSquares(in.predicted(), in.target()) / 2)
            .mistake("The total error", "That is half of a sum; here it is the mean of the squares.",
                    in -> Losses.totalError(in.predicted(), in.target()))
            .mistake("The root was taken", "That is the root mean squared error; leave the root out.",
                    in -> Math.sqrt(Losses.meanSquares(in.predicted(), in.target())))
            .mistake("The absolute difference in place of the square", "Square each difference.",
                    in -> Losses.sum(in.predicted(), in.target(), (p, t) -> Math.abs(p - t)) / in.predicted().size())
            .mistake("The difference was not squared",
                    "Positive and negative differences would cancel; square each of them.",
                    in -> in.predicted().minus(in.target()).mean())
            .mistake("The square of the summed difference", "Square first, then add up.",
                    in -> Math.pow(in.predicted().minus(in.target()).sum(), 2) / in.predicted().size())
            .mistake("The square of the mean difference", "Square first, then take the mean.",
                    in -> Math.pow(in.predicted().minus(in.target()).mean(), 2));

    static final Trial<LossInput, Matrix> MEAN_GRADIENT = Trial.of("SquaredErrors.meanGradient(predicted, target)",
                    (LossInput in) -> SquaredErrors.meanGradient(in.predicted(), in.target()))
            .definition(in -> meanGradient(in, 1))
            .example("cat 0.8 and dog 0.2 for a cat", () -> LossInput.of("0.8 0.2", "1 0"), Matrix.of("-0.2 0.2"))
            .random("4 samples of 3 outputs", 3, random -> input(4, 3, random))
            .property("The gradient is the slope of the loss in every entry", (answer, random) -> {
                LossInput in = input(3, 2, random);
                GradientCheck.check(p -> Losses.meanSquares(p, in.target()), in.predicted(), answer.apply(in));
            })
            .mistake("Sign reversed", "If a prediction that is too large grows, the error grows: the sign is that of p − t.",
                    in -> meanGradient(in, -1))
            .mistake("The 2 of the square was forgotten", "The derivative of d² is 2d.", in -> meanGradient(in, 0.5))
            .mistake("Divided as whole numbers", "2 / 12 is 0 in Java: both are whole numbers. Write 2.0.",
                    in -> meanGradient(in, 0))
            .mistake("Not divided by the samples", "What the loss divides by, its gradient divides by, too.",
                    in -> meanGradient(in, in.samples()))
            .mistake("Not divided by the outputs", "What the loss divides by, its gradient divides by, too.",
                    in -> meanGradient(in, in.predicted().cols()))
            .mistake("Not divided at all", "What the loss divides by, its gradient divides by, too.",
                    in -> meanGradient(in, in.predicted().size()))
            .mistake("Divided twice", "The division by the number of cells is done once.",
                    in -> meanGradient(in, 1.0 / in.predicted().size()))
            .mistake("The target was not subtracted", "The derivative contains p − t.",
                    in -> in.predicted().scale(2.0 / in.predicted().size()));

    static final Trial<LossInput, Double> TOTAL = Trial.of("SquaredErrors.total(predicted, target)",
                    (LossInput in) -> SquaredErrors.total(in.predicted(), in.target()))
            .definition(in -> Losses.totalError(in.predicted(), in.target()))
            .example("cat 0.8 and dog 0.2 for a cat", () -> LossInput.of("0.8 0.2", "1 0"), 0.04)
            .example("two samples of three outputs", () -> LossInput.of("1 2 3; 4 5 6", "1 0 3; 1 5 6"), 6.5)
            .random("4 samples of 3 outputs", 3, random -> input(4, 3, random))
            .mistake("The ½ was forgotten", "Each square counts half.",
                    in -> 2 * Losses.totalError(in.predicted(), in.target()))
            .mistake("A mean in place of the sum", "The total error is a sum over all cells; nothing is divided but by 2.",
                    in -> Losses.meanSquares(in.predicted(), in.target()))
            .mistake("Half of the mean", "The total error is a sum over all cells.",
                    in -> Losses.meanSquares(in.predicted(), in.target()) / 2)
            .mistake("Divided by the samples", "The total error adds up all samples.",
                    in -> Losses.totalError(in.predicted(), in.target()) / in.samples())
            .mistake("Halved as whole numbers",
                    "1 / 2 is 0 in Java: both are whole numbers. Write 0.5, or divide a double by 2.",
                    in -> 0.0)
            .mistake("The square of the summed difference", "Square first, then add up.",
                    in -> Math.pow(in.predicted().minus(in.target()).sum(), 2) / 2)
            .mistake("The ½ was squared, too", "Square the difference, then halve it.",
                    in -> Losses.totalError(in.predicted(), in.target()) / 2)
            .mistake("The difference was not squared", "Square each difference, then halve it.",
                    in -> in.target().minus(in.predicted()).sum() / 2);

    static final Trial<LossInput, Matrix> TOTAL_GRADIENT = Trial.of("SquaredErrors.totalGradient(predicted, target)",
                    (LossInput in) -> SquaredErrors.totalGradient(in.predicted(), in.target()))
            .definition(in -> Losses.each(in.predicted(), in.target(), (p, t) -> p - t))
            .example("cat 0.8 and dog 0.2 for a cat", () -> LossInput.of("0.8 0.2", "1 0"), Matrix.of("-0.2 0.2"))
            .random("4 samples of 3 outputs", 3, random -> input(4, 3, random))
            .property("The gradient is the slope of the loss in every entry", (answer, random) -> {
                LossInput in = input(3, 2, random);
                GradientCheck.check(p -> Losses.totalError(p, in.target()), in.predicted(), answer.apply(in));
            })
            .mistake("Sign reversed: that is δ", "δ is target minus prediction; the gradient is its negative.",
                    in -> in.target().minus(in.predicted()))
            .mistake("Doubled", "The 2 of the square and the ½ cancel.", in -> in.predicted().minus(in.target()).scale(2))
            .mistake("Halved", "The 2 of the square and the ½ cancel.", in -> in.predicted().minus(in.target()).scale(0.5))
            .mistake("Divided by the samples", "The total error adds up all samples.",
                    in -> in.predicted().minus(in.target()).scale(1.0 / in.samples()))
            .mistake("Divided by all cells", "The total error is a sum over all cells.",
                    in -> in.predicted().minus(in.target()).scale(1.0 / in.predicted().size()))
            .mistake("The target was not subtracted", "The derivative contains p − t.", in -> in.predicted().copy());

    private static Matrix meanGradient(LossInput in, double factor) {
        return Losses.each(in.predicted(), in.target(), (p, t) -> factor * 2 * (p - t) / in.predicted().size());
    }

    private static LossInput input(int samples, int outputs, RandomGenerator random) {
        return new LossInput(Fixtures.matrix(samples, outputs, random).scale(0.1), Fixtures.matrix(samples, outputs,
                        random).scale(0.07));
    }

    /** One after the other, so that a message is about the first thing that is wrong. */
    @Test
    void both_errors_and_their_gradients() {
        MEAN.check();
        MEAN_GRADIENT.check();
        TOTAL.check();
        TOTAL_GRADIENT.check();
    }
}
