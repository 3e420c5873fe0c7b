package explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was typed into JShell, from one start to the next. */
class ShellHistoryTest {

    @TempDir
    Path folder;

    @Test
    void lines_come_back_in_their_order_and_nothing_else_is_kept() throws IOException {
        Path file = folder.resolve("notes").resolve("history.txt");
        new ShellHistory(file).save(Map.of("HISTORY_LINE_1", "second", "HISTORY_LINE_0", "int größe = 1;", "FEEDBACK", "verbose"));
        assertThat(Files.readAllLines(file)).containsExactly("int größe = 1;", "second");
        Map<String, String> remembered = new HashMap<>(Map.of("FEEDBACK", "workbook", "HISTORY_LINE_0", "of another JShell"));
        new ShellHistory(file).load(remembered);
        assertThat(remembered).hasSize(3).containsEntry("FEEDBACK", "workbook");
        assertThat(remembered.keySet().stream().filter(key -> key.startsWith("HISTORY_LINE_")).sorted().map(remembered::get))
                .containsExactly("int größe = 1;", "second");
    }

    @Test
    void only_the_last_500_lines_are_kept() throws IOException {
        Map<String, String> remembered = new HashMap<>();
        for (int i = 0; i < 700; i++) {
            remembered.put("HISTORY_LINE_%03d".formatted(i), "line " + i);
        }
        Path file = folder.resolve("history.txt");
        new ShellHistory(file).save(remembered);
        assertThat(Files.readAllLines(file)).hasSize(500).startsWith("line 200").endsWith("line 699");
    }

    @Test
    void without_a_readable_file_it_begins_anew() throws IOException {
        Map<String, String> remembered = new HashMap<>();
        new ShellHistory(folder.resolve("none")).load(remembered);
        new ShellHistory(Files.write(folder.resolve("other"), new byte[] {(byte) 0xff, '\n'})).load(remembered);
        assertThat(remembered).isEmpty();
        new ShellHistory(Files.createDirectory(folder.resolve("folder"))).save(remembered);
    }
}
