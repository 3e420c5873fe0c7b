package workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
 * the indentation of the list, and a sentence over several of them becomes one line.
 * What stands between three backticks is code, in which nothing is a heading or a step.
 * Text above the first section is for the reader of the file and is left out.
 */
public final class Hints {

    private final Sections sections;
    private final Map<String, List<String>> steps = new HashMap<>(); // exercise -> its steps

    private Hints(Sections sections) {
        this.sections = sections;
        for (Sections.Section section : sections.all()) {
            steps.put(section.exercise(), new Steps(sections.file(), section).read());
        }
    }

    /** Reads a lesson's {@code hints.md}. @throws WorkbookException if it cannot be read or breaks the form above */
    public static Hints read(Path file) {
        return parse(file.getFileName().toString(), TextFile.read(file));
    }

    /** Reads hints from a text; {@code file} is its name in messages. @throws SourceException if it breaks the form above */
    public static Hints parse(String file, String text) {
        return new Hints(Sections.parse(file, text));
    }

    /** Returns the exercises that have hints, in the order of the file. */
    public List<String> exercises() {
        return sections.exercises();
    }

    /** Returns the heading's words behind the id; empty if the exercise has no hints or the heading no words. */
    public String title(String exercise) {
        return sections.title(exercise);
    }

    /** Returns the steps of an exercise from the first nudge on; none if it has no hints. */
    public List<String> steps(String exercise) {
        return steps.getOrDefault(exercise, List.of());
    }

    /** Reads the steps of one section. */
    private static final class Steps {

        private static final Pattern STEP = Pattern.compile("(\\d{1,4})\\.(?:\\s+(.*))?");

        private static final Pattern ITEM = Pattern.compile("([-*]|\\d{1,4}\\.) .*"); // of a list within a step

        private final String file;
        private final Sections.Section section;
        private final List<StringBuilder> steps = new ArrayList<>();
        private int stepLine; // where the last step begins
        private int stepIndentation; // how far its further lines are indented by the list
        private boolean goesOn;      // whether the last line was a sentence, which may go on in the next

        Steps(String file, Sections.Section section) {
            this.file = file;
            this.section = section;
        }

        List<String> read() {
            for (Sections.Line line : section.lines()) {
                Matcher step = STEP.matcher(line.text());
                if (!line.code() && step.matches()) {
                    open(line.number(), step);
                } else {
                    add(line);
                }
            }
            if (steps.isEmpty()) {
                throw new SourceException(file, section.heading(),
                        "The section has no steps; numbered lines \"1. …\" were expected.");
            }
            requireText();
            return steps.stream().map(step -> step.toString().strip()).toList();
        }

        private void open(int number, Matcher step) {
            requireText();
            int expected = steps.size() + 1;
            if (Integer.parseInt(step.group(1)) != expected) {
                throw new SourceException(file, number,
                        "Step " + expected + " was expected, but " + step.group(1) + " was found.");
            }
            steps.add(new StringBuilder(step.group(2) == null ? "" : step.group(2)));
            stepLine = number;
            stepIndentation = step.group(1).length() + 2;
            goesOn = true;
        }

        private void add(Sections.Line line) {
            if (steps.isEmpty() && line.text().isBlank()) {
                return;
            }
            if (steps.isEmpty()) {
                throw new SourceException(file, line.number(),
                        "Step 1 was expected first, but \"" + line.text().strip() + "\" was found.");
            }
            int indentation = line.text().length() - line.text().stripLeading().length();
            boolean isProse = !line.code() && !line.text().isBlank() && indentation <= stepIndentation;
            boolean isOneLine = isProse && goesOn && !ITEM.matcher(line.text().strip()).matches();
            steps.get(steps.size() - 1).append(isOneLine ? ' ' : '\n')
                    .append(line.text().substring(Math.min(indentation, stepIndentation)).stripTrailing());
            goesOn = isProse;
        }

        private void requireText() {
            if (!steps.isEmpty() && steps.get(steps.size() - 1).toString().isBlank()) {
                throw new SourceException(file, stepLine, "Step " + steps.size() + " has no text.");
            }
        }
    }
}
