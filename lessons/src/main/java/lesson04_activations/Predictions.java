package lesson04_activations;

import matrix.Todo;

/**
 * Seven questions to answer with your head, before you let the code answer them. A method returns a number or one of
 * the choices. The check tells you whether you are right, and why.
 */
public final class Predictions {

    private Predictions() {
    }

    /** Choices for 4.P3 and 4.P4. */
    public enum Effect {
        /** The probabilities stay the same. */
        THE_SAME,
        /** The largest probability grows. */
        MORE_DECIDED,
        /** The probabilities come closer to each other. */
        MORE_EVEN,
        /** At least one of them is no number any more. */
        NOT_A_NUMBER
    }

    /** Choices for 4.P5. */
    public enum Left {
        /** All of it: the gradient comes through as it is. */
        ALL,
        /** About a tenth. */
        A_TENTH,
        /** About a thousandth. */
        A_THOUSANDTH,
        /** Less than a millionth. */
        LESS_THAN_A_MILLIONTH
    }

    /** Choices for 4.P6. */
    public enum Fate {
        /** It stays at 0 for these samples, step after step. */
        STAYS_DEAD,
        /** The next steps lift it a little, until it is above 0. */
        COMES_BACK,
        /** The next step makes it infinite. */
        EXPLODES
    }

    /** Choices for 4.P7. */
    public enum OtherOrder {
        /** For every image the numbers are the same. */
        THE_SAME,
        /** For some images they differ. */
        DIFFERENT
    }

    /** 4.P1 The sigmoid is steepest at x = 0. How large is its slope there? */
    public static double steepestSlopeOfSigmoid() {
        // TODO 4.P1 Put σ(0) into σ·(1 − σ).
        throw new Todo("4.P1");
    }

    /**
     * 4.P2 A network has ten dense layers, each x·W + b with f(x) = 2·x behind it. How many such layers are enough for
     * a network that answers the same to every input?
     */
    public static int layersThatDoTheSame() {
        // TODO 4.P2 Multiply out two of them first.
        throw new Todo("4.P2");
    }

    /** 4.P3 All logits of a sample grow by 100. What happens to its probabilities, the softmax, in exact mathematics? */
    public static Effect afterAddingToLogits() {
        // TODO 4.P3 What happens to every power of e, and what to their sum?
        throw new Todo("4.P3");
    }

    /** 4.P4 The logits of a sample are 1, 2 and 3. All of them are doubled. What happens to the probabilities? */
    public static Effect afterDoublingLogits() {
        // TODO 4.P4 The ratio of two probabilities is e to the difference of their logits.
        throw new Todo("4.P4");
    }

    /**
     * 4.P5 A gradient of 1 goes back through ten layers of one sigmoid neuron each; all weights are 1. How much of it is
     * left at the input of the first layer, at the very best?
     */
    public static Left afterTenSigmoids() {
        // TODO 4.P5 Ten factors: how large is each of them at most?
        throw new Todo("4.P5");
    }

    /**
     * 4.P6 A ReLU unit of the first layer has got so large a negative bias that it answers 0 to every training sample.
     * Training by gradient descent goes on with the same samples. What becomes of the unit?
     */
    public static Fate ofDeadUnit() {
        // TODO 4.P6 Which gradient reaches its weights and its bias?
        throw new Todo("4.P6");
    }

    /**
     * 4.P7 Our tiny network puts its maps through ReLU and then through 2×2 max pooling. What if it pooled first and
     * applied ReLU afterwards?
     */
    public static OtherOrder reluAfterMaxPooling() {
        // TODO 4.P7 Does ReLU ever turn a smaller number into the larger one?
        throw new Todo("4.P7");
    }
}
