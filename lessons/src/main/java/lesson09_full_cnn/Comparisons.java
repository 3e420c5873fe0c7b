package lesson09_full_cnn;

import charts.LineChart;
import datasets.ColouredShapes;
import datasets.DataFolder;
import datasets.Digits;
import datasets.LabelledImages;
import datasets.Mnist;
import experiments.Lab;
import experiments.Progress;
import experiments.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import lesson02_stride_padding.GlorotUniform;
import lesson02_stride_padding.Initializer;
import lesson02_stride_padding.Margins;
import lesson03_pooling.Window;
import lesson04_activations.Activation;
import lesson04_activations.Elu;
import lesson04_activations.LeakyRelu;
import lesson04_activations.Relu;
import lesson04_activations.Sigmoid;
import lesson04_activations.Tanh;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.AveragePoolingLayer;
import lesson05_backprop.Convolution;
import lesson05_backprop.Dense;
import lesson05_backprop.Flatten;
import lesson05_backprop.MaxPoolingLayer;
import lesson05_backprop.Sliding;
import lesson05_backprop.SoftmaxCrossEntropy;
import lesson06_regularization.Augmentation;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;

/** Networks beside each other, on the same few images: the measured tables of this lesson. Given: nothing to write. */
final class Comparisons {

    private static final long SEED = 1;
    private static final int EPOCHS = 5;
    private static final int TRAINING = 2000;
    private static final int TEST = 1000;
    private static final int SHIFT = 2; // pixels by which the shifted test images are moved

    /** Images to learn from and images to be measured on. */
    private record Data(LabelledImages training, LabelledImages test) {

        static Data of(Lab lab) {
            Optional<Mnist> real = DataFolder.of(lab.data()).mnist();
            lab.say("%s, %s to learn from, %s to be measured on.", real.isPresent() ? "Real MNIST" : "Drawn digits", TRAINING, TEST);
            return new Data(real.map(Mnist::train).orElseGet(Digits::train).first(TRAINING),
                    real.map(Mnist::test).orElseGet(Digits::test).first(TEST));
        }
    }

    /** A network to be tried, under the name that it has in the table. */
    private record Candidate(String name, Function<RandomGenerator, Sequential> network, FitPlan plan) {
    }

    /** What became of it. */
    private record Result(Candidate candidate, Sequential network, History history) {

        double accuracy(Tensor x, LabelledImages images) {
            return network.evaluate(x, images.oneHot(), new SoftmaxCrossEntropy()).accuracy();
        }
    }

    private Comparisons() {
    }

    private static Result train(Candidate candidate, LabelledImages images, long seed) {
        Sequential network = candidate.network().apply(new Random(seed));
        return new Result(candidate, network, network.fit(images.tensor(), images.oneHot(), candidate.plan().withSeed(seed)));
    }

    private static List<Result> trainAll(Lab lab, List<Candidate> candidates, LabelledImages images) {
        List<Result> results = new ArrayList<>();
        try (Progress progress = lab.progress("networks trained", candidates.size())) {
            for (Candidate candidate : candidates) {
                results.add(train(candidate, images, lab.seed(SEED)));
                progress.step();
            }
        }
        return results;
    }

    // ---------------------------------------------------------------- hyperparameters

    /** What the table varies; everything else stays as it is. */
    private record Design(int filters, int depth, String pooling, Activation activation, boolean same, int neurons) {

        static final Design USUAL = new Design(8, 2, "max", new Relu(), false, 50);

        Design filters(int other) {
            return new Design(other, depth, pooling, activation, same, neurons);
        }

        Design depth(int other) {
            return new Design(filters, other, pooling, activation, same, neurons);
        }

        Design pooling(String other) {
            return new Design(filters, depth, other, activation, same, neurons);
        }

        Design activation(Activation other) {
            return new Design(filters, depth, pooling, other, same, neurons);
        }

        Design padded() {
            return new Design(filters, depth, pooling, activation, true, neurons);
        }

        Design neurons(int other) {
            return new Design(filters, depth, pooling, activation, same, other);
        }

