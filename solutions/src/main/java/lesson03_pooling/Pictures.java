package lesson03_pooling;

import charts.LessonPictures;
import charts.LineChart;
import charts.PictureGrid;
import datasets.ColouredShapes;
import datasets.DataFolder;
import datasets.Digits;
import datasets.LabelledImages;
import datasets.Mnist;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** The pictures of this lesson: what your own code makes of a digit and of a star. Given: nothing to write. */
public final class Pictures implements LessonPictures {

    private static final int LABEL = 3;    // the digit that is shown
    private static final int STAR = ColouredShapes.NAMES.indexOf("star");
    private static final long SEED = 5;    // a star of two clear colours
    private static final int DIGITS = 100; // as many are moved and measured
    private static final int FARTHEST = 4; // pixels

    @Override
    public List<Path> draw(Path folder, Optional<Path> data) {
        Optional<Mnist> mnist = DataFolder.of(data).mnist();
        LabelledImages digits = mnist.map(Mnist::test).orElseGet(Digits::test);
        String origin = mnist.isPresent() ? "of MNIST" : "drawn";
        Tensor digit = digits.image(first(LABEL, digits));
        return List.of(
                pooled(digit, origin).save(folder.resolve("pooled-digit.png")),
                star().save(folder.resolve("pooled-star.png")),
                back(digit).save(folder.resolve("the-way-back.png")),
                moved(digits, origin).save(folder.resolve("moved-digits.png")));
    }

    @Override
    public Map<String, String> captions() {
        return Map.of(
                "pooled-digit.png", "One digit under the four kinds of pooling: each window has become one pixel.",
                "pooled-star.png",
                "A star that is pooled again and again: it is still a star for a while, and then no more.",
                "the-way-back.png",
                "Which cells a gradient goes back to: the largest of each window alone, or all of them in equal parts.",
                "moved-digits.png",
                "How far the features of digits move when the digits do: pooled ones less than the pixels.");
    }

    private static int first(int label, LabelledImages digits) {
        int i = 0;
        while (digits.label(i) != label) {
            i++;
        }
        return i;
    }

    /** Exercises 3.2 to 3.5: a digit under the four kinds of pooling, with small and with large windows. */
    private static PictureGrid pooled(Tensor digit, String origin) {
        PictureGrid grid = PictureGrid.titled("A " + LABEL + ", " + origin + ": each window becomes one pixel").columns(5);
        for (int size : new int[] {2, 4}) {
            Window window = Window.of(size);
            String windows = size + "×" + size;
            grid.add("the digit", digit)
                    .add("max " + windows, Pooling.max(digit, window).channel(0, 0))
                    .add("average " + windows, Pooling.average(digit, window).channel(0, 0))
                    .add("min " + windows, Pooling.min(digit, window).channel(0, 0))
                    .add("sum " + windows, Pooling.sum(digit, window).channel(0, 0));
        }
        return grid;
    }

    /** A pooled star is still a star, as long as enough of it is left. */
    private static PictureGrid star() {
        Tensor star = ColouredShapes.image(STAR, SEED);
        return PictureGrid.titled("A pooled star is still a star: how long?")
                .columns(4)
                .add("32×32", star)
                .add("max, 16×16", Pooling.max(star, Window.of(2)))
                .add("max, 8×8", Pooling.max(star, Window.of(4)))
                .add("max, 4×4", Pooling.max(star, Window.of(8)))
                .add("32×32", star)
                .add("average, 16×16", Pooling.average(star, Window.of(2)))
                .add("average, 8×8", Pooling.average(star, Window.of(4)))
                .add("average, 4×4", Pooling.average(star, Window.of(8)));
    }

    /** Exercises 3.7 to 3.9: every pooled cell hands back 1. Who gets how much? */
    private static PictureGrid back(Tensor digit) {
        Window apart = Window.of(2);
        Window overlapping = new Window(5, 5, 2, 2, true);
        return PictureGrid.titled("The way back: every pooled cell hands back 1")
                .columns(3)
                .add("the digit", digit)
                .add("to the maxima, 2×2", maxBack(digit, apart))
                .add("spread evenly, 2×2", averageBack(digit, apart))
                .add("the digit", digit)
                .add("to the maxima, 5×5, stride 2", maxBack(digit, overlapping))
                .add("spread evenly, 5×5, stride 2", averageBack(digit, overlapping));
    }

    private static Matrix maxBack(Tensor digit, Window window) {
        return Routing.max(ones(digit.shape(), window), Routing.maxSources(digit, window), digit.shape()).channel(0, 0);
    }

    private static Matrix averageBack(Tensor digit, Window window) {
        return Routing.average(ones(digit.shape(), window), digit.shape(), window).channel(0, 0);
    }

    private static Tensor ones(Shape shape, Window window) {
        Shape pooled = window.outputShape(shape);
        return new Tensor(Matrix.filled(1, pooled.size(), 1), pooled);
    }

    /** Exercise 3.13: how far the features of digits move when the digits do. */
    private static LineChart moved(LabelledImages digits, String origin) {
        Tensor images = digits.first(DIGITS).tensor();
        Window window = Window.of(2);
        return LineChart.titled("How far features move when " + DIGITS + " digits (" + origin + ") move to the right")
                .axes("pixels moved", "mean relative change (L2)")
                .line("min 2×2", pixels(), changes(images, x -> Pooling.min(x, window)))
                .line("unpooled", pixels(), changes(images, x -> x))
                .line("average 2×2", pixels(), changes(images, x -> Pooling.average(x, window)))
                .line("max 2×2", pixels(), changes(images, x -> Pooling.max(x, window)));
    }

    private static double[] pixels() {
        double[] pixels = new double[FARTHEST + 1];
        for (int i = 0; i <= FARTHEST; i++) {
            pixels[i] = i;
        }
        return pixels;
    }

    private static double[] changes(Tensor images, UnaryOperator<Tensor> features) {
        double[] changes = new double[FARTHEST + 1];
        for (int i = 0; i <= FARTHEST; i++) {
            changes[i] = Invariance.underShift(images, 0, i, features);
        }
        return changes;
    }
}
