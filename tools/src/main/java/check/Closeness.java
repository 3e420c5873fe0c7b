package check;

/** Decides whether one number may stand for another. */
@FunctionalInterface
interface Closeness {

    /** The number has not changed: NaN has stayed NaN, −0.0 is 0.0. */
    Closeness UNCHANGED = (before, after) -> before == after || Double.isNaN(before) && Double.isNaN(after);

    boolean accepts(double expected, double actual);

    /** As near as the tolerance asks; NaN is like NaN. This is how two wrong answers are compared, never a right one. */
    static Closeness alike(Tolerance tolerance) {
        return (one, other) -> tolerance.accepts(one, other) || Double.isNaN(one) && Double.isNaN(other);
    }
}
