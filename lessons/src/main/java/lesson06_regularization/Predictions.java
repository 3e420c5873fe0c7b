package lesson06_regularization;

import matrix.Todo;

/** Eight questions to answer with your head, before you let the code answer them. */
public final class Predictions {

    private Predictions() {
    }

    /** Choices for 6.P1. */
    public enum Remedy {
        /** More neurons or layers, longer training, a smaller λ. */
        MORE_CAPACITY,
        /** A larger λ, dropout, augmentation, more data. */
        MORE_REGULARIZATION,
        /** Neither: all is well. */
        NOTHING
    }

    /** Choices for 6.P3. */
    public enum WhenZero {
        /** After 10 steps. */
        AFTER_10_STEPS,
        /** After 20 steps. */
        AFTER_20_STEPS,
        /** After no number of steps. */
        NEVER
    }

    /** Choices for 6.P6. */
    public enum AtEvaluation {
        /** The numbers are multiplied by 1 − p. */
        TIMES_SHARE_KEPT,
        /** The numbers are multiplied by 1/(1 − p). */
        DIVIDED_BY_SHARE_KEPT,
        /** Nothing is done. */
        NOTHING
    }

    /** Choices for 6.P8. */
    public enum Change {
        /** One pixel to the left. */
        SHIFT,
        /** Noise with a standard deviation of a tenth of full ink. */
        NOISE,
        /** By 180 degrees. */
        HALF_TURN,
        /** Turned by five degrees. */
        FIVE_DEGREES
    }

    /**
     * 6.P1 A network answers 62 % of its training set rightly and 60 % of the test set; a friend's network reaches 95 % on
     * both. What does the first one need?
     */
    public static Remedy sixtyPercentOnBoth() {
        // TODO 6.P1 Is the gap large, or are both bad?
        throw new Todo("6.P1");
    }

    /** 6.P2 Ridge with λ = 0.5, learning rate η = 0.1. The loss has slope 0 at the weight w = 2. What is w after one step? */
    public static double ridgeStep() {
        // TODO 6.P2 w − η · (slope of the loss + slope of the penalty).
        throw new Todo("6.P2");
    }

    /** 6.P3 It goes on like this, step after step with exact numbers. When is this weight exactly 0? */
    public static WhenZero ridgeReachesZero() {
        // TODO 6.P3 By which factor does each step multiply w?
        throw new Todo("6.P3");
    }

    /**
     * 6.P4 Now LASSO by the proximal step, with λ = 0.5 and η = 0.1; the loss has slope 0, and w = 2. After how many steps
     * is w exactly 0?
     */
    public static int lassoStepsToZero() {
        // TODO 6.P4 How far does w move in one step?
        throw new Todo("6.P4");
    }

    /** 6.P5 Dropout with rate 0.2 in training. A 3 that is not dropped becomes which number? */
    public static double survivor() {
        // TODO 6.P5 The rate says what is dropped. Which share is left?
        throw new Todo("6.P5");
    }

    /** 6.P6 What does inverted dropout do in evaluation? */
    public static AtEvaluation dropoutAtEvaluation() {
        // TODO 6.P6 What is the mean of the output in training, over many masks?
        throw new Todo("6.P6");
    }

    /**
     * 6.P7 Patience 2. After epochs 1, 2, 3, … the validation loss is 0.9, 0.5, 0.6, 0.4, 0.4, 0.7, 0.3. After which epoch
     * does early stopping say stop?
     */
    public static int stopsAfterEpoch() {
        // TODO 6.P7 Equal is not better. Write down after each epoch how long ago the best one was.
        throw new Todo("6.P7");
    }

    /** 6.P8 Which of these must not be done to a training set of handwritten digits? */
    public static Change forbidden() {
        // TODO 6.P8 The label stays as it was: is it still right?
        throw new Todo("6.P8");
    }
}
