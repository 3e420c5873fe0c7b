package lesson01_convolution;

import matrix.Shape;

/**
 * Six questions to answer with your head, before you let the code answer them. A method returns a number, a shape or
 * one of the choices. The check tells you whether you are right, and why.
 */
public final class Predictions {

    private Predictions() {
    }

    /** Choices for 1.P4. */
    public enum HalfTurn {
        /** Every cell of the two maps is the same. */
        SAME,
        /** At least one cell differs. */
        DIFFERENT
    }

    /** Choices for 1.P5. */
    public enum Lookout {
        /** A bright area above a dark one. */
        BRIGHT_ABOVE_DARK,
        /** A dark area above a bright one. */
        DARK_ABOVE_BRIGHT,
        /** A bright area on the left of a dark one. */
        BRIGHT_LEFT_OF_DARK,
        /** Brightness anywhere in the window. */
        ANY_BRIGHT_SPOT
    }

    /** Choices for 1.P6. */
    public enum Shifted {
        /** The map stays as it was. */
        UNCHANGED,
        /** The map moves one column to the right, too. */
        MOVES_THE_SAME_WAY,
        /** The map moves one column to the left. */
        MOVES_THE_OTHER_WAY,
        /** All cells of the map become 0. */
        BECOMES_ZERO
    }

    /**
     * 1.P1 One filter of 3×3 is correlated with the 6×6 image, and stays inside it. Which shape has the output?
     * Answer with channels, height and width.
     */
    public static Shape mapOfSixBySix() {
        // BEGIN SOLUTION 1.P1 How many maps, and how many positions has the filter downwards and across?
        return new Shape(1, 4, 4);
        // END SOLUTION
    }

    /** 1.P2 A convolution has four filters of 3×3 over an image of one channel. How many parameters, with biases? */
    public static int parametersOfFourFilters() {
        // BEGIN SOLUTION 1.P2 Count the weights and the biases.
        return 40;
        // END SOLUTION
    }

    /**
     * 1.P3 Eight filters slide over a colour picture of three channels; each filter is 3×3×3. How many channels has
     * the output?
     */
    public static int mapsOfEightFilters() {
        // BEGIN SOLUTION 1.P3 How many maps does one filter make?
        return 8;
        // END SOLUTION
    }

    /**
     * 1.P4 Filter 1 is [1 −1 −1; −1 1 −1; −1 −1 1]. One map is its correlation with an image, another its true
     * convolution with the same image. Are the two maps the same, or do they differ?
     */
    public static HalfTurn correlationAgainstConvolution() {
        // BEGIN SOLUTION 1.P4 What does a half turn make of this filter?
        return HalfTurn.SAME;
        // END SOLUTION
    }

    /**
     * 1.P5 The filter [1 1 1; 0 0 0; −1 −1 −1] is correlated with a picture in which bright is 1 and dark is 0.
     * What does it look for, that is, where is its response largest?
     */
    public static Lookout windowLooksFor() {
        // BEGIN SOLUTION 1.P5 Where must the window be bright, and where dark?
        return Lookout.BRIGHT_ABOVE_DARK;
        // END SOLUTION
    }

    /**
     * 1.P6 All that is seen in an image moves one column to the right; the filter stays the same. What happens to the
     * map, apart from its border?
     */
    public static Shifted afterShift() {
        // BEGIN SOLUTION 1.P6 Does the filter treat any position differently from another?
        return Shifted.MOVES_THE_SAME_WAY;
        // END SOLUTION
    }
}
