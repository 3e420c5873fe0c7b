package watch;

import check.Catalogue;
import check.ExerciseResult;
import check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import watch.Line.Tone;
import workbook.ExerciseStatus;
import workbook.Prose;
import workbook.Progress;

/**
 * One calm screen. From the top: the lesson and the progress over the whole workbook; the exercise, what it asks and where;
 * the verdict, the hints or the list; the keys. What does not fit is turned page by page.
 */
final class Screen {

    private static final int BAR = 24;
    private static final int ENDLESS = 1_000; // lines: not a terminal's screen, but output that runs on

    private final Watch watch;
    private final int width;
    private final int height;
    private final Progress progress;
    private int top;

    Screen(Watch watch, int width, int height) {
        this.watch = watch;
        this.width = width;
        this.height = height;
        this.progress = Progress.load(watch.folders().root());
        this.top = watch.top();
    }

    List<Line> lines() {
        List<Line> head = head();
        List<Line> body = body();
        List<Line> foot = foot();
        int room = Math.max(3, height - head.size() - foot.size());
        List<Line> lines = new ArrayList<>(head);
        lines.addAll(page(body, room));
        while (height < ENDLESS && lines.size() < height - foot.size()) {
            lines.add(Line.plain("")); // the keys stand at the bottom
        }
        lines.addAll(foot);
        return lines.subList(0, Math.min(lines.size(), Math.max(height, 1)));
    }

    /** Returns the page that is really shown: behind the last comes the first. */
    int top() {
        return top;
    }

    /** Page {@code top} of the body, with a line that says how many there are. */
    private List<Line> page(List<Line> body, int room) {
        if (body.size() <= room) {
            top = 0;
            return body;
        }
        int fits = Math.max(1, room - 1);
        int pages = (body.size() + fits - 1) / fits;
        top = top % pages;
        List<Line> page = new ArrayList<>(body.subList(top * fits, Math.min(body.size(), (top + 1) * fits)));
        page.add(new Line("page " + (top + 1) + " of " + pages + " · space bar: the next", Tone.FAINT));
        return page;
    }

    // ---------------------------------------------------------------- above

