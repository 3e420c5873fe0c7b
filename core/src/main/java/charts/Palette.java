package charts;

import java.awt.Color;

/** The colours of a scale, from its low end to its high end; told apart with every kind of colour blindness. */
enum Palette {

    /** Black, grey, white: for images. */
    GREY(Color.BLACK, new Color(128, 128, 128), Color.WHITE),

    /** Blue, white, orange: for signed numbers, with 0 in the middle. */
    DIVERGING(new Color(12, 80, 160), Color.WHITE, new Color(213, 94, 0));

    /** What has no place on any scale: NaN and the infinities. No palette comes near it. */
    static final Color NOT_FINITE = new Color(214, 0, 170);

    private final Color low;
    private final Color middle;
    private final Color high;

    Palette(Color low, Color middle, Color high) {
        this.low = low;
        this.middle = middle;
        this.high = high;
    }

    /** Returns the colour at {@code position}, from 0 for the low end to 1 for the high end. */
    Color at(double position) {
        return position < 0.5 ? between(low, middle, 2 * position) : between(middle, high, 2 * position - 1);
    }

    private static Color between(Color first, Color second, double share) {
        return new Color(mix(first.getRed(), second.getRed(), share), mix(first.getGreen(), second.getGreen(), share),
                mix(first.getBlue(), second.getBlue(), share));
    }

    private static int mix(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * share);
    }
}
