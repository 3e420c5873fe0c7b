package workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns a solution into what a student starts from. In a solution stand regions such as
 *
 * <pre>
 *     // BEGIN SOLUTION 1.4 Slide the filter over every position where it fits entirely.
 *     // Each output cell is the dot product of the filter with the window under it.
 *     ...
 *     // END SOLUTION
 * </pre>
 *
 * and in the skeleton, at the same indentation,
 *
 * <pre>
 *     // TODO 1.4 Slide the filter over every position where it fits entirely.
 *     // Each output cell is the dot product of the filter with the window under it.
 *     throw new Todo("1.4");
 * </pre>
 *
 * The comment lines directly below BEGIN belong to the TODO; a blank line ends them, so a comment behind it stays in the
 * solution. A region ends with its block, since nothing behind a throw can be reached. Imports that only the
 * answer needs are removed, {@code matrix.Todo} is added. A file without regions is the same in both trees, character by
 * character; one with regions gets line ends of Unix and loses a byte order mark. The same text always gives the same
 * skeleton.
 */
public final class Skeleton {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final List<String> lines;
    private final List<Region> regions;

    private Skeleton(String file, String solution) {
        this.file = file;
        String text = solution.startsWith(BYTE_ORDER_MARK) ? solution.substring(1) : solution;
        this.lines = List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
        this.regions = new RegionScanner(file, lines).scan();
    }

    /**
     * Returns the skeleton of a solution.
     *
     * @param file     the file as the reader knows it, for error messages
     * @param solution its whole text
     * @throws SourceException if a marker or an import breaks the rules above
     */
    public static String of(String file, String solution) {
        Skeleton skeleton = new Skeleton(file, solution);
        if (skeleton.regions.isEmpty()) {
            return solution;
        }
        return skeleton.join(new Imports(file, skeleton.cut()).forSkeleton());
    }

    /**
     * Returns the solution as one shows it to a student: the code stays, the words of the TODO stand above it as a
     * comment, the markers are gone.
     *
     * @throws SourceException if a marker breaks the rules above
     */
    public static String answer(String file, String solution) {
        Skeleton skeleton = new Skeleton(file, solution);
        return skeleton.regions.isEmpty() ? solution : skeleton.join(skeleton.unmarked());
    }

    /** Returns the regions of a solution in the order of the file. @throws SourceException if a marker breaks the rules */
    public static List<Region> regions(String file, String solution) {
        return List.copyOf(new Skeleton(file, solution).regions);
    }

    private List<String> cut() {
        List<String> result = new ArrayList<>();
        int next = 0; // the first line that is not yet in the result
        for (Region region : regions) {
            int begin = region.firstLine() - 1;
            String indentation = indentation(lines.get(begin));
            result.addAll(lines.subList(next, begin));
            result.add(indentation + "// TODO " + region.exercise() + " " + region.title());
            for (String words : region.explanation()) {
                result.add((indentation + "// " + words).stripTrailing());
            }
            result.add(indentation + "throw new Todo(\"" + region.exercise() + "\");");
            next = firstLineWithText(region.lastLine());
        }
        result.addAll(lines.subList(next, lines.size()));
        return result;
    }

    private List<String> unmarked() {
        List<String> result = new ArrayList<>();
        int next = 0;
        for (Region region : regions) {
            int begin = region.firstLine() - 1;
            result.addAll(lines.subList(next, begin));
            result.add(indentation(lines.get(begin)) + "// " + region.title());
            int end = region.lastLine() - 1;
            while (lines.get(end - 1).isBlank()) {
                end--;
            }
            result.addAll(lines.subList(begin + 1, end));
            next = firstLineWithText(region.lastLine());
        }
        result.addAll(lines.subList(next, lines.size()));
        return result;
    }

    private int firstLineWithText(int index) {
        while (lines.get(index).isBlank()) {
            index++;
        }
        return index;
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private String join(List<String> result) {
        String text = String.join("\n", result);
        return text.endsWith("\n") ? text : text + "\n";
    }
}
