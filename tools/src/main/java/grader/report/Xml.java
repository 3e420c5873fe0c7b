package grader.report;

/** What XML and HTML can hold. */
final class Xml {

    private Xml() {
    }

    /** Returns the text with a replacement character in the place of what XML 1.0 cannot hold: control characters, half surrogate pairs. */
    static String readable(String text) {
        if (text.codePoints().allMatch(Xml::isReadable)) {
            return text;
        }
        StringBuilder readable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> readable.appendCodePoint(isReadable(point) ? point : '\uFFFD'));
        return readable.toString();
    }

    private static boolean isReadable(int point) {
        return point == '\t' || point == '\n' || point == '\r' || point >= ' ' && point < 0x7F || point > 0x9F && point < 0xD800
                || point > 0xDFFF && point < 0xFFFE || point > 0xFFFF;
    }
}
