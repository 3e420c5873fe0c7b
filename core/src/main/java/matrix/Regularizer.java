package matrix;

/** A penalty on the size of a parameter, added to the loss (lesson 6). */
public interface Regularizer {

    /** Returns what {@code value} costs, to be added to the loss. */
    double penalty(Matrix value);

    /** Returns ∂penalty/∂value, of the shape of {@code value}. */
    Matrix gradient(Matrix value);
}
