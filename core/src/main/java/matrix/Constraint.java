package matrix;

/** A rule that a parameter obeys after every step of the optimizer (lesson 6). */
public interface Constraint {

    /** Returns the allowed matrix that is nearest to {@code value}, of the same shape; {@code value} is not changed. */
    Matrix apply(Matrix value);
}
