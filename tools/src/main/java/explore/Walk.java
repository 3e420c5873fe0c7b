package explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.execution.DirectExecutionControl;
import workbook.Prose;

/**
 * A walk through a tour, stop by stop, in a JShell that opens one and the same file again and again: whenever a stop has been
 * opened, the next one takes its place. JShell has no way to run a step from within a method, but it can open a file.
 */
public final class Walk {

    /** System property of the JShell that walks: the folder of the stops. */
    static final String FOLDER = "walk.folder";
    /** System property of the JShell that walks: the file that is opened. */
    static final String NEXT = "walk.next";

    private static final String REMARK = "// ";
    private static final int PATIENCE = 200; // tries to put a file in place, with PAUSE between them
    private static final int PAUSE = 20;     // milliseconds

    /** Writes values as JShell does, which keeps its way of writing for those who extend it. */
    private static final class Written extends DirectExecutionControl {
        static String as(Object value) {
            return valueString(value);
        }
    }

    private Walk() {
    }

    /**
     * Lays a tour out, and puts its first stop in place.
     *
     * @param columns how many characters a line of the terminal holds: longer remarks are broken between words
     * @param folder receives a file for each stop, and one that says that the tour has ended
     * @param next   the file to open
     * @throws IOException if a file cannot be written
     */
    static void begin(Tour tour, int columns, Path folder, Path next) throws IOException {
        List<Tour.Stop> stops = tour.stops();
        Files.createDirectories(folder);
        for (int i = 1; i <= stops.size(); i++) {
            Tour.Stop stop = stops.get(i - 1);
            Files.writeString(text(folder, i), "// " + i + " of " + stops.size() + "\n" + fitted(stop.text(), columns));
            Files.writeString(code(folder, i), "explore.Walk.at(" + i + ");\n" + stop.code());
        }
        Files.writeString(code(folder, stops.size() + 1), "System.out.println(\"The tour has ended; /reset begins it again.\");\n");
        put(code(folder, 1), next);
    }

    private static String fitted(String text, int columns) {
        return text.lines().flatMap(line -> line.startsWith(REMARK) ? remark(line.substring(REMARK.length()), columns) : Stream.of(line))
                .map(line -> line + "\n").collect(Collectors.joining());
    }

    private static Stream<String> remark(String words, int columns) {
        return Prose.hanging(words, Math.max(1, columns - REMARK.length()), 0).stream().map(REMARK::concat);
    }

    private static Path text(Path folder, int number) {
        return folder.resolve("stop" + number + ".txt");
    }

    private static Path code(Path folder, int number) {
        return folder.resolve("stop" + number + ".jsh");
    }

    /** Returns code that shows the value of an expression. */
    static String showing(String expression) {
        return "explore.Walk.show(\n" + expression + "\n);";
    }

    /** Prints a value as JShell does. Called by the files of the stops. */
    public static void show(Object value) {
        System.out.println("==> " + Written.as(value));
    }

    /**
     * Shows the text of a stop while its code is being read, and sees to it that the next one takes its place. Called by the files
     * of the stops.
     *
     * @throws IOException if its text cannot be read
     */
    public static void at(int number) throws IOException {
        Path folder = Path.of(System.getProperty(FOLDER));
        System.out.print(Files.readString(text(folder, number)));
        Path following = code(folder, number + 1);
        Path next = Path.of(System.getProperty(NEXT));
        try {
            put(following, next);
        } catch (IOException stillOpen) { // Windows replaces no file that is being read
            Thread patient = new Thread(() -> putPatiently(following, next), "next-stop");
            patient.setDaemon(true);
            patient.start();
        }
    }

    private static void putPatiently(Path stop, Path next) {
        for (int i = 0; i < PATIENCE; i++) {
            try {
                Thread.sleep(PAUSE);
                put(stop, next);
                return;
            } catch (IOException notYet) {
                // once more
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    /** In one step: whoever reads the file at the time goes on reading what was there. */
    private static void put(Path stop, Path next) throws IOException {
        Path draft = Files.copy(stop, next.resolveSibling(next.getFileName() + ".draft"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, next, StandardCopyOption.ATOMIC_MOVE);
    }
}
