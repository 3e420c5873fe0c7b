package workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the regions of a solution, and refuses every marker that is not exactly as it must be: a marker that is
 * overlooked would hand the answer to the student.
 */
final class RegionScanner {

    static final String BEGIN = "// BEGIN SOLUTION";
    static final String END = "// END SOLUTION";

    /** Whatever looks as if it was meant to be a marker. */
    private static final Pattern MARKER_LIKE =
            Pattern.compile("/+\\s*(begin|end|start|stop)[\\s_-]*solutions?\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern ID_AND_TITLE = Pattern.compile("(\\S*)\\s*(.*)");

    private final String file;
    private final List<String> lines;    // as they stand in the file
    private final List<String> code;     // the same lines without comments; literals stay
    private final List<String> comments; // the same lines, of which only line comments are left
    private final List<Region> regions = new ArrayList<>();

    RegionScanner(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
        String text = String.join("\n", lines);
        JavaText parts = new JavaText(text);
        this.code = List.of(parts.only(JavaText.Part.CODE, JavaText.Part.LITERAL).split("\n", -1));
        this.comments = List.of(parts.only(JavaText.Part.LINE_COMMENT).split("\n", -1));
    }

    /** Returns the regions in the order of the file. @throws SourceException at the first marker that is wrong */
    List<Region> scan() {
        int begin = -1; // the line of the open BEGIN, counted from 0; -1: no region is open
        for (int i = 0; i < lines.size(); i++) {
            String comment = comments.get(i).strip();
            if (!MARKER_LIKE.matcher(comment).matches()) {
                continue;
            }
            requireExactMarker(i, comment);
            if (isBegin(comment)) {
                if (begin >= 0) {
                    throw error(i, "BEGIN SOLUTION stands inside the region that begins in line " + (begin + 1)
                            + "; a region cannot hold another.");
                }
                begin = i;
            } else {
                if (begin < 0) {
                    throw error(i, "END SOLUTION stands without a BEGIN SOLUTION before it.");
                }
                regions.add(region(begin, i));
                requireEndOfBlock(i);
                begin = -1;
            }
        }
        if (begin >= 0) {
            throw error(begin, "BEGIN SOLUTION has no END SOLUTION after it.");
        }
        return regions;
    }

    private static boolean isBegin(String comment) {
        return comment.equals(BEGIN) || comment.startsWith(BEGIN + " ");
    }

    private void requireExactMarker(int i, String comment) {
        boolean alone = lines.get(i).strip().equals(comment);
        if (!alone || !isBegin(comment) && !comment.equals(END)) {
            throw error(i, "A marker is a line \"" + BEGIN + " 1.4 Words.\" or \"" + END + "\" of its own, but \""
                    + lines.get(i).strip() + "\" was found.");
        }
    }

    private Region region(int begin, int end) {
        String words = lines.get(begin).strip().substring(BEGIN.length()).strip();
        Matcher parts = ID_AND_TITLE.matcher(words);
        parts.matches(); // every text does
        String id = parts.group(1);
        String title = parts.group(2);
        if (!ExerciseId.isValid(id)) {
            throw error(begin, "BEGIN SOLUTION needs the id of an exercise, such as 1.4 or 1.P2, but "
                    + (id.isEmpty() ? "nothing" : "\"" + id + "\"") + " was found.");
        }
        if (title.isEmpty()) {
            throw error(begin, "BEGIN SOLUTION " + id
                    + " needs the words of the TODO behind the id, but nothing was found.");
        }
        List<String> explanation = new ArrayList<>();
        for (int i = begin + 1; i < end && lines.get(i).strip().startsWith("//"); i++) {
            String comment = lines.get(i).strip().substring(2);
            explanation.add(comment.startsWith(" ") ? comment.substring(1) : comment);
        }
        boolean holdsCode = code.subList(begin + 1, end).stream().anyMatch(line -> !line.isBlank());
        if (!holdsCode) {
            throw error(begin, "The region of exercise " + id + " holds no code before its END SOLUTION.");
        }
        return new Region(id, title, explanation, begin + 1, end + 1);
    }

    /** Behind a throw nothing can be reached, so javac would refuse the skeleton; here the author learns why. */
    private void requireEndOfBlock(int end) {
        int next = end + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        if (next == lines.size()) {
            throw error(end, "A region ends with its block: \"}\" must follow END SOLUTION, but the file ends.");
        }
        if (!lines.get(next).strip().startsWith("}")) {
            throw error(next, "Code behind a region: \"}\" must follow END SOLUTION, but \"" + lines.get(next).strip()
                    + "\" was found.");
        }
    }

    private SourceException error(int index, String sentence) {
        return new SourceException(file, index + 1, sentence);
    }
}
