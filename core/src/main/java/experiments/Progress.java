package experiments;

import java.io.PrintStream;
import java.util.Optional;

/** A bar on one line of a terminal that shows how far something is; the line is empty again when it is closed. */
public final class Progress implements AutoCloseable {

    private static final int BAR = 30;

    private final Optional<PrintStream> terminal; // empty: nobody watches, nothing is shown
    private final String what;
    private final int steps;
    private int done;
    private String shown = "";

    Progress(Optional<PrintStream> terminal, String what, int steps) {
        this.terminal = terminal;
        this.what = what;
        this.steps = Math.max(1, steps);
        show();
    }

    /** Counts one step as done. */
    public synchronized void step() {
        done = Math.min(done + 1, steps);
        show();
    }

    /** Empties the line. */
    @Override
    public synchronized void close() {
        terminal.ifPresent(out -> out.print("\r" + " ".repeat(shown.length()) + "\r"));
        terminal.ifPresent(PrintStream::flush);
        shown = "";
    }

    private void show() {
        int full = BAR * done / steps;
        String line = "█".repeat(full) + "░".repeat(BAR - full) + " " + done + " of " + steps + " · " + what;
        if (!line.equals(shown)) {
            shown = line;
            terminal.ifPresent(out -> out.print("\r" + line));
            terminal.ifPresent(PrintStream::flush);
        }
    }
}
