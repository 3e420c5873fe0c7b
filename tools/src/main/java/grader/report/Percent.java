package grader.report;

/** Shares in percent. */
final class Percent {

    private Percent() {
    }

    /** Returns a share from 0 to 1 as a whole number of percent; 0 and 100 only where it is none or all. */
    static long text(double share) {
        long rounded = Math.round(100 * share);
        return share > 0 && rounded == 0 ? 1 : share < 1 && rounded == 100 ? 99 : rounded;
    }
}
