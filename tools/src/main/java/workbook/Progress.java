package workbook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the student has solved, and how many hints they asked for: {@code .workbook/progress.txt}, a line an exercise,
 *
 * <pre>
 * 1.4     passed  9 points  2 hints
 * </pre>
 *
 * Only a memory: deleting the file loses nothing that the next check does not find again, but the hints. A line that
 * cannot be read is left out and reported in {@link #problems()}; saving writes the file without it, so it is reported
 * once. {@link #save()} reads the file again and adds only what was recorded here, so that a watching workbook and
 * a {@code hint} in another window do not undo each other.
 */
public final class Progress {

    private static final Pattern LINE = Pattern.compile(
            "(\\S+)\\s+(passed|failed|todo)\\s+(\\d{1,6}) points?\\s+(\\d{1,6}) hints?");

    private static final String PREAMBLE = """
            # Which exercises are solved, and how many hints were shown.
            # This file may be deleted: the next check finds out again, and the hints begin anew.
            """;

    /** One line of the file. */
    private record Entry(ExerciseStatus status, int points, int hints) {

        static final Entry NONE = new Entry(ExerciseStatus.TODO, 0, 0);
    }

    private final Path file;
    private final List<String> problems = new ArrayList<>();
    private Map<String, Entry> entries; // exercise -> its line, as on disk and since recorded
    private final Map<String, Entry> checked = new TreeMap<>(ExerciseId.TEXT_ORDER); // status and points since the last save
    private final Map<String, Integer> hinted = new TreeMap<>(ExerciseId.TEXT_ORDER); // hints shown since the last save

    private Progress(Path file) {
        this.file = file;
        this.entries = entriesOnDisk(problems);
    }

    /** Reads the progress of the workbook in the given root folder; a missing or damaged file is an empty or partial one. */
    public static Progress load(Path root) {
        return new Progress(root.resolve(".workbook").resolve("progress.txt"));
    }

    /** Returns a sentence for each line of the file that could not be read. */
    public synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    /** Returns the exercises that were ever recorded, also those that no lesson knows, in the order of the lessons. */
    public synchronized List<String> exercises() {
        return List.copyOf(entries.keySet());
    }

    /** Returns how the exercise stood when it was last checked; {@code TODO} if it never was. */
    public synchronized ExerciseStatus status(String exercise) {
        return entry(exercise).status();
    }

    /** Returns whether the exercise passed when it was last checked. */
    public synchronized boolean passed(String exercise) {
        return status(exercise) == ExerciseStatus.PASSED;
    }

    /** Returns the points it earned when it was last checked, at least 0. */
    public synchronized int points(String exercise) {
        return entry(exercise).points();
    }

    /** Returns how many of its hints were shown, at least 0. */
    public synchronized int hintsShown(String exercise) {
        return entry(exercise).hints();
    }

    /**
     * Notes how an exercise stands after a check.
     *
     * @throws IllegalArgumentException if {@code points} is negative, or {@code exercise} is blank or holds white space
     */
    public synchronized void record(String exercise, ExerciseStatus status, int points) {
        requireOneWord(exercise);
        if (points < 0) {
            throw new IllegalArgumentException("Exercise " + exercise + " cannot earn " + points
                    + " points; at least 0 were expected.");
        }
        Entry entry = new Entry(status, points, hintsShown(exercise));
        entries.put(exercise, entry);
        checked.put(exercise, entry);
    }

    /** Notes that one more hint of an exercise was shown. @throws IllegalArgumentException as {@link #record} */
    public synchronized void recordHint(String exercise) {
        requireOneWord(exercise);
        Entry before = entry(exercise);
        entries.put(exercise, new Entry(before.status(), before.points(), before.hints() + 1));
        hinted.merge(exercise, 1, Integer::sum);
    }

    /** Writes the file in one step. @throws WorkbookException if it cannot be written */
    public synchronized void save() {
        Map<String, Entry> merged = entriesOnDisk(new ArrayList<>());
        checked.forEach((exercise, now) -> {
            int hints = merged.getOrDefault(exercise, Entry.NONE).hints();
            merged.put(exercise, new Entry(now.status(), now.points(), hints));
        });
        hinted.forEach((exercise, more) -> {
            Entry before = merged.getOrDefault(exercise, Entry.NONE);
            merged.put(exercise, new Entry(before.status(), before.points(), before.hints() + more));
        });
        TextFile.replace(file, text(merged).getBytes(StandardCharsets.UTF_8));
        entries = merged;
        checked.clear();
        hinted.clear();
    }

    private Entry entry(String exercise) {
        return entries.getOrDefault(exercise, Entry.NONE);
    }

    private Map<String, Entry> entriesOnDisk(List<String> found) {
        Map<String, Entry> read = new TreeMap<>(ExerciseId.TEXT_ORDER);
        if (!Files.exists(file)) {
            return read;
        }
        String[] lines;
        try {
            lines = TextFile.readLeniently(file).split("\\R");
        } catch (WorkbookException e) {
            found.add(e.getMessage());
            return read;
        }
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                read.put(parts.group(1), new Entry(ExerciseStatus.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4))));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                found.add("progress.txt, line " + (i + 1)
                        + ": \"1.4 passed 9 points 2 hints\" or the like was expected, but \"" + shortened(line)
                        + "\" was found; the line is left out.");
            }
        }
        return read;
    }

    private static String text(Map<String, Entry> entries) {
        StringBuilder text = new StringBuilder(PREAMBLE);
        entries.forEach((exercise, entry) -> text.append(String.format(Locale.ROOT, "%-7s %s  %s  %s\n", exercise,
                entry.status().word(), count(entry.points(), "point"), count(entry.hints(), "hint"))));
        return text.toString();
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private static String shortened(String line) {
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }

    private static void requireOneWord(String exercise) {
        if (!exercise.matches("[^\\s#]\\S*")) {
            throw new IllegalArgumentException("An exercise is called by one word such as 1.4, but \"" + exercise
                    + "\" was given.");
        }
    }
}
