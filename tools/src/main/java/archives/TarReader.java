package archives;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a tar archive from a stream, entry by entry.
 *
 * <p>A tar archive is a row of blocks of 512 bytes. An entry has one block with its name, its size and a checksum of the
 * block, in octal digits, then its bytes, filled up to whole blocks. A block of zeros ends the archive. A name too long for
 * its field stands in an entry before: GNU's of type {@code L}, or POSIX's of type {@code x} with records such as
 * {@code 17 path=some/name}.
 *
 * <p>What an archive says about one entry takes at most 64 KB of memory, whatever sizes it claims.
 */
public final class TarReader {

    private static final int MOST_SAID = 1 << 16; // bytes about one entry; a name is at most a few thousand characters long

    private static final String PATH = "path";
    private static final int BLOCK = 512;
    private static final int NAME = 0;       // where the fields of a header begin, and how long they are
    private static final int NAME_LENGTH = 100;
    private static final int SIZE = 124;
    private static final int MODIFIED = 136;
    private static final int DIGITS = 12;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_DIGITS = 8;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final int MAGIC_LENGTH = 6;
    private static final int PREFIX = 345;   // of long names, before the name and a slash
    private static final int PREFIX_LENGTH = 155;

    /**
     * An entry.
     *
     * @param name     its name as the archive gives it
     * @param kind     what it is
     * @param size     how many bytes it has
     * @param modified when it was last changed, or the beginning of 1970 if the archive does not say
     */
    public record Entry(String name, EntryKind kind, long size, Instant modified) {
    }

    private final InputStream in;
    private final byte[] header = new byte[BLOCK];
    private final Map<String, String> saidOfAll = new HashMap<>(); // by entries of type g, about all that follow
    private long left;    // bytes of the present entry that were not read yet
    private long padding; // bytes behind them, up to the end of the block

    /** Reads from {@code in}, which is best buffered; closing it is the caller's. */
    public TarReader(InputStream in) {
        this.in = in;
    }

