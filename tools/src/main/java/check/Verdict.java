package check;

/** What became of one check. */
public enum Verdict {
    /** The answer is right. */
    PASS,
    /** The answer has the right shape and wrong numbers. */
    WRONG,
    /** The answer has another shape than was asked for, or is missing. */
    SHAPE,
    /** The answer holds NaN or an infinity where a number is expected. */
    NAN,
    /** The code threw an exception, or did not throw where it should refuse. */
    THREW,
    /** The code was still running when its time was over. */
    TIMEOUT,
    /** The code used up the memory. */
    MEMORY,
    /** The code called something that an exercise has no business with, such as {@code System.exit}. */
    FORBIDDEN,
    /** A class or method that the check calls is not there, or is declared otherwise. */
    SIGNATURE,
    /** The exercise is still to be written. */
    TODO,
    /** The lesson does not compile. */
    COMPILE,
    /** The file of the exercise is not there. */
    MISSING,
    /** The machine failed, not the code; the check is to be run again. */
    INFRASTRUCTURE
}
