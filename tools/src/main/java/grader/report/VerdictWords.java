package grader.report;

import check.Verdict;

/** A verdict as a page shows it: a sign, words, and the kind that gives it its colour. */
record VerdictWords(String sign, String words, String kind) {

    static VerdictWords of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> new VerdictWords("✔", "right", "right");
            case WRONG -> wrong("wrong numbers");
            case SHAPE -> wrong("wrong shape");
            case NAN -> wrong("not a number");
            case THREW -> wrong("stopped with an error");
            case TIMEOUT -> wrong("took too long");
            case MEMORY -> wrong("used up the memory");
            case FORBIDDEN -> wrong("calls what is not allowed");
            case SIGNATURE -> wrong("declared otherwise than given");
            case COMPILE -> wrong("does not compile");
            case TODO -> new VerdictWords("○", "still to be written", "open");
            case MISSING -> new VerdictWords("○", "file missing", "open");
            case INFRASTRUCTURE -> new VerdictWords("↻", "to be checked again", "again");
        };
    }

    private static VerdictWords wrong(String words) {
        return new VerdictWords("✘", words, "wrong");
    }
}
