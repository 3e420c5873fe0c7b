package grader.worker;

import check.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentence that a student reads about an exercise. It is made of what the checks say under the seed that students have at
 * home, or of nothing but the verdict where only the run under the hidden seed is known.
 */
final class Words {

    /** The parts of a check's message that say what is wrong, the most telling first. */
    private static final List<String> TELLING = List.of("First", "Differs", "Shape", "Answer", "Threw", "Refused", "Missing", "Changed",
            "Broken", "Expected", "Yours");
    private static final Pattern NEEDS = Pattern.compile("TODO needs (\\S+), which is still to be written");
    private static final int LABEL = 11; // the width of the labels of a message

    private Words() {
    }

    /** Returns the sentence for a verdict under the hidden seed whose message is not to be told. */
    static String ofVerdict(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "Right.";
            case MEMORY -> "Your code used up the memory; look for a list or an array that grows without end.";
            case FORBIDDEN -> "Your code ended the program that checked it.";
            case THREW -> "Your code made the Java virtual machine crash.";
            case INFRASTRUCTURE -> "The machine failed while this was checked, which is no fault of yours; it will be checked again.";
            case TODO -> "This is still to be written.";
            default -> "The check did not pass.";
        };
    }

    /** Returns the sentence for code that was stopped. */
    static String ofTimeout(int seconds, boolean hurried) {
        return "Your code was still running after " + seconds + (seconds == 1 ? " second" : " seconds") + "; look for a loop whose condition"
                + " never becomes false, or whose counter does not move"
                + (hurried ? " (there was less time than usual, because other exercises of this lesson had used up theirs)." : ".");
    }

    /** Returns the sentence for code that passes under the visible seed and not under the hidden one. */
    static String ofTunedCode(String mistake) {
        return "Your code answers right for the numbers in the workbook's own checks, but not for others: it is made for just those numbers,"
                + " or keeps something from one call to the next" + (mistake.isEmpty() ? "." : "; it looks like \"" + mistake + "\".");
    }

    /** Returns the exercise that has to be written first, if a message says so. */
    static Optional<String> needed(String message) {
        Matcher needs = NEEDS.matcher(message);
        return needs.find() ? Optional.of(needs.group(1)) : Optional.empty();
    }

    /** Returns a message in a sentence: the part of it that says what is wrong, and the mistake that it looks like. */
    static String ofMessage(String message, String mistake) {
        String what = TELLING.stream().map(label -> part(label, message)).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> message.lines().findFirst().orElse("The check did not pass."));
        return mistake.isEmpty() ? what : what.replaceFirst("\\.$", "") + "; it looks like \"" + mistake + "\".";
    }

    /** Returns the labelled part of a message, up to its first full stop at the end of a line. */
    private static Optional<String> part(String label, String message) {
        List<String> lines = message.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(label + " ") && lines.get(i).length() > LABEL) {
                StringBuilder text = new StringBuilder(lines.get(i).substring(LABEL));
                for (int j = i + 1; j < lines.size() && !text.toString().endsWith(".") && lines.get(j).startsWith(" "); j++) {
                    text.append(' ').append(lines.get(j).strip());
                }
                return Optional.of(text.toString());
            }
        }
        return Optional.empty();
    }
}
