package lesson06_regularization;

import charts.Chart;
import charts.LessonPictures;
import charts.LineChart;
import charts.PictureGrid;
import datasets.DrawnDigits;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import lesson06_regularization.Recipe.Run;
import matrix.Matrix;
import matrix.Mode;
import matrix.Tensor;

/** The pictures of this lesson: your own remedies at work. Given: nothing to write. */
public final class Pictures implements LessonPictures {

    private static final int EPOCHS = 40;

    @Override
    public List<Path> draw(Path folder, Optional<Path> data) {
        FewDigits digits = FewDigits.of(GapExperiments.COUNT, GapExperiments.WRONG, data, 1);
        List<Recipe> recipes = GapExperiments.recipes();
        List<Run> remedies = List.of(recipes.get(0), recipes.get(1), recipes.get(6)).stream()
                .map(recipe -> recipe.train(digits, EPOCHS, 1, 0)).toList();
        List<Run> penalties = WeightExperiments.recipes().stream()
                .map(recipe -> recipe.train(digits, EPOCHS, 1, 0)).toList();
        return List.of(
                penalty().save(folder.resolve("penalties.png")),
                GapExperiments.curves("Loss on training and on other digits, 20 % of the labels wrong", remedies, true)
                        .save(folder.resolve("overfitting.png")),
                WeightExperiments.histograms(penalties).save(folder.resolve("histograms.png")),
                WeightExperiments.pictures(penalties).save(folder.resolve("zeros.png")),
                changes().save(folder.resolve("changes.png")));
    }

    @Override
    public Map<String, String> captions() {
        return Map.of(
                "penalties.png",
                "A weight that only the penalty pulls: ridge shrinks it more and more slowly, LASSO steadily,"
                        + " and the soft threshold puts it at 0 for good.",
                "overfitting.png",
                "Training and test loss with and without a remedy: the space between the two is the gap.",
                "histograms.png",
                "The weights after training without a penalty, with ridge and with LASSO: only the soft"
                        + " threshold leaves exact zeros.",
                "zeros.png", "The weights as pictures: LASSO has let go of the pixels that tell nothing.",
                "changes.png",
                "One digit, and what training sees of it: moved, with noise, with pixels dropped; it stays the same digit.");
    }

    /** Exercises 6.2, 6.3 and 6.5: one weight that the loss does not ask for, step after step. */
    private static Chart penalty() {
        double rate = 0.1;
        double lambda = 0.5;
        int steps = 60;
        double[] times = IntStream.rangeClosed(0, steps).asDoubleStream().toArray();
        double[][] paths = new double[3][steps + 1];
        Arrays.stream(paths).forEach(path -> path[0] = 2.02);
        for (int step = 1; step <= steps; step++) {
            paths[0][step] = paths[0][step - 1] - rate * new Ridge(lambda).gradient(Matrix.row(paths[0][step - 1])).get(0, 0);
            paths[1][step] = paths[1][step - 1] - rate * new Lasso(lambda).gradient(Matrix.row(paths[1][step - 1])).get(0, 0);
            paths[2][step] = SoftThreshold.of(rate, lambda).apply(Matrix.row(paths[2][step - 1])).get(0, 0);
        }
        return LineChart.titled("A weight that only the penalty pulls: η = 0.1, λ = 0.5").axes("step", "weight")
                .line("ridge: never 0", times, paths[0])
                .line("LASSO by its gradient: to and fro", times, paths[1])
                .line("LASSO by the soft threshold: 0", times, paths[2]);
    }

    /** Exercises 6.8 and 6.11 to 6.13: a digit, changed. */
    private static Chart changes() {
        Tensor digit = DrawnDigits.image(5, 3);
        Random random = new Random(1);
        return PictureGrid.titled("One digit, and what training sees of it").columns(4).range(0, 1)
                .add("a drawn 5", digit.channel(0, 0))
                .add("shifted: 3 down, 2 left", Augmentation.shifted(digit, 3, -2).channel(0, 0))
                .add("by chance, up to 4", Augmentation.randomlyShifted(digit, 4, random).channel(0, 0))
                .add("by chance, up to 4", Augmentation.randomlyShifted(digit, 4, random).channel(0, 0))
                .add("noise, 0.1", Augmentation.noisy(digit, 0.1, random).channel(0, 0))
                .add("noise, 0.3", Augmentation.noisy(digit, 0.3, random).channel(0, 0))
                .add("dropout, 0.2, unscaled", dropped(digit, 0.2, random))
                .add("dropout, 0.5, unscaled", dropped(digit, 0.5, random));
    }

    /** Dropout, made darker again by what it was scaled up by, so that both are seen on one scale. */
    private static Matrix dropped(Tensor digit, double rate, Random random) {
        return new Dropout(rate, random).forward(digit, Mode.TRAINING).channel(0, 0).scale(1 - rate);
    }
}
