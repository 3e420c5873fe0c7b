package workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text about the exercises of a lesson in sections, one an exercise, each headed like {@code ## 1.4 Slide the filter}.
 * What stands between three backticks is code, in which nothing is a heading. Text above the first section is for the
 * reader of the file and is left out.
 */
final class Sections {

    private static final Pattern HEADING = Pattern.compile("##\\s+(\\S+)\\s*(.*)");
    private static final String FENCE = "```";

    /**
     * A line below a heading.
     *
     * @param number where it stands in the file, from 1
     * @param text   the line as it is
     * @param code   whether it belongs to a code block, the backticks around it included
     */
    record Line(int number, String text, boolean code) {
    }

    /**
     * The text about one exercise.
     *
     * @param exercise its id
     * @param title    the heading's words behind the id, perhaps none
     * @param heading  the line of the heading, from 1
     * @param lines    what stands below, up to the next heading
     */
    record Section(String exercise, String title, int heading, List<Line> lines) {
    }

    private final String file;
    private final Map<String, Section> sections = new LinkedHashMap<>(); // exercise -> its section, in the order of the file

    private Sections(String file) {
        this.file = file;
    }

    /**
     * Reads sections from a text.
     *
     * @param file its name in messages
     * @throws SourceException if a heading has no id, two have the same, or a code block does not end
     */
    static Sections parse(String file, String text) {
        Sections sections = new Sections(file);
        String[] lines = text.replace("\uFEFF", "").split("\\R", -1);
        Section open = null; // before the first
        int fenceLine = 0;   // where the open code block begins; 0: none is open
        for (int i = 0; i < lines.length; i++) {
            boolean fence = lines[i].strip().startsWith(FENCE);
            boolean code = fence || fenceLine > 0;
            Matcher heading = HEADING.matcher(lines[i]);
            if (fence) {
                fenceLine = fenceLine > 0 ? 0 : i + 1;
            }
            if (!code && heading.matches()) {
                open = sections.add(heading.group(1), heading.group(2).strip(), i + 1);
            } else if (open != null) {
                open.lines().add(new Line(i + 1, lines[i], code));
            }
        }
        if (fenceLine > 0) {
            throw new SourceException(file, fenceLine, "The code block that begins here has no closing ```.");
        }
        return sections;
    }

    private Section add(String exercise, String title, int line) {
        if (!ExerciseId.isValid(exercise)) {
            throw new SourceException(file, line, "A section is headed like \"## 1.4 Title\", but \"" + exercise
                    + "\" was found in the place of the exercise's id.");
        }
        if (sections.containsKey(exercise)) {
            throw new SourceException(file, line, "Exercise " + exercise
                    + " has a second section; the first is in line " + sections.get(exercise).heading() + ".");
        }
        Section section = new Section(exercise, title, line, new ArrayList<>());
        sections.put(exercise, section);
        return section;
    }

    /** Returns the file's name in messages. */
    String file() {
        return file;
    }

    /** Returns the sections in the order of the file. */
    List<Section> all() {
        return List.copyOf(sections.values());
    }

    /** Returns the exercises that have a section, in the order of the file. */
    List<String> exercises() {
        return List.copyOf(sections.keySet());
    }

    /** Returns the heading's words behind the id; empty if the exercise has no section or the heading no words. */
    String title(String exercise) {
        return sections.containsKey(exercise) ? sections.get(exercise).title() : "";
    }
}
