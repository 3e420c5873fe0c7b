package lesson09_full_cnn;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lesson04_activations.Softmax;
import lesson05_backprop.Chain;
import lesson09_full_cnn.Examination.Seed;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Optimizer;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The repairs of the clinic: the cause is gone, nothing else was changed, and the run trains on images that were not shown. */
class RepairsCheck {

    private static final long HIDDEN_SEED = 2718;

    private static Trial<Seed, Examined> run(int number, Function<Seed, Examined> examination) {
        return Trial.of("the whole run with Repairs.case" + number, examination).askedOnce()
                .definition(in -> Examined.REPAIRED)
                .fixture("images and first weights that the lesson does not show", () -> new Seed(HIDDEN_SEED))
                .mistake("The run still does not learn", "./workbook experiment 9.case" + number
                        + " shows what it does now, beside what it did.", in -> Examined.DOES_NOT_TRAIN);
    }

    private static Trial<Seed, Examined> run(int number) {
        return run(number, in -> Examination.training(number, in, checkup -> Examined.REPAIRED));
    }

    private static Trial<Seed, Examined> network(int number, Function<RandomGenerator, Chain> repair, List<String> layers,
            Function<Checkup, Examined> cause) {
        return run(number, in -> {
            Examined examined = Examination.network(repair, in, layers);
            return examined == Examined.REPAIRED ? Examination.training(number, in, cause) : examined;
        })
                .mistake("Other layers", "The layers and their sizes were not what made it ill: leave them as they are, in the same order.",
                        in -> Examined.OTHER_LAYERS)
                .mistake("The weights are the same whatever chance says", "Draw the first weights from the given generator.",
                        in -> Examined.NOT_BY_CHANCE)
                .mistake("A generator of its own", "The same seed must give the same network: draw from the given generator.",
                        in -> Examined.CHANCE_OF_ITS_OWN)
                .mistake("All weights are 0", "Then all units of a layer stay alike.", in -> Examined.STILL_ALIKE);
    }

