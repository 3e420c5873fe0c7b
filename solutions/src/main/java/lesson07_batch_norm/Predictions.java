package lesson07_batch_norm;

/**
 * Seven questions to answer with your head, before you let the code answer them. A method returns a number or one of
 * the choices. The check tells you whether you are right, and why.
 */
public final class Predictions {

    private Predictions() {
    }

    /** Choices for 7.P1. */
    public enum MeasuredOn {
        /** On all samples there are, training set and test set together. */
        ALL,
        /** On the training set alone. */
        TRAINING_SET,
        /** On the training set for the training set, and on the test set for the test set. */
        EACH_ON_ITSELF
    }

    /** Choices for 7.P3 and 7.P4. */
    public enum Change {
        /** No number behind the batch normalization changes. */
        NONE,
        /** All numbers of that channel behind the batch normalization grow by 5. */
        SHIFTED,
        /** They change, but not simply by 5. */
        OTHERWISE
    }

    /** 7.P1 A network is to be judged by a test set. On which samples are the μ and σ of its standardizer measured? */
    public static MeasuredOn standardizerMeasuredOn() {
        // BEGIN SOLUTION 7.P1 The test set plays the part of samples that nobody has seen yet.
        return MeasuredOn.TRAINING_SET;
        // END SOLUTION
    }

    /**
     * 7.P2 A convolution makes 25 maps of 26×26, and batch normalization follows. How many numbers does the batch
     * normalization learn by gradients?
     */
    public static int numbersLearned() {
        // BEGIN SOLUTION 7.P2 Statistics are per channel. Which of its four rows does the optimizer move?
        return 50;
        // END SOLUTION
    }

    /**
     * 7.P3 convolution → batch normalization → ReLU, in training. The bias of one filter is raised by 5. What happens to
     * that channel behind the batch normalization?
     */
    public static Change afterRaisingTheBias() {
        // BEGIN SOLUTION 7.P3 What happens to μ when every number of the channel grows by 5?
        return Change.NONE;
        // END SOLUTION
    }

    /**
     * 7.P4 convolution → ReLU → batch normalization, in training. The bias of one filter, whose sums are of both signs,
     * is raised by 5. What happens to that channel behind the batch normalization?
     */
    public static Change afterRaisingTheBiasBeforeRelu() {
        // BEGIN SOLUTION 7.P4 Does every number of the channel behind ReLU grow by 5?
        return Change.OTHERWISE;
        // END SOLUTION
    }

    /**
     * 7.P5 A batch of one single vector goes through batch normalization in training. A feature of it is 3.7, its γ is 2
     * and its β is 0.5. What comes out for that feature?
     */
    public static double ofASingleSample() {
        // BEGIN SOLUTION 7.P5 What are the mean and the variance of one number?
        return 0.5;
        // END SOLUTION
    }

    /**
     * 7.P6 A feature is 2 in every sample. Then comes dropout with rate 0.5 (it makes 0 of a number, or divides it by 0.5),
     * and then batch normalization. Which variance does batch normalization gather in training, in the long run? (At
     * evaluation dropout does nothing.)
     */
    public static double varianceBehindDropout() {
        // BEGIN SOLUTION 7.P6 Which two numbers come out of dropout, and how often is each of them?
        return 4;
        // END SOLUTION
    }

    /**
     * 7.P7 All weights of a dense layer before batch normalization become 10 times as large; ε is too small to matter. The
     * network's answers stay the same. By which factor does the gradient of these weights change?
     */
    public static double factorOfTheGradient() {
        // BEGIN SOLUTION 7.P7 A step of 0.01 from weights of 1 changes the answers as a step of 0.1 does from weights of 10.
        return 0.1;
        // END SOLUTION
    }
}