        /** (Convolution → activation → pooling), once for each level of depth, twice as many filters each time; then dense. */
        Sequential network(Shape input, int classes, RandomGenerator random) {
            Sequential network = new Sequential(input);
            Sliding sliding = same ? new Sliding(1, 1, new Margins(1, 1, 1, 1)) : Sliding.plain();
            for (int level = 0; level < depth; level++) {
                network.add(new Convolution(filters << level, network.outputShape().channels(), 3, 3, sliding, random))
                        .add(new ActivationLayer(activation));
                poolingLayer().ifPresent(network::add);
            }
            network.add(new Flatten());
            if (neurons > 0) {
                network.add(new Dense(network.outputShape().size(), neurons, random)).add(new ActivationLayer(activation));
            }
            return network.add(new Dense(network.outputShape().size(), classes, random));
        }

        private Optional<Layer> poolingLayer() {
            Window window = Window.of(2);
            return switch (pooling) {
                case "max" -> Optional.of(new MaxPoolingLayer(window));
                case "average" -> Optional.of(new AveragePoolingLayer(window));
                case "min" -> Optional.of(new MinPoolingLayer(window));
                default -> Optional.empty();
            };
        }
    }

    /** Min pooling is max pooling of the negative, turned back. */
    private static final class MinPoolingLayer implements Layer {

        private final MaxPoolingLayer ofTheNegative;

        private MinPoolingLayer(Window window) {
            ofTheNegative = new MaxPoolingLayer(window);
        }

        @Override
        public Tensor forward(Tensor x, Mode mode) {
            return negative(ofTheNegative.forward(negative(x), mode));
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            return negative(ofTheNegative.backward(negative(outputGradient)));
        }

        @Override
        public Shape outputShape(Shape input) {
            return ofTheNegative.outputShape(input);
        }

        private static Tensor negative(Tensor x) {
            return new Tensor(x.matrix().scale(-1), x.shape());
        }
    }

    /** One hyperparameter at a time, against accuracy and time. */
    static void hyperparameters(Lab lab) {
        Design usual = Design.USUAL;
        designs(lab, "hyperparameters", List.of("usual: 8 and 16 filters, max, ReLU, valid, 50 neurons", "filters 2 and 4", "filters 4 and 8",
                "filters 16 and 32", "depth 0: no convolution", "depth 1", "depth 3, padding same", "average pooling", "min pooling",
                "no pooling", "leaky ReLU", "ELU", "tanh", "sigmoid", "padding same", "no dense neurons", "10 neurons", "200 neurons"),
                List.of(usual, usual.filters(2), usual.filters(4), usual.filters(16), usual.depth(0), usual.depth(1),
                        usual.depth(3).padded(), usual.pooling("average"), usual.pooling("min"), usual.pooling("none"),
                        usual.activation(new LeakyRelu(0.1)), usual.activation(new Elu(1)), usual.activation(new Tanh()),
                        usual.activation(new Sigmoid()), usual.padded(), usual.neurons(0), usual.neurons(10), usual.neurons(200)));
        lab.say("One number changed at a time, all else as in the first row. Differences below a percentage point are chance: try another"
                + " --seed. More is not always better, and never faster.");
    }

    /** Max against average pooling, also where the digits were moved. */
    static void pooling(Lab lab) {
        designs(lab, "pooling", List.of("max pooling", "average pooling", "min pooling", "no pooling"),
                List.of(Design.USUAL, Design.USUAL.pooling("average"), Design.USUAL.pooling("min"), Design.USUAL.pooling("none")));
        lab.say("On strokes of ink, the strongest answer in a window says that the stroke is there; the mean also asks how much of the"
                + " window it fills. Which is better is a question to the data, not to the definition.");
    }

