package lesson05_backprop;

import matrix.Todo;

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
        // TODO 5.12 What is wrong with suspect A, if anything?
        throw new Todo("5.12");
    }

    /** Suspect B, a dense layer. */
    public static Flaw suspectB() {
        // TODO 5.12 What is wrong with suspect B, if anything?
        throw new Todo("5.12");
    }

    /** Suspect C, a sigmoid. */
    public static Flaw suspectC() {
        // TODO 5.12 What is wrong with suspect C, if anything?
        throw new Todo("5.12");
    }

    /** Suspect D, a factor for each feature. */
    public static Flaw suspectD() {
        // TODO 5.12 What is wrong with suspect D, if anything?
        throw new Todo("5.12");
    }

    /** Suspect E, a dense layer without a bias. */
    public static Flaw suspectE() {
        // TODO 5.12 What is wrong with suspect E, if anything?
        throw new Todo("5.12");
    }

    /** Suspect F, x·tanh(x). */
    public static Flaw suspectF() {
        // TODO 5.12 What is wrong with suspect F, if anything?
        throw new Todo("5.12");
    }

    /** Suspect G, a leaky ReLU. */
    public static Flaw suspectG() {
        // TODO 5.12 What is wrong with suspect G, if anything?
        throw new Todo("5.12");
    }

    /** Suspect H, a dense layer. */
    public static Flaw suspectH() {
        // TODO 5.12 What is wrong with suspect H, if anything?
        throw new Todo("5.12");
    }
}
