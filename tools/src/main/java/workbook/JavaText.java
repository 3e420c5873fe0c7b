package workbook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The text of a Java file, told apart into code, literals and comments: so that a marker in a string is no marker, and
 * a name in a comment is no use of an import. It knows quotes and comments, nothing else of the language, so it also
 * reads files that do not compile. One pass over the text.
 */
public final class JavaText {

    /** What a character belongs to. */
    public enum Part { CODE, LITERAL, LINE_COMMENT, BLOCK_COMMENT, JAVADOC }

    private final String text;
    private final Part[] parts; // parts[i] = what character i of text belongs to

    /** Reads the whole text. */
    public JavaText(String text) {
        this.text = text;
        this.parts = new Part[text.length()];
        int start = 0;
        while (start < text.length()) {
            Part part = partAt(start);
            int end = switch (part) {
                case CODE -> endOfCode(start + 1);
                case LINE_COMMENT -> indexOf("\n", start);
                case BLOCK_COMMENT, JAVADOC -> behind("*/", start + 2);
                case LITERAL -> text.startsWith("\"\"\"", start) ? endOfTextBlock(start + 3) : endOfQuoted(start);
            };
            Arrays.fill(parts, start, end, part);
            start = end;
        }
    }

    /** Returns what the character at {@code index} belongs to. */
    public Part part(int index) {
        return parts[index];
    }

    /** Returns the text with everything blanked that is not one of the given parts; line ends and length stay. */
    public String only(Part first, Part... others) {
        Set<Part> kept = EnumSet.of(first, others);
        StringBuilder blanked = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (!kept.contains(parts[i]) && text.charAt(i) != '\n') {
                blanked.setCharAt(i, ' ');
            }
        }
        return blanked.toString();
    }

    private Part partAt(int i) {
        if (text.startsWith("//", i)) {
            return Part.LINE_COMMENT;
        }
        if (text.startsWith("/**", i) && !text.startsWith("/**/", i)) {
            return Part.JAVADOC;
        }
        if (text.startsWith("/*", i)) {
            return Part.BLOCK_COMMENT;
        }
        char c = text.charAt(i);
        return c == '"' || c == '\'' ? Part.LITERAL : Part.CODE;
    }

    private int endOfCode(int i) {
        while (i < text.length() && text.charAt(i) != '/' && text.charAt(i) != '"' && text.charAt(i) != '\'') {
            i++;
        }
        return i;
    }

    private int endOfTextBlock(int i) {
        while (i < text.length() && !text.startsWith("\"\"\"", i)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 3, text.length());
    }

    /** A quoted literal ends with its quote; one that was never closed ends with its line. */
    private int endOfQuoted(int start) {
        char quote = text.charAt(start);
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '\n') {
            if (text.charAt(i) == quote) {
                return i + 1;
            }
            boolean escape = text.charAt(i) == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '\n';
            i += escape ? 2 : 1;
        }
        return i;
    }

    private int indexOf(String what, int from) {
        int found = text.indexOf(what, from);
        return found < 0 ? text.length() : found;
    }

    private int behind(String what, int from) {
        return Math.min(indexOf(what, from) + what.length(), text.length());
    }
}
