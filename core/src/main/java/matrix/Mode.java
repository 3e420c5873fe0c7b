package matrix;

/** Whether a network is learning or being used: dropout (lesson 6) and batch normalization (lesson 7) tell them apart. */
public enum Mode {
    /** The weights are being learned from this batch. */
    TRAINING,
    /** The weights stay as they are; the answer for a sample does not depend on chance or on its neighbours. */
    EVALUATION
}
