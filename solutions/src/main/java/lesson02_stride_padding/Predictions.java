package lesson02_stride_padding;

import matrix.Shape;

/**
 * Eight questions to answer with your head, before you let the code answer them. A method returns a number, a shape or
 * one of the choices. The check tells you whether you are right, and why.
 */
public final class Predictions {

    private Predictions() {
    }

    /** Choices for 2.P3. */
    public enum Zeros {
        /** Before the image: above and on the left. */
        BEFORE,
        /** After the image: below and on the right. */
        AFTER,
        /** One on either side. */
        BOTH,
        /** There is no padding at all. */
        NONE
    }

    /** Choices for 2.P5. */
    public enum Weights {
        /** As many as before: 9. */
        AS_MANY,
        /** Twice as many: 18. */
        TWICE_AS_MANY,
        /** As many as a 5×5 filter has: 25. */
        AS_MANY_AS_5X5,
        /** As many as a 6×6 filter has: 36. */
        AS_MANY_AS_6X6
    }

    /**
     * 2.P1 One filter of 3×3 slides over an image of 7×7, without padding. Which shape has the output? Answer with
     * channels, height and width.
     */
    public static Shape mapOfSevenBySeven() {
        // BEGIN SOLUTION 2.P1 At how many places can a window of 3 begin on a line of 7?
        return new Shape(1, 5, 5);
        // END SOLUTION
    }

    /**
     * 2.P2 A filter of 3×3 moves over a 6×6 image with stride 2, without padding. How many of the 36 pixels does no
     * window ever reach?
     */
    public static int pixelsNeverSeen() {
        // BEGIN SOLUTION 2.P2 Draw the windows. Which rows and columns do they cover together?
        return 11;
        // END SOLUTION
    }

    /** 2.P3 The same with padding "same", as Keras does it: 6×6, kernel 3×3, stride 2. Where are the zeros put? */
    public static Zeros zerosOfSame() {
        // BEGIN SOLUTION 2.P3 How many zeros does it take in all, along one direction?
        return Zeros.AFTER;
        // END SOLUTION
    }

    /**
     * 2.P4 AlphaGo's first filters are 5×5, and 19×19 numbers are to come out of 19×19 points, with stride 1. How many
     * rows has the board with its zeros around it?
     */
    public static int rowsOfThePaddedBoard() {
        // BEGIN SOLUTION 2.P4 How far does the filter stick out when its centre stands on the first row?
        return 23;
        // END SOLUTION
    }

    /** 2.P5 A 3×3 filter on one channel gets dilation 2. How many weights has it now? */
    public static Weights weightsOfDilatedFilter() {
        // BEGIN SOLUTION 2.P5 What stands between the taps?
        return Weights.AS_MANY;
        // END SOLUTION
    }

    /**
     * 2.P6 A convolution makes 50 maps of 25 channels with filters of 3×3; without biases it has 11,250 weights. How many
     * has the depthwise separable convolution in its place, without biases?
     */
    public static int weightsOfSeparable() {
        // BEGIN SOLUTION 2.P6 Count the depthwise filters, then the pointwise ones.
        return 1475;
        // END SOLUTION
    }

    /**
     * 2.P7 A 28×28 image of one channel goes through 25 filters of 3×3, pooling 2×2, 50 filters of 3×3, pooling 2×2; all
     * without padding. (Pooling 2×2 puts windows of 2×2 side by side, and leaves out what does not fill a window.) How
     * many numbers come out in all?
     */
    public static int numbersAfterTheLastPooling() {
        // BEGIN SOLUTION 2.P7 Write down the shape after every stage.
        return 1250;
        // END SOLUTION
    }

    /** 2.P8 Three layers of 3×3 filters, one behind the other, stride 1. How many pixels wide is what one output sees? */
    public static int fieldOfThreeLayers() {
        // BEGIN SOLUTION 2.P8 Begin with one layer. By how much does the next one widen it?
        return 7;
        // END SOLUTION
    }
}
