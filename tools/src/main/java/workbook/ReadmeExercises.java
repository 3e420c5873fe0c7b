package workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the exercise table of a lesson's README, whose rows are
 *
 * <pre>
 * | 1.4 | Slide the filter | `Convolution.java` | 9 |
 * </pre>
 *
 * A row is one of an exercise when it begins with a digit and names a Java file in the third cell, so that the README
 * may hold other tables, of numbers too. Backticks, bold and links are taken off.
 */
public final class ReadmeExercises {

    private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

    private final String file;
    private final Map<String, ReadmeExercise> exercises = new LinkedHashMap<>(); // id -> its row, in the order of the table

    private ReadmeExercises(String file) {
        this.file = file;
    }

    /** Returns the exercises of a lesson's README. @throws WorkbookException if it cannot be read or a row is malformed */
    public static List<ReadmeExercise> read(Path readme) {
        return parse(readme.getFileName().toString(), TextFile.read(readme));
    }

    /**
     * Returns the exercises in a README's text.
     *
     * @param file the README's name in messages
     * @throws SourceException if a row is malformed
     */
    public static List<ReadmeExercise> parse(String file, String text) {
        ReadmeExercises readme = new ReadmeExercises(file);
        boolean inCode = false;
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith("```")) {
                inCode = !inCode;
            } else if (!inCode && line.startsWith("|")) {
                readme.readRow(i + 1, cells(line));
            }
        }
        return List.copyOf(readme.exercises.values());
    }

    private void readRow(int number, List<String> cells) {
        boolean isExercise = cells.size() >= 3 && cells.get(0).matches("\\d.*") && cells.get(2).contains(".java");
        if (!isExercise) {
            return;
        }
        String id = cells.get(0);
        if (!ExerciseId.isValid(id)) {
            throw new SourceException(file, number, "An id such as 1.4 or 1.P2 was expected in the first cell, but \"" + id
                    + "\" was found.");
        }
        if (cells.size() != 4) {
            throw new SourceException(file, number, "Exercise " + id + " needs four cells (id, title, file, points), but "
                    + cells.size() + " were found.");
        }
        if (cells.get(1).isEmpty()) {
            throw new SourceException(file, number,
                    "Exercise " + id + " needs a title in the second cell, but it is empty.");
        }
        if (!cells.get(3).matches("\\d{1,4}")) {
            throw new SourceException(file, number, "Exercise " + id
                    + " needs its points as a whole number in the fourth cell, but \"" + cells.get(3) + "\" was found.");
        }
        ReadmeExercise exercise = new ReadmeExercise(id, cells.get(1), cells.get(2), Integer.parseInt(cells.get(3)));
        if (exercises.putIfAbsent(id, exercise) != null) {
            throw new SourceException(file, number, "Exercise " + id + " stands in the table twice.");
        }
    }

    /** Returns the cells between the bars; a bar within a cell is written {@code \|}. */
    private static List<String> cells(String row) {
        String inner = row.substring(1);
        List<String> cells = new ArrayList<>();
        for (String cell : CELL_BORDER.split(inner, -1)) {
            cells.add(plain(cell));
        }
        if (cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1); // behind the last bar
        }
        return cells;
    }

    private static String plain(String cell) {
        return LINK.matcher(cell).replaceAll("$1").replace("\\|", "|").replace("`", "").replace("**", "").strip();
    }
}
