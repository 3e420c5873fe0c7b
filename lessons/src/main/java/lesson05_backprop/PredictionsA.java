package lesson05_backprop;

import matrix.Todo;

/** Three questions of part 5A to answer with your head, before you let the code answer them. */
public final class PredictionsA {

    private PredictionsA() {
    }

    /** Choices for 5.P2. */
    public enum Shrinks {
        /** The error stays as it is. */
        NOT_AT_ALL,
        /** The error becomes about a tenth. */
        TENFOLD,
        /** The error becomes about a hundredth. */
        HUNDREDFOLD,
        /** The error becomes about a thousandth. */
        THOUSANDFOLD
    }

    /** Choices for 5.P3. */
    public enum Moves {
        /** It moves like the weights beside it. */
        LIKE_THE_OTHERS,
        /** It stays where it is. */
        STAYS,
        /** It moves towards 0. */
        TOWARDS_ZERO,
        /** It moves, and farther than the weights of larger inputs. */
        FARTHER
    }

    /**
     * 5.P1 Two inputs that are 0 or 1 have four combinations, so there are 16 different truth tables (AND, OR, XOR …).
     * How many of them can one perceptron compute, if you choose its two weights and its bias freely for each?
     */
    public static int tablesOfOnePerceptron() {
        // TODO 5.P1 Which tables cannot be cut by one straight line?
        throw new Todo("5.P1");
    }

    /**
     * 5.P2 You compute the slope of a smooth, curved function by the central difference (f(x + h) − f(x − h)) / 2h, first
     * with h = 0.1, then with h = 0.01. What becomes of the error?
     */
    public static Shrinks errorOfCentralDifference() {
        // TODO 5.P2 Which terms of the Taylor series cancel?
        throw new Todo("5.P2");
    }

    /**
     * 5.P3 The feature that a weight of a dense layer multiplies is 0 for this image. What does one step of gradient
     * descent on this image do to the weight?
     */
    public static Moves weightOfAZero() {
        // TODO 5.P3 By what is δ multiplied in the gradient of a weight?
        throw new Todo("5.P3");
    }
}
