package lesson06_regularization;

import check.Exercise;
import check.Trial;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PredictionsCheck {

    @Nested
    @Exercise(id = "6.P1", title = "62 and 60 percent", points = 1, file = "Predictions.java",
            explanation = "The gap is 2 points, but 95 % are possible: it underfits. A penalty would hold it back even more.")
    class SixtyPercentOnBoth {

        static final Trial<Trial.Nothing, Predictions.Remedy> TRIAL = Trial
                .prediction("sixtyPercentOnBoth()", Predictions::sixtyPercentOnBoth, Predictions.Remedy.MORE_CAPACITY)
                .mistake("A remedy for the other illness",
                        "More regularization closes a gap. Is there one?", Predictions.Remedy.MORE_REGULARIZATION)
                .mistake("The gap is small, so all is well",
                        "Both numbers are bad, and a friend shows that more is possible.", Predictions.Remedy.NOTHING);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "6.P2", title = "One step of ridge", points = 2, file = "Predictions.java",
            explanation = "2 − 0.1 · (0 + 2 · 0.5 · 2) = 1.8: each step multiplies w by 1 − 2ηλ = 0.9. Hence the "
                    + "other name, weight decay.")
    class RidgeStep {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial
                .prediction("ridgeStep()", Predictions::ridgeStep, 1.8)
                .mistake("The 2 of the derivative is missing", "The slope of λw² is 2λw.", 1.9)
                .mistake("The sign", "A step goes against the slope.", 2.2)
                .mistake("λw² in place of its slope", "Put the slope 2λw into the step.", 0.0);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "6.P3", title = "When ridge arrives at 0", points = 1, file = "Predictions.java",
            explanation = "2 · 0.9ⁿ comes as near to 0 as you like, and is never 0. The pull gets weaker together "
                    + "with the weight.")
    class RidgeReachesZero {

        static final Trial<Trial.Nothing, Predictions.WhenZero> TRIAL = Trial
                .prediction("ridgeReachesZero()", Predictions::ridgeReachesZero, Predictions.WhenZero.NEVER)
                .mistake("10 steps of 0.2",
                        "Only the first step is 0.2 long. How long is the second?", Predictions.WhenZero.AFTER_10_STEPS)
                .mistake("20 steps", "Is there any n for which 0.9ⁿ is 0?", Predictions.WhenZero.AFTER_20_STEPS);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "6.P4", title = "When LASSO arrives at 0", points = 1, file = "Predictions.java",
            explanation = "Every step moves it by η·λ = 0.05, however small it is: 2 / 0.05 = 40. And the proximal "
                    + "step stops there.")
    class LassoStepsToZero {

        static final Trial<Trial.Nothing, Integer> TRIAL = Trial
                .prediction("lassoStepsToZero()", Predictions::lassoStepsToZero, 40)
                .mistake("The learning rate was forgotten", "One step moves by η·λ, not by λ.", 4)
                .mistake("λ was forgotten", "One step moves by η·λ, not by η.", 20)
                .mistake("The pull of ridge", "The slope of λ|w| is λ, without a 2.", 10);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "6.P5", title = "What is not dropped", points = 1, file = "Predictions.java",
            explanation = "Of ten numbers eight are left; to make the same sum each counts 1/0.8 as much: 3 / 0.8 = 3.75.")
    class Survivor {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial
                .prediction("survivor()", Predictions::survivor, 3.75)
                .mistake("Keep and drop swapped", "The rate 0.2 is what is dropped, so 0.8 is kept.", 15.0)
                .mistake("Not scaled", "Inverted dropout makes up for what is missing at once.", 3.0)
                .mistake("Multiplied in place of divided", "Fewer numbers must make the same sum: they must grow.", 2.4)
                .mistake("The rate added", "Divided by 1 − rate, which is not the same as times 1 + rate.", 3.6);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "6.P6", title = "Dropout in evaluation", points = 1, file = "Predictions.java",
            explanation = "In training the mean over many masks is (1 − p) · x/(1 − p) + p · 0 = x. In evaluation x "
                    + "itself comes: the same.")
    class DropoutAtEvaluation {

        static final Trial<Trial.Nothing, Predictions.AtEvaluation> TRIAL = Trial
                .prediction("dropoutAtEvaluation()", Predictions::dropoutAtEvaluation, Predictions.AtEvaluation.NOTHING)
                .mistake("Scaled down as in the first paper",
                        "That is for dropout that does not scale in training. Inverted dropout has done it already.",
                        Predictions.AtEvaluation.TIMES_SHARE_KEPT)
                .mistake("Scaled up", "In evaluation nothing is missing.", Predictions.AtEvaluation.DIVIDED_BY_SHARE_KEPT);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "6.P7", title = "When it stops", points = 1, file = "Predictions.java",
            explanation = "Best are epochs 1, 2 and 4. Epoch 5 is equal, no better; epoch 6 is worse: two in a row. "
                    + "The 0.3 of epoch 7 is never seen.")
    class StopsAfterEpoch {

        static final Trial<Trial.Nothing, Integer> TRIAL = Trial
                .prediction("stopsAfterEpoch()", Predictions::stopsAfterEpoch, 6)
                .mistake("The best epoch in place of the last", "Epoch 4 is the best. When does it give up hope?", 4)
                .mistake("One bad epoch was enough", "Patience 2: two in a row.", 3)
                .mistake("Bad epochs need not be in a row", "Epoch 4 is better than all before it: the count starts over.", 5)
                .mistake("Equal taken for better", "Epoch 5 is as good as epoch 4, and that is no progress.", 7);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "6.P8", title = "What must not be done to digits", points = 1, file = "Predictions.java",
            explanation = "By half a turn a 6 becomes a 9, and keeps its label. What is allowed depends on the "
                    + "classes: cats may be mirrored.")
    class Forbidden {

        static final Trial<Trial.Nothing, Predictions.Change> TRIAL = Trial
                .prediction("forbidden()", Predictions::forbidden, Predictions.Change.HALF_TURN)
                .mistake("A shift", "A 3 that begins one pixel further left is a 3.", Predictions.Change.SHIFT)
                .mistake("Noise", "A tenth of full ink hides no stroke.", Predictions.Change.NOISE)
                .mistake("A small turn", "People write at a slant, too.", Predictions.Change.FIVE_DEGREES);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }
}