    private List<Line> head() {
        List<Catalogue.Entry> all = watch.catalogue().entries();
        int points = all.stream().mapToInt(Catalogue.Entry::points).sum();
        int earned = all.stream().filter(entry -> progress.passed(entry.id().toString())).mapToInt(Catalogue.Entry::points).sum();
        Catalogue.Entry exercise = watch.current();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.plain(row("Lesson " + watch.lesson().number() + " · " + watch.lesson().title(),
                bar(earned, points) + "  " + earned + " of " + points + " points")));
        lines.add(rule());
        lines.add(new Line(row(exercise.id() + "  " + exercise.title(), exercise.points() + (exercise.points() == 1 ? " point" : " points")),
                Tone.STRONG));
        Optional<Asked> asked = Asked.in(watch.lesson().folder().resolve(exercise.file()), exercise);
        asked.ifPresent(words -> Prose.wrap(words.text(), width).forEach(line -> lines.add(Line.plain(line))));
        lines.add(new Line("lessons/src/main/java/" + exercise.lesson() + "/" + exercise.file()
                + asked.map(words -> ":" + words.line()).orElse(""), Tone.FILE));
        lines.add(Line.plain(""));
        return lines;
    }

    // ---------------------------------------------------------------- in the middle

    private List<Line> body() {
        return switch (watch.view()) {
            case HINTS -> hints();
            case LIST -> list();
            case RESET -> List.of(Line.plain("Put lesson " + watch.lesson().number() + " back as it was given?"),
                    Line.plain("What you wrote is saved first, below .workbook/backups."));
            case RESULT -> watch.attempt().map(this::result).orElse(List.of());
        };
    }

    private List<Line> result(Attempt attempt) {
        List<Line> lines = new ArrayList<>();
        if (attempt.result().isEmpty()) {
            lines.add(new Line("✘ Lesson " + watch.lesson().number() + " does not compile", Tone.BAD));
            lines.add(Line.plain(""));
            Prose.narrowed(attempt.problem(), width).lines().forEach(line -> lines.add(Line.plain(line)));
            return lines;
        }
        ExerciseResult result = attempt.result().get();
        if (result.passed()) {
            lines.add(new Line("✔ It passes.", Tone.GOOD));
            if (!result.explanation().isEmpty()) {
                Prose.wrap(result.explanation(), width).forEach(line -> lines.add(Line.plain(line)));
            }
        } else if (result.verdict() == Verdict.TODO) {
            lines.add(new Line("○ Still to be written. Edit the file and save it: the verdict appears here.", Tone.PLAIN));
        } else {
            lines.add(new Line("✘ " + (result.mistake() == null ? "It does not pass yet." : result.mistake()), Tone.BAD));
            lines.add(Line.plain(""));
            result.message(width).lines().forEach(line -> lines.add(Line.plain(line)));
        }
        if (!attempt.broken().isEmpty()) {
            lines.add(Line.plain(""));
            Prose.wrap("✘ Passed before and does not pass any more: " + attempt.broken().stream()
                    .map(broken -> broken.id() + " " + broken.title()).collect(Collectors.joining(", ")) + ".", width)
                    .forEach(line -> lines.add(new Line(line, Tone.BAD)));
        }
        if (!attempt.printed().isEmpty()) {
            lines.add(Line.plain(""));
            lines.add(new Line("Your code printed:", Tone.FAINT));
            attempt.printed().lines().forEach(line -> lines.add(Line.plain("  " + withoutControls(line))));
        }
        if (!attempt.used().isEmpty()) {
            lines.add(Line.plain(""));
            Prose.wrap(attempt.used(), width).forEach(line -> lines.add(new Line(line, Tone.FAINT)));
        }
        return lines;
    }

    /** What a student prints must not move the cursor or clear the screen. */
    private static String withoutControls(String line) {
        return line.replace("\t", "    ").replaceAll("\\p{Cntrl}", "");
    }

    private List<Line> hints() {
        List<String> steps = watch.steps();
        int shown = Math.min(progress.hintsShown(watch.current().id().toString()), steps.size());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            Prose.narrowed((i + 1) + ". " + steps.get(i), width).lines().forEach(line -> lines.add(Line.plain(line)));
            lines.add(Line.plain(""));
        }
        lines.add(new Line(steps.isEmpty() ? "There are no hints for this exercise." : shown < steps.size()
                ? shown + " of " + steps.size() + " hints · h: the next" : "These are all " + steps.size() + " hints.", Tone.FAINT));
        return lines;
    }

    private List<Line> list() {
        List<Line> lines = new ArrayList<>();
        String lesson = "";
        for (Catalogue.Entry entry : watch.catalogue().entries()) {
            if (!entry.lesson().equals(lesson)) {
                lesson = entry.lesson();
                if (!lines.isEmpty()) {
                    lines.add(Line.plain(""));
                }
                lines.add(Line.plain("Lesson " + watch.folders().find(lesson).number() + " · " + watch.folders().find(lesson).title()));
            }
            String id = entry.id().toString();
            ExerciseStatus status = progress.status(id);
            String mark = status == ExerciseStatus.PASSED ? "✔" : status == ExerciseStatus.FAILED ? "✘" : "○";
            lines.add(new Line(String.format(Locale.ROOT, "  %s %-6s%-50s %3d", mark, id, entry.title(), entry.points()),
                    status == ExerciseStatus.PASSED ? Tone.GOOD : status == ExerciseStatus.FAILED ? Tone.BAD : Tone.PLAIN));
        }
        return lines;
    }

    // ---------------------------------------------------------------- below

    private List<Line> foot() {
        List<Line> lines = new ArrayList<>();
        lines.add(rule());
        if (watch.view() == Watch.View.LIST) {
            lines.add(new Line("Jump to which exercise, such as 1.4? " + watch.typed() + "_", Tone.STRONG));
            String news = watch.isChecking() ? "checking …" : watch.notice();
            lines.add(new Line((news.isEmpty() ? "" : news + " ") + "Enter: go there · space bar: next page · l: back", Tone.FAINT));
            return lines;
        }
        if (watch.view() == Watch.View.RESET) {
            lines.add(new Line("y: yes, put it back · any other key: no", Tone.STRONG));
            return lines;
        }
        String next = watch.isChecking() ? "checking …" : !watch.notice().isEmpty() ? watch.notice() : next();
        Prose.wrap(next, width).forEach(line -> lines.add(Line.plain(line)));
        Prose.wrap("n next · b back · h hint · l list · s solution · r reset · j JShell · c chart · a check all · q quit", width)
                .forEach(line -> lines.add(new Line(line, Tone.FAINT)));
        return lines;
    }

    private String next() {
        if (watch.attempt().filter(Attempt::passed).isPresent()) {
            return "Next: n for the next exercise" + (watch.current().id().prediction() ? "."
                    : ", or s to see the reference beside your solution.");
        }
        return "Next: edit and save the file" + (watch.steps().isEmpty() ? "." : ", or h for a hint.")
                + " The lesson: " + watch.folders().display(watch.lesson().readme());
    }

    private Line rule() {
        return new Line("─".repeat(Math.max(1, width)), Tone.FAINT);
    }

    private static String bar(int earned, int points) {
        int full = points == 0 ? 0 : BAR * earned / points;
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private String row(String left, String right) {
        return left + " ".repeat(Math.max(2, width - left.length() - right.length())) + right;
    }
}
