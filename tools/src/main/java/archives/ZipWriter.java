package archives;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a zip archive that depends on its files alone: the same files make the same bytes, whoever packs them and when.
 * Files carry a Unix mode, so that programs are programs where they are unpacked. {@link ZipReader} says how an archive is built.
 */
public final class ZipWriter {

    private static final int VERSION = 20;           // of the format: folders and deflated files
    private static final int UNIX = 3 << 8;          // what system the mode is meant for
    private static final int UTF8 = 1 << 11;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final Pattern PACKED_ALREADY = Pattern.compile(".*\\.(jar|gz|png)");
    private static final int TIME = 0;               // midnight …
    private static final int DATE = 46 << 9 | 1 << 5 | 1; // … of 1 January 2026
    private static final int FILE_MODE = 0100644;
    private static final int PROGRAM_MODE = 0100755;

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    /**
     * Adds a file.
     *
     * @param name    its name, with slashes between folders
     * @param program whether it can be started
     */
    public void add(String name, byte[] content, boolean program) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        boolean deflate = !PACKED_ALREADY.matcher(name).matches();
        byte[] packed = deflate ? deflated(content) : content;
        CRC32 sum = new CRC32();
        sum.update(content);
        byte[] common = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN).putShort((short) VERSION).putShort((short) UTF8)
                .putShort((short) (deflate ? DEFLATED : STORED)).putShort((short) TIME).putShort((short) DATE).putInt((int) sum.getValue()).putInt(packed.length)
                .putInt(content.length).putShort((short) nameBytes.length).putShort((short) 0).array();
        directory.writeBytes(littleEndian(6).putInt(0x02014b50).putShort((short) (UNIX | VERSION)).array());
        directory.writeBytes(common);
        directory.writeBytes(littleEndian(14).putShort((short) 0).putShort((short) 0).putShort((short) 0)
                .putInt((program ? PROGRAM_MODE : FILE_MODE) << 16).putInt(archive.size()).array());
        directory.writeBytes(nameBytes);
        archive.writeBytes(littleEndian(4).putInt(0x04034b50).array());
        archive.writeBytes(common);
        archive.writeBytes(nameBytes);
        archive.writeBytes(packed);
        count++;
    }

    /** Returns the archive of what was added. @throws IllegalStateException if that are more files than a plain archive has room for */
    public byte[] bytes() {
        if (count > 0xffff) {
            throw new IllegalStateException("A zip archive of this kind holds at most 65535 files, but " + count + " were added.");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(archive.size() + directory.size() + 22);
        whole.writeBytes(archive.toByteArray());
        whole.writeBytes(directory.toByteArray());
        whole.writeBytes(littleEndian(22).putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count)
                .putInt(directory.size()).putInt(archive.size()).putShort((short) 0).array());
        return whole.toByteArray();
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
