package check;

import java.util.Optional;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about numbers in any arrangement, in AssertJ's manner: shape first, then every cell within the tolerance,
 * and a message that shows both. NaN and infinities fail where a number is expected; −0.0 is 0.0.
 * The numbers are compared as copies, never with anybody's {@code equals}.
 */
public final class NumbersAssert extends AbstractAssert<NumbersAssert, Object> {

    private Tolerance tolerance = Tolerance.EXACT;

    private NumbersAssert(Object actual) {
        super(actual, NumbersAssert.class);
    }

    /** Begins an assertion about a matrix. */
    public static NumbersAssert assertThat(Matrix actual) {
        return new NumbersAssert(actual);
    }

    /** Begins an assertion about a tensor. */
    public static NumbersAssert assertThat(Tensor actual) {
        return new NumbersAssert(actual);
    }

    /** Begins an assertion about an array. */
    public static NumbersAssert assertThat(double[] actual) {
        return new NumbersAssert(actual);
    }

    /** Begins an assertion about an array of rows. */
    public static NumbersAssert assertThat(double[][] actual) {
        return new NumbersAssert(actual);
    }

    /** Begins an assertion about a volume. */
    public static NumbersAssert assertThat(double[][][] actual) {
        return new NumbersAssert(actual);
    }

    /** Begins an assertion about one number. */
    public static NumbersAssert assertThat(double actual) {
        return new NumbersAssert(actual);
    }

    /** Begins an assertion about a shape. */
    public static NumbersAssert assertThat(Shape actual) {
        return new NumbersAssert(actual);
    }

    /** Sets how near the numbers must be; {@link Tolerance#EXACT} unless given. */
    public NumbersAssert within(Tolerance tolerance) {
        this.tolerance = tolerance;
        return this;
    }

    /** Passes if form and numbers are exactly those of {@code expected}. */
    @Override
    public NumbersAssert isEqualTo(Object expected) {
        return within(new Tolerance(0, 0)).isCloseTo(expected);
    }

    /** Passes if form and numbers are those of {@code expected}, within the tolerance. */
    public NumbersAssert isCloseTo(Object expected) {
        Optional<Difference> difference = Difference.between(Snapshot.of(expected), Snapshot.of(actual), tolerance::accepts);
        difference.ifPresent(found -> {
            throw new CheckFailure(found.verdict(), null, described(new Message().difference(found, "").toString()));
        });
        return this;
    }

    /** Passes if there is at least one number and none is NaN or infinite. */
    public NumbersAssert isFinite() {
        for (Part part : Snapshot.of(actual).parts()) {
            if (part.cells().length == 0) {
                throw new CheckFailure(Verdict.SHAPE, null, described("Expected numbers, yours is "
                        + part.description() + "."));
            }
            for (int cell = 0; cell < part.cells().length; cell++) {
                if (!Double.isFinite(part.cells()[cell])) {
                    throw new CheckFailure(Verdict.NAN, null, described((part.shape().length == 0 ? "The number"
                            : "Cell " + Grid.indexText(part, cell, part.shape().length)) + " is " + Grid.number(part.cells()[cell]) + ", where a finite number is expected."));
                }
            }
        }
        return this;
    }

    private String described(String message) {
        return info.hasDescription() ? info.descriptionText() + "\n" + message : message;
    }
}
