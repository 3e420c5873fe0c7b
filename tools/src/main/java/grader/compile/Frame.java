package grader.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the grader and the compiler's JVM write texts and files to each other: each with its length before it. */
final class Frame {

    /** What a whole lesson may weigh as source text or as class files, in bytes. */
    static final int LIMIT = 32 << 20;

    private Frame() {
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    static void writeFiles(DataOutputStream out, Map<String, byte[]> files) throws IOException {
        out.writeInt(files.size());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            writeText(out, file.getKey());
            writeBytes(out, file.getValue());
        }
    }

    static SortedMap<String, byte[]> readFiles(DataInputStream in) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = readText(in);
            files.put(name, readBytes(in));
        }
        return files;
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LIMIT) {
            throw new IOException("A frame of " + length + " bytes.");
        }
        return in.readNBytes(length);
    }
}
