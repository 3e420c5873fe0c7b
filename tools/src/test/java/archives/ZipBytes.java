package archives;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Zip archives made byte by byte, so that each can be wrong in its own way. */
public final class ZipBytes {

    /** An entry of 14 March 2025, 10:20:30, as sound as it is made unsound afterwards. */
    public static final class Entry {

        private byte[] name;
        private byte[] nameInFront; // in the header before the content
        private byte[] packed;
        private long size;
        private int crc;
        private int method = 8;
        private int flags = 1 << 11;
        private int unixMode;
        private byte[] extra = new byte[0];
        private int time = 10 << 11 | 20 << 5 | 30 / 2;
        private int date = 2025 - 1980 << 9 | 3 << 5 | 14;

        private Entry(String name, byte[] content) {
            named(name, StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(content);
            packed = deflated(content);
            size = content.length;
            crc = (int) sum.getValue();
        }

        /** Names it in another alphabet. */
        public Entry named(String other, Charset alphabet) {
            name = other.getBytes(alphabet);
            nameInFront = name;
            return this;
        }

        /** Lets the header before the content say another name than the directory. */
        public Entry nameInFront(String other) {
            nameInFront = other.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        /** Claims another size. */
        public Entry claimedSize(long claimed) {
            size = claimed;
            return this;
        }

        /** Claims another checksum. */
        public Entry wrongChecksum() {
            crc ^= 1;
            return this;
        }

        /** Stores the content as it is, not packed. */
        public Entry stored(byte[] content) {
            method = 0;
            packed = content;
            return this;
        }

        /** Claims another way of packing. */
        public Entry method(int other) {
            method = other;
            return this;
        }

        /** Sets a bit of the flags; 0 is encryption. */
        public Entry flag(int bit) {
            flags |= 1 << bit;
            return this;
        }

        /** Sets the mode that Unix programs write, such as 0120777 for a link. */
        public Entry unixMode(int mode) {
            unixMode = mode;
            return this;
        }

        /** Gives no time, as programs do that know of none. */
        public Entry undated() {
            time = 0;
            date = 1 << 5 | 1;
            return this;
        }

        /** Adds an extra field to the directory. */
        public Entry extra(int id, byte[] content) {
            extra = ByteBuffer.allocate(4 + content.length).order(ByteOrder.LITTLE_ENDIAN).putShort((short) id)
                    .putShort((short) content.length).put(content).array();
            return this;
        }

        private byte[] front() {
            return ByteBuffer.allocate(30 + nameInFront.length).order(ByteOrder.LITTLE_ENDIAN).putInt(0x04034b50).putShort((short) 20)
                    .putShort((short) flags).putShort((short) method).putShort((short) time).putShort((short) date).putInt(crc)
                    .putInt(packed.length).putInt((int) size).putShort((short) nameInFront.length).putShort((short) 0).put(nameInFront).array();
        }

        private byte[] inDirectory(int place) {
            return ByteBuffer.allocate(46 + name.length + extra.length).order(ByteOrder.LITTLE_ENDIAN).putInt(0x02014b50)
                    .putShort((short) (3 << 8 | 20)).putShort((short) 20).putShort((short) flags).putShort((short) method)
                    .putShort((short) time).putShort((short) date).putInt(crc).putInt(packed.length).putInt((int) size)
                    .putShort((short) name.length).putShort((short) extra.length).putShort((short) 0).putShort((short) 0).putShort((short) 0)
                    .putInt(unixMode << 16).putInt(place).put(name).put(extra).array();
        }
    }

    private ZipBytes() {
    }

    /** Returns a sound entry. */
    public static Entry entry(String name, String content) {
        return new Entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a sound entry. */
    public static Entry entry(String name, byte[] content) {
        return new Entry(name, content);
    }

    /** Returns the archive of these entries. */
    public static byte[] zip(Entry... entries) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        List<byte[]> directory = new ArrayList<>();
        for (Entry entry : entries) {
            directory.add(entry.inDirectory(archive.size()));
            archive.writeBytes(entry.front());
            archive.writeBytes(entry.packed);
        }
        int place = archive.size();
        directory.forEach(archive::writeBytes);
        archive.writeBytes(end(entries.length, archive.size() - place, place, 0));
        return archive.toByteArray();
    }

    /** Returns the record at the end of an archive. */
    public static byte[] end(int count, int length, int place, int commentLength) {
        return ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(0x06054b50).putInt(0).putShort((short) count)
                .putShort((short) count).putInt(length).putInt(place).putShort((short) commentLength).array();
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
