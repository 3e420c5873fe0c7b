package workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why the reference of each exercise is written as it is, from the {@code reasons.md} beside it: a section an exercise,
 * a few sentences for a person who has just solved it.
 *
 * <pre>
 * ## 1.4 Slide the filter
 *
 * The loops over the map are outside, so each cell is complete before the next one begins. A loop over
 * the filter outside would have to add to the whole map again and again.
 * </pre>
 *
 * A sentence ends with a point, a question mark or an exclamation mark before a blank. Where lines end does not matter.
 * Text above the first section is for the reader of the file and is left out.
 */
public final class Reasons {

    private static final String BETWEEN_SENTENCES = "(?<=[.?!]|[.?!]\\)) ";

    private final Sections sections;
    private final Map<String, List<String>> sentences = new HashMap<>(); // exercise -> its reason

    private Reasons(Sections sections) {
        this.sections = sections;
        for (Sections.Section section : sections.all()) {
            sentences.put(section.exercise(), sentences(sections.file(), section));
        }
    }

    /** Reads a lesson's {@code reasons.md}. @throws WorkbookException if it cannot be read or breaks the form above */
    public static Reasons read(Path file) {
        return parse(file.getFileName().toString(), TextFile.read(file));
    }

    /** Reads reasons from a text; {@code file} is its name in messages. @throws SourceException if it breaks the form above */
    public static Reasons parse(String file, String text) {
        return new Reasons(Sections.parse(file, text));
    }

    /** Returns the exercises that have a reason, in the order of the file. */
    public List<String> exercises() {
        return sections.exercises();
    }

    /** Returns the heading's words behind the id; empty if the exercise has no reason or the heading no words. */
    public String title(String exercise) {
        return sections.title(exercise);
    }

    /** Returns the sentences about an exercise, each in one line; none if it has no reason. */
    public List<String> sentences(String exercise) {
        return sentences.getOrDefault(exercise, List.of());
    }

    private static List<String> sentences(String file, Sections.Section section) {
        List<String> words = new ArrayList<>();
        for (Sections.Line line : section.lines()) {
            if (line.code()) {
                throw new SourceException(file, line.number(), "Sentences were expected, but a code block was found.");
            }
            words.addAll(List.of(line.text().strip().split("\\s+")));
        }
        words.removeIf(String::isEmpty);
        if (words.isEmpty()) {
            throw new SourceException(file, section.heading(), "The section has no text; sentences were expected.");
        }
        return List.of(String.join(" ", words).split(BETWEEN_SENTENCES));
    }
}
