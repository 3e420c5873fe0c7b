package check;

import java.util.Optional;

/** A failed check, told to the student: what kind of failure, which known mistake it looks like, and the whole message. */
public final class CheckFailure extends AssertionError {

    private static final long serialVersionUID = 1;

    private final Verdict verdict;
    private final String mistake; // the name of the mistake it looks like, or null

    /**
     * @param verdict the kind of failure
     * @param mistake the name of the known mistake that gives the same answers, or null
     * @param message what the student reads; whole lines, no stack trace
     * @throws IllegalArgumentException if the verdict is {@link Verdict#PASS}, which is no failure
     */
    public CheckFailure(Verdict verdict, String mistake, String message) {
        super(message);
        if (verdict == Verdict.PASS) {
            throw new IllegalArgumentException("A failure cannot have the verdict PASS.");
        }
        this.verdict = verdict;
        this.mistake = mistake;
        setStackTrace(new StackTraceElement[0]); // the harness' own lines help no student
    }

    /** Returns the kind of failure. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns the name of the known mistake that gives the same answers. */
    public Optional<String> mistake() {
        return Optional.ofNullable(mistake);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
