package lesson09_full_cnn;

import charts.HeatMap;
import charts.LineChart;
import charts.PictureGrid;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lesson05_backprop.Convolution;
import lesson08_metrics.ConfusionMatrix;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;

/** What one looks at when a network has learned. Given: nothing to write. */
final class NetworkPictures {

    private static final int MAPS = 8;      // feature maps shown of each layer
    private static final int MISTAKES = 12; // the worst that are shown

    private NetworkPictures() {
    }

    /** Returns the losses of a training over its epochs. */
    static LineChart losses(History history) {
        return LineChart.titled("Loss").axes("epoch", "mean loss").line("training", history.losses())
                .line("validation", history.validationLosses()).logarithmic();
    }

    /** Returns the accuracies of a training over its epochs. */
    static LineChart accuracies(History history) {
        return LineChart.titled("Accuracy").axes("epoch", "share found").line("training", history.accuracies())
                .line("validation", history.validationAccuracies());
    }

    /** Returns the filters of the first convolution, channel by channel. */
    static PictureGrid filters(Sequential network) {
        Tensor filters = network.layers().stream().filter(Convolution.class::isInstance).map(Convolution.class::cast).findFirst()
                .orElseThrow().filters();
        PictureGrid grid = PictureGrid.titled("The " + filters.samples() + " filters of the first convolution");
        for (int f = 0; f < filters.samples(); f++) {
            for (int c = 0; c < filters.shape().channels(); c++) {
                grid.addSigned("filter " + f + (filters.shape().channels() == 1 ? "" : ", channel " + c), filters.channel(f, c));
            }
        }
        return grid;
    }

    /** Returns what every layer that makes maps makes of one image: its first maps, one row of pictures a layer. */
    static PictureGrid throughAllLayers(Sequential network, Tensor image) {
        PictureGrid grid = PictureGrid.titled("One digit through all layers").columns(MAPS);
        Tensor output = image;
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            output = layer.forward(output, Mode.EVALUATION);
            Shape shape = output.shape();
            if (shape.height() > 1) {
                for (int c = 0; c < Math.min(MAPS, shape.channels()); c++) {
                    grid.addSigned(network.names().get(i) + " " + c, output.channel(0, c));
                }
            }
        }
        return grid;
    }

    /** Returns how probable the network holds each digit for one image. */
    static HeatMap probabilities(Sequential network, Tensor image) {
        return HeatMap.of(network.probabilities(image)).title("How probable each digit is").range(0, 1).numbers()
                .columnNames("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    /** Returns the confusion matrix of a network's answers, rows actual, columns predicted. */
    static HeatMap confusion(Matrix answers, int[] labels) {
        String[] names = IntStream.range(0, answers.cols()).mapToObj(String::valueOf).toArray(String[]::new);
        return HeatMap.of(ConfusionMatrix.ofAnswers(answers, labels)).title("Which digit was taken for which").diverging()
                .axes("predicted", "actual").columnNames(names).rowNames(names).numbers();
    }

    /** Returns the images that were taken for another class with the highest probability; none if there is no mistake. */
    static List<Integer> worst(Matrix probabilities, int[] labels) {
        int[] found = probabilities.argmax();
        return IntStream.range(0, found.length).filter(n -> found[n] != labels[n]).boxed()
                .sorted(Comparator.comparingDouble((Integer n) -> -probabilities.get(n, found[n]))).limit(MISTAKES).toList();
    }

    /** Returns the pictures of these mistakes. */
    static PictureGrid mistakes(Tensor images, Matrix probabilities, int[] labels, List<Integer> worst) {
        int[] found = probabilities.argmax();
        PictureGrid grid = PictureGrid.titled("The worst mistakes");
        for (int n : worst) {
            grid.add(String.format(Locale.ROOT, "%d, taken for %d (%.0f %%)", labels[n], found[n], 100 * probabilities.get(n, found[n])),
                    images.sample(n));
        }
        return grid;
    }
}
