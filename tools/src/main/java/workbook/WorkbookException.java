package workbook;

/** Something about the workbook's files is not as it must be; the message is one sentence meant for the reader. */
public class WorkbookException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param sentence names the thing, what was expected and what was found */
    public WorkbookException(String sentence) {
        super(sentence);
    }

    /** @param sentence names the thing, what was expected and what was found; {@code cause} is what brought it to light */
    public WorkbookException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