    @Nested
    @Exercise(id = "9.26", title = "Repair case 1", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.25", "5.28"}, seconds = 20)
    class Case1 {

        record Input(byte[][] images) {
        }

        static final Trial<Input, Tensor> TRIAL = Trial.of("case1(images)", (Input in) -> Repairs.case1(in.images()))
                .definition(in -> pixels(in, unsigned -> unsigned / 255.0))
                .random("two images", 3, random -> input(2, random))
                .fixture("one dark image", () -> new Input(new byte[][] {filled((byte) 40)}))
                .fixture("one image of full ink", () -> new Input(new byte[][] {filled((byte) 255)}))
                .mistake("Still from 0 to 255", "All numbers belong between 0 and 1.", in -> pixels(in, unsigned -> unsigned))
                .mistake("Bytes read as signed", "A byte of Java goes from −128 to 127. images[n][i] & 0xff is the number that was meant.",
                        in -> pixels(in, unsigned -> (byte) unsigned / 255.0))
                .mistake("Signed, and still too large", "A byte of Java goes from −128 to 127, and 255 must become 1.",
                        in -> pixels(in, unsigned -> (byte) unsigned))
                .mistake("Divided as whole numbers", "(images[n][i] & 0xff) / 255 is 0 or 1: divide by 255.0.",
                        in -> pixels(in, unsigned -> unsigned / 255))
                .mistake("Divided by 256", "Full ink, 255, becomes 1.", in -> pixels(in, unsigned -> unsigned / 256.0))
                .mistake("Divided as float", "A float has seven digits, and 255f makes one of all: write 255.0.", in -> pixels(in, unsigned -> unsigned / 255f))
                .mistake("From −1 to 1", "Paper is 0, full ink is 1.", in -> pixels(in, unsigned -> unsigned / 127.5 - 1))
                .mistake("Turned to its negative", "Paper is 0, full ink is 1.", in -> pixels(in, unsigned -> 1 - unsigned / 255.0))
                .mistake("Black and white", "The greys between carry something, too: divide.",
                        in -> pixels(in, unsigned -> unsigned > 127 ? 1 : 0))
                .mistake("Each image stretched by its own largest pixel",
                        "All images are divided by the same number; else a pale one and a dark one become the same.", in -> {
                    Tensor x = pixels(in, unsigned -> unsigned);
                    return new Tensor(x.matrix().timesColumn(rowMaxima(x.matrix()).map(largest -> 1 / largest)), x.shape());
                })
                .mistake("Divided by the largest pixel of all images",
                        "Divide by 255, the largest that a byte can be: other images must be treated in the same way.", in -> {
                    Tensor x = pixels(in, unsigned -> unsigned);
                    return new Tensor(x.matrix().scale(1 / x.matrix().max()), x.shape());
                })
                .mistake("Only the first image", "Every image, every pixel.", in -> {
                    Tensor x = pixels(in, unsigned -> unsigned / 255.0);
                    for (int n = 1; n < x.samples(); n++) {
                        x.matrix().setRow(n, Matrix.zeros(1, x.shape().size()));
                    }
                    return x;
                });

        static final Trial<Seed, Examined> RUN = run(1);

        private static Matrix rowMaxima(Matrix x) {
            Matrix maxima = Matrix.zeros(x.rows(), 1);
            for (int n = 0; n < x.rows(); n++) {
                maxima.set(n, 0, x.row(n).max());
            }
            return maxima;
        }

        private static byte[] filled(byte value) {
            byte[] image = new byte[Scans.SHAPE.size()];
            Arrays.fill(image, value);
            return image;
        }

        private static Input input(int count, RandomGenerator random) {
            byte[][] images = new byte[count][Scans.SHAPE.size()];
            for (byte[] image : images) {
                for (int i = 0; i < image.length; i++) {
                    image[i] = (byte) random.nextInt(250); // not up to 255
                }
            }
            return new Input(images);
        }

        private static Tensor pixels(Input in, IntToDoubleFunction scaled) {
            Tensor x = Tensor.zeros(in.images().length, Scans.SHAPE);
            for (int n = 0; n < x.samples(); n++) {
                for (int i = 0; i < x.shape().size(); i++) {
                    x.matrix().set(n, i, scaled.applyAsDouble(Byte.toUnsignedInt(in.images()[n][i])));
                }
            }
            return x;
        }

        @Test
        void trains() {
            TRIAL.check();
            RUN.check();
        }
    }

    @Nested
    @Exercise(id = "9.27", title = "Repair case 2", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.25", "5.28"}, seconds = 20)
    class Case2 {

        static final Trial<Seed, Examined> TRIAL = Trial.of("the whole run with the optimizer of Repairs.case2()", Case2::examine)
                .askedOnce()
                .definition(in -> Examined.REPAIRED)
                .fixture("images and first weights that the lesson does not show", () -> new Seed(HIDDEN_SEED))
                .mistake("Another kind of optimizer", "Plain gradient descent stays: w = w − η·g with one η. What is wrong is a number.",
                        in -> Examined.OTHER_OPTIMIZER)
                .mistake("The rate is still too high", "The loss still jumps: in some epoch it is higher than before the first step. Try a smaller rate.",
                        in -> Examined.STILL_TOO_FAST)
                .mistake("The rate is not above 0", "A step goes against the gradient: η is positive.", in -> Examined.NOT_DOWNHILL)
                .mistake("The rate is too low now", "The loss falls, but twelve epochs do not suffice. Go up again, by factors of 3.",
                        in -> Examined.TOO_SLOW);

        private static Examined examine(Seed in) {
            Optimizer optimizer = Repairs.case2();
            if (optimizer == null) {
                return null;
            }
            double rate = rate(optimizer);
            if (!(rate > 0)) {
                return Double.isNaN(rate) ? Examined.OTHER_OPTIMIZER : Examined.NOT_DOWNHILL;
            }
            Checkup checkup = Checkup.of(Patients.treated(2), in.seed());
            if (jumps(checkup)) {
                return Examined.STILL_TOO_FAST;
            }
            return Examination.suffices(checkup) ? Examined.REPAIRED : Examined.TOO_SLOW;
        }

        /** Returns whether a loss was clearly higher in some epoch than before the first step. */
        private static boolean jumps(Checkup checkup) {
            double bound = checkup.before().loss() + 0.2;
            return checkup.epochs().stream().anyMatch(epoch -> !(epoch.trainingLoss() < bound && epoch.validationLoss() < bound));
        }

        /** Returns η of plain gradient descent; NaN if it is something else. */
        private static double rate(Optimizer optimizer) {
            double first = moved(optimizer, new Parameter("w", Matrix.of("1 2")), "2 -0.5");
            Parameter w = new Parameter("w", Matrix.of("1 2"));
            double rate = moved(optimizer, w, "-3 4");
            double again = moved(optimizer, w, "0.1 7");
            return Math.abs(first - rate) < 1e-9 && Math.abs(again - rate) < 1e-9 ? rate : Double.NaN;
        }

        private static double moved(Optimizer optimizer, Parameter w, String gradient) {
            Matrix before = w.value().copy();
            w.setGradient(Matrix.of(gradient));
            optimizer.step(List.of(w));
            Matrix steps = before.minus(w.value()).elementDivide(Matrix.of(gradient));
            return Math.abs(steps.get(0, 0) - steps.get(0, 1)) < 1e-9 ? steps.get(0, 0) : Double.NaN;
        }

        @Test
        void trains() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.28", title = "Repair case 3", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.27", "5.28"}, seconds = 20)
    class Case3 {

        static final Trial<Seed, Examined> TRIAL = network(3, Repairs::case3, Examination.dense(Examination.RELU, 196, 32, 10), Case3::examine)
                .mistake("Units still answer 0 to every image", "What pushes their sums below 0, whatever the image is?",
                        in -> Examined.STILL_SILENT)
                .mistake("The first biases are still far from 0",
                        "A bias far from 0 decides for its unit, whatever the image is. Look into the constructor of Dense that takes a generator.",
                        in -> Examined.STILL_BIASED);

        private static Examined examine(Checkup checkup) {
            if (checkup.before().silent()[0] > 0.1) {
                return Examined.STILL_SILENT;
            }
            Matrix biases = Repairs.case3(new Random(HIDDEN_SEED)).parameters().get(1).value();
            return biases.map(Math::abs).max() > 1 ? Examined.STILL_BIASED : Examined.REPAIRED;
        }

        @Test
        void trains() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.29", title = "Repair case 4", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.27", "5.28"}, seconds = 20)
    class Case4 {

