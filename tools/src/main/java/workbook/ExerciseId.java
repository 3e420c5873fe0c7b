package workbook;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an exercise: its lesson and its number in it, {@code 1.4}; predictions have a P, {@code 1.P2}.
 * Exercises come in the order of their numbers, predictions after them.
 */
public record ExerciseId(int lesson, boolean prediction, int number) implements Comparable<ExerciseId> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(P?)(\\d{1,3})");
    private static final Comparator<ExerciseId> ORDER = Comparator.comparingInt(ExerciseId::lesson)
            .thenComparing(ExerciseId::prediction).thenComparingInt(ExerciseId::number);

    /** The order of a lesson for ids as text; what is no id comes behind everything. */
    public static final Comparator<String> TEXT_ORDER = Comparator.comparing((String text) -> parse(text).isEmpty())
            .thenComparing(text -> parse(text).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comparator.naturalOrder());

    /** Returns whether {@code text} has the form of an id. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** Reads an id; empty if {@code text} is none. */
    public static Optional<ExerciseId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ExerciseId(Integer.parseInt(matcher.group(1)), !matcher.group(2).isEmpty(),
                Integer.parseInt(matcher.group(3))));
    }

    /** Reads an id. @throws IllegalArgumentException if {@code text} is none */
    public static ExerciseId of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(
                "\"" + text + "\" is not the id of an exercise; an exercise is called like 1.4 or 1.P2."));
    }

    @Override
    public int compareTo(ExerciseId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return lesson + "." + (prediction ? "P" : "") + number;
    }
}
