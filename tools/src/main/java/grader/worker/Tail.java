package grader.worker;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the end of what is printed: code that prints without end must not fill the memory. */
final class Tail extends OutputStream {

    private final byte[] kept; // a ring
    private long written;

    /** Keeps so many bytes. */
    Tail(int most) {
        this.kept = new byte[most];
    }

    @Override
    public synchronized void write(int oneByte) {
        kept[(int) (written++ % kept.length)] = (byte) oneByte;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        int skipped = Math.max(0, length - kept.length);
        written += skipped;
        for (int i = skipped; i < length; i++) {
            write(bytes[from + i]);
        }
    }

    /** Forgets everything. */
    synchronized void clear() {
        written = 0;
    }

    /** Returns the end of what was printed; if it is not all, after a sentence that says so. */
    synchronized String text() {
        int length = (int) Math.min(written, kept.length);
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = kept[(int) ((written - length + i) % kept.length)];
        }
        return (written > length ? "(the last " + length + " of " + written + " bytes)\n" : "") + new String(text, StandardCharsets.UTF_8);
    }
}
