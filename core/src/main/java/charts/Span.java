package charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * From where to where an axis goes, and what is written at its numbers: all of them in the same form, with the digits that
 * tell neighbours apart, plain where that is short (0.25, 1200) and else with a power of ten (2e−7).
 *
 * @param low  the smallest number on the axis
 * @param high the largest
 */
record Span(double low, double high) {

    private static final int DIGITS = 3;            // of what the axis spans, in every number at it
    private static final int LABELS = 3;            // so many at least make a logarithmic axis readable
    private static final int MOST_POWERS = 15;      // so many labels have room at it
    private static final double LEAST_RATIO = 4;    // from low to high: where 1, 2, … 9 times a power give three labels
    private static final double ROUNDING = 1e-9;    // relative
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e6;

    /**
     * Returns the span that just holds all values.
     *
     * @throws IllegalStateException if its length is no number
     */
    static Span of(DoubleStream values) {
        DoubleSummaryStatistics all = values.summaryStatistics();
        if (all.getCount() > 0 && !Double.isFinite(all.getMax() - all.getMin())) {
            throw new IllegalStateException("LineChart: an axis cannot go from " + all.getMin() + " to " + all.getMax() + ".");
        }
        return new Span(all.getMin(), all.getMax());
    }

    /**
     * Returns this span, or one with ends further apart where they differ in their last digits only: XChart would look for
     * round numbers between these for ever.
     */
    Span widened() {
        double margin = 1e-6 * Math.max(Math.abs(low), Math.abs(high));
        return low < high && high - low < margin / 1000 ? new Span(low - margin, high + margin) : this;
    }

    /** Returns whether an axis in powers of ten has three labels; a shorter one looks the same with even steps. */
    boolean isLogarithmic() {
        return low > 0 && high >= LEAST_RATIO * low;
    }

    /** Returns what to write at {@code value} where steps are even. */
    String label(double value) {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        if (low == high || largest == 0) {
            return Letters.number(value);
        }
        int power = largest >= SMALLEST_PLAIN && largest < LARGEST_PLAIN ? 0 : power(largest);
        int decimals = DIGITS - power(high - low) + power;
        BigDecimal rounded = new BigDecimal(value).movePointLeft(power).setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            return "0";
        }
        return signed(rounded.stripTrailingZeros().toPlainString() + (power == 0 ? "" : "e" + power));
    }

    /**
     * Returns what to write at {@code value}, one of 1, 2, … 9 times a power of ten, where steps are logarithmic; nothing
     * at most of them. Powers of ten are written if three of them are there, else 1, 2 and 5 times these, else all.
     */
    String logarithmicLabel(double value) {
        int power = power(value);
        int times = (int) Math.round(value / Math.pow(10, power));
        int powers = count(1);
        if (powers < LABELS) {
            boolean written = count(1, 2, 5) < LABELS || times == 1 || times == 2 || times == 5;
            return !written ? "" : isPlain() ? Letters.number(value) : signed(times + "e" + power);
        }
        int every = (powers + MOST_POWERS - 1) / MOST_POWERS;
        boolean written = times == 1 && power % every == 0;
        return !written ? "" : isPlain() ? Letters.number(value) : signed("1e" + power);
    }

    private boolean isPlain() {
        return low >= SMALLEST_PLAIN && high < LARGEST_PLAIN;
    }

    /** Returns how often one of these times a power of ten lies between the ends. */
    private int count(int... times) {
        return (int) IntStream.rangeClosed(power(low), power(high)).boxed()
                .flatMapToDouble(power -> IntStream.of(times).mapToDouble(factor -> factor * Math.pow(10, power)))
                .filter(value -> value >= low * (1 - ROUNDING) && value <= high * (1 + ROUNDING)).count();
    }

    /** Returns the power of ten that leads the number: 0 for 1 to 9.99, −1 for 0.1 to 0.999. */
    private static int power(double value) {
        return (int) Math.floor(Math.log10(value) + ROUNDING);
    }

    private static String signed(String number) {
        return number.replace('-', '−');
    }
}
