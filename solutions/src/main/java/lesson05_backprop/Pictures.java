package lesson05_backprop;

import charts.LessonPictures;
import charts.LineChart;
import charts.PictureGrid;
import datasets.DataFolder;
import datasets.Digits;
import datasets.LabelledImages;
import datasets.Mnist;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lesson03_pooling.Window;
import lesson04_activations.Relu;
import lesson04_activations.Tanh;
import matrix.Matrix;
import matrix.Optimizer;
import matrix.Shape;
import matrix.Tensor;

/** The pictures of this lesson: your own layers at work while they learn. Given: nothing to write. */
public final class Pictures implements LessonPictures {

    private static final int IMAGES = 300;
    private static final int EPOCHS = 12;
    private static final int FILTERS = 4;

    @Override
    public List<Path> draw(Path folder, Optional<Path> data) {
        LabelledImages digits = DataFolder.of(data).mnist().map(Mnist::train).orElseGet(Digits::train).first(IMAGES);
        Tensor images = digits.tensor();
        Matrix targets = digits.oneHot();
        return List.of(
                optimizers(images, targets).save(folder.resolve("optimizers.png")),
                batchSizes(images, targets).save(folder.resolve("batch-sizes.png")),
                filters(images, targets).save(folder.resolve("filter-gradients.png")),
                xor().save(folder.resolve("xor-restarts.png")));
    }

    @Override
    public Map<String, String> captions() {
        return Map.of(
                "optimizers.png",
                "The same network from the same start with three optimizers: how soon each brings the loss down.",
                "batch-sizes.png",
                "One step for every image, for every 32, or for all at once: small batches take more steps in an epoch.",
                "filter-gradients.png",
                "Four filters as chance made them, what their first gradient wants, and what became of them.",
                "xor-restarts.png",
                "Two neurons on XOR from six starts: some end in a valley that is not the deepest.");
    }

    /** Exercises 5.25 to 5.27: the same network from the same start, with three optimizers. */
    private static LineChart optimizers(Tensor images, Matrix targets) {
        return LineChart.titled(IMAGES + " digits: three optimizers from the same start")
                .axes("epoch", "mean loss of the epoch")
                .line("gradient descent, 0.1", losses(images, targets, new Sgd(0.1), 32))
                .line("momentum, 0.1 and 0.9", losses(images, targets, new Momentum(0.1, 0.9), 32))
                .line("Adam, 0.01", losses(images, targets, new Adam(0.01), 32))
                .logarithmic();
    }

    /** Exercise 5.29: one step for every image, every 32, or all at once, at the same learning rate. */
    private static LineChart batchSizes(Tensor images, Matrix targets) {
        return LineChart.titled(IMAGES + " digits: gradient descent with three sizes of a batch, rate 0.05")
                .axes("epoch", "mean loss of the epoch")
                .line("one image at a time", losses(images, targets, new Sgd(0.05), 1))
                .line("mini-batches of 32", losses(images, targets, new Sgd(0.05), 32))
                .line("all " + IMAGES + " at once", losses(images, targets, new Sgd(0.05), IMAGES))
                .logarithmic();
    }

    private static double[] losses(Tensor images, Matrix targets, Optimizer optimizer, int batchSize) {
        Random random = new Random(1);
        Chain network = new Chain(new Flatten(), new Dense(images.shape().size(), 32, random),
                new ActivationLayer(new Relu()),
                new Dense(32, 10, random));
        Training training = new Training(network, new SoftmaxCrossEntropy(), optimizer);
        double[] losses = new double[EPOCHS];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            losses[epoch] = training.epoch(images, targets, batchSize, random);
        }
        return losses;
    }

    /** Exercise 5.23: what the first batch wants of the filters, and what has become of them after training. */
    private static PictureGrid filters(Tensor images, Matrix targets) {
        Random random = new Random(2);
        Convolution convolution = new Convolution(FILTERS, 1, 5, 5, Sliding.plain(), random);
        Chain network = new Chain(convolution, new ActivationLayer(new Relu()), new MaxPoolingLayer(Window.of(3)),
                new Flatten(), new Dense(FILTERS * 8 * 8, 10, random));
        Tensor before = convolution.filters().copy();
        Training training = new Training(network, new SoftmaxCrossEntropy(), new Sgd(0.1));
        training.step(images, targets);
        Tensor gradient = new Tensor(convolution.parameters().get(0).gradient().copy(), before.shape());
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            training.epoch(images, targets, random);
        }
        PictureGrid grid = PictureGrid.titled("Four filters: at first, minus their first gradient, and after " + EPOCHS
                + " epochs")
                .columns(FILTERS);
        for (int f = 0; f < FILTERS; f++) {
            grid.addSigned("filter " + f + ", by chance", before.channel(f, 0));
        }
        for (int f = 0; f < FILTERS; f++) {
            grid.addSigned("minus its gradient", gradient.channel(f, 0).scale(-1));
        }
        for (int f = 0; f < FILTERS; f++) {
            grid.addSigned("after training", convolution.filters().channel(f, 0));
        }
        return grid;
    }

    /** XOR with two tanh neurons from six starts: some end in a valley that is not the deepest. */
    private static PictureGrid xor() {
        Tensor x = new Tensor(Matrix.of("-1 -1; -1 1; 1 -1; 1 1"), Shape.vector(2));
        Matrix targets = Matrix.column(-1, 1, 1, -1);
        PictureGrid grid = PictureGrid.titled("XOR with two tanh neurons, six restarts").columns(3);
        for (int seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            Chain network = new Chain(new Dense(2, 2, random), new ActivationLayer(new Tanh()),
                    new Dense(2, 1, random), new ActivationLayer(new Tanh()));
            Training training = new Training(network, new MeanSquaredError(), new Momentum(0.1, 0.9));
            for (int epoch = 0; epoch < 500; epoch++) {
                training.step(x, targets);
            }
            grid.addSigned(String.format(Locale.ROOT, "start %d: loss %.4f", seed, training.loss(x, targets)),
                    overTheSquare(training));
        }
        return grid;
    }

    private static Matrix overTheSquare(Training training) {
        int side = 141;
        Tensor points = Tensor.zeros(side * side, Shape.vector(2));
        for (int i = 0; i < side * side; i++) {
            points.matrix().set(i, 0, -2 + 4.0 * (i % side) / (side - 1));
            points.matrix().set(i, 1, 2 - 4.0 * (i / side) / (side - 1));
        }
        return training.predict(points).matrix().reshape(side, side);
    }
}
