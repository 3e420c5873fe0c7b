package runner;

import java.io.FilterOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Keeps the program's streams from the code that is checked: what it prints is shown, but it can neither close the
 * output nor put another in its place for longer than the check, and there is nothing to read from the keyboard.
 */
final class GuardedStreams implements AutoCloseable {

    private final InputStream in = System.in;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    GuardedStreams() {
        System.setIn(InputStream.nullInputStream());
        System.setOut(thatStaysOpen(out));
        System.setErr(thatStaysOpen(err));
    }

    private static PrintStream thatStaysOpen(PrintStream stream) {
        return new PrintStream(new FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int from, int length) {
                stream.write(bytes, from, length); // not byte by byte, as the class above would
            }

            @Override
            public void close() {
                stream.flush();
            }
        }, true);
    }

    @Override
    public void close() {
        System.setIn(in);
        System.setOut(out);
        System.setErr(err);
    }
}
