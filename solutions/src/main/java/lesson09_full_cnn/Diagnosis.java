package lesson09_full_cnn;

/** What may be wrong with a training run. Given: nothing to write. Not all of them occur in the clinic. */
public enum Diagnosis {
    /** Nothing: the run learns as it should. */
    HEALTHY,
    /** The steps are so long that they jump over the valleys. */
    RATE_TOO_HIGH,
    /** The steps are so short that nothing gets anywhere. */
    RATE_TOO_LOW,
    /** From layer to layer the numbers grow, and with them the gradients. */
    EXPLODING,
    /** From layer to layer, on the way back, the gradient shrinks until nothing reaches the first ones. */
    VANISHING,
    /** The hidden ReLUs answer 0 to every image, so no gradient passes them. */
    DYING_RELU,
    /** All weights start at 0, so the units of a layer are all alike and stay so. */
    ZERO_WEIGHTS,
    /** The images were put into another order than their labels. */
    LABELS_SHUFFLED,
    /** The pixels go in as they were stored, from 0 to 255. */
    INPUTS_NOT_SCALED,
    /** The network ends in a softmax, and the loss applies another one. */
    SOFTMAX_TWICE,
    /** The network ends in a ReLU, so no class can be spoken against. */
    RELU_ON_THE_LOGITS,
    /** Where it is measured, the network still behaves as while it learns. */
    LEFT_IN_TRAINING_MODE,
    /** What it is measured on, it has seen while it learned. */
    TEST_DATA_LEAKED,
    /** The gradient is a sum over the batch, not a mean. */
    GRADIENT_NOT_AVERAGED,
    /** It learns the training images by heart; nothing else is wrong. */
    OVERFITTING
}
