package cli;

import java.io.Console;
import java.io.IOException;
import org.jline.terminal.TerminalBuilder;
import workbook.Prose;

/** Whether somebody is watching, and what the terminal shows. */
final class Terminal {

    /** System property: how many characters a line holds, while the watching workbook has the terminal and runs a command. */
    static final String COLUMNS = "workbook.columns";

    private static final int NARROW = 80; // characters that a line of every terminal holds

    private Terminal() {
    }

    /** Returns whether input and output are a terminal, and not a file or another program. */
    static boolean isWatched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try { // from JDK 22 on there may be a console that is no terminal
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    /** Returns how many characters a line of the terminal holds, {@code otherwise} if there is none or it does not tell. */
    static int columns(int otherwise) {
        if (Integer.getInteger(COLUMNS) != null) { // there is one terminal, which cannot be opened twice
            return Integer.getInteger(COLUMNS);
        }
        if (!isWatched()) {
            return otherwise;
        }
        try (org.jline.terminal.Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            return terminal.getWidth() > 0 ? terminal.getWidth() : otherwise;
        } catch (IOException none) {
            return otherwise;
        }
    }

    /** Returns a text with its lines broken between words where they are longer than the terminal's; as it is without a terminal. */
    static String fitted(String text) {
        if (text.lines().allMatch(line -> line.length() <= NARROW)) {
            return text; // to ask the terminal takes a while
        }
        return Prose.narrowed(text, columns(Integer.MAX_VALUE));
    }

    /** Returns whether what is printed is seen in 256 colours and with every character of Unicode, and wanted so. */
    static boolean showsColour() {
        boolean unicode = System.getProperty("os.name").startsWith("Windows") // where the launcher sees to it
                || "UTF-8".equalsIgnoreCase(System.getProperty("native.encoding"));
        return isWatched() && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM")) && unicode;
    }
}
