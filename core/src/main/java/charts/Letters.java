package charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.math.BigDecimal;
import java.math.MathContext;

/** The writing on a chart: its fonts, how wide a text is, and where it goes. */
final class Letters {

    // Java's logical fonts stand for whatever sans-serif font the computer has.
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    static final Color INK = new Color(32, 32, 32);
    static final Color PALE_INK = new Color(96, 96, 96);

    private Letters() {
    }

    /** Returns how many pixels {@code text} takes from left to right. */
    static int width(String text, Font font) {
        try {
            return (int) Math.ceil(font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth());
        } catch (RuntimeException | Error failure) { // which of the two depends on the JDK and on what is missing
            throw new IllegalStateException("Java cannot draw letters on this computer: either it has no fonts (on"
                    + " Linux install fontconfig, libfreetype6 and fonts-dejavu-core), or a display is set that does"
                    + " not answer (start Java with -Djava.awt.headless=true).", failure);
        }
    }

    /** Returns the height of a line in pixels. */
    static int height(Font font) {
        return font.getSize() + 5;
    }

    /** Writes {@code text} centred on (x, y). */
    static void centred(Graphics2D pen, String text, Font font, Color colour, int x, int y) {
        from(pen, text, font, colour, x - width(text, font) / 2, y);
    }

    /** Writes {@code text} from x to the right, centred on the line y. */
    static void from(Graphics2D pen, String text, Font font, Color colour, int x, int y) {
        pen.setFont(font);
        pen.setColor(colour);
        pen.drawString(text, x, y + Math.round(font.getSize() * 0.36f)); // half the height of a capital
    }

    /** Writes {@code text} so that it ends at x, centred on the line y. */
    static void upTo(Graphics2D pen, String text, Font font, Color colour, int x, int y) {
        from(pen, text, font, colour, x - width(text, font), y);
    }

    /** Returns {@code text}, shortened to end in dots if it is wider than {@code width} pixels. */
    static String fitted(String text, Font font, int width) {
        if (width(text, font) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 0 && width(text.substring(0, length) + "…", font) > width) {
            length--;
        }
        return text.substring(0, length) + "…";
    }

    /** Returns a number in three digits: 12.3, 0.5, 1200, 1.2e-7. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        double magnitude = Math.abs(value);
        String text;
        if (value == Math.rint(value) && magnitude < 1e6) {
            text = Long.toString((long) value);
        } else {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
            boolean powerOfTen = magnitude < 1e-3 || magnitude >= 1e6;
            text = powerOfTen ? scientific(rounded) : rounded.toPlainString();
        }
        return text.replace('-', '−');
    }

    private static String scientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return value.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