    private static void designs(Lab lab, String file, List<String> names, List<Design> designs) {
        Data data = Data.of(lab);
        FitPlan plan = FitPlan.ofEpochs(lab.epochs(EPOCHS));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < designs.size(); i++) {
            Design design = designs.get(i);
            candidates.add(new Candidate(names.get(i), random ->
                    design.network(data.training().shape(), data.training().classes(), random), plan));
        }
        List<Result> results = trainAll(lab, candidates, data.training());
        table(lab, results, data);
        curves(lab, file, results.subList(0, Math.min(7, results.size())));
    }

    private static void table(Lab lab, List<Result> results, Data data) {
        Tensor test = data.test().tensor();
        Tensor shifted = Augmentation.shifted(test, SHIFT, -SHIFT);
        Table table = Table.of("network", "parameters", "training loss", "test accuracy", "on shifted digits", "seconds");
        for (Result result : results) {
            table.row(result.candidate().name(), result.network().parameterCount(), number(result.history().last().training().loss()),
                    percent(result.accuracy(test, data.test())), percent(result.accuracy(shifted, data.test())),
                    String.format(Locale.ROOT, "%.1f", result.history().seconds()));
        }
        lab.show(table);
    }

    private static void curves(Lab lab, String file, List<Result> results) {
        LineChart chart = LineChart.titled("Training loss").axes("epoch", "mean loss of the epoch").logarithmic();
        results.forEach(result -> chart.line(result.candidate().name(), result.history().losses()));
        lab.draw(file, chart);
    }

    // ---------------------------------------------------------------- convolution against dense

    /** A convolutional and a dense network with about as many parameters; the dense one also with moved images. */
    static void dense(Lab lab) {
        Data data = Data.of(lab);
        FitPlan plan = FitPlan.ofEpochs(lab.epochs(2 * EPOCHS));
        FitPlan moved = plan.withAugmentation((x, random) -> Augmentation.randomlyShifted(x, SHIFT, random));
        Function<RandomGenerator, Sequential> convolutional = random -> Design.USUAL.network(data.training().shape(), 10, random);
        int units = Math.round((convolutional.apply(new Random(0)).parameterCount() - 10) / (float) (data.training().shape().size() + 11));
        Function<RandomGenerator, Sequential> dense = random -> new Sequential(data.training().shape()).add(new Flatten())
                .add(new Dense(data.training().shape().size(), units, random)).add(new ActivationLayer(new Relu())).add(new Dense(units, 10, random));
        List<Result> results = trainAll(lab, List.of(new Candidate("convolution", convolutional, plan), new Candidate("dense", dense, plan),
                new Candidate("convolution, images moved by up to 2", convolutional, moved),
                new Candidate("dense, images moved by up to 2", dense, moved)), data.training());
        table(lab, results, data);
        curves(lab, "dense", results);
        lab.say("The shifted digits are the test digits, moved by %s pixels. A dense layer has to learn a stroke anew for every place"
                + " where it may be; a convolution has it everywhere at once, and pooling forgives a pixel or two.", SHIFT);
    }

    // ---------------------------------------------------------------- initialization

    /** How the same network starts, and what becomes of it. */
    static void initialization(Lab lab) {
        Data data = Data.of(lab);
        Initializer zeros = (rows, cols, fanIn, fanOut, random) -> Matrix.zeros(rows, cols);
        Initializer large = (rows, cols, fanIn, fanOut, random) -> Matrix.normal(rows, cols, 0, 1, random);
        Initializer small = (rows, cols, fanIn, fanOut, random) -> Matrix.normal(rows, cols, 0, 0.001, random);
        List<String> names = List.of("Glorot uniform", "He", "zeros", "normal, deviation 1", "normal, deviation 0.001");
        List<Initializer> initializers = List.of(new GlorotUniform(), Initialization.he(), zeros, large, small);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Initializer initializer = initializers.get(i);
            candidates.add(new Candidate(names.get(i), random -> Initialization.begin(
                    Design.USUAL.network(data.training().shape(), 10, random), initializer, random), FitPlan.ofEpochs(lab.epochs(EPOCHS))));
        }
        Table first = Table.of("initialization", "loss before training", "different filters");
        for (Candidate candidate : candidates) {
            Sequential network = candidate.network().apply(new Random(lab.seed(SEED)));
            first.row(candidate.name(), number(network.evaluate(data.test().tensor(), data.test().oneHot(), new SoftmaxCrossEntropy()).loss()),
                    Initialization.differentFilters(network.layers().get(0).parameters().get(0).value()));
        }
        lab.show(first);
        List<Result> results = trainAll(lab, candidates, data.training());
        table(lab, results, data);
        curves(lab, "initialization", results);
        lab.say("Guessing costs ln 10 = 2.303. A first loss far above it says that the weights are too large, and exactly 2.3026 that the"
                + " answers do not depend on the image at all.");
    }

    // ---------------------------------------------------------------- colour

    /** Coloured shapes, 32×32 with three channels: what changes is the first convolution, which has filters of three channels. */
    static void shapes(Lab lab) {
        LabelledImages training = ColouredShapes.generate(TRAINING, lab.seed(SEED));
        LabelledImages test = ColouredShapes.generate(TEST / 2, lab.seed(SEED) + 1000);
        lab.say("%s, %s more to be measured on.", training, test.size());
        Sequential network = Design.USUAL.network(training.shape(), training.classes(), new Random(lab.seed(SEED)));
        lab.out().println("\n" + network.summary());
        int epochs = lab.epochs(2 * EPOCHS);
        History history = network.fit(training.tensor(), training.oneHot(), FitPlan.ofEpochs(epochs).withSeed(lab.seed(SEED))
                .withListener(new ProgressBar(lab.out(), epochs, lab.isWatched())));
        Matrix answers = network.predict(test.tensor());
        Table table = Table.of("shape", "found");
        for (int k = 0; k < test.classes(); k++) {
            table.row(ColouredShapes.NAMES.get(k), share(answers, test, k));
        }
        lab.show(table);
        lab.say("Of all: %s.", percent(Evaluation.accuracy(answers, test.oneHot())));
        lab.draw("shapes-filters", NetworkPictures.filters(network));
        lab.draw("shapes-loss", LineChart.titled("Coloured shapes").axes("epoch", "mean loss of the epoch").line("training", history.losses()).logarithmic());
    }

    private static String share(Matrix answers, LabelledImages images, int label) {
        int[] found = answers.argmax();
        int all = 0;
        int right = 0;
        for (int n = 0; n < found.length; n++) {
            all += images.label(n) == label ? 1 : 0;
            right += images.label(n) == label && found[n] == label ? 1 : 0;
        }
        return right + " of " + all;
    }

    // ---------------------------------------------------------------- overfit first

    /** Twenty images by heart: what cannot do that, has a mistake. */
    static void overfit(Lab lab) {
        LabelledImages few = Digits.train().first(20);
        Sequential network = Design.USUAL.network(few.shape(), 10, new Random(lab.seed(SEED)));
        Evaluation before = network.evaluate(few.tensor(), few.oneHot(), new SoftmaxCrossEntropy());
        int epochs = lab.epochs(60);
        History history = network.fit(few.tensor(), few.oneHot(), FitPlan.ofEpochs(epochs).withBatchSize(20).withSeed(lab.seed(SEED)));
        Evaluation after = network.evaluate(few.tensor(), few.oneHot(), new SoftmaxCrossEntropy());
        Evaluation others = network.evaluate(Digits.test().tensor(), Digits.test().oneHot(), new SoftmaxCrossEntropy());
        lab.show(Table.of("", "loss", "accuracy").row("before training", number(before.loss()), percent(before.accuracy()))
                .row("the 20 images, after " + epochs + " steps", number(after.loss()), percent(after.accuracy()))
                .row("1,000 others", number(others.loss()), percent(others.accuracy())));
        lab.draw("overfit", LineChart.titled("Twenty images by heart").axes("step", "loss").line("training", history.losses()).logarithmic());
        lab.say("Before training the loss is about ln 10 = 2.303, and a network that is in order learns twenty images by heart in a moment."
                + " One that does not has a mistake, and no amount of data will help.");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 1e5 ? "%.4f" : "%.1e", value);
    }
}
