package lesson07_batch_norm;

import check.Exercise;
import check.Trial;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PredictionsCheck {

    @Nested
    @Exercise(id = "7.P1", title = "Where the standardizer is measured", points = 1, file = "Predictions.java",
            explanation = "On the training set alone. The test set stands for samples of the future: they cannot have been"
                    + " measured. And a test set standardized by itself is given other numbers than the network learned from.")
    class MeasuredOn {

        static final Trial<Trial.Nothing, Predictions.MeasuredOn> TRIAL = Trial.prediction("standardizerMeasuredOn()",
                        Predictions::standardizerMeasuredOn, Predictions.MeasuredOn.TRAINING_SET)
                .mistake("Test data leaked", "Then the network has learned something about the test samples before the test.",
                        Predictions.MeasuredOn.ALL)
                .mistake("Two rulers", "The same value would then be one number in training and another in the test.",
                        Predictions.MeasuredOn.EACH_ON_ITSELF);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "7.P2", title = "What is learned behind 25 maps", points = 1, file = "Predictions.java",
            explanation = "One γ and one β for each of the 25 channels: 50. The running mean and variance, 50 more numbers,"
                    + " are gathered, not learned; Keras counts them as non-trainable.")
    class NumbersLearned {

        static final Trial<Trial.Nothing, Integer> TRIAL = Trial.prediction("numbersLearned()", Predictions::numbersLearned, 50)
                .mistake("The statistics, too", "The running mean and variance are saved with the layer, but no gradient moves"
                        + " them.", 100)
                .mistake("γ and β for every pixel", "Batch normalization treats a channel as one thing, wherever in the map.",
                        2 * 25 * 26 * 26)
                .mistake("γ alone", "A channel has a scale and a shift.", 25)
                .mistake("One too many", "γ and β, and nothing else, are moved by the optimizer.", 75)
                .mistake("One pair for all channels", "Every channel has a pair of its own.", 2);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "7.P3", title = "A bias before batch normalization", points = 2, file = "Predictions.java",
            explanation = "The mean grows by 5 as well and is taken off: nothing changes. Such a bias does nothing, and its"
                    + " gradient is 0. β has taken over its part.")
    class RaisedBias {

        static final Trial<Trial.Nothing, Predictions.Change> TRIAL = Trial.prediction("afterRaisingTheBias()",
                        Predictions::afterRaisingTheBias, Predictions.Change.NONE)
                .mistake("The bias comes through", "First the mean is taken off. By how much has it grown?",
                        Predictions.Change.SHIFTED)
                .mistake("Shifted and scaled", "The variance does not change when all numbers grow by 5. And the mean?",
                        Predictions.Change.OTHERWISE);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "7.P4", title = "A bias before ReLU", points = 1, file = "Predictions.java",
            explanation = "With ReLU in between, the bias decides which numbers become 0. That is no shift of the channel, and no"
                    + " mean takes it off: here the bias is of use.")
    class RaisedBiasBeforeRelu {

        static final Trial<Trial.Nothing, Predictions.Change> TRIAL = Trial.prediction("afterRaisingTheBiasBeforeRelu()",
                        Predictions::afterRaisingTheBiasBeforeRelu, Predictions.Change.OTHERWISE)
                .mistake("As without ReLU", "Take the sums −7 and 1: what does ReLU make of them, before and after?",
                        Predictions.Change.NONE)
                .mistake("The bias comes through", "Even if all grew by 5, the mean would be taken off.",
                        Predictions.Change.SHIFTED);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "7.P5", title = "A batch of one", points = 2, file = "Predictions.java",
            explanation = "One number is its own mean, so x̂ = 0 and y = β, whatever x is: nothing of the sample is left. Batch"
                    + " normalization of vectors needs batches; 32 is a usual size.")
    class SingleSample {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial.prediction("ofASingleSample()", Predictions::ofASingleSample, 0.5)
                .mistake("Not normalized", "In training the batch's own mean is taken off first.", 2 * 3.7 + 0.5)
                .mistake("What came in", "In training the batch's own mean is taken off first. What is it, of one number?", 3.7)
                .mistake("x̂ is 1", "x̂ = (x − μ)/√(σ² + ε), and x − μ is 0.", 2.5)
                .mistake("β is missing", "y = γ·x̂ + β.", 0.0)
                .mistake("Not a number", "σ² is 0, but ε keeps the divisor above it.", Double.NaN);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "7.P6", title = "Dropout before batch normalization", points = 2, file = "Predictions.java",
            explanation = "Half of the numbers are 0, half are 4: the mean is 2 as before, the variance 4. At evaluation dropout"
                    + " is off and the variance 0, but the remembered 4 is divided by. So dropout stands behind the last batch"
                    + " normalization.")
    class BehindDropout {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial.prediction("varianceBehindDropout()",
                        Predictions::varianceBehindDropout, 4.0)
                .mistake("Dropout changes nothing", "Its mean stays 2, but the numbers are 0 and 4 now.", 0.0)
                .mistake("Without the scale", "Inverted dropout divides what it keeps by 1 − 0.5: 0 and 4, not 0 and 2.", 1.0)
                .mistake("The deviation", "2 is the deviation; the variance is its square.", 2.0)
                .mistake("The mean of the squares", "Take the mean, 2, off before you square.", 8.0);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "7.P7", title = "Weights ten times as large", points = 1, file = "Predictions.java",
            explanation = "The answers depend on the direction of the weights only. To change them as much, large weights need"
                    + " large steps, so their gradient is a tenth. Too large a step makes the weights grow, and the next steps"
                    + " count less: one reason why high learning rates become possible.")
    class FactorOfTheGradient {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial.prediction("factorOfTheGradient()",
                        Predictions::factorOfTheGradient, 0.1)
                .mistake("The same", "The loss as a function of weights ten times as large is stretched: ten times as wide, as"
                        + " high as before. And its slope?", 1.0)
                .mistake("Ten times as large", "That would be so if the answers grew with the weights.", 10.0)
                .mistake("Nothing is left", "1 / 10 of two whole numbers is 0 in Java: write 0.1. If 0 was meant: the loss still"
                        + " depends on the weights' direction.", 0.0)
                .mistake("Squared", "One factor for the division by σ; and it makes the gradient smaller, not larger.", 100.0)
                .mistake("Squared", "One factor for the division by σ. The input of the layer is as it was.", 0.01);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }
}
