package lesson05_backprop;

/**
 * Your verdict on the suspects of {@link PlantedBugs}. Ask your gradient checker first, in JShell:
 * {@code Inspection.of(PlantedBugs.suspect('A'), PlantedBugs.samples())}. Where a gradient fails, compare the numbers of
 * {@code claimed()} and {@code checked().slopes()}. And ask every suspect for more than one backward pass.
 */
public final class BugHunt {

    /** What may be wrong with a backward pass. */
    public enum Flaw {
        /** Nothing: all gradients are right. */
        NONE,
        /** The sign of a gradient is turned. */
        SIGN_REVERSED,
        /** The gradient of the weights has rows and columns exchanged. */
        WEIGHT_GRADIENT_TRANSPOSED,
        /** The gradient of the biases is one and the same number for all units. */
        ONE_NUMBER_FOR_ALL_BIASES,
        /** A gradient is divided by the number of samples, although the upstream gradient is that already. */
        DIVIDED_TWICE,
        /** The gradient that comes from above is not used: it is taken for ones. */
        UPSTREAM_TAKEN_FOR_ONES,
        /** The derivative is a formula for the output, but the input was put in. */
        DERIVATIVE_FED_THE_INPUT,
        /** A value goes two ways, but only the gradient of one of them comes back. */
        ONE_PATH_OVERWRITTEN,
        /** A second backward pass adds to the gradient of the first. */
        ADDS_WHERE_IT_MUST_REPLACE
    }

    private BugHunt() {
    }

    /** Suspect A, a dense layer. */
    public static Flaw suspectA() {
        // BEGIN SOLUTION 5.12 What is wrong with suspect A, if anything?
        return Flaw.NONE;
        // END SOLUTION
    }

    /** Suspect B, a dense layer. */
    public static Flaw suspectB() {
        // BEGIN SOLUTION 5.12 What is wrong with suspect B, if anything?
        return Flaw.ONE_NUMBER_FOR_ALL_BIASES;
        // END SOLUTION
    }

    /** Suspect C, a sigmoid. */
    public static Flaw suspectC() {
        // BEGIN SOLUTION 5.12 What is wrong with suspect C, if anything?
        return Flaw.DERIVATIVE_FED_THE_INPUT;
        // END SOLUTION
    }

    /** Suspect D, a factor for each feature. */
    public static Flaw suspectD() {
        // BEGIN SOLUTION 5.12 What is wrong with suspect D, if anything?
        return Flaw.NONE;
        // END SOLUTION
    }

    /** Suspect E, a dense layer without a bias. */
    public static Flaw suspectE() {
        // BEGIN SOLUTION 5.12 What is wrong with suspect E, if anything?
        return Flaw.UPSTREAM_TAKEN_FOR_ONES;
        // END SOLUTION
    }

    /** Suspect F, x·tanh(x). */
    public static Flaw suspectF() {
        // BEGIN SOLUTION 5.12 What is wrong with suspect F, if anything?
        return Flaw.ONE_PATH_OVERWRITTEN;
        // END SOLUTION
    }

    /** Suspect G, a leaky ReLU. */
    public static Flaw suspectG() {
        // BEGIN SOLUTION 5.12 What is wrong with suspect G, if anything?
        return Flaw.NONE;
        // END SOLUTION
    }

    /** Suspect H, a dense layer. */
    public static Flaw suspectH() {
        // BEGIN SOLUTION 5.12 What is wrong with suspect H, if anything?
        return Flaw.ADDS_WHERE_IT_MUST_REPLACE;
        // END SOLUTION
    }
}
