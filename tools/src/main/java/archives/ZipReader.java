package archives;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip archive by the directory at its end, and believes it only where the entries themselves say the same.
 *
 * <p>A zip archive is a row of entries, each a header with a name and the packed bytes, then a directory that repeats the headers
 * with the places of the entries, then a record of 22 bytes that says where the directory is. Programs differ in which of
 * the two they believe, so an archive in which they differ is damaged or made to deceive.
 */
public final class ZipReader implements Closeable {

    private static final int END = 0x06054b50;       // the first four bytes of the record at the end
    private static final int DIRECTORY = 0x02014b50; // of an entry of the directory
    private static final int ENTRY = 0x04034b50;     // of an entry itself
    private static final int END_LENGTH = 22;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int ENTRY_LENGTH = 30;
    private static final int MOST_COMMENT = 0xffff;
    private static final int LARGE_COUNT = 0xffff;         // "see zip64"
    private static final long LARGE_SIZE = 0xffff_ffffL;
    private static final int ENCRYPTED = 1;                // bits of the flags
    private static final int UTF8 = 1 << 11;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int NO_DATE = 1 << 5 | 1;         // 1 January 1980: what programs write that know of none
    private static final int UNIX_TIME = 0x5455;           // extra fields
    private static final int WINDOWS_TIME = 0x000a;
    private static final long WINDOWS_EPOCH = 11_644_473_600L; // seconds from 1601 to 1970

    /**
     * An entry.
     *
     * @param name      its name as the archive gives it
     * @param kind      what it is
     * @param encrypted whether it can be read with a password only
     * @param packed    how many bytes it takes in the archive
     * @param size      how many bytes it has, as the archive claims
     * @param modified  when it was last changed, or the beginning of 1970 if the archive does not say
     */
    public record Entry(String name, EntryKind kind, boolean encrypted, long packed, long size, Instant modified, Place place) {
    }

    /** Where an entry is and how it is packed; for {@link ZipReader#content} alone. */
    record Place(long header, int flags, int method, int crc, byte[] name) {
    }

    private final SeekableByteChannel file;
    private final ZoneId zone;
    private final List<Entry> entries = new ArrayList<>();
    private long directory; // where the directory begins
    private long before;    // bytes before the archive proper, such as of a program that unpacks it

