package matrix;

import java.util.Objects;
import java.util.Optional;

/**
 * Something a layer learns: a value, and the gradient of the loss with respect to it.
 * It may carry a regularizer and a constraint (lesson 6), so that no layer needs to know of either.
 */
public final class Parameter {

    private final String name;
    private Matrix value;
    private Matrix gradient;         // ∂L/∂value, of the shape of value
    private Regularizer regularizer; // null: none
    private Constraint constraint;   // null: none

    /**
     * Returns a parameter with a gradient of zeros.
     *
     * @param name  what it is called in its layer, such as {@code W} or {@code b}
     * @param value its first value, which sets the shape for good; kept, not copied
     */
    public Parameter(String name, Matrix value) {
        this.name = Objects.requireNonNull(name, "A parameter needs a name, but was given null.");
        this.value = requireGiven("value", value);
        this.gradient = Matrix.zeros(value.rows(), value.cols());
    }

    /** Returns what it is called in its layer. */
    public String name() {
        return name;
    }

    /** Returns the value itself, not a copy. */
    public Matrix value() {
        return value;
    }

    /**
     * Replaces the value; it is kept, not copied.
     *
     * @throws IllegalArgumentException if the shape differs
     */
    public void setValue(Matrix value) {
        requireShape("value", value);
        this.value = value;
    }

    /** Returns the gradient itself, not a copy, of the shape of the value; zeros before the first backward pass. */
    public Matrix gradient() {
        return gradient;
    }

    /**
     * Replaces the gradient; it is kept, not copied.
     *
     * @throws IllegalArgumentException if the shape differs from the value's
     */
    public void setGradient(Matrix gradient) {
        requireShape("gradient", gradient);
        this.gradient = gradient;
    }

    /** Returns the regularizer, if it carries one. */
    public Optional<Regularizer> regularizer() {
        return Optional.ofNullable(regularizer);
    }

    /** Gives it a regularizer, or none with {@code null}. */
    public void setRegularizer(Regularizer regularizer) {
        this.regularizer = regularizer;
    }

    /** Returns the constraint, if it carries one. */
    public Optional<Constraint> constraint() {
        return Optional.ofNullable(constraint);
    }

    /** Gives it a constraint, or none with {@code null}. */
    public void setConstraint(Constraint constraint) {
        this.constraint = constraint;
    }

    /** Returns the name and the shape, such as {@code W 784×100}. */
    @Override
    public String toString() {
        return name + " " + value.shapeText();
    }

    private Matrix requireGiven(String what, Matrix matrix) {
        return Objects.requireNonNull(matrix, () -> "The parameter " + name + " needs a " + what + ", but was given null.");
    }

    private void requireShape(String what, Matrix matrix) {
        requireGiven(what, matrix);
        if (matrix.rows() != value.rows() || matrix.cols() != value.cols()) {
            throw new IllegalArgumentException("The " + what + " of the parameter " + name + " must be "
                    + value.shapeText() + ", but " + matrix.shapeText() + " was given.");
        }
    }
}
