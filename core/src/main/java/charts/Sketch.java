package charts;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * A quick look at numbers, in one short call: {@code picture(x)} shows them in the terminal, {@code chart(x)} draws them into
 * a PNG file and says into which. Made for JShell, where {@code import static charts.Sketch.*;} is done.
 *
 * <p>A chart of the same name replaces the one before; a title gives it a name of its own. How it looks is a matter of system
 * properties, which {@code ./workbook jshell} sets: {@value #COLOUR} and {@value #WINDOW} are {@code true} or not there,
 * {@value #FOLDER} is the folder of the files.
 */
public final class Sketch {

    /** System property: whether pictures are made of half blocks in grey; else of plain characters. */
    public static final String COLOUR = "charts.colour";
    /** System property: whether charts open in a window. */
    public static final String WINDOW = "charts.window";
    /** System property: where the files go, {@code target/charts/sketches} unless set. */
    public static final String FOLDER = "charts.folder";

    private static final int PICTURES = 64;    // so many channels of a tensor are drawn into a file
    private static final int IN_TERMINAL = 12; // and so many are shown in the terminal
    private static final int POINTS = 400;     // of a function's curve

    private Sketch() {
    }

    // ---------------------------------------------------------------- in the terminal

    /**
     * Shows matrices in the terminal, black for the smallest number of each and white for its largest.
     *
     * @throws IllegalArgumentException if one has no cells
     */
    public static void picture(Matrix... matrices) {
        TextPictures pictures = new TextPictures(Boolean.getBoolean(COLOUR));
        for (Matrix matrix : matrices) {
            pictures.add("", Objects.requireNonNull(matrix, "picture: the matrix is null."));
        }
        System.out.print(pictures.text());
    }

    /** Shows the channels of a tensor in the terminal, the first twelve if there are more. */
    public static void picture(Tensor tensor) {
        TextPictures pictures = new TextPictures(Boolean.getBoolean(COLOUR));
        Objects.requireNonNull(tensor, "picture: the tensor is null.");
        int count = forChannels(tensor, IN_TERMINAL, pictures::add);
        System.out.print(pictures.text());
        if (count < channels(tensor)) {
            System.out.println((channels(tensor) - count) + " more; picture(x.channel(n, c)) shows one of them.");
        }
    }

    // ---------------------------------------------------------------- as a file, or in a window

    /** Draws a matrix as a heat map, several as pictures side by side; in colour where there are numbers below 0. */
    public static void chart(Matrix... matrices) {
        chart("", matrices);
    }

    /**
     * Draws a matrix as a heat map, several as pictures side by side; in colour where there are numbers below 0.
     *
     * @param title stands above the chart and gives the file its name
     * @throws IllegalArgumentException if there is no matrix, or one has no cells or is too large for a picture
     */
    public static void chart(String title, Matrix... matrices) {
        for (Matrix matrix : matrices) {
            Objects.requireNonNull(matrix, "chart: the matrix is null.");
        }
        if (matrices.length == 0) {
            throw new IllegalArgumentException("chart: there is nothing to draw; give a matrix, a tensor, numbers or a function.");
        }
        if (matrices.length == 1) {
            HeatMap map = HeatMap.of(matrices[0]).title(title);
            show(title, "matrix-" + matrices[0].rows() + "x" + matrices[0].cols(), isSigned(matrices[0]) ? map.diverging() : map);
            return;
        }
        PictureGrid grid = PictureGrid.titled(title);
        for (Matrix matrix : matrices) {
            add(grid, matrix.shapeText(), matrix);
        }
        show(title, "matrices", grid);
    }

    /** Draws the channels of a tensor side by side, the first 64 if there are more. */
    public static void chart(Tensor tensor) {
        chart("", tensor);
    }

    /**
     * Draws the channels of a tensor side by side, the first 64 if there are more.
     *
     * @param title stands above the chart and gives the file its name
     */
    public static void chart(String title, Tensor tensor) {
        Objects.requireNonNull(tensor, "chart: the tensor is null.");
        PictureGrid grid = PictureGrid.titled(title);
        int count = forChannels(tensor, PICTURES, (caption, channel) -> add(grid, caption, channel));
        if (count < channels(tensor)) {
            System.out.println("Drawn are the first " + count + " of " + channels(tensor) + " channels.");
        }
        Shape shape = tensor.shape();
        show(title, "tensor-" + tensor.samples() + "x" + shape.channels() + "x" + shape.height() + "x" + shape.width(), grid);
    }

    /** Draws a series of numbers as a curve over 1, 2, 3, … */
    public static void chart(double... series) {
        chart("", series);
    }

    /**
     * Draws a series of numbers as a curve over 1, 2, 3, …
     *
     * @param title stands above the chart and gives the file its name
     * @throws IllegalArgumentException if none of them is finite
     */
    public static void chart(String title, double... series) {
        show(title, "series", LineChart.titled(title).line("series", series));
    }

    /** Draws a function from one x to another: {@code chart(Math::tanh, -3, 3)}. */
    public static void chart(DoubleUnaryOperator function, double from, double to) {
        chart("", function, from, to);
    }

    /**
     * Draws a function from one x to another.
     *
     * @param title stands above the chart and gives the file its name
     * @throws IllegalArgumentException unless {@code from} is less than {@code to}, and both are finite
     */
    public static void chart(String title, DoubleUnaryOperator function, double from, double to) {
        if (!(from < to) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException("chart: a curve goes from a number to a larger one, not from " + from + " to " + to + ".");
        }
        double[] xs = new double[POINTS + 1];
        double[] ys = new double[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            xs[i] = from + (to - from) * i / POINTS;
            ys[i] = function.applyAsDouble(xs[i]);
        }
        show(title, "function", LineChart.titled(title).axes("x", "").line("f(x)", xs, ys));
    }

    /** Draws a chart that was put together by hand. @param name gives the file its name */
    public static void chart(String name, Chart chart) {
        show(name, "chart", Objects.requireNonNull(chart, "chart: the chart is null."));
    }

    // ---------------------------------------------------------------- channels and files

    /** What becomes of one channel. */
    private interface Drawing {
        void add(String caption, Matrix channel);
    }

    /** Returns how many channels were drawn. */
    private static int forChannels(Tensor tensor, int most, Drawing drawing) {
        int perSample = tensor.shape().channels();
        int count = Math.min(channels(tensor), most);
        for (int i = 0; i < count; i++) {
            String channel = "channel " + i % perSample;
            drawing.add(tensor.samples() == 1 ? channel : "sample " + i / perSample + (perSample == 1 ? "" : ", " + channel),
                    tensor.channel(i / perSample, i % perSample));
        }
        return count;
    }

    private static int channels(Tensor tensor) {
        return tensor.samples() * tensor.shape().channels();
    }

    private static void add(PictureGrid grid, String caption, Matrix matrix) {
        if (isSigned(matrix)) {
            grid.addSigned(caption, matrix);
        } else {
            grid.add(caption, matrix);
        }
    }

    private static boolean isSigned(Matrix matrix) {
        return Scale.fitting(Palette.GREY, matrix).low() < 0;
    }

    private static void show(String title, String kind, Chart chart) {
        if (!Boolean.getBoolean(WINDOW)) {
            save(title, kind, chart);
            return;
        }
        try {
            chart.show();
            System.out.println("The chart is in a window of its own.");
        } catch (IllegalStateException noDisplay) {
            try {
                save(title, kind, chart);
                System.out.println("It is a file because there is no display to open a window on.");
            } catch (IllegalStateException noLetters) {
                System.out.println("The display does not answer, and then Java cannot draw at all; start without --window.");
            }
        }
    }

    private static void save(String title, String kind, Chart chart) {
        String folder = System.getProperty(FOLDER, "target/charts/sketches");
        System.out.println("The chart is in " + chart.save(Path.of(folder, fileName(title, kind))) + ".");
    }

    /** Returns a name that every system takes: the letters and digits of the title, or the kind if it has none. */
    static String fileName(String title, String kind) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (words.isEmpty() ? kind : words) + ".png";
    }
}