    private ZipReader(SeekableByteChannel file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    /**
     * Opens an archive and reads its directory.
     *
     * @param most how many entries it may have
     * @param zone of the clocks of those who made it: most archives give times without one
     * @throws DamagedArchive if it is no zip archive, is cut off, or has more entries
     */
    public static ZipReader open(Path archive, int most, ZoneId zone) throws IOException {
        SeekableByteChannel file = Files.newByteChannel(archive, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        try {
            ZipReader reader = new ZipReader(file, zone);
            reader.readDirectory(most);
            return reader;
        } catch (IOException | RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    /** Returns all entries in the order of the directory. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /**
     * Returns the bytes of an entry, unpacked; one byte more than {@code most} if it has more.
     *
     * @throws DamagedArchive if they are not what the archive claims, or are packed in a way that is not known here
     */
    public byte[] content(Entry entry, int most) throws IOException {
        Place place = entry.place();
        ByteBuffer header = read(before + place.header(), ENTRY_LENGTH);
        int nameLength = header.getShort(26) & 0xffff;
        if (header.getInt(0) != ENTRY) {
            throw damaged();
        }
        byte[] name = read(before + place.header() + ENTRY_LENGTH, nameLength).array();
        boolean same = Arrays.equals(name, place.name()) && (header.getShort(6) & ENCRYPTED) == (place.flags() & ENCRYPTED)
                && header.getShort(8) == (short) place.method();
        if (!same) {
            throw new DamagedArchive("expected an archive that agrees with its own directory, but the entry \"" + EntryName.shown(entry.name())
                    + "\" does not");
        }
        long start = before + place.header() + ENTRY_LENGTH + nameLength + (header.getShort(28) & 0xffff);
        if (start + entry.packed() > directory) {
            throw damaged();
        }
        byte[] content = switch (place.method()) {
            case STORED -> stored(start, entry.packed(), most);
            case DEFLATED -> inflated(start, entry.packed(), most);
            default -> throw new DamagedArchive("expected entries that are stored or deflated, but \"" + EntryName.shown(entry.name())
                    + "\" is packed by method " + place.method());
        };
        if (content.length <= most) {
            requireAsClaimed(content, entry);
        }
        return content;
    }

    private static void requireAsClaimed(byte[] content, Entry entry) throws DamagedArchive {
        CRC32 sum = new CRC32();
        sum.update(content);
        if (content.length != entry.size() || (int) sum.getValue() != entry.place().crc()) {
            throw new DamagedArchive("expected an archive with sound checksums, but the entry \"" + EntryName.shown(entry.name()) + "\" is damaged");
        }
    }

    private byte[] stored(long start, long packed, int most) throws IOException {
        return read(start, (int) Math.min(packed, most + 1L)).array();
    }

    private byte[] inflated(long start, long packed, int most) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            byte[] content = new byte[Math.min(most + 1, 1 << 14)];
            int length = 0;
            long read = 0;
            while (!inflater.finished() && length <= most) {
                if (length == content.length) {
                    content = Arrays.copyOf(content, (int) Math.min(2L * length, most + 1L));
                }
                if (inflater.needsInput()) {
                    if (read == packed) {
                        throw damaged();
                    }
                    byte[] piece = read(start + read, (int) Math.min(packed - read, 1 << 14)).array();
                    read += piece.length;
                    inflater.setInput(piece);
                }
                length += inflater.inflate(content, length, content.length - length);
                if (inflater.needsDictionary()) {
                    throw damaged();
                }
            }
            return Arrays.copyOf(content, length);
        } catch (DataFormatException broken) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    // ---------------------------------------------------------------- the directory

    private void readDirectory(int most) throws IOException {
        long size = file.size();
        int tailLength = (int) Math.min(size, END_LENGTH + MOST_COMMENT);
        ByteBuffer tail = read(size - tailLength, tailLength);
        for (int at = tailLength - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && (tail.getShort(at + 20) & 0xffff) == tailLength - at - END_LENGTH) {
                readDirectory(tail.slice(at, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN), size - tailLength + at, most);
                return;
            }
        }
        throw damaged();
    }

    private void readDirectory(ByteBuffer end, long endPlace, int most) throws IOException {
        int count = end.getShort(10) & 0xffff;
        long length = end.getInt(12) & LARGE_SIZE;
        long offset = end.getInt(16) & LARGE_SIZE;
        if (count == LARGE_COUNT || length == LARGE_SIZE || offset == LARGE_SIZE || count > most) {
            throw new DamagedArchive("expected at most " + most + " entries, but found more");
        }
        directory = endPlace - length;
        before = directory - offset;
        if (before < 0 || length > (long) most * (DIRECTORY_LENGTH + 3 * 1024)) {
            throw damaged();
        }
        ByteBuffer headers = read(directory, (int) length);
        for (int i = 0; i < count; i++) {
            entries.add(entry(headers));
        }
        if (headers.hasRemaining()) {
            throw damaged();
        }
    }

    private Entry entry(ByteBuffer headers) throws DamagedArchive {
        if (headers.remaining() < DIRECTORY_LENGTH || headers.getInt(headers.position()) != DIRECTORY) {
            throw damaged();
        }
        ByteBuffer header = headers.slice().order(ByteOrder.LITTLE_ENDIAN);
        int nameLength = header.getShort(28) & 0xffff;
        int extraLength = header.getShort(30) & 0xffff;
        int length = DIRECTORY_LENGTH + nameLength + extraLength + (header.getShort(32) & 0xffff);
        if (length > header.capacity()) {
            throw damaged();
        }
        headers.position(headers.position() + length);
        byte[] nameBytes = new byte[nameLength];
        header.get(DIRECTORY_LENGTH, nameBytes);
        ByteBuffer extra = header.slice(DIRECTORY_LENGTH + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
        int flags = header.getShort(8) & 0xffff;
        String name = name(nameBytes, flags);
        Place place = new Place(header.getInt(42) & LARGE_SIZE, flags, header.getShort(10) & 0xffff, header.getInt(16), nameBytes);
        return new Entry(name, kind(name, header.getInt(38)), (flags & ENCRYPTED) != 0, header.getInt(20) & LARGE_SIZE,
                header.getInt(24) & LARGE_SIZE, modified(header, extra), place);
    }

    /** Returns a name: UTF-8 if it says so or could be. Otherwise it is in the alphabet of somebody's system, unknown which. */
    private static String name(byte[] bytes, int flags) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, (flags & UTF8) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        }
    }

    /** The upper half of the attributes is a Unix mode, if a program has written one. */
    private static EntryKind kind(String name, int attributes) {
        return switch (attributes >>> 16 & 0xf000) {
            case 0, 0x8000 -> name.endsWith("/") || name.endsWith("\\") ? EntryKind.FOLDER : EntryKind.FILE;
            case 0x4000 -> EntryKind.FOLDER;
            case 0xa000 -> EntryKind.LINK;
            default -> EntryKind.OTHER;
        };
    }

    /** Returns the time: Unix programs and some of Windows add it with its zone, the others give what their clock showed. */
    private Instant modified(ByteBuffer header, ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xffff;
            int length = extra.getShort() & 0xffff;
            if (length > extra.remaining()) {
                break;
            }
            ByteBuffer field = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            if (id == UNIX_TIME && length >= 5 && (field.get(0) & 1) != 0) {
                return Instant.ofEpochSecond(field.getInt(1));
            }
            if (id == WINDOWS_TIME && length >= 16 && field.getShort(4) == 1) {
                return Instant.ofEpochSecond(Math.floorDiv(field.getLong(8), 10_000_000L) - WINDOWS_EPOCH);
            }
            extra.position(extra.position() + length);
        }
        int time = header.getShort(12) & 0xffff;
        int date = header.getShort(14) & 0xffff;
        if (date == NO_DATE && time == 0) {
            return Instant.EPOCH;
        }
        try {
            return LocalDateTime.of(1980 + (date >> 9), date >> 5 & 0xf, date & 0x1f, time >> 11, time >> 5 & 0x3f, (time & 0x1f) * 2)
                    .atZone(zone).toInstant();
        } catch (DateTimeException unknown) {
            return Instant.EPOCH;
        }
    }

    private ByteBuffer read(long place, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(place);
        while (buffer.hasRemaining()) {
            if (file.read(buffer) < 0) {
                throw damaged();
            }
        }
        return buffer.flip();
    }

    private static DamagedArchive damaged() {
        return new DamagedArchive("expected a whole zip archive, but it is cut off or damaged");
    }
}
