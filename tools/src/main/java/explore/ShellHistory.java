package explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The lines that were typed into JShell, kept in a file from one start to the next. JShell itself would keep them in the
 * user's preferences, among those of every other JShell; it takes a map instead, in which a line has a key in their order.
 */
public final class ShellHistory {

    private static final String KEY = "HISTORY_LINE_"; // and a number, with zeros before it
    private static final int LINES = 500;

    private final Path file;

    /** Keeps them in {@code file}, which need not exist and may be deleted. */
    public ShellHistory(Path file) {
        this.file = file;
    }

    /** Puts the lines into what JShell remembers, in place of any others; none if the file cannot be read. */
    public void load(Map<String, String> remembered) {
        remembered.keySet().removeIf(key -> key.startsWith(KEY));
        try {
            List<String> lines = Files.readAllLines(file);
            IntStream.range(0, lines.size()).forEach(i -> remembered.put(KEY + "%06d".formatted(i), lines.get(i)));
        } catch (IOException none) {
            // then it begins anew
        }
    }

    /** Writes down the last 500 lines of what JShell remembers. Without a place to write to, they are forgotten. */
    public void save(Map<String, String> remembered) {
        List<String> lines = remembered.keySet().stream().filter(key -> key.startsWith(KEY)).sorted().map(remembered::get).toList();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException unwritable) {
            // a memory, no more
        }
    }
}
