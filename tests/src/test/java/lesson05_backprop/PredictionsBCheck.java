package lesson05_backprop;

import check.Exercise;
import check.Trial;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PredictionsBCheck {

    @Nested
    @Exercise(id = "5.P4", title = "Steps in an epoch", points = 1, file = "PredictionsB.java",
            explanation = "7 batches hold 7 · 32 = 224 images; the last 26 make an eighth, smaller one. Every batch is one step.")
    class StepsInAnEpoch {

        static final Trial<Trial.Nothing, Integer> TRIAL = Trial.prediction("stepsInAnEpoch()", PredictionsB::stepsInAnEpoch,
                8)
                .mistake("The rest was left out",
                        "In an epoch every image comes once. What happens to those that do not fill a batch?", 7)
                .mistake("One step for each image", "One step for each mini-batch.", 250)
                .mistake("The size of a batch", "How many batches of this size are there?", 32)
                .mistake("One step for all", "That would be one batch of all images.", 1);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "5.P5", title = "Adam's first step", points = 2, file = "PredictionsB.java",
            explanation = "In the first step m̂ = g and v̂ = g², so the quotient is g/|g|: 1, whatever the gradient. The step is the learning rate.")
    class AdamsFirstStep {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial.prediction("adamsFirstStep()", PredictionsB::adamsFirstStep,
                0.001)
                .mistake("Rate times gradient", "That is plain gradient descent. What does Adam divide by?", 0.1)
                .mistake("The corrections were forgotten",
                        "m is 0.1 · g at first, and v 0.001 · g². But both are corrected.", 0.001 * 0.1 / Math.sqrt(0.001))
                .mistake("Only the mean was corrected", "Both are corrected, v too.", 0.001 / Math.sqrt(0.001))
                .mistake("Without the root", "Adam divides by the root of v̂.", 0.001 * 100 / (100.0 * 100))
                .mistake("Only the uncorrected mean", "m̂ = m / (1 − 0.9) in the first step.", 0.0001);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "5.P6", title = "Into which valley?", points = 2, file = "PredictionsB.java",
            explanation = "At −0.5 the slope is f′(−0.5) = −0.5 · (−2.5) · 0.5 = +0.625: downhill is to the left, into the valley at −1. The deeper"
                    + " one at 2 lies behind the hill at 0, and small steps never climb. Hence restarts from other places.")
    class IntoWhichValley {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial.prediction("intoWhichValley()",
                PredictionsB::intoWhichValley, -1.0)
                .mistake("The deeper valley",
                        "Gradient descent knows only the slope where it stands. Which sign has it at −0.5?", 2.0)
                .mistake("The top of the hill", "At 0 the slope is 0, too. But do steps downhill lead there?", 0.0)
                .mistake("It stays", "The slope at −0.5 is not 0.", -0.5);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }
}
