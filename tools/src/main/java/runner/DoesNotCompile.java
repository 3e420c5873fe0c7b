package runner;

/** Code does not compile; the message holds the errors as a student reads them. */
public final class DoesNotCompile extends Exception {

    private static final long serialVersionUID = 1;

    /** @param message the errors, with file, line and caret */
    public DoesNotCompile(String message) {
        super(message);
    }
}
