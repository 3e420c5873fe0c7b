package grader.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Events as lines of text, each with its number and a seal (HMAC-SHA256) that only who knows the secret can make. Whatever else
 * stands on the same stream, be it noise, a forged line or one that was seen before, is passed over by the reader.
 */
final class Seal {

    private static final int LONGEST_LINE = 1 << 20; // bytes; what is longer is noise
    private static final int BLOCK = 64;             // bytes that SHA-256 works on at a time
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] secret;
    private long last; // the number of the last event written or read

    private Seal(byte[] secret) {
        this.secret = secret.clone();
    }

    /**
     * Returns the HMAC-SHA256 of a content (RFC 2104). The JDK's own would take a worker a tenth of a second to load.
     *
     * @param secret at most 64 bytes
     */
    static byte[] of(byte[] content, byte[] secret) {
        return digest(secret, OUTER, digest(secret, INNER, content));
    }

    private static byte[] digest(byte[] secret, byte pad, byte[] content) {
        byte[] key = Arrays.copyOf(secret, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            key[i] ^= pad;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            return digest.digest(content);
        } catch (NoSuchAlgorithmException impossible) { // every Java has it
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes events to a stream. */
    static final class Writer {

        private final OutputStream out;
        private final Seal seal;

        Writer(OutputStream out, byte[] secret) {
            this.out = out;
            this.seal = new Seal(secret);
        }

        /** Writes one event, on a line of its own whatever stands before it. */
        synchronized void write(Event event) throws IOException {
            byte[] content = event.bytes();
            byte[] numbered = ByteBuffer.allocate(Long.BYTES + content.length).putLong(++seal.last).put(content).array();
            Base64.Encoder text = Base64.getEncoder();
            String line = "\n" + text.encodeToString(numbered) + " " + text.encodeToString(of(numbered, seal.secret)) + "\n";
            out.write(line.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    /** Reads events from a stream. */
    static final class Reader {

        private final InputStream in;
        private final Seal seal;

        Reader(InputStream in, byte[] secret) {
            this.in = new BufferedInputStream(in, 1 << 16);
            this.seal = new Seal(secret);
        }

        /** Returns the next event that is sealed and new; empty at the end of the stream. */
        Optional<Event> read() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    if (line.size() <= LONGEST_LINE) {
                        line.write(next);
                    }
                    continue;
                }
                Optional<Event> event = seal.open(line.toByteArray());
                if (event.isPresent()) {
                    return event;
                }
                line.reset();
            }
            return Optional.empty();
        }
    }

    private Optional<Event> open(byte[] line) {
        String text = line.length > LONGEST_LINE ? "" : new String(line, StandardCharsets.ISO_8859_1);
        int space = text.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        try {
            byte[] numbered = Base64.getDecoder().decode(text.substring(0, space));
            byte[] given = Base64.getDecoder().decode(text.substring(space + 1));
            if (numbered.length < Long.BYTES || !MessageDigest.isEqual(of(numbered, secret), given)) {
                return Optional.empty();
            }
            long number = ByteBuffer.wrap(numbered).getLong();
            if (number <= last) {
                return Optional.empty();
            }
            last = number;
            return Optional.of(Event.of(Arrays.copyOfRange(numbered, Long.BYTES, numbered.length)));
        } catch (IllegalArgumentException | IOException noise) {
            return Optional.empty();
        }
    }
}
