package workbook;

/** A line of a solution, hints file or README that breaks the workbook's rules; the message begins with file and line. */
public final class SourceException extends WorkbookException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;

    /**
     * @param file     the file as the reader knows it, such as {@code solutions/…/Convolution.java}
     * @param line     the line, counted from 1
     * @param sentence what was expected there and what was found
     */
    public SourceException(String file, int line, String sentence) {
        super(file + ", line " + line + ": " + sentence);
        this.file = file;
        this.line = line;
    }

    /** Returns the file as the reader knows it. */
    public String file() {
        return file;
    }

    /** Returns the line, counted from 1. */
    public int line() {
        return line;
    }
}
