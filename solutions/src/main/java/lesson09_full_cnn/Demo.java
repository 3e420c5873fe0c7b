package lesson09_full_cnn;

import charts.PictureGrid;
import datasets.DataFolder;
import datasets.Digits;
import datasets.LabelledImages;
import datasets.Mnist;
import experiments.Lab;
import experiments.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import lesson05_backprop.SoftmaxCrossEntropy;
import lesson06_regularization.Augmentation;
import lesson06_regularization.EarlyStopping;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * The network of the notes learns to read digits: {@code ./workbook demo}. The same recipe for the drawn digits and for the real
 * MNIST: Adam with rate 0.001, mini-batches of 32, every image moved by up to one pixel by chance each time it comes. A twelfth
 * of the training images is kept aside for validation, and of all epochs the weights with the lowest validation loss are kept. The
 * test images are not looked at before the end.
 * Given: nothing to write.
 */
final class Demo {

    private static final long SEED = 1;
    private static final int EPOCHS_ON_DRAWN = 6;
    private static final int EPOCHS_ON_REAL = 10;
    private static final int PART_FOR_VALIDATION = 12;
    private static final int FARTHEST = 1; // pixels by which an image is moved

    /** A network that has learned, and how. */
    private record Trained(Sequential network, History history) {
    }

    private Demo() {
    }

    /** Trains on the real MNIST if the lab has it, else on the drawn digits, and shows what came out. */
    static void run(Lab lab) {
        Optional<Mnist> real = DataFolder.of(lab.data()).mnist();
        LabelledImages training = real.map(Mnist::train).orElseGet(Digits::train);
        lab.say(real.isPresent() ? "The real MNIST." : "The drawn digits that come with the workbook (for the real MNIST: --data DIR).");
        Trained trained = train(lab, training, lab.epochs(real.isPresent() ? EPOCHS_ON_REAL : EPOCHS_ON_DRAWN));
        LabelledImages test = real.map(Mnist::test).orElseGet(Digits::test);
        Matrix probabilities = measure(lab, trained.network(), test, "test images, looked at for the first time");
        pictures(lab, trained, test, probabilities);
    }

    /** Trains on the drawn digits alone, and reads the real test images. */
    static void transfer(Lab lab) {
        Optional<Mnist> real = DataFolder.of(lab.data()).mnist();
        if (real.isEmpty()) {
            lab.say("This experiment reads the real MNIST with a network that has seen drawn digits only. The real files were not found:"
                    + " --data DIR says where they are.");
            return;
        }
        Trained trained = train(lab, Digits.train(), lab.epochs(EPOCHS_ON_DRAWN));
        measure(lab, trained.network(), Digits.test(), "drawn test images");
        LabelledImages test = real.get().test();
        Matrix probabilities = measure(lab, trained.network(), test, "real test images, of a kind that it has never seen");
        lab.draw("transfer-confusion", NetworkPictures.confusion(probabilities, test.labels()));
        worst(lab, "transfer-mistakes", test, probabilities);
    }

    private static Trained train(Lab lab, LabelledImages images, int epochs) {
        Random random = new Random(lab.seed(SEED));
        Sequential network = Networks.ofTheNotes(random);
        lab.out().println("\n" + network.summary());
        Tensor numbers = new Tensor(Matrix.column(IntStream.range(0, images.size()).asDoubleStream().toArray()), Shape.vector(1));
        Preparation.Split split = Preparation.split(numbers, images.oneHot(), images.size() / PART_FOR_VALIDATION, random);
        Tensor training = numbered(images, split.x()); // all images as doubles, and copies of them in two parts, would be twice the memory
        Tensor validation = numbered(images, split.validation());
        lab.say("Learning from %s images, validated on %s; epochs: %s, of which the best is kept.", training.samples(), validation.samples(), epochs);
        lab.out().println();
        FitPlan plan = FitPlan.ofEpochs(epochs).withSeed(lab.seed(SEED))
                .withValidation(validation, split.validationTargets())
                .withStopping(() -> {
                    EarlyStopping early = new EarlyStopping(epochs); // to keep the best weights, not to stop
                    return Stopping.of(early::shouldStop, early::restoreBest);
                })
                .withAugmentation((x, chance) -> Augmentation.randomlyShifted(x, FARTHEST, chance))
                .withListener(new ProgressBar(lab.out(), epochs, lab.isWatched()));
        return new Trained(network, network.fit(training, split.targets(), plan));
    }

    /** Returns the images that have these numbers. */
    private static Tensor numbered(LabelledImages images, Tensor numbers) {
        return images.batch(IntStream.range(0, numbers.samples()).map(n -> (int) numbers.get(n, 0, 0, 0)).toArray());
    }

    /** Says how many were found, and returns the probabilities. */
    private static Matrix measure(Lab lab, Sequential network, LabelledImages images, String words) {
        Tensor x = images.tensor();
        Evaluation evaluation = network.evaluate(x, images.oneHot(), new SoftmaxCrossEntropy());
        lab.say("Of %s %s: %.2f %% found, loss %.4f.", images.size(), words, 100 * evaluation.accuracy(), evaluation.loss());
        return network.probabilities(x);
    }

    private static void pictures(Lab lab, Trained trained, LabelledImages test, Matrix probabilities) {
        Sequential network = trained.network();
        lab.draw("demo-loss", NetworkPictures.losses(trained.history()));
        lab.draw("demo-accuracy", NetworkPictures.accuracies(trained.history()));
        lab.draw("demo-filters", NetworkPictures.filters(network));
        Tensor digit = test.image(0);
        lab.draw("demo-digit", PictureGrid.titled("The digit").add(String.valueOf(test.label(0)), digit));
        lab.draw("demo-maps", NetworkPictures.throughAllLayers(network, digit));
        lab.draw("demo-probabilities", NetworkPictures.probabilities(network, digit));
        lab.draw("demo-confusion", NetworkPictures.confusion(probabilities, test.labels()));
        worst(lab, "demo-mistakes", test, probabilities);
    }

    private static void worst(Lab lab, String file, LabelledImages test, Matrix probabilities) {
        List<Integer> worst = NetworkPictures.worst(probabilities, test.labels());
        if (worst.isEmpty()) {
            lab.say("There is no mistake to show.");
            return;
        }
        Table table = Table.of("image", "is", "taken for", "with");
        int[] found = probabilities.argmax();
        for (int n : worst) {
            table.row(n, test.label(n), found[n], String.format(Locale.ROOT, "%.1f %%", 100 * probabilities.get(n, found[n])));
        }
        lab.show(table);
        lab.draw(file, NetworkPictures.mistakes(test.tensor(), probabilities, test.labels(), worst));
    }
}
