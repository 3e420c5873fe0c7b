package workbook;

import java.util.Locale;

/** How an exercise stood when it was last checked. */
public enum ExerciseStatus {

    /** All its checks passed. */
    PASSED,
    /** It is written, but a check failed. */
    FAILED,
    /** It is still to be written, or was never checked. */
    TODO;

    /** Returns the word in the progress file, such as {@code passed}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
