package workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hints of a lesson, from its {@code hints.md}: a section an exercise, numbered steps from a nudge to nearly the
 * answer.
 *
 * <pre>
 * ## 1.4 Slide the filter
 *
 * 1. How many positions fit side by side?
 * 2. Two loops over the output, two over the filter:
 *
 *        for (int y = 0; y &lt; height; y++)
 * </pre>
 *
 * A step begins with its number at the start of a line and goes on to the next step or section; its further lines lose
 * the indentation of the list. What stands between three backticks is code, in which nothing is a heading or a step.
 * Text above the first section is for the reader of the file and is left out.
 */
public final class Hints {

    private static final Pattern SECTION = Pattern.compile("##\\s+(\\S+)\\s*(.*)");
    private static final Pattern STEP = Pattern.compile("(\\d{1,4})\\.(?:\\s+(.*))?");

    /** The section of one exercise, while it is read. */
    private record Section(String title, int line, List<StringBuilder> steps) {
    }

    private final String file;
    private final Map<String, Section> sections = new LinkedHashMap<>(); // exercise -> its section, in the order of the file
    private Section open; // the section being read; null: before the first
    private int stepLine; // where its last step begins
    private int stepIndentation; // how far a step's further lines are indented by the list
    private int fenceLine; // where the open code block begins; 0: none is open

    private Hints(String file) {
        this.file = file;
    }

    /** Reads a lesson's {@code hints.md}. @throws WorkbookException if it cannot be read or breaks the form above */
    public static Hints read(Path file) {
        return parse(file.getFileName().toString(), TextFile.read(file));
    }

    /** Reads hints from a text; {@code file} is its name in messages. @throws SourceException if it breaks the form above */
    public static Hints parse(String file, String text) {
        Hints hints = new Hints(file);
        String[] lines = text.replace("\uFEFF", "").split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            hints.readLine(i + 1, lines[i]);
        }
        if (hints.fenceLine > 0) {
            throw new SourceException(file, hints.fenceLine, "The code block that begins here has no closing ```.");
        }
        hints.closeSection();
        return hints;
    }

    /** Returns the exercises that have hints, in the order of the file. */
    public List<String> exercises() {
        return List.copyOf(sections.keySet());
    }

    /** Returns the heading's words behind the id; empty if the exercise has no hints or the heading no words. */
    public String title(String exercise) {
        return sections.containsKey(exercise) ? sections.get(exercise).title() : "";
    }

    /** Returns the steps of an exercise from the first nudge on; none if it has no hints. */
    public List<String> steps(String exercise) {
        return sections.containsKey(exercise)
                ? sections.get(exercise).steps().stream().map(step -> step.toString().strip()).toList()
                : List.of();
    }

    private void readLine(int number, String line) {
        boolean fence = line.strip().startsWith("```");
        Matcher section = SECTION.matcher(line);
        Matcher step = STEP.matcher(line);
        if (fenceLine > 0 || fence) {
            fenceLine = !fence ? fenceLine : fenceLine > 0 ? 0 : number;
            addToStep(number, line);
        } else if (section.matches()) {
            openSection(number, section.group(1), section.group(2));
        } else if (open != null && step.matches()) {
            openStep(number, step);
        } else {
            addToStep(number, line);
        }
    }

    private void openSection(int number, String exercise, String title) {
        closeSection();
        if (!ExerciseId.isValid(exercise)) {
            throw new SourceException(file, number, "A section is headed like \"## 1.4 Title\", but \"" + exercise
                    + "\" was found in the place of the exercise's id.");
        }
        if (sections.containsKey(exercise)) {
            throw new SourceException(file, number, "Exercise " + exercise
                    + " has a second section; the first is in line " + sections.get(exercise).line() + ".");
        }
        open = new Section(title.strip(), number, new ArrayList<>());
        sections.put(exercise, open);
    }

    private void openStep(int number, Matcher step) {
        requireStepHasText();
        int expected = open.steps().size() + 1;
        if (Integer.parseInt(step.group(1)) != expected) {
            throw new SourceException(file, number,
                    "Step " + expected + " was expected, but " + step.group(1) + " was found.");
        }
        open.steps().add(new StringBuilder(step.group(2) == null ? "" : step.group(2)));
        stepLine = number;
        stepIndentation = step.group(1).length() + 2;
    }

    private void addToStep(int number, String line) {
        if (open == null || open.steps().isEmpty() && line.isBlank()) {
            return;
        }
        if (open.steps().isEmpty()) {
            throw new SourceException(file, number,
                    "Step 1 was expected first, but \"" + line.strip() + "\" was found.");
        }
        int indentation = line.length() - line.stripLeading().length();
        open.steps().get(open.steps().size() - 1).append('\n')
                .append(line.substring(Math.min(indentation, stepIndentation)).stripTrailing());
    }

    private void closeSection() {
        if (open == null) {
            return;
        }
        if (open.steps().isEmpty()) {
            throw new SourceException(file, open.line(),
                    "The section has no steps; numbered lines \"1. …\" were expected.");
        }
        requireStepHasText();
        open = null;
    }

    private void requireStepHasText() {
        int steps = open.steps().size();
        if (steps > 0 && open.steps().get(steps - 1).toString().isBlank()) {
            throw new SourceException(file, stepLine, "Step " + steps + " has no text.");
        }
    }
}
