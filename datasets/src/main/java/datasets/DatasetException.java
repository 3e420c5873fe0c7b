package datasets;

/** A data file is missing or is not what it should be; the message names it, what was expected and what was found. */
public final class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message one sentence: the file, what was expected, what was found */
    public DatasetException(String message) {
        super(message);
    }

    /** @param message one sentence: the file, what was expected, what was found; {@code cause} is what Java reported */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
