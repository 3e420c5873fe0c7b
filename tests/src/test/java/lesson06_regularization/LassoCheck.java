package lesson06_regularization;

import check.Exercise;
import check.Trial;
import definitions.Regularizations;
import lesson05_backprop.TinyNetwork;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.3", title = "LASSO: penalty and gradient", points = 6, file = "Lasso.java")
class LassoCheck {

    static final Trial<Weights, Double> PENALTY = Trial.of("new Lasso(lambda).penalty(w)",
                    (Weights in) -> new Lasso(in.lambda()).penalty(in.w()))
            .definition(in -> in.lambda() * Regularizations.sum(in.w(), Math::abs))
            .example("four weights, λ = 0.1: 0.1 · (1 + 2 + 0 + 3)", () -> new Weights(0.1, Matrix.of("1 -2; 0 3")), 0.6)
            .example("the tiny network's weights, λ = 0.1: 0.1 · 2.4", () -> new Weights(0.1, TinyNetwork.weights()), 0.24)
            .random("a 3×2 matrix", 3, random -> Weights.random(3, 2, random))
            .mistake("The sign was kept", "A negative weight would earn something. Take absolute values.",
                    in -> in.lambda() * in.w().sum())
            .mistake("First added up, then made positive", "Positive and negative weights would cancel: first |w|, then add.",
                    in -> in.lambda() * Math.abs(in.w().sum()))
            .mistake("λ was forgotten", "λ says how dear a unit of weight is.",
                    in -> Regularizations.sum(in.w(), Math::abs))
            .mistake("Ridge in place of LASSO", "LASSO takes absolute values; ridge squares.",
                    in -> in.lambda() * Regularizations.sum(in.w(), w -> w * w))
            .mistake("The length of the weights", "LASSO adds up the absolute values.", in -> in.lambda() * in.w().norm())
            .mistake("The mean in place of the sum", "Every weight pays for itself: add up, do not divide.",
                    in -> in.lambda() * Regularizations.sum(in.w(), Math::abs) / in.w().size())
            .mistake("Nothing is asked", "The penalty is added to the loss: it may not be 0.", in -> 0.0)
            .mistake("The number of weights", "Counted are not the weights but how large they are: |w|.",
                    in -> in.lambda() * Regularizations.sum(in.w(), w -> Math.abs(Math.signum(w))))
            .mistake("Half of it", "λ·Σ|w|, without ½.", in -> in.lambda() * Regularizations.sum(in.w(), Math::abs) / 2)
            .mistake("Only positive weights", "A weight far below 0 is as large as one far above.",
                    in -> in.lambda() * Regularizations.sum(in.w(), w -> Math.max(w, 0)));

    static final Trial<Weights, Matrix> GRADIENT = Trial.of("new Lasso(lambda).gradient(w)",
                    (Weights in) -> new Lasso(in.lambda()).gradient(in.w()))
            .definition(in -> slopes(in, 0))
            .example("four weights, λ = 0.1", () -> new Weights(0.1, Matrix.of("1 -2; 0 3")), Matrix.of(".1 -.1; 0 .1"))
            .fixture("weights at 0 and near it", () -> new Weights(0.3, Matrix.row(0.001, 0, -0.001, -0.0)))
            .random("a 3×2 matrix", 3, random -> Weights.random(3, 2, random))
            .mistake("|w| in place of its slope", "|w| rises with slope 1 and falls with slope −1, however large w is.",
                    in -> in.w().map(w -> in.lambda() * Math.abs(w)))
            .mistake("w in place of its sign", "The pull is as strong for small weights as for large ones: λ times the sign.",
                    in -> in.w().scale(in.lambda()))
            .mistake("The gradient of ridge", "2λw belongs to ridge; LASSO pulls with the same strength everywhere.",
                    in -> in.w().scale(2 * in.lambda()))
            .mistake("The same slope on both sides", "Left of 0, |w| falls: its slope there is negative.",
                    in -> in.w().map(w -> w == 0 ? 0 : in.lambda()))
            .mistake("λ everywhere", "Left of 0, |w| falls; and at 0 the convention is 0.",
                    in -> Matrix.filled(in.w().rows(), in.w().cols(), in.lambda()))
            .mistake("The right slope at the kink", "sign(0) is 0: a weight that is 0 is not pulled.",
                    in -> slopes(in, in.lambda()))
            .mistake("The left slope at the kink", "sign(0) is 0: a weight that is 0 is not pulled.",
                    in -> slopes(in, -in.lambda()))
            .mistake("λ was forgotten", "The slope of λ|w| is λ times the sign.", in -> in.w().map(Math::signum))
            .mistake("Division by 0", "w / |w| is the sign, but for 0, where it is NaN.",
                    in -> in.w().map(w -> in.lambda() * w / Math.abs(w)))
            .mistake("The sign is reversed", "The gradient points to where the penalty grows; the optimizer turns it round.",
                    in -> slopes(in, 0).scale(-1))
            .mistake("Divided by the number of weights", "The penalty is a sum, and so every weight has its full slope.",
                    in -> slopes(in, 0).scale(1.0 / in.w().size()))
            .mistake("Small weights are spared", "Also 0.001 has the sign 1: do not round or cast to int.",
                    in -> in.w().map(w -> in.lambda() * Math.signum((int) w)))
            .mistake("No gradient", "Who asks a penalty in the loss must send its slope back, too.", in -> in.w().scale(0))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = slopes(in, 0);
                in.w().scaleInPlace(2);
                return right;
            })
            .property("the gradient is the slope of the penalty by central differences", Weights.slopesOf(Lasso::new));

    private static Matrix slopes(Weights in, double atZero) {
        return in.w().map(w -> {
            if (w == 0) {
                return atZero;
            }
            return w > 0 ? in.lambda() : -in.lambda();
        });
    }

    @Test
    void small_weights_are_pulled_as_strongly_as_large_ones() {
        PENALTY.check();
        GRADIENT.check();
    }
}
