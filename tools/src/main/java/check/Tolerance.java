package check;

/**
 * How far a number may be from the expected one: {@code absolute + relative · |expected|}.
 *
 * @param relative the part that grows with the expected number
 * @param absolute the part that does not
 */
public record Tolerance(double relative, double absolute) {

    /** For single operations. */
    public static final Tolerance EXACT = new Tolerance(1e-9, 1e-12);
    /** For gradients against central differences. */
    public static final Tolerance GRADIENT = new Tolerance(1e-6, 1e-9);

    /** Returns whether {@code actual} is near enough. NaN never is, an infinity only to itself; −0.0 is 0.0. */
    public boolean accepts(double expected, double actual) {
        return expected == actual
                || Double.isFinite(expected) && Math.abs(expected - actual) <= absolute + relative * Math.abs(expected);
    }
}
