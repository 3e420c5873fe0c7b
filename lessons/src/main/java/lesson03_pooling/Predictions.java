package lesson03_pooling;

import matrix.Shape;
import matrix.Todo;

/**
 * Seven questions to answer with your head, before you let the code answer them. A method returns a number, a shape or
 * one of the choices. The check tells you whether you are right, and why.
 */
public final class Predictions {

    private Predictions() {
    }

    /** Choices for 3.P3. */
    public enum Tie {
        /** Nothing: each of the four is the maximum. */
        NOTHING,
        /** The four numbers cancel, and no cell learns anything. */
        THEY_CANCEL,
        /** Together they get four times what the window had to hand back. */
        FOUR_TIMES_TOO_MUCH,
        /** Each of the four gets less than it should. */
        TOO_LITTLE
    }

    /** Choices for 3.P4. */
    public enum Order {
        /** Neither for max nor for average pooling does the order make a difference. */
        FOR_NEITHER,
        /** For max pooling the order makes a difference, for average pooling it does not. */
        ONLY_FOR_MAX_POOLING,
        /** For average pooling the order makes a difference, for max pooling it does not. */
        ONLY_FOR_AVERAGE_POOLING,
        /** For both the order makes a difference. */
        FOR_BOTH
    }

    /** Choices for 3.P5. */
    public enum Moves {
        /** The pixels themselves. */
        UNPOOLED,
        /** The largest of each 2×2 window. */
        MAX_POOLED,
        /** The mean of each 2×2 window. */
        AVERAGE_POOLED,
        /** The smallest of each 2×2 window. */
        MIN_POOLED
    }

    /** Choices for 3.P6. */
    public enum Reason {
        /** The minimum is not a linear function. */
        THE_MINIMUM_IS_NOT_LINEAR,
        /** Three of four numbers are thrown away. */
        THREE_OF_FOUR_NUMBERS_ARE_LOST,
        /** The dark background is noisy, and the minimum keeps the noise. */
        THE_BACKGROUND_IS_NOISY,
        /** Only where a whole window is bright something remains: of a thin stroke, little, and by chance. */
        ONLY_FULLY_BRIGHT_WINDOWS_REMAIN
    }

    /** Choices for 3.P7. */
    public enum Go {
        /** The board has 19 rows, and windows of 2 do not fill it. */
        NINETEEN_IS_NOT_EVEN,
        /** On which point a stone stands matters, and pooling forgets just that. */
        THE_EXACT_POINT_MATTERS,
        /** Pooling would make the network slower. */
        POOLING_IS_TOO_SLOW,
        /** The planes hold only zeros and ones, whose maximum says nothing. */
        STONES_ARE_ONLY_ZERO_AND_ONE
    }

    /**
     * 3.P1 A convolution has made 50 maps of 11×11. Then comes pooling with windows of 2×2, valid; nothing is said about
     * the stride. Which shape has the output? Answer with channels, height and width.
     */
    public static Shape fiftyMapsPooled() {
        // TODO 3.P1 How many maps, and how many windows side by side fit into 11 cells?
        throw new Todo("3.P1");
    }

    /** 3.P2 A max pooling layer with windows of 2×2 follows on 25 maps. How many parameters has the pooling layer? */
    public static int parametersOfPooling() {
        // TODO 3.P2 Which of its numbers could be learned?
        throw new Todo("3.P2");
    }

    /**
     * 3.P3 All four cells of a 2×2 window are equal. On the way back through max pooling this window has a number to hand
     * back. What goes wrong if each of the four gets all of it?
     */
    public static Tie fourEqualMaxima() {
        // TODO 3.P3 All four cells grow by 1: by how much does the maximum grow, and what do the gradients say?
        throw new Todo("3.P3");
    }

    /**
     * 3.P4 ReLU makes negative numbers 0 and leaves the others. One network has convolution, ReLU, pooling; another has
     * convolution, pooling, ReLU. For which kind of pooling, max or average, does the order make a difference?
     */
    public static Order reluBeforeOrAfter() {
        // TODO 3.P4 Try windows with numbers of both signs.
        throw new Todo("3.P4");
    }

    /**
     * 3.P5 A bright digit on a dark ground moves by one pixel to the right. How far do its features move, in relation
     * to their size (exercise 3.12)? For which of these is it most?
     */
    public static Moves movesMost() {
        // TODO 3.P5 What does each kind of pooling leave of a stroke that is a few pixels wide?
        throw new Todo("3.P5");
    }

    /** 3.P6 Max- and average-pooled digits move less than unpooled ones, min-pooled digits do not. Why? */
    public static Reason whyMinPoolingFails() {
        // TODO 3.P6 Where is a min-pooled digit bright?
        throw new Todo("3.P6");
    }

    /**
     * 3.P7 AlphaGo's network reads a Go board of 19×19 points as an image, with many convolutions, one after the other,
     * and not one pooling layer. Why not?
     */
    public static Go whyAlphaGoDoesNotPool() {
        // TODO 3.P7 What does pooling throw away? Does a bird need it? Does a Go stone?
        throw new Todo("3.P7");
    }
}
