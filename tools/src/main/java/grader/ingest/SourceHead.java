package grader.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.JavaText;

/**
 * What a Java file says about where it belongs. Read from its code alone: not from comments and literals, and with
 * unicode escapes taken for what they stand for, as the compiler takes them.
 *
 * @param packageName its package, or ""
 * @param className   its public class, else the one that was expected, else the first one; or "" if it has none
 */
record SourceHead(String packageName, String className) {

    private static final int USUALLY = 1024; // characters in which the first class begins
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+([0-9a-fA-F]{4})");
    private static final Pattern PACKAGE = Pattern.compile("\\s*package\\b\\s*([^;{]*);");
    private static final Pattern TOKEN = Pattern.compile("[{}();]|[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Pattern CLASS_NAME = Pattern.compile("\\s+([\\p{L}_$][\\p{L}\\p{N}_$]*)");

    /** Reads a file whose name makes a class called {@code expected} likely. */
    static SourceHead of(String text, String expected) {
        String plain = text.contains("\\u") ? unescaped(text) : text;
        for (int length = USUALLY; length < plain.length(); length *= 4) {
            SourceHead head = read(plain.substring(0, length), expected);
            if (head.className.equals(expected)) { // what follows would not change it
                return head;
            }
        }
        return read(plain, expected);
    }

    private static SourceHead read(String text, String expected) {
        String code = new JavaText(text).only(JavaText.Part.CODE);
        Matcher declaration = PACKAGE.matcher(code);
        return new SourceHead(declaration.lookingAt() ? declaration.group(1).replaceAll("\\s", "") : "", className(code, expected));
    }

    private static String className(String code, String expected) {
        int depth = 0; // of braces and parentheses
        boolean isPublic = false;
        String found = "";
        Matcher token = TOKEN.matcher(code);
        while (token.find()) {
            switch (token.group()) {
                case "{", "(" -> depth++;
                case "}", ")" -> {
                    depth--;
                    isPublic = false;
                }
                case ";" -> isPublic = false;
                case "public" -> isPublic = true;
                case "class", "interface", "enum", "record" -> {
                    Matcher name = CLASS_NAME.matcher(code).region(token.end(), code.length());
                    if (depth == 0 && name.lookingAt()) {
                        if (isPublic) {
                            return name.group(1);
                        }
                        found = found.isEmpty() || name.group(1).equals(expected) ? name.group(1) : found;
                    }
                }
                default -> {
                    // any other word
                }
            }
        }
        return found;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(
                escape.group(1) + (char) Integer.parseInt(escape.group(2), 16)));
    }
}
