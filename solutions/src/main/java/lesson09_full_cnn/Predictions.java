package lesson09_full_cnn;

/** Five questions to answer with your head, before you let the code answer them. */
public final class Predictions {

    private Predictions() {
    }

    /**
     * 9.P1 The network of the notes is to see colour pictures of 3×32×32 in place of digits of 1×28×28; all else stays, and
     * still there are 10 classes. How many parameters has it then?
     */
    public static int parametersForColourPictures() {
        // BEGIN SOLUTION 9.P1 The first convolution changes, and one dense layer. What comes out of flatten?
        return 193_110;
        // END SOLUTION
    }

    /** 9.P2 A network is to tell the 26 letters apart, all equally frequent. About which loss should it have before it has learned anything? */
    public static double firstLossForLetters() {
        // BEGIN SOLUTION 9.P2 It guesses. (Two decimals are enough, but a formula of Math is exact.)
        return Math.log(26);
        // END SOLUTION
    }

    /**
     * 9.P3 All weights and biases of the network of the notes are set to 0. How many of its 137,660 parameters does the first
     * step of gradient descent change? The batch has 32 digits.
     */
    public static int changedWhenAllAreZero() {
        // BEGIN SOLUTION 9.P3 What comes out of the ReLU before the last layer? And what goes back through a W of zeros?
        return 10;
        // END SOLUTION
    }

    /**
     * 9.P4 100 samples in batches of 32: three full ones, in which every class was found, and a last one of 4, in which none
     * was. Somebody takes the plain mean of the four batches' accuracies. What does he get?
     */
    public static double meanOfBatchMeans() {
        // BEGIN SOLUTION 9.P4 Four numbers. (And what is the accuracy really?)
        return 0.75;
        // END SOLUTION
    }

    /** What may be behind the numbers of 9.P5. */
    public enum Reason {
        /** The two are not measured at the same time: one during the epoch, the other after it. */
        MEASURED_WHILE_LEARNING,
        /** The network has seen the validation digits in training. */
        VALIDATION_WAS_LEARNED,
        /** The network has learned the training digits by heart. */
        LEARNED_BY_HEART,
        /** The loss is not divided by the number of samples, and there are fewer validation digits. */
        SUM_IN_PLACE_OF_MEAN
    }

    /**
     * 9.P5 The network of the notes after its first epoch on 6,000 drawn digits: training loss 0.49, validation loss 0.11, and
     * everything is right. Where does the difference come from?
     */
    public static Reason whyIsTheTrainingLossHigher() {
        // BEGIN SOLUTION 9.P5 When was each of the two measured? One of them is a mean over a whole epoch.
        return Reason.MEASURED_WHILE_LEARNING;
        // END SOLUTION
    }
}
