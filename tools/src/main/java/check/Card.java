package check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import workbook.Prose;

/** What is printed at the end of a run: the messages of what failed, a card for each lesson, and what to do next. */
public final class Card {

    private static final int WIDTH = 80; // as narrow as terminals come
    private static final int BAR = 30;
    private static final String RULE = "─".repeat(WIDTH);

    private Card() {
    }

    /** Returns the messages of the failed exercises and the card of every lesson in the report, wide as they were written. */
    public static String full(Report report) {
        return full(report, Integer.MAX_VALUE);
    }

    /** The same for a terminal whose lines hold {@code width} characters, 80 or more. */
    public static String full(Report report, int width) {
        List<String> lines = new ArrayList<>();
        for (ExerciseResult result : report.results()) {
            if (!result.passed() && result.verdict() != Verdict.TODO) {
                lines.add(RULE);
                lines.add("✘ " + result.id() + " " + result.title());
                lines.add("");
                lines.addAll(result.message(width).lines().toList());
                lines.add("");
            }
        }
        lines.add(RULE);
        for (String lesson : report.lessons()) {
            lines.addAll(lesson(report.ofLesson(lesson)));
        }
        lines.add(RULE);
        lines.add(next(report));
        return String.join("\n", lines) + "\n";
    }

    /** Returns one line a lesson, for a run over the whole workbook. */
    public static String overview(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(RULE);
        for (String lesson : report.lessons()) {
            List<ExerciseResult> results = report.ofLesson(lesson);
            int points = results.stream().mapToInt(ExerciseResult::points).sum();
            int earned = results.stream().mapToInt(ExerciseResult::earned).sum();
            lines.add(row("  " + name(lesson), bar(earned, points) + String.format("  %3d of %3d points", earned, points)));
        }
        lines.add(RULE);
        lines.add(next(report));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lesson(List<ExerciseResult> results) {
        List<String> lines = new ArrayList<>();
        int points = results.stream().mapToInt(ExerciseResult::points).sum();
        int earned = results.stream().mapToInt(ExerciseResult::earned).sum();
        lines.add(row("  Lesson " + name(results.get(0).lesson()),
                bar(earned, points) + String.format("  %3d of %3d points", earned, points)));
        int titles = results.stream().mapToInt(result -> result.title().length()).max().orElse(0);
        for (ExerciseResult result : results) {
            String mark = result.passed() ? "✔" : result.verdict() == Verdict.TODO ? "○" : "✘";
            String remark = result.passed() ? "" : result.verdict() == Verdict.TODO ? result.message().split(" · ")[0]
                    : result.mistake() != null ? result.mistake() : words(result.verdict());
            String row = "  " + mark + " " + pad(result.id().toString(), 6) + pad(result.title(), titles + 2)
                    + String.format("%2d", result.points());
            boolean fits = row.length() + 3 + remark.length() <= WIDTH;
            lines.add((row + (fits ? "   " + remark : "")).stripTrailing());
            lines.addAll(indented(fits ? "" : remark));
            lines.addAll(indented(result.passed() ? result.explanation() : ""));
        }
        return lines;
    }

    private static List<String> indented(String text) {
        return text.isEmpty() ? List.of() : Prose.wrap(text, WIDTH - 11).stream().map(line -> " ".repeat(10) + line).toList();
    }

    /** Returns the last lines: what to do next. */
    private static String next(Report report) {
        List<ExerciseResult> open = report.results().stream().filter(result -> !result.passed()).toList();
        if (open.isEmpty()) {
            String lesson = report.lessons().get(0).replaceFirst("^lesson0*(\\d+)_.*", "$1");
            return "All checked exercises pass. See your code at work: " + Commands.workbook("chart " + lesson);
        }
        ExerciseResult first = open.stream()
                .min(Comparator.comparing((ExerciseResult result) -> result.verdict() == Verdict.TODO)
                        .thenComparing(ExerciseResult::id)).orElseThrow();
        return "Next: " + first.id() + " " + first.title() + " · hint: " + Commands.workbook("hint " + first.id())
                + "\n      edit lessons/src/main/java/" + first.lesson() + "/" + first.file();
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case PASS, TODO -> "";
            case WRONG -> "another answer";
            case SHAPE -> "wrong shape";
            case NAN -> "NaN or infinite";
            case THREW -> "exception";
            case TIMEOUT -> "ran too long";
            case MEMORY -> "out of memory";
            case FORBIDDEN -> "forbidden call";
            case SIGNATURE -> "method missing";
            case COMPILE -> "does not compile";
            case MISSING -> "file missing";
            case INFRASTRUCTURE -> "not checked: the machine failed";
        };
    }

    /** Returns a lesson's number and name out of its package: {@code 2 · stride padding}. */
    private static String name(String lesson) {
        return lesson.replaceFirst("^lesson0*(\\d+)_", "$1 · ").replace('_', ' ');
    }

    private static String bar(int earned, int points) {
        int full = points == 0 ? 0 : BAR * earned / points;
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private static String row(String left, String right) {
        return left + " ".repeat(Math.max(2, WIDTH - left.length() - right.length())) + right;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
