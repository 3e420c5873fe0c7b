package check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.Prose;

/** What the student reads about a failed check, part after part; see the order in the class's methods. */
final class Message {

    private static final int INDENT = 11;
    private static final int TEXT_WIDTH = 88;
    private static final int WIDTH = INDENT + TEXT_WIDTH;
    private static final int SMALL = 150; // inputs with at most so many numbers are shown whole

    private final List<String> lines = new ArrayList<>();

    /** What was asked: the call, the input in words, and the numbers themselves where they are few. */
    Message asked(String call, String fixture, Snapshot input) {
        entry("Asked", call + (fixture.isEmpty() ? "" : " on " + fixture) + ".");
        List<List<String>> blocks = new ArrayList<>();
        List<Part> parts = input == null ? List.of() : input.values();
        if (parts.stream().mapToInt(part -> part.cells().length).sum() > SMALL) {
            return this;
        }
        for (Part part : parts) {
            int planes = planes(part);
            int plane = part.cells().length / Math.max(1, planes);
            for (int i = 0; i < planes; i++) {
                blocks.add(Grid.block(part.name(), part, i * plane, List.of()));
            }
        }
        if (!blocks.isEmpty()) {
            block(Grid.beside(blocks));
        }
        return this;
    }

    private static int planes(Part part) {
        int planes = 1;
        for (int d = 0; d < part.shape().length - 2; d++) {
            planes *= part.shape()[d];
        }
        return planes;
    }

    /** Where the answer first differs, the sum written out, and both answers side by side. */
    Message difference(Difference difference, String writtenOut) {
        return difference.isInCells() ? wrongCells(difference, writtenOut) : wrongForm(difference);
    }

    private Message wrongForm(Difference difference) {
        Part expected = difference.expected();
        Part actual = difference.actual();
        return entry(expected.choice() == null ? "Shape" : "Answer", "expected" + of(expected) + " " + expected.description()
                + ", yours is " + (actual.isNothing() ? "null: nothing was returned" : actual.description()) + ".");
    }

    private Message wrongCells(Difference difference, String writtenOut) {
        Part expected = difference.expected();
        Part actual = difference.actual();
        int cell = difference.firstCell();
        double wanted = expected.cells()[cell];
        double given = actual.cells()[cell];
        int digits = Grid.digitsFor(wanted, given);
        boolean single = expected.cells().length == 1;
        String where = expected.shape().length == 0 ? "the number" : Grid.indexText(expected, cell, expected.shape().length);
        entry(single ? "Differs" : "First", where + of(expected) + " should be " + Grid.number(wanted, digits) + ", yours is "
                + Grid.number(given, digits) + (single ? "" : " (" + difference.wrongCells().size() + " of "
                + expected.cells().length + " numbers differ)") + ".");
        if (!writtenOut.isEmpty()) {
            entry("", writtenOut);
        }
        if (!single) {
            block(Grid.beside(List.of(Grid.block("expected", expected, cell, List.of()),
                    Grid.block("yours", actual, cell, difference.wrongCells()))));
        }
        return this;
    }

    private static String of(Part part) {
        return part.name().isEmpty() ? "" : " of " + part.name();
    }

    /** One labelled sentence, wrapped. */
    Message entry(String label, String text) {
        List<String> wrapped = Prose.wrap(text, TEXT_WIDTH);
        for (int i = 0; i < wrapped.size(); i++) {
            String head = i == 0 ? label : "";
            lines.add((head + " ".repeat(Math.max(1, INDENT - head.length())) + wrapped.get(i)).stripTrailing());
        }
        return this;
    }

    private void block(List<String> block) {
        lines.add("");
        for (String line : block) {
            lines.add(line.isEmpty() ? "" : " ".repeat(INDENT) + line);
        }
        lines.add("");
    }

    /** What it looks like the student did. */
    Message looksLike(Mistake<?, ?> mistake) {
        return entry("Looks like", mistake.name() + ". " + mistake.explanation());
    }

    /** Returns a message for a terminal whose lines hold {@code width} characters: its sentences wrapped anew, its grids as they are. */
    static String narrowed(String message, int width) {
        if (width >= WIDTH) {
            return message;
        }
        List<String> whole = new ArrayList<>();
        String above = "";
        for (String line : message.lines().toList()) {
            if (goesOn(above, line)) {
                whole.add(whole.remove(whole.size() - 1) + " " + line.strip());
            } else {
                whole.add(line);
            }
            above = line;
        }
        return whole.stream().flatMap(line -> Prose.hanging(line, width, INDENT).stream()).collect(Collectors.joining("\n"));
    }

    /** Returns whether a sentence was broken between the lines: the first word of {@code line} did not fit any more. */
    private static boolean goesOn(String above, String line) {
        String words = line.strip();
        return !above.isBlank() && line.equals(" ".repeat(INDENT) + words) && !words.contains("  ")
                && above.length() + 1 + words.split(" ")[0].length() > WIDTH;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
