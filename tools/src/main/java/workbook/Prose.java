package workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences for a terminal. */
public final class Prose {

    /** So many characters are a line of prose at most, however wide the terminal: longer lines are hard to read. */
    public static final int READABLE = 100;

    private Prose() {
    }

    /**
     * Breaks a text between words into lines of at most {@code width} characters. Line ends that are there stay; a word
     * that is longer stays whole.
     */
    public static List<String> wrap(String text, int width) {
        List<String> wrapped = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                    wrapped.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            wrapped.add(line.toString());
        }
        return wrapped;
    }

    /**
     * Breaks the lines of a text that are longer than {@code width} characters, and no others. Those that begin with a blank
     * are no prose but code or a table, and stay whole.
     */
    public static String narrowed(String text, int width) {
        return text.lines().flatMap(line -> line.startsWith(" ") ? Stream.of(line) : hanging(line, width, 0).stream())
                .collect(Collectors.joining("\n")) + (text.endsWith("\n") ? "\n" : "");
    }

    /**
     * Breaks a line between words if it is longer than {@code width} characters; what goes on below is indented by
     * {@code indentation}. A row of a table, with two blanks or more between words behind the indentation, stays whole.
     */
    public static List<String> hanging(String line, int width, int indentation) {
        String words = line.substring(Math.min(indentation, line.length())).strip();
        if (line.length() <= width || words.contains("  ")) {
            return List.of(line);
        }
        List<String> pieces = new ArrayList<>();
        for (String piece : wrap(words, Math.max(1, width - indentation))) {
            pieces.add((pieces.isEmpty() ? line.substring(0, line.indexOf(words)) : " ".repeat(indentation)) + piece);
        }
        return pieces;
    }
}
