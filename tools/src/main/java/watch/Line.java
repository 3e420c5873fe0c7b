package watch;

/**
 * A line of the screen.
 *
 * @param text without any control characters
 * @param tone how it is shown
 */
record Line(String text, Tone tone) {

    /** How a line is shown where there are colours. */
    enum Tone {
        PLAIN(""), STRONG("1"), FAINT("2"), GOOD("32"), BAD("31"), FILE("4");

        private final String code; // of ANSI

        Tone(String code) {
            this.code = code;
        }
    }

    static Line plain(String text) {
        return new Line(text, Tone.PLAIN);
    }

    /** Returns the line as it is sent to a terminal, no wider than {@code width}. */
    String shown(int width, boolean colour) {
        String visible = text.codePointCount(0, text.length()) <= width ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
        return colour && !tone.code.isEmpty() && !visible.isBlank() ? "\u001b[" + tone.code + "m" + visible + "\u001b[0m" : visible;
    }
}
