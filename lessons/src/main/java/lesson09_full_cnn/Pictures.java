package lesson09_full_cnn;

import charts.LessonPictures;
import charts.LineChart;
import datasets.DataFolder;
import datasets.Digits;
import datasets.LabelledImages;
import datasets.Mnist;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lesson03_pooling.Window;
import lesson04_activations.Relu;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.Adam;
import lesson05_backprop.Convolution;
import lesson05_backprop.Dense;
import lesson05_backprop.Flatten;
import lesson05_backprop.MaxPoolingLayer;
import lesson05_backprop.Sliding;
import matrix.Matrix;

/**
 * The pictures of this lesson: a small network of your own layers that has learned a little, in a few seconds. The whole network
 * on all digits is {@code ./workbook demo}. Given: nothing to write.
 */
public final class Pictures implements LessonPictures {

    private static final int TRAINING = 600;
    private static final int VALIDATION = 100;
    private static final int TEST = 300;
    private static final int EPOCHS = 8;

    @Override
    public List<Path> draw(Path folder, Optional<Path> data) {
        Optional<Mnist> real = DataFolder.of(data).mnist();
        LabelledImages images = real.map(Mnist::train).orElseGet(Digits::train).first(TRAINING);
        LabelledImages test = real.map(Mnist::test).orElseGet(Digits::test).first(TEST);
        Random random = new Random(1);
        Sequential network = new Sequential(images.shape())
                .add(new Convolution(8, 1, 3, 3, Sliding.plain(), random)).add(new ActivationLayer(new Relu()))
                .add(new MaxPoolingLayer(Window.of(2)))
                .add(new Convolution(8, 8, 3, 3, Sliding.plain(), random)).add(new ActivationLayer(new Relu()))
                .add(new MaxPoolingLayer(Window.of(2)))
                .add(new Flatten()).add(new Dense(200, 10, random));
        Preparation.Split split = Preparation.split(images.tensor(), images.oneHot(), VALIDATION, random);
        History history = network.fit(split.x(), split.targets(), FitPlan.ofEpochs(EPOCHS).withOptimizer(() -> new Adam(0.003))
                .withValidation(split.validation(), split.validationTargets()));

        Matrix probabilities = network.probabilities(test.tensor());
        List<Path> files = new ArrayList<>(List.of(
                NetworkPictures.losses(history).save(folder.resolve("loss.png")),
                NetworkPictures.filters(network).save(folder.resolve("filters.png")),
                NetworkPictures.throughAllLayers(network, test.image(0)).save(folder.resolve("feature-maps.png")),
                NetworkPictures.confusion(probabilities, test.labels()).save(folder.resolve("confusion.png"))));
        List<Integer> worst = NetworkPictures.worst(probabilities, test.labels());
        if (!worst.isEmpty()) {
            files.add(NetworkPictures.mistakes(test.tensor(), probabilities, test.labels(), worst).save(folder.resolve("mistakes.png")));
        }
        files.add(clinic().save(folder.resolve("clinic.png")));
        return files;
    }

    @Override
    public Map<String, String> captions() {
        return Map.of(
                "loss.png", "Training and validation loss, epoch by epoch.",
                "filters.png",
                "The filters that the first convolution has learned: edges and spots that nobody designed.",
                "feature-maps.png",
                "One digit through all layers: the maps become smaller, fewer cells answer, and each to"
                        + " something more special.",
                "confusion.png", "Which digit was taken for which.",
                "mistakes.png", "The mistakes it was surest of.",
                "clinic.png", "The validation loss of a healthy run and of three ill ones from the clinic.");
    }

    /** The healthy run of the clinic beside three of the ill ones. */
    private static LineChart clinic() {
        LineChart chart = LineChart.titled("The clinic: validation loss of a healthy run and of three ill ones").axes("epoch", "loss")
                .logarithmic().line("healthy", losses(Patients.healthy()));
        for (int number : new int[] {2, 3, 9}) {
            chart.line("case " + number, losses(Patients.ill(number)));
        }
        return chart;
    }

    private static double[] losses(Patient patient) {
        return Checkup.of(patient, 1).epochs().stream().mapToDouble(Checkup.Epoch::validationLoss).toArray();
    }
}
