package charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Numbers as bars one below the other, from 0 to the right, each with its name before and its number behind it. */
public final class BarChart implements Chart {

    private static final int LONGEST = 420; // pixels of the longest bar
    private static final int BAR = 22;      // pixels from the top to the bottom of a bar
    private static final int GAP = 8;
    private static final int MARGIN = 24;
    private static final Color COLOUR = new Color(0, 114, 178);

    private record Bar(String name, double value) {
    }

    private final String title;
    private final String unit;
    private final List<Bar> bars = new ArrayList<>();

    private BarChart(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /**
     * Returns a chart without bars.
     *
     * @param title what stands above it
     * @param unit  what is counted, such as "images/s"; stands behind every number
     */
    public static BarChart titled(String title, String unit) {
        return new BarChart(Objects.requireNonNull(title, "BarChart: the title is null."),
                Objects.requireNonNull(unit, "BarChart: the unit is null."));
    }

    /**
     * Adds a bar below the others.
     *
     * @throws IllegalArgumentException if the value is negative, infinite or NaN
     */
    public BarChart bar(String name, double value) {
        Objects.requireNonNull(name, "BarChart: the name of a bar is null.");
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("BarChart: the bar \"" + name + "\" is to be " + value
                    + " long, but a bar begins at 0 and ends to the right of it.");
        }
        bars.add(new Bar(name, value));
        return this;
    }

    @Override
    public BufferedImage image() {
        if (bars.isEmpty()) {
            throw new IllegalStateException("BarChart: there is no bar to draw; add one first.");
        }
        double largest = bars.stream().mapToDouble(Bar::value).max().orElseThrow();
        int names = bars.stream().mapToInt(bar -> Letters.width(bar.name(), Letters.TEXT)).max().orElseThrow();
        int numbers = bars.stream().mapToInt(bar -> Letters.width(number(bar), Letters.TEXT)).max().orElseThrow();
        int zero = MARGIN + names + GAP;
        int width = Math.max(zero + LONGEST + GAP + numbers, MARGIN + Letters.width(title, Letters.TITLE)) + MARGIN;
        int top = 2 * MARGIN + Letters.height(Letters.TITLE);
        return Canvas.draw(width, top + bars.size() * (BAR + GAP) + MARGIN, pen -> {
            Letters.centred(pen, title, Letters.TITLE, Letters.INK, width / 2, MARGIN + Letters.height(Letters.TITLE) / 2);
            for (int i = 0; i < bars.size(); i++) {
                Bar bar = bars.get(i);
                int y = top + i * (BAR + GAP);
                int length = largest == 0 ? 0 : (int) Math.round(LONGEST * bar.value() / largest);
                Letters.upTo(pen, bar.name(), Letters.TEXT, Letters.INK, zero - GAP, y + BAR / 2);
                pen.setColor(COLOUR);
                pen.fillRect(zero, y, Math.max(length, 1), BAR);
                Letters.from(pen, number(bar), Letters.TEXT, Letters.INK, zero + length + GAP, y + BAR / 2);
            }
        });
    }

    private String number(Bar bar) {
        return Letters.number(bar.value()) + " " + unit;
    }
}
