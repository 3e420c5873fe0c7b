package matrix;

/** Measures how far a batch of predictions is from its targets; the mean over the samples (lesson 5). */
public interface Loss {

    /** Returns the loss of {@code predicted} against {@code target}, both N × outputs. */
    double value(Matrix predicted, Matrix target);

    /** Returns ∂loss/∂predicted, N × outputs; the division by N is part of it. */
    Matrix gradient(Matrix predicted, Matrix target);
}
