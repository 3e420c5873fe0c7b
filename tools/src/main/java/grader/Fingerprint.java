package grader;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short number for a sequence of texts and bytes, which no other sequence has: SHA-256 over each with its length before it. */
public final class Fingerprint {

    private final MessageDigest digest;

    /** Begins an empty sequence. */
    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) { // every Java has it
            throw new IllegalStateException(impossible);
        }
    }

    /** Adds a text. */
    public Fingerprint add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes. */
    public Fingerprint add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    /** Returns the number as 64 hexadecimal digits, and begins anew. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
