package lesson07_batch_norm;

import charts.LessonPictures;
import charts.LineChart;
import charts.PictureGrid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import lesson04_activations.Activation;
import lesson04_activations.Relu;
import lesson04_activations.Tanh;
import lesson07_batch_norm.DeepNet.Place;
import lesson07_batch_norm.DigitRun.Data;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Tensor;

/** The pictures of this lesson: deep networks with and without your batch normalization. Given: nothing to write. */
public final class Pictures implements LessonPictures {

    private static final int LAYERS = 20;
    private static final int UNITS = 50;
    private static final int SAMPLES = 200;
    private static final int BINS = 41;        // of a histogram, from −1 to 1
    private static final double SMALL = 0.5;   // weights are so many times those of Glorot, as a share
    private static final double LARGE = 2;

    @Override
    public List<Path> draw(Path folder, Optional<Path> data) {
        return List.of(
                histograms().save(folder.resolve("activations.png")),
                deviations().save(folder.resolve("deviations.png")),
                RateTrials.chart().save(folder.resolve("learning-rates.png")),
                Drift.chart(1).save(folder.resolve("drift.png")));
    }

    @Override
    public Map<String, String> captions() {
        return Map.of(
                "activations.png",
                "What twenty layers answer before any learning, with weights half as large, as usual, and twice"
                        + " as large: with batch normalization it no longer matters.",
                "deviations.png",
                "How far the numbers of each layer spread: without batch normalization they die away or explode"
                        + " from layer to layer.",
                "learning-rates.png",
                "How well a deep network reads after a hundred steps at each learning rate, with and without"
                        + " batch normalization.",
                "drift.png",
                "How the input of one layer drifts while the layers before it learn, with and without batch normalization.");
    }

    /** How the activations of 20 tanh layers are distributed before any learning: a row is the histogram of a layer. */
    private static PictureGrid histograms() {
        return PictureGrid.titled("20 tanh layers before learning: row by row how often they answer −1 to 1")
                .columns(3)
                .range(0, 1)
                .add("without, weights half as large", histograms(Place.NONE, SMALL))
                .add("without, weights as usual", histograms(Place.NONE, 1))
                .add("without, weights twice as large", histograms(Place.NONE, LARGE))
                .add("with, weights half as large", histograms(Place.BEFORE_ACTIVATION, SMALL))
                .add("with, weights as usual", histograms(Place.BEFORE_ACTIVATION, 1))
                .add("with, weights twice as large", histograms(Place.BEFORE_ACTIVATION, LARGE));
    }

    private static Matrix histograms(Place place, double scale) {
        Matrix histograms = Matrix.zeros(LAYERS, BINS);
        List<Matrix> activations = activations(place, scale, new Tanh());
        for (int layer = 0; layer < LAYERS; layer++) {
            Matrix numbers = activations.get(layer);
            for (int i = 0; i < numbers.size(); i++) {
                double value = numbers.get(i / numbers.cols(), i % numbers.cols());
                int bin = (int) Math.min(BINS - 1, (value + 1) / 2 * BINS);
                histograms.set(layer, bin, histograms.get(layer, bin) + 1);
            }
            histograms.setRow(layer, histograms.row(layer).scale(1 / histograms.row(layer).max()));
        }
        return enlarged(histograms);
    }

    /** Every cell as 6×6 pixels. */
    private static Matrix enlarged(Matrix matrix) {
        Matrix large = Matrix.zeros(6 * matrix.rows(), 6 * matrix.cols());
        for (int r = 0; r < large.rows(); r++) {
            for (int c = 0; c < large.cols(); c++) {
                large.set(r, c, matrix.get(r / 6, c / 6));
            }
        }
        return large;
    }

    /** The deviation of what each of 20 ReLU layers hands on, before any learning. */
    private static LineChart deviations() {
        double[] layers = IntStream.rangeClosed(1, LAYERS).asDoubleStream().toArray();
        LineChart chart = LineChart.titled("How far 20 ReLU layers spread, before learning")
                .axes("layer", "deviation of the activations").logarithmic();
        for (double scale : new double[] {SMALL, 1, LARGE}) {
            chart.line("without, weights × " + scale, layers, deviations(Place.NONE, scale));
        }
        return chart.line("with, all three weights", layers,
                deviations(Place.BEFORE_ACTIVATION, LARGE));
    }

    private static double[] deviations(Place place, double scale) {
        return activations(place, scale, new Relu()).stream()
                .mapToDouble(a -> a.map(value -> value - a.mean()).norm() / Math.sqrt(a.size())).toArray();
    }

    /** What each layer hands on for a batch of drawn digits. */
    private static List<Matrix> activations(Place place, double scale, Activation f) {
        Data data = Data.digits();
        DeepNet.Built network = new DeepNet(LAYERS, UNITS, f, place)
                .build(data.inputs(), data.classes(), new Random(1));
        network.chain().parameters().stream().filter(parameter -> parameter.name().equals("W"))
                .forEach(w -> w.setValue(w.value().scale(scale)));
        Tensor x = new Tensor(data.training().matrix().rows(0, SAMPLES), data.training().shape());
        List<Matrix> handedOn = new ArrayList<>();
        for (Layer layer : network.chain().layers()) {
            x = layer.forward(x, Mode.TRAINING);
            if (network.behind().contains(layer)) {
                handedOn.add(x.matrix());
            }
        }
        return handedOn;
    }
}
