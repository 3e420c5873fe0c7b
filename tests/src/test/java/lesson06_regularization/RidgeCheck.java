package lesson06_regularization;

import check.Exercise;
import check.Trial;
import definitions.Regularizations;
import lesson05_backprop.TinyNetwork;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.2", title = "Ridge: penalty and gradient", points = 6, file = "Ridge.java")
class RidgeCheck {

    static final Trial<Weights, Double> PENALTY = Trial.of("new Ridge(lambda).penalty(w)",
                    (Weights in) -> new Ridge(in.lambda()).penalty(in.w()))
            .definition(in -> in.lambda() * squares(in))
            .example("four weights, λ = 0.1: 0.1 · (1 + 4 + 0 + 9)", () -> new Weights(0.1, Matrix.of("1 -2; 0 3")), 1.4)
            .example("the tiny network's weights, λ = 0.1: 0.1 · 0.42", () -> new Weights(0.1, TinyNetwork.weights()), 0.042)
            .random("a 3×2 matrix", 3, random -> Weights.random(3, 2, random))
            .mistake("Half of it", "The penalty is λΣw², without ½: the gradient has the 2 that comes of it.",
                    in -> in.lambda() * squares(in) / 2)
            .mistake("λ was forgotten", "λ says how dear a squared weight is.", RidgeCheck::squares)
            .mistake("λ was squared", "λ·Σw²: λ stands before the sum.", in -> in.lambda() * in.lambda() * squares(in))
            .mistake("The length of the weights", "No root is taken: the sum of the squares itself.",
                    in -> in.lambda() * in.w().norm())
            .mistake("The mean in place of the sum", "Every weight pays for itself: add up, do not divide.",
                    in -> in.lambda() * squares(in) / in.w().size())
            .mistake("LASSO in place of ridge", "Ridge squares the weights; LASSO takes their absolute values.",
                    in -> in.lambda() * Regularizations.sum(in.w(), Math::abs))
            .mistake("The weights themselves, added up", "A negative weight would earn something. Square each of them.",
                    in -> in.lambda() * in.w().sum())
            .mistake("First added up, then squared", "Positive and negative weights would cancel: first square, then add.",
                    in -> in.lambda() * in.w().sum() * in.w().sum())
            .mistake("A matrix product in place of squares", "elementTimes multiplies number by number; times does not.",
                    in -> {
                        if (in.w().rows() != in.w().cols()) {
                            throw new IllegalArgumentException("The shapes do not fit.");
                        }
                        return in.lambda() * in.w().times(in.w()).sum();
                    })
            .mistake("Nothing is asked", "The penalty is added to the loss: it may not be 0.", in -> 0.0)
            .mistake("Only the first row", "All weights are penalized.",
                    in -> in.lambda() * Regularizations.sum(in.w().row(0), w -> w * w))
            .mistake("Only positive weights", "A weight far below 0 is as large as one far above.",
                    in -> in.lambda() * Regularizations.sum(in.w(), w -> w > 0 ? w * w : 0));

    static final Trial<Weights, Matrix> GRADIENT = Trial.of("new Ridge(lambda).gradient(w)",
                    (Weights in) -> new Ridge(in.lambda()).gradient(in.w()))
            .definition(in -> in.w().plus(in.w()).map(w -> in.lambda() * w))
            .example("four weights, λ = 0.1", () -> new Weights(0.1, Matrix.of("1 -2; 0 3")), Matrix.of(".2 -.4; 0 .6"))
            .random("a 3×2 matrix", 3, random -> Weights.random(3, 2, random))
            .mistake("The factor 2 is missing", "The derivative of λw² is 2λw.", in -> in.w().scale(in.lambda()))
            .mistake("λ was forgotten", "The derivative of λw² is 2λw.", in -> in.w().scale(2))
            .mistake("The sign is lost", "A negative weight is pulled up: its slope is negative, too.",
                    in -> in.w().map(w -> 2 * in.lambda() * Math.abs(w)))
            .mistake("The sign is reversed", "The gradient points to where the penalty grows; the optimizer turns it round.",
                    in -> in.w().scale(-2 * in.lambda()))
            .mistake("The gradient of LASSO", "Ridge pulls harder at larger weights: 2λw.",
                    in -> in.w().map(w -> in.lambda() * Math.signum(w)))
            .mistake("The squares in place of their slope", "penalty has the squares; here their derivative is asked.",
                    in -> in.w().map(w -> in.lambda() * w * w))
            .mistake("Divided by the number of weights", "The penalty is a sum, and so every weight has its full slope.",
                    in -> in.w().scale(2 * in.lambda() / in.w().size()))
            .mistake("No gradient", "Who asks a penalty in the loss must send its slope back, too.", in -> in.w().scale(0))
            .mistake("The weights after a step", "Returned is the slope 2λw alone; the optimizer takes the step.",
                    in -> in.w().scale(1 - 2 * in.lambda()))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = in.w().scale(2 * in.lambda());
                in.w().scaleInPlace(2 * in.lambda());
                return right;
            })
            .property("the gradient is the slope of the penalty by central differences", Weights.slopesOf(Ridge::new));

    private static double squares(Weights in) {
        return Regularizations.sum(in.w(), w -> w * w);
    }

    @Test
    void large_weights_are_dear_and_pulled_back_in_proportion() {
        PENALTY.check();
        GRADIENT.check();
    }
}