        static final Trial<Seed, Examined> TRIAL = network(4, Repairs::case4, Examination.dense(Examination.RELU, 196, 32, 10), checkup ->
                Examined.REPAIRED)
                .mistake("There is still a softmax in the network", "The loss has one already. The network ends in logits.",
                        in -> Examined.STILL_A_SOFTMAX);

        @Test
        void trains() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.30", title = "Repair case 5", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.25", "5.28"}, seconds = 20)
    class Case5 {

        static final Trial<Seed, Examined> TRIAL = network(5, Repairs::case5,
                Examination.dense(Examination.RELU, 196, 24, 24, 24, 24, 10), checkup -> examine(checkup.before()))
                .mistake("The first loss is still far above ln 10",
                        "The weights are still too long for their number of inputs: lesson 2 has Glorot's rule, and Dense knows it.",
                        in -> Examined.STILL_TOO_LONG)
                .mistake("One layer's weights are still too long",
                        "The others make up for it. Compare every ‖W‖ with the healthy run: all five layers need first weights of the right size.",
                        in -> Examined.ONE_STILL_TOO_LONG)
                .mistake("Now the weights are too short",
                        "From layer to layer the numbers fade, and with them all gradients. The right size depends on the number of inputs.",
                        in -> Examined.TOO_SHORT);

        private static Examined examine(Checkup.Before before) {
            if (!(before.loss() < 4)) {
                return Examined.STILL_TOO_LONG;
            }
            // He's rule gives √(2·units); who divides by the units in place of the inputs is still below three times that
            if (before.layers().stream().anyMatch(layer -> layer.weights() > 3 * Math.sqrt(2.0 * layer.units()))) {
                return Examined.ONE_STILL_TOO_LONG;
            }
            return before.layers().stream().allMatch(layer -> layer.gradientOf16() < 1e-3) ? Examined.TOO_SHORT : Examined.REPAIRED;
        }

        @Test
        void trains() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.31", title = "Repair case 6", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.27", "5.28", "6.13"}, seconds = 20)
    class Case6 {

        /** So many samples, each so far from all others that a noisy copy of it can be told. */
        record Input(int count, long seed) {

            Samples samples() {
                return distinct(count);
            }
        }

        static final Trial<Input, Examined> TRIAL = Trial.of("case6(collected, random)", Case6::examine)
                .definition(in -> Examined.REPAIRED)
                .fixture("160 samples", () -> new Input(160, 5))
                .fixture("200 samples", () -> new Input(200, 6))
                .mistake("The collected samples were changed", CHANGED, in -> Examined.COLLECTED_CHANGED)
                .mistake("Copies of validation samples are among the training samples",
                        "First the samples are split, then copied: whoever copies first has one copy on this side and one on that.",
                        in -> Examined.STILL_LEAKED)
                .mistake("Copies are among the validation samples", "One measures on what was collected, not on noise of one's own making.",
                        in -> Examined.COPIES_TO_BE_MEASURED_ON)
                .mistake("Not a quarter of what was collected", "collected.size() / 4 samples are for validation, each once.",
                        in -> Examined.WRONG_SHARE)
                .mistake("The training samples have no copies", "Copies are good for training: Patients.withCopies.",
                        in -> Examined.NO_COPIES)
                .mistake("Training samples are missing, or there more than once", "What is not for validation is for training, all of it.",
                        in -> Examined.SAMPLES_LOST)
                .mistake("Images and classes no longer belong together", "Samples.at moves both.", in -> Examined.STILL_SHUFFLED)
                .mistake("Always the same samples are for validation", "Chance decides which: Preparation.order, with the given generator.",
                        in -> Examined.NOT_BY_CHANCE);

        static final Trial<Seed, Examined> RUN = run(6);

        private static Examined examine(Input in) {
            Samples collected = in.samples();
            TwoParts split = Repairs.case6(collected, new Random(in.seed()));
            if (split == null) {
                return null;
            }
            if (!collected.equals(in.samples())) {
                return Examined.COLLECTED_CHANGED;
            }
            int[] training = origins(split.training());
            int[] validation = origins(split.validation());
            if (Arrays.stream(training).anyMatch(n -> Arrays.stream(validation).anyMatch(m -> n == m))) {
                return Examined.STILL_LEAKED;
            }
            if (!keepsPairs(split.training()) || !keepsPairs(split.validation())) {
                return Examined.STILL_SHUFFLED;
            }
            if (!isExact(split.validation())) {
                return Examined.COPIES_TO_BE_MEASURED_ON;
            }
            if (validation.length != in.count() / 4 || Arrays.stream(validation).distinct().count() != validation.length) {
                return Examined.WRONG_SHARE;
            }
            int rest = in.count() - in.count() / 4;
            if (training.length == rest || isExact(split.training())) {
                return Examined.NO_COPIES;
            }
            if (training.length != 4 * rest || Arrays.stream(training).distinct().count() != rest) {
                return Examined.SAMPLES_LOST;
            }
            TwoParts other = Repairs.case6(in.samples(), new Random(in.seed() + 1));
            return Arrays.equals(origins(other.validation()), validation) ? Examined.NOT_BY_CHANCE : Examined.REPAIRED;
        }

        @Test
        void trains_and_is_measured_on_what_it_has_not_seen() {
            TRIAL.check();
            RUN.check();
        }
    }

    /** Sample n is filled with 10·n, and its class is n mod 3. */
    private static Samples distinct(int count) {
        Tensor x = Tensor.zeros(count, new Shape(1, 2, 3));
        Matrix targets = Matrix.zeros(count, 3);
        for (int n = 0; n < count; n++) {
            x.matrix().setRow(n, Matrix.filled(1, 6, 10.0 * n));
            targets.set(n, n % 3, 1);
        }
        return new Samples(x, targets);
    }

    private static final String CHANGED = "They belong to the caller: Samples.at makes new ones.";

    private static int[] origins(Samples samples) {
        return IntStream.range(0, samples.size()).map(n -> (int) Math.round(samples.x().matrix().row(n).mean() / 10)).toArray();
    }

    private static boolean keepsPairs(Samples samples) {
        int[] origins = origins(samples);
        int[] classes = samples.targets().argmax();
        return IntStream.range(0, origins.length).allMatch(n -> classes[n] == origins[n] % 3);
    }

    private static boolean isExact(Samples samples) {
        int[] origins = origins(samples);
        return IntStream.range(0, origins.length).allMatch(n ->
                samples.x().matrix().row(n).equals(Matrix.filled(1, 6, 10.0 * origins[n])));
    }

    @Nested
    @Exercise(id = "9.32", title = "Repair case 7", points = 2, file = "Repairs.java", needs = {"4.9", "5.13", "5.14", "5.15", "5.19",
            "5.20", "5.25", "5.28"}, seconds = 20)
    class Case7 {

        record Input(Matrix logits, Matrix targets) {
        }

        static final Trial<Input, Matrix> TRIAL = Trial.of("case7(logits, targets)", (Input in) -> Repairs.case7(in.logits(), in.targets()))
                .definition(in -> gradient(in, in.logits().rows(), 1))
                .random("three samples of five classes", 3, random -> input(3, 5, random))
                .random("four samples of two classes", 2, random -> input(4, 2, random))
                .mistake("Still a sum over the batch", "The loss is a mean over the samples, so its gradient is one, too.",
                        in -> gradient(in, 1, 1))
                .mistake("Divided by the number of classes", "The mean is over the samples: the rows.",
                        in -> gradient(in, in.logits().cols(), 1))
                .mistake("Divided by the number of cells", "The mean is over the samples only: the rows.",
                        in -> gradient(in, in.logits().size(), 1))
                .mistake("Divided twice", "Once is right.", in -> gradient(in, in.logits().rows() * in.logits().rows(), 1))
                .mistake("Multiplied by the number of samples", "A mean divides.", in -> gradient(in, 1.0 / in.logits().rows(), 1))
                .mistake("The sign is turned", "Softmax minus target.", in -> gradient(in, -in.logits().rows(), 1))
                .mistake("The target was not subtracted", "How much too large is each probability?",
                        in -> gradient(in, in.logits().rows(), 0))
                .mistake("Divided by 32", "The last batch may be smaller, and others train with other batches: ask the logits.",
                        in -> gradient(in, 32, 1))
                .mistake("Divided by the root of the number of samples", "A mean divides by the number itself.",
                        in -> gradient(in, Math.sqrt(in.logits().rows()), 1))
                .mistake("Without the softmax", "What is compared with the targets are probabilities.",
                        in -> in.logits().minus(in.targets()).scale(1.0 / in.logits().rows()))
                .mistake("Only the probabilities were divided", "Softmax minus target, and all of it divided.",
                        in -> gradient(in, in.logits().rows(), in.logits().rows()))
                .mistake("Shortened to length 1", "That hides the long steps. What makes the gradient so long?", in -> {
                    Matrix sum = gradient(in, 1, 1);
                    return sum.scale(1 / Math.max(1, sum.norm()));
                })
                .mistake("Divided as whole numbers", "1 / logits.rows() is 0 in Java; 1.0 / logits.rows() is not.",
                        in -> Matrix.zeros(in.logits().rows(), in.logits().cols()));

        static final Trial<Seed, Examined> RUN = run(7);

        private static Matrix gradient(Input in, double divisor, double targets) {
            Matrix gradient = Matrix.zeros(in.logits().rows(), in.logits().cols());
            for (int n = 0; n < gradient.rows(); n++) {
                double sum = 0;
                for (int k = 0; k < gradient.cols(); k++) {
                    sum += Math.exp(in.logits().get(n, k));
                }
                for (int k = 0; k < gradient.cols(); k++) {
                    gradient.set(n, k, (Math.exp(in.logits().get(n, k)) / sum - targets * in.targets().get(n, k)) / divisor);
                }
            }
            return gradient;
        }

        private static Input input(int samples, int classes, RandomGenerator random) {
            Matrix targets = Matrix.zeros(samples, classes);
            for (int n = 0; n < samples; n++) {
                targets.set(n, random.nextInt(classes), 1);
            }
            return new Input(Fixtures.matrix(samples, classes, random), targets);
        }

        @Test
        void trains() {
            TRIAL.check();
            RUN.check();
        }
    }

    @Nested
    @Exercise(id = "9.33", title = "Repair case 8", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.27", "5.28"}, seconds = 20)
    class Case8 {

        static final Trial<Seed, Examined> TRIAL = network(8, Repairs::case8, Examination.dense(Examination.SIGMOID, 196, 24, 10), checkup ->
                checkup.different().equals(List.of(24, 10)) ? Examined.REPAIRED : Examined.UNITS_ALIKE)
                .mistake("Units of a layer are still alike", "Equal units get equal gradients. Chance must tell them apart before the first step.",
                        in -> Examined.UNITS_ALIKE);

        @Test
        void trains() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.34", title = "Repair case 9", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.27", "5.28"}, seconds = 20)
    class Case9 {

        record Input(int count, long seed) {
        }

        static final Trial<Input, Examined> TRIAL = Trial.of("case9(collected, random)", Case9::examine)
                .definition(in -> Examined.REPAIRED)
                .fixture("10 samples", () -> new Input(10, 5))
                .fixture("17 samples", () -> new Input(17, 6))
                .mistake("The collected samples were changed", CHANGED, in -> Examined.COLLECTED_CHANGED)
                .mistake("Turned, not shuffled", "Each sample still follows the one that it followed before. Preparation.order makes a random order.",
                        in -> Examined.ONLY_TURNED)
                .mistake("Images and classes still do not belong together", "Samples.at takes both to the same place; in one call, with one order.",
                        in -> Examined.STILL_SHUFFLED)
                .mistake("Nothing is shuffled any more", "The order must be by chance: collected images often come class by class.",
                        in -> Examined.NOT_SHUFFLED)
                .mistake("Always the same order", "Take the order from the given generator.", in -> Examined.NOT_BY_CHANCE)
                .mistake("A generator of its own", "The same seed must give the same order: draw from the given generator.",
                        in -> Examined.CHANCE_OF_ITS_OWN)
                .mistake("Samples are missing, or there twice", "Each comes once.", in -> Examined.SAMPLES_LOST);

        static final Trial<Seed, Examined> RUN = run(9);

        private static Examined examine(Input in) {
            Samples collected = distinct(in.count());
            Samples shuffled = Repairs.case9(collected, new Random(in.seed()));
            if (shuffled == null) {
                return null;
            }
            if (!collected.equals(distinct(in.count()))) {
                return Examined.COLLECTED_CHANGED;
            }
            int[] order = origins(shuffled);
            int[] inOrder = IntStream.range(0, in.count()).toArray();
            if (!keepsPairs(shuffled)) {
                return Examined.STILL_SHUFFLED;
            }
            if (!isExact(shuffled) || !Arrays.equals(Arrays.stream(order).sorted().toArray(), inOrder)) {
                return Examined.SAMPLES_LOST;
            }
            if (Arrays.equals(order, inOrder)) {
                return Examined.NOT_SHUFFLED;
            }
            if (IntStream.range(1, order.length).filter(i -> order[i] != order[i - 1] + 1).count() <= 1) {
                return Examined.ONLY_TURNED;
            }
            if (Arrays.equals(order, origins(Repairs.case9(distinct(in.count()), new Random(in.seed() + 1))))) {
                return Examined.NOT_BY_CHANCE;
            }
            return Arrays.equals(order, origins(Repairs.case9(distinct(in.count()), new Random(in.seed()))))
                    ? Examined.REPAIRED : Examined.CHANCE_OF_ITS_OWN;
        }

        @Test
        void trains() {
            TRIAL.check();
            RUN.check();
        }
    }

    @Nested
    @Exercise(id = "9.35", title = "Repair case 10", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.27", "5.28", "6.8"}, seconds = 20)
    class Case10 {

        record Input(Tensor x, double factor) {
        }

        record Seen(Matrix answers, boolean askedInTraining) {

            static Seen of(Input in, double factor, double summand) {
                return new Seen(in.x().matrix().map(value -> value * factor + summand), summand != 0);
            }
        }

        static final Trial<Input, Seen> TRIAL = Trial.of("case10(network, x)", (Input in) -> {
                    Moody network = new Moody(in.factor());
                    return new Seen(Repairs.case10(network, in.x()), network.askedInTraining);
                })
                .definition(in -> Seen.of(in, in.factor(), 0))
                .random("two samples", 2, random -> new Input(Fixtures.tensor(2, Shape.vector(3), random), 3))
                .fixture("one image", () -> new Input(Tensor.of(Matrix.of("1 -2; 0.5 3; 4 -1")), -3))
                .mistake("Still in training mode", "Nothing is learned here: Mode.EVALUATION.",
                        in -> Seen.of(in, 1, 100))
                .mistake("Asked in training mode, too",
                        "A pass in training mode leaves its traces: batch normalization would move its statistics. One pass, in evaluation.",
                        in -> new Seen(in.x().matrix().scale(in.factor()), true))
                .mistake("Scaled once more", "Dropout of lesson 6 scales while it learns: where it is measured nothing is left to do.",
                        in -> Seen.of(in, in.factor() / 2, 0))
                .mistake("Probabilities in place of logits", "The loss has the softmax. Return what the network answers.",
                        in -> new Seen(Softmax.of(in.x().matrix().scale(in.factor())), false))
                .mistake("The network was not asked", "Its answers are asked for, not its inputs.", in -> Seen.of(in, 1, 0));

        static final Trial<Seed, Examined> RUN = run(10);

        /** Answers otherwise while it learns. */
        private static final class Moody implements Layer {
            private final double factor;
            private boolean askedInTraining;

            private Moody(double factor) {
                this.factor = factor;
            }

            @Override
            public Tensor forward(Tensor x, Mode mode) {
                askedInTraining |= mode != Mode.EVALUATION;
                return new Tensor(mode == Mode.EVALUATION ? x.matrix().scale(factor) : x.matrix().map(value -> value + 100), x.shape());
            }

            @Override
            public Tensor backward(Tensor outputGradient) {
                throw new IllegalStateException("Nothing is to be learned here, but backward was called.");
            }

            @Override
            public Shape outputShape(Shape input) {
                return input;
            }
        }

        @Test
        void is_measured_as_it_will_be_used() {
            TRIAL.check();
            RUN.check();
        }
    }
}
