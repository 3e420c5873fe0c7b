package charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Curves over one x axis, such as the loss of training and of validation over the epochs; drawn by XChart.
 *
 * <p>NaN and the infinities have no point: the line breaks there, and the legend says how many they are.
 * The colours are those of Okabe and Ito, which are told apart with every kind of colour blindness; after seven lines
 * they start over, dashed.
 */
public final class LineChart implements Chart {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    private static final int FEW = 30; // points of a line up to which each is marked

    private static final Color[] COLOURS = {
        new Color(0, 114, 178), new Color(213, 94, 0), new Color(0, 158, 115), new Color(204, 121, 167),
        new Color(86, 180, 233), new Color(230, 159, 0), Color.BLACK};

    private record Line(String name, double[] xs, double[] ys) {
    }

    private final String title;
    private final List<Line> lines = new ArrayList<>();
    private String across = "";
    private String up = "";
    private boolean logarithmic;

    private LineChart(String title) {
        this.title = title;
    }

    /** Returns a chart without lines, with {@code title} above it. */
    public static LineChart titled(String title) {
        return new LineChart(Objects.requireNonNull(title, "LineChart: the title is null."));
    }

    /** Names the axes: {@code across} the x axis, such as "epoch", {@code up} the y axis, such as "loss". */
    public LineChart axes(String across, String up) {
        this.across = Objects.requireNonNull(across, "LineChart: the name of the x axis is null.");
        this.up = Objects.requireNonNull(up, "LineChart: the name of the y axis is null.");
        return this;
    }

    /**
     * Adds a line through the points (1, ys[0]), (2, ys[1]), …: one for each epoch.
     *
     * @throws IllegalArgumentException if the name is blank or taken, or no y is a number
     */
    public LineChart line(String name, double... ys) {
        Objects.requireNonNull(ys, "LineChart: the y values of a line are null.");
        return line(name, IntStream.rangeClosed(1, ys.length).asDoubleStream().toArray(), ys);
    }

