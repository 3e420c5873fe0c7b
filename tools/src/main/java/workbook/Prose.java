package workbook;

import java.util.ArrayList;
import java.util.List;

/** Sentences for a terminal. */
public final class Prose {

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
}
