package cli;

import grader.Grading;
import java.io.PrintStream;
import java.time.Duration;

/** Says how far a run of the grader is and how long it will still take: on a terminal in one line, else now and then. */
final class GradingProgress implements Grading.Watcher {

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(20);

    private final PrintStream out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long lastSaid = start;

    GradingProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void done(int done, int anew, int all) {
        long now = System.nanoTime();
        if (!terminal && now - lastSaid < NOW_AND_THEN.toNanos()) {
            return;
        }
        lastSaid = now;
        String line = done + " of " + all + " submissions" + (anew == 0 ? "" : " · about " + words((now - start) / anew * (all - done)) + " left");
        out.print(terminal ? "\r" + line + " ".repeat(Math.max(0, 60 - line.length())) : line + "\n");
        out.flush();
    }

    /** Ends the line, before something else is said. */
    void end() {
        if (terminal && lastSaid != start) {
            out.print("\r" + " ".repeat(60) + "\r");
            out.flush();
        }
    }

    private static String words(long nanoseconds) {
        long seconds = Duration.ofNanos(nanoseconds).toSeconds();
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
