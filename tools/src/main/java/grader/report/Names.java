package grader.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Under which names a student is looked for in a list that somebody else wrote. Capitals, the kind of spaces (an underscore
 * counts as one) and how an accent is encoded do not matter. Archives downloaded from Moodle and Canvas carry more than
 * the name: {@code Alice Miller_123_assignsubmission_file_} and {@code milleralice_LATE_123_456_lessons.zip}, where 123 is
 * the student's number in Canvas.
 */
final class Names {

    private static final Pattern MOODLE = Pattern.compile("(.+?)_\\d+_assignsubmission_.*");
    private static final Pattern CANVAS = Pattern.compile("[^_]+(?:_(?i:late))?_(\\d+)_\\d+_.*");

    private Names() {
    }

    /** Returns what two ways of writing one name have in common. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\s_\\h]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the keys under which the student is looked for, the whole name first. */
    static List<String> keys(String student) {
        List<String> keys = new ArrayList<>(List.of(key(student)));
        for (Pattern download : List.of(MOODLE, CANVAS)) {
            Matcher parts = download.matcher(student);
            if (parts.matches()) {
                keys.add(key(parts.group(1)));
            }
        }
        return keys;
    }

    /** Returns how the student may be called in a text: names of three or more letters, the longest first. */
    static List<String> spoken(String student) {
        Matcher download = MOODLE.matcher(student);
        return Stream.of(student, download.matches() ? download.group(1) : student).distinct()
                .filter(name -> name.codePoints().filter(Character::isLetter).count() >= 3).toList();
    }
}
