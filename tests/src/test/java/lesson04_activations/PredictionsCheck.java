package lesson04_activations;

import check.Exercise;
import check.Trial;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PredictionsCheck {

    @Nested
    @Exercise(id = "4.P1", title = "The steepest slope of the sigmoid", points = 2, file = "Predictions.java",
            explanation = "σ(0) = 1/2, and 1/2 · (1 − 1/2) = 1/4. Nowhere does the sigmoid hand on more than a quarter.")
    class SteepestSlopeOfSigmoid {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial.prediction("steepestSlopeOfSigmoid()",
                        Predictions::steepestSlopeOfSigmoid, 0.25)
                .mistake("The value in place of the slope", "σ(0) is one half; the slope is a product with it.", 0.5)
                .mistake("The slope of tanh", "tanh rises from −1 to 1 and twice as fast; the sigmoid is flatter.", 1.0)
                .mistake("The slope far away", "Far from 0 the sigmoid is flat, but not at 0.", 0.0);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "4.P2", title = "Ten layers with f(x) = 2x", points = 2, file = "Predictions.java",
            explanation = "Multiplied out, all ten are x·W + b with one W and one b. A line stays a line: f(x) = c·x will"
                    + " not do.")
    class LayersThatDoTheSame {

        static final Trial<Trial.Nothing, Integer> TRIAL = Trial.prediction("layersThatDoTheSame()",
                        Predictions::layersThatDoTheSame, 1)
                .mistake("No layer can be spared", "Write (2·(x·W₁ + b₁))·W₂ + b₂ without parentheses and look at it.", 10)
                .mistake("A layer of its own for f", "The factor 2 can be multiplied into the weights and the biases.", 2)
                .mistake("No layer at all", "Something must still multiply with weights.", 0);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "4.P3", title = "100 more on every logit", points = 1, file = "Predictions.java",
            explanation = "Every power of e becomes e^100 times as large, and so does their sum: the factor cancels. That"
                    + " is why the"
                    + " largest logit may be taken off.")
    class AfterAddingToLogits {

        static final Trial<Trial.Nothing, Predictions.Effect> TRIAL = Trial.prediction("afterAddingToLogits()",
                        Predictions::afterAddingToLogits, Predictions.Effect.THE_SAME)
                .mistake("All grow, so the largest grows most",
                        "All powers grow by the same factor. What becomes of a quotient?",
                        Predictions.Effect.MORE_DECIDED)
                .mistake("The differences count less", "Softmax sees differences of logits, not their ratios.",
                        Predictions.Effect.MORE_EVEN)
                .mistake("Overflow", "The question is about exact mathematics; and e^100 is still within the range of"
                        + " double.",
                        Predictions.Effect.NOT_A_NUMBER);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "4.P4", title = "Twice the logits", points = 1, file = "Predictions.java",
            explanation = "The differences are doubled, and so the ratios of the probabilities are squared: 0.09, 0.24,"
                    + " 0.67 become"
                    + " 0.02, 0.12, 0.87.")
    class AfterDoublingLogits {

        static final Trial<Trial.Nothing, Predictions.Effect> TRIAL = Trial.prediction("afterDoublingLogits()",
                        Predictions::afterDoublingLogits, Predictions.Effect.MORE_DECIDED)
                .mistake("A factor cancels", "A factor before the powers cancels, but this one stands in the exponent.",
                        Predictions.Effect.THE_SAME)
                .mistake("The other way", "Halving the logits makes them more even.", Predictions.Effect.MORE_EVEN)
                .mistake("Overflow", "e^6 is about 403.", Predictions.Effect.NOT_A_NUMBER);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "4.P5", title = "Through ten sigmoids", points = 2, file = "Predictions.java",
            explanation = "Each layer multiplies with at most 1/4, and 0.25 to the power of 10 is 0.00000095.")
    class AfterTenSigmoids {

        static final Trial<Trial.Nothing, Predictions.Left> TRIAL = Trial.prediction("afterTenSigmoids()",
                        Predictions::afterTenSigmoids, Predictions.Left.LESS_THAN_A_MILLIONTH)
                .mistake("Nothing is lost", "The weights are 1, but each layer brings the slope of the sigmoid, too.",
                        Predictions.Left.ALL)
                .mistake("Added in place of multiplied", "The factors of the layers are multiplied.",
                        Predictions.Left.A_TENTH)
                .mistake("One half for each layer", "Ten halves make a thousandth; but how steep is the sigmoid at most?",
                        Predictions.Left.A_THOUSANDTH);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "4.P6", title = "The fate of a dead unit", points = 1, file = "Predictions.java",
            explanation = "Its slope is 0 for every sample, so the gradient of its weights and of its bias is 0: no step"
                    + " moves them.")
    class OfDeadUnit {

        static final Trial<Trial.Nothing, Predictions.Fate> TRIAL = Trial.prediction("ofDeadUnit()",
                        Predictions::ofDeadUnit, Predictions.Fate.STAYS_DEAD)
                .mistake("Lifted by the next steps",
                        "A step is the gradient times the learning rate. How large is the gradient, with a slope of 0?",
                        Predictions.Fate.COMES_BACK)
                .mistake("Nothing grows here", "A gradient of 0 moves nothing.", Predictions.Fate.EXPLODES);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "4.P7", title = "ReLU before or after max pooling", points = 1, file = "Predictions.java",
            explanation = "ReLU never falls, so the largest number stays the largest: max(0, max(a, b)) = max(max(0, a),"
                    + " max(0, b))."
                    + " With average pooling the two orders differ.")
    class ReluAfterMaxPooling {

        static final Trial<Trial.Nothing, Predictions.OtherOrder> TRIAL = Trial.prediction("reluAfterMaxPooling()",
                        Predictions::reluAfterMaxPooling, Predictions.OtherOrder.THE_SAME)
                .mistake("They need not differ", "Try a window with −1, 2 and one with −1, −2, in both orders.",
                        Predictions.OtherOrder.DIFFERENT);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }
}
