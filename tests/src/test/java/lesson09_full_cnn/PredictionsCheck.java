package lesson09_full_cnn;

import check.Exercise;
import check.Tolerance;
import check.Trial;
import lesson09_full_cnn.Predictions.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PredictionsCheck {

    @Nested
    @Exercise(id = "9.P1", title = "The same network for colour pictures", points = 1, file = "Predictions.java",
            explanation = "25·(3·3·3 + 1) = 700 in the first convolution. 32 → 30 → 15 → 13 → 6, so flatten gives 50·6·6 = 1800, and the dense layer"
                    + " has 1800·100 + 100 = 180,100. With 11,300 and 1,010 that is 193,110: nearly all of it in one dense layer.")
    class ParametersForColourPictures {

        static final Trial<Trial.Nothing, Integer> TRIAL = Trial.prediction("parametersForColourPictures()", Predictions::parametersForColourPictures, 193_110)
                .mistake("As for digits", "Two of the four layers with weights change: which?", 137_660)
                .mistake("Only the first convolution", "The pictures are larger: how many numbers come out of flatten?", 138_110)
                .mistake("Only the dense layer", "The filters of the first convolution have three channels now.", 192_660)
                .mistake("Rounded up in the pooling", "13 cells hold 6 windows of 2; the rest is left out.", 700 + 11_300 + 50 * 49 * 100 + 100 + 1010)
                .mistake("The biases were forgotten", "A bias for each filter and each unit.", 675 + 11_250 + 180_000 + 1000);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.P2", title = "The first loss", points = 1, file = "Predictions.java",
            explanation = "Guessing gives the right letter the probability 1/26, and −ln(1/26) = ln 26 = 3.26. A first loss far from it says that something"
                    + " is wrong before anything was learned.")
    class FirstLossForLetters {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial.prediction("firstLossForLetters()", Predictions::firstLossForLetters, Math.log(26))
                .within(new Tolerance(0, 0.01))
                .mistake("As for ten classes", "There are 26 classes now.", Math.log(10))
                .mistake("To base 10", "Cross entropy has the natural logarithm.", Math.log10(26))
                .mistake("To base 2", "Cross entropy has the natural logarithm.", Math.log(26) / Math.log(2))
                .mistake("The probability of guessing", "What does a right answer cost that has this probability?", 1.0 / 26)
                .mistake("The minus was forgotten", "The logarithm of a probability is negative; a loss is its opposite.", -Math.log(26))
                .mistake("The share of the wrong ones", "That is an error rate. Which loss has a guess?", 25.0 / 26);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.P3", title = "All weights zero", points = 2, file = "Predictions.java",
            explanation = "All logits are 0, so p − y is a tenth, or a tenth minus 1: the ten biases of the last layer move (its mean over 32 digits is never 0,"
                    + " for 3.2 digits of a class there cannot be). Its weights get the gradient xᵀ·dy with x = 0, and back through a W of zeros goes 0. So the"
                    + " rest stays 0, in every later step as well.")
    class ChangedWhenAllAreZero {

        static final Trial<Trial.Nothing, Integer> TRIAL = Trial.prediction("changedWhenAllAreZero()", Predictions::changedWhenAllAreZero, 10)
                .mistake("None", "The probabilities are all a tenth, and the targets are not. Which gradient does not need the zeros?", 0)
                .mistake("All", "The gradient of a weight is what came in, times what comes back. How much came in?", 137_660)
                .mistake("The whole last layer", "Its weights have the gradient xᵀ·dy. What is x, behind layers of zeros?", 1010)
                .mistake("Only the weights of the last layer", "Their gradient is xᵀ·dy. What is x?", 1000)
                .mistake("All biases", "What goes back through a W of zeros?", 185);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.P4", title = "The mean of batch means", points = 1, file = "Predictions.java",
            explanation = "(1 + 1 + 1 + 0) / 4 = 0.75, and yet 96 of 100 are right. A batch must count as often as it has samples.")
    class MeanOfBatchMeans {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial.prediction("meanOfBatchMeans()", Predictions::meanOfBatchMeans, 0.75)
                .mistake("The accuracy", "That is what it should be. What does the mean of the four numbers say?", 0.96)
                .mistake("In per cent", "Accuracies are shares: from 0 to 1.", 75.0)
                .mistake("The last batch was left out", "It is one of the four numbers.", 1.0)
                .mistake("The share of the wrong ones", "Accuracy is the share of the right ones.", 0.25);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.P5", title = "Better on digits that it has not seen?", points = 1, file = "Predictions.java",
            explanation = "The training loss is the mean over the epoch, with the first batches, of which the network knew nothing yet: they cost about ln 10. The"
                    + " validation loss is measured after the epoch. In later epochs the difference goes, and then turns. (Dropout works in the same direction.)")
    class WhyIsTheTrainingLossHigher {

        static final Trial<Trial.Nothing, Reason> TRIAL = Trial.prediction("whyIsTheTrainingLossHigher()", Predictions::whyIsTheTrainingLossHigher,
                        Reason.MEASURED_WHILE_LEARNING)
                .mistake("Leaked", "That would make the validation loss like the training loss, not lower.", Reason.VALIDATION_WAS_LEARNED)
                .mistake("By heart", "What is learned by heart has a low training loss.", Reason.LEARNED_BY_HEART)
                .mistake("Sums", "Both are means over the samples, as everywhere here.", Reason.SUM_IN_PLACE_OF_MEAN);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }
}
