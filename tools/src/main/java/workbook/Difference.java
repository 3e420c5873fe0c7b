package workbook;

/**
 * One file of {@code lessons/} that is not what {@code solutions/} generates.
 *
 * @param file     the file below the root, with slashes
 * @param line     the first line that differs, counted from 1; 0 if the whole file is missing or too much
 * @param sentence what was expected and what was found
 */
public record Difference(String file, int line, String sentence) {

    /** Returns the sentence. */
    @Override
    public String toString() {
        return sentence;
    }
}