    /**
     * Adds a line through the points (xs[i], ys[i]), in this order.
     *
     * @throws IllegalArgumentException if the name is blank or taken, there are not as many x as y, an x is not finite,
     *                                  or no y is finite
     */
    public LineChart line(String name, double[] xs, double[] ys) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("LineChart: a line needs a name for the legend.");
        }
        Objects.requireNonNull(xs, "LineChart: the x values of a line are null.");
        Objects.requireNonNull(ys, "LineChart: the y values of a line are null.");
        if (lines.stream().anyMatch(line -> line.name().equals(name))) {
            throw new IllegalArgumentException("LineChart: there are two lines named \"" + name + "\".");
        }
        if (xs.length != ys.length) {
            throw new IllegalArgumentException("LineChart: the line \"" + name + "\" has " + xs.length + " x values but "
                    + ys.length + " y values.");
        }
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isFinite(xs[i])) {
                throw new IllegalArgumentException("LineChart: x value " + i + " of the line \"" + name + "\" is " + xs[i]
                        + ", which is nowhere on the axis.");
            }
        }
        if (DoubleStream.of(ys).noneMatch(Double::isFinite)) {
            throw new IllegalArgumentException("LineChart: the line \"" + name + "\" has " + (ys.length == 0 ? "no points."
                    : ys.length + " y values, but none is a finite number."));
        }
        lines.add(new Line(name, xs.clone(), ys.clone()));
        return this;
    }

    /**
     * Draws the y axis in powers of ten. Values of 0 or less then have no point, as NaN has none. Where all others differ by
     * less than a factor of 4, the steps are even: there it looks the same, and is easier to read.
     */
    public LineChart logarithmic() {
        logarithmic = true;
        return this;
    }

    @Override
    public BufferedImage image() {
        if (lines.isEmpty()) {
            throw new IllegalStateException("LineChart: there is no line to draw; add one first.");
        }
        int titleWidth = Letters.width(title, Letters.TITLE) + 80;
        XYChart chart = new XYChartBuilder().width(Math.max(WIDTH, titleWidth)).height(HEIGHT)
                .title(title).xAxisTitle(across).yAxisTitle(up).build();
        Span xs = Span.of(lines.stream().flatMapToDouble(line -> DoubleStream.of(line.xs()))).widened();
        Span ys = Span.of(lines.stream().flatMapToDouble(line -> DoubleStream.of(line.ys())).filter(this::hasPoint)).widened();
        style(chart, xs, ys);
        if (lines.stream().anyMatch(line -> line.xs().length > FEW)) {
            askForRoundNumbers(chart, xs, ys);
        }
        for (int i = 0; i < lines.size(); i++) {
            draw(chart, lines.get(i), COLOURS[i % COLOURS.length], i < COLOURS.length);
        }
        return Canvas.draw(chart.getWidth(), chart.getHeight(), pen -> {
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE); // no stairs
            chart.paint(pen, chart.getWidth(), chart.getHeight());
        });
    }

    private void style(XYChart chart, Span xs, Span ys) {
        boolean powers = logarithmic && ys.isLogarithmic();
        chart.getStyler()
                .setXAxisMin(xs.low()).setXAxisMax(xs.high())
                .setYAxisMin(ys.low()).setYAxisMax(ys.high())
                .setYAxisLogarithmic(powers)
                .setYAxisLogarithmicDecadeOnly(false)
                .setYAxisTickLabelsFormattingFunction(powers ? ys::logarithmicLabel : ys::label)
                .setXAxisTickLabelsFormattingFunction(xs::label)
                .setAxisTitleFont(Letters.TEXT)
                .setAxisTickLabelsFont(Letters.SMALL)
                .setPlotGridLinesColor(new Color(225, 225, 225))
                .setPlotGridLinesStroke(new BasicStroke(1))
                .setLocale(Locale.ROOT)
                .setChartTitleFont(Letters.TITLE)
                .setChartFontColor(Letters.INK)
                .setChartTitleBoxVisible(false)
                .setChartTitlePadding(12)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setLegendFont(Letters.TEXT)
                .setLegendBorderColor(Color.WHITE)
                .setLegendPosition(Styler.LegendPosition.OutsideE);
    }

    private void draw(XYChart chart, Line line, Color colour, boolean solid) {
        double[] ys = DoubleStream.of(line.ys()).map(y -> hasPoint(y) ? y : Double.NaN).toArray();
        long missing = DoubleStream.of(ys).filter(Double::isNaN).count();
        if (missing == ys.length) {
            throw new IllegalStateException("LineChart: the line \"" + line.name() + "\" has no value above 0, so a"
                    + " logarithmic axis cannot show it.");
        }
        String name = missing == 0 ? line.name()
                : line.name() + " (" + missing + (missing == 1 ? " point missing)" : " points missing)");
        XYSeries series = chart.addSeries(name, line.xs(), ys);
        series.setLineColor(colour);
        series.setMarkerColor(colour);
        series.setLineStyle(solid ? new BasicStroke(2)
                : new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0));
        series.setMarker(ys.length <= FEW || missing > 0 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    }

    /**
     * Adds a line that is not seen, whose points are not as far apart as the others: where all points are equally far apart,
     * XChart labels points in place of round numbers, and so many of them that the labels run into each other.
     */
    private static void askForRoundNumbers(XYChart chart, Span xs, Span ys) {
        XYSeries unseen = chart.addSeries(" ", new double[] {xs.high(), xs.low()}, new double[] {ys.low(), ys.high()});
        unseen.setShowInLegend(false);
        unseen.setLineStyle(SeriesLines.NONE);
        unseen.setMarker(SeriesMarkers.NONE);
    }

    private boolean hasPoint(double y) {
        return Double.isFinite(y) && (!logarithmic || y > 0);
    }
}
