package grader.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a Java file, in whatever encoding it came: by its byte order mark, else UTF-16 if every other byte is
 * zero, else UTF-8, else Windows-1252.
 *
 * @param text     with lines that end with {@code \n}
 * @param oddities what was not as in the workbook's own files
 */
record SourceText(String text, Set<Oddity> oddities) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Returns the text that some bytes are; nothing if they are no text. */
    static Optional<SourceText> of(byte[] bytes) {
        Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
        String text = decoded(bytes, oddities);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
            oddities.add(Oddity.BYTE_ORDER_MARK);
        }
        if (text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
            oddities.add(Oddity.LINE_ENDS);
        }
        return Optional.of(new SourceText(text, oddities));
    }

    private static String decoded(byte[] bytes, Set<Oddity> oddities) {
        Charset utf16 = utf16(bytes);
        if (utf16 != null) {
            oddities.add(Oddity.UTF_16);
            return new String(bytes, utf16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            oddities.add(Oddity.WINDOWS_1252);
            return new String(bytes, WINDOWS_1252);
        }
    }

    /** Returns which kind of UTF-16 it is, or null. Java is written in Latin letters: of their two bytes, one is zero. */
    private static Charset utf16(byte[] bytes) {
        int[] zeros = new int[2]; // at even and at odd places
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        boolean littleMark = bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
        boolean bigMark = bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
        int most = bytes.length / 4;
        return bigMark || zeros[0] > most && zeros[1] == 0 ? StandardCharsets.UTF_16BE
                : littleMark || zeros[1] > most && zeros[0] == 0 ? StandardCharsets.UTF_16LE : null;
    }
}