    /**
     * Returns the next entry, or nothing at the end of the archive.
     *
     * @throws DamagedArchive if it is no tar archive, or is cut off
     */
    public Optional<Entry> next() throws IOException {
        Map<String, String> said = new HashMap<>();
        while (nextHeader()) {
            switch (header[TYPE]) {
                case 'L' -> said.put(PATH, untilZero(contentSaid(), 0, MOST_SAID));
                case 'K' -> contentSaid(); // where a link leads to is of no use
                case 'x' -> said.putAll(records(contentSaid()));
                case 'g' -> saidOfAll.putAll(records(contentSaid()));
                default -> {
                    saidOfAll.forEach(said::putIfAbsent);
                    return Optional.of(entry(said));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the bytes of the present entry, but at most {@code most} of them.
     *
     * @throws DamagedArchive if the archive is cut off
     */
    public byte[] content(int most) throws IOException {
        byte[] content = in.readNBytes((int) Math.min(left, most));
        if (content.length < Math.min(left, most)) {
            throw cutOff();
        }
        left -= content.length;
        return content;
    }

    /** Reads into {@code buffer} and returns how many bytes of the present entry it got; −1 at its end. */
    public int read(byte[] buffer) throws IOException {
        if (left == 0) {
            return -1;
        }
        try {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw cutOff();
            }
            left -= count;
            return count;
        } catch (EOFException cut) {
            throw cutOff();
        }
    }

    private Entry entry(Map<String, String> said) throws DamagedArchive {
        String name = said.getOrDefault(PATH, "").isEmpty() ? nameInHeader() : said.get(PATH);
        EntryKind kind = switch (header[TYPE]) {
            case '0', '7', 0 -> name.endsWith("/") ? EntryKind.FOLDER : EntryKind.FILE;
            case '1', '2' -> EntryKind.LINK;
            case '5' -> EntryKind.FOLDER;
            case 'S' -> throw new DamagedArchive("expected whole files, but one is stored with gaps (sparse)");
            default -> EntryKind.OTHER;
        };
        if (said.containsKey("size")) {
            setSize(number(said.get("size"), 10));
        }
        return new Entry(name, kind, left, modified(said.get("mtime")));
    }

    /** The time is no reason to refuse an archive: some programs leave it out. */
    private Instant modified(String said) {
        try {
            return Instant.ofEpochSecond(said == null ? field(MODIFIED, DIGITS) : number(said.replaceFirst("\\..*", ""), 10));
        } catch (DamagedArchive | DateTimeException unknown) {
            return Instant.EPOCH;
        }
    }

    /** Reads the next header; false at the end of the archive. */
    private boolean nextHeader() throws IOException {
        try {
            in.skipNBytes(left);
            in.skipNBytes(padding);
            if (in.readNBytes(header, 0, BLOCK) < BLOCK) {
                throw cutOff();
            }
        } catch (EOFException cut) {
            throw cutOff();
        }
        long sum = 0; // of all bytes, with spaces in the place of the checksum
        boolean zero = true;
        for (int i = 0; i < BLOCK; i++) {
            zero &= header[i] == 0;
            sum += i >= CHECKSUM && i < CHECKSUM + CHECKSUM_DIGITS ? ' ' : header[i] & 0xff;
        }
        if (zero) {
            return false;
        }
        if (sum != field(CHECKSUM, CHECKSUM_DIGITS)) {
            throw damagedHeader();
        }
        setSize(field(SIZE, DIGITS));
        return true;
    }

    private void setSize(long size) {
        left = size;
        padding = (BLOCK - size % BLOCK) % BLOCK;
    }

    private String nameInHeader() {
        String name = untilZero(header, NAME, NAME_LENGTH);
        boolean posix = untilZero(header, MAGIC, MAGIC_LENGTH).equals("ustar"); // GNU's own "ustar  " keeps something else there
        String prefix = posix ? untilZero(header, PREFIX, PREFIX_LENGTH) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    /** Returns the content of an entry that says something about another one. */
    private byte[] contentSaid() throws IOException {
        if (left > MOST_SAID) {
            throw new DamagedArchive("expected names of at most " + MOST_SAID + " bytes, but found one of " + left);
        }
        return content(MOST_SAID);
    }

    /** Returns the records of a POSIX header, each {@code length key=value} and a line end, the length counting all of it. */
    private static Map<String, String> records(byte[] said) throws DamagedArchive {
        Map<String, String> records = new HashMap<>();
        for (int start = 0; start < said.length && said[start] != 0; ) {
            int space = start;
            while (space < said.length && said[space] != ' ') {
                space++;
            }
            long end = start + number(new String(said, start, space - start, StandardCharsets.ISO_8859_1), 10);
            if (end > said.length || end <= space + 1) {
                throw damagedHeader();
            }
            String record = new String(said, space + 1, (int) end - space - 2, StandardCharsets.UTF_8);
            int equals = record.indexOf('=');
            if (equals < 0) {
                throw damagedHeader();
            }
            records.put(record.substring(0, equals), record.substring(equals + 1));
            start = (int) end;
        }
        return records;
    }

    /** Returns the text of a field, up to a zero byte. */
    private static String untilZero(byte[] bytes, int from, int length) {
        int end = from;
        while (end < Math.min(from + length, bytes.length) && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    /** Returns a number of the header: octal digits, or as GNU writes large ones, a first bit that is set and the number in binary. */
    private long field(int from, int length) throws DamagedArchive {
        if (header[from] >= 0) {
            return number(untilZero(header, from, length).strip(), 8);
        }
        long number = header[from] & 0x7f;
        for (int i = from + 1; i < from + length; i++) {
            if (number >= 1L << 47) { // larger than any size or time that makes sense
                throw damagedHeader();
            }
            number = number << 8 | header[i] & 0xff;
        }
        return number;
    }

    private static long number(String digits, int base) throws DamagedArchive {
        if (!digits.matches("[0-9]{1,15}")) {
            throw damagedHeader();
        }
        try {
            return Long.parseLong(digits, base);
        } catch (NumberFormatException notOctal) {
            throw damagedHeader();
        }
    }

    private static DamagedArchive cutOff() {
        return new DamagedArchive("expected a whole archive, but it is cut off");
    }

    private static DamagedArchive damagedHeader() {
        return new DamagedArchive("expected a tar archive, but a header in it is damaged");
    }
}
