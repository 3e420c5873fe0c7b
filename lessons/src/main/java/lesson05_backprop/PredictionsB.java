package lesson05_backprop;

import matrix.Todo;

/** Three questions on part 5B to answer with your head, before you let the code answer them. */
public final class PredictionsB {

    private PredictionsB() {
    }

    /** 5.P4 A training set has 250 images, and a mini-batch 32. How many steps does the optimizer take in one epoch? */
    public static int stepsInAnEpoch() {
        // TODO 5.P4 Every image comes once in an epoch.
        throw new Todo("5.P4");
    }

    /**
     * 5.P5 Adam begins with its usual settings, learning rate 0.001. The first gradient of a weight is 100. By how much
     * does this weight become smaller in the first step? (ε is too small to matter: answer without it.)
     */
    public static double adamsFirstStep() {
        // TODO 5.P5 Do the formulas with t = 1.
        throw new Todo("5.P5");
    }

    /**
     * 5.P6 f(x) = x⁴/4 − x³/3 − x² has a valley at −1 of depth 5/12, a hill at 0, and a deeper valley at 2 of depth 8/3;
     * f′(x) = x·(x − 2)·(x + 1). Gradient descent in small steps begins at x = −0.5. At which x does it end?
     */
    public static double intoWhichValley() {
        // TODO 5.P6 Which sign has the slope where it begins?
        throw new Todo("5.P6");
    }
}
