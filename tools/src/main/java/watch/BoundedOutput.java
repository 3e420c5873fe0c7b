package watch;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning of what is printed and counts the rest: a loop that prints must not fill the memory. */
final class BoundedOutput extends OutputStream {

    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long lost;

    /** Keeps so many bytes. */
    BoundedOutput(int most) {
        this.most = most;
    }

    @Override
    public synchronized void write(int oneByte) {
        if (kept.size() < most) {
            kept.write(oneByte);
        } else {
            lost++;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        int fits = Math.min(length, most - kept.size());
        kept.write(bytes, from, fits);
        lost += length - fits;
    }

    /** Returns what was printed, and if it was too much, how much is missing. */
    synchronized String text() {
        String text = kept.toString(StandardCharsets.UTF_8).stripTrailing();
        return lost == 0 ? text : text + "\n… and " + lost + " bytes more";
    }
}
