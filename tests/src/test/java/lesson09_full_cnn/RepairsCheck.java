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

    /** Whether the treated run trains, after something has been checked of the repair itself. */
    private static Trial<Seed, Examined> run(int number, Function<Seed, Examined> first) {
        return Trial.of("the whole run with Repairs.case" + number, (Seed in) -> {
            Examined examined = first.apply(in);
            return examined == Examined.REPAIRED ? Examination.training(number, in) : examined;
        })
                .definition(in -> Examined.REPAIRED)
                .fixture("images and first weights that the lesson does not show", () -> new Seed(HIDDEN_SEED))
                .mistake("The run still does not learn", "./workbook experiment 9.case" + number
                        + " shows what it does now, beside what it did.", in -> Examined.DOES_NOT_TRAIN);
    }

    private static Trial<Seed, Examined> run(int number) {
        return run(number, in -> Examined.REPAIRED);
    }

    private static Trial<Seed, Examined> network(int number, Function<RandomGenerator, Chain> repair, List<String> layers,
            Function<Chain, Examined> more) {
        return run(number, in -> {
            Examined examined = Examination.network(repair, in, layers);
            return examined == Examined.REPAIRED ? more.apply(repair.apply(new Random(in.seed()))) : examined;
        })
                .mistake("Other layers", "The layers and their sizes were not what made it ill: leave them as they are, in the same order.",
                        in -> Examined.OTHER_LAYERS)
                .mistake("The weights are the same whatever chance says", "Draw the first weights from the given generator.",
                        in -> Examined.NOT_BY_CHANCE)
                .mistake("A generator of its own", "The same seed must give the same network: draw from the given generator.",
                        in -> Examined.CHANCE_OF_ITS_OWN)
                .mistake("All weights are 0", "Then all units of a layer stay alike.", in -> Examined.STILL_ALIKE);
    }

    private static Checkup.Before before(int number, long seed) {
        return Checkup.of(Patients.treated(number).with(Patients.ill(number).collected(), 32, 0), seed).before();
    }

    @Nested
    @Exercise(id = "9.26", title = "Repair case 1", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.25", "5.28"})
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
            "5.25", "5.28"})
    class Case2 {

        static final Trial<Seed, Examined> TRIAL = Trial.of("the whole run with the optimizer of Repairs.case2()", Case2::examine)
                .definition(in -> Examined.REPAIRED)
                .fixture("images and first weights that the lesson does not show", () -> new Seed(HIDDEN_SEED))
                .mistake("Another kind of optimizer", "Plain gradient descent stays: w = w − η·g with one η. What is wrong is a number.",
                        in -> Examined.OTHER_OPTIMIZER)
                .mistake("The rate is still too high", "The loss still jumps. Try a tenth of the rate.", in -> Examined.STILL_TOO_FAST)
                .mistake("The rate is too low now", "The loss falls, but twelve epochs do not suffice. Go up again, by factors of 3.",
                        in -> Examined.TOO_SLOW);

        private static Examined examine(Seed in) {
            double rate = rate(Repairs.case2());
            if (Double.isNaN(rate)) {
                return Examined.OTHER_OPTIMIZER;
            }
            if (Examination.training(2, in) == Examined.REPAIRED) {
                return Examined.REPAIRED;
            }
            return rate > 0.5 ? Examined.STILL_TOO_FAST : Examined.TOO_SLOW;
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
            "5.27", "5.28"})
    class Case3 {

        static final Trial<Seed, Examined> TRIAL = network(3, Repairs::case3, Examination.dense(Examination.RELU, 196, 32, 10), chain ->
                before(3, HIDDEN_SEED).silent()[0] > 0.5 ? Examined.STILL_SILENT : Examined.REPAIRED)
                .mistake("Most units still answer 0 to everything", "What pushes their sums below 0, whatever the image is?",
                        in -> Examined.STILL_SILENT);

        @Test
        void trains() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.29", title = "Repair case 4", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.27", "5.28"})
    class Case4 {

        static final Trial<Seed, Examined> TRIAL = network(4, Repairs::case4, Examination.dense(Examination.RELU, 196, 32, 10), chain ->
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
            "5.25", "5.28"})
    class Case5 {

        static final Trial<Seed, Examined> TRIAL = network(5, Repairs::case5,
                Examination.dense(Examination.RELU, 196, 24, 24, 24, 24, 10), chain ->
                before(5, HIDDEN_SEED).loss() > 10 ? Examined.STILL_TOO_LONG : Examined.REPAIRED)
                .mistake("The first loss is still far above ln 10",
                        "The weights are still too long for their number of inputs: lesson 2 has Glorot's rule, and Dense knows it.",
                        in -> Examined.STILL_TOO_LONG);

        @Test
        void trains() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.31", title = "Repair case 6", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.27", "5.28", "6.13"})
    class Case6 {

        /** So many samples, each so far from all others that a noisy copy of it can be told. */
        record Input(int count, long seed) {

            Samples samples() {
                return distinct(count);
            }
        }

        static final Trial<Input, Examined> TRIAL = Trial.of("case6(collected, random)", Case6::examine)
                .definition(in -> Examined.REPAIRED)
                .fixture("12 samples", () -> new Input(12, 5))
                .fixture("20 samples", () -> new Input(20, 6))
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
            Split split = Repairs.case6(in.samples(), new Random(in.seed()));
            if (split == null) {
                return null;
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
            Split other = Repairs.case6(in.samples(), new Random(in.seed() + 1));
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
            "5.20", "5.25", "5.28"})
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
            "5.27", "5.28"})
    class Case8 {

        static final Trial<Seed, Examined> TRIAL = network(8, Repairs::case8, Examination.dense(Examination.SIGMOID, 196, 24, 10), chain ->
                Checkup.of(Patients.treated(8), HIDDEN_SEED).different().equals(List.of(24, 10)) ? Examined.REPAIRED : Examined.UNITS_ALIKE)
                .mistake("Units of a layer are still alike", "Equal units get equal gradients. Chance must tell them apart before the first step.",
                        in -> Examined.UNITS_ALIKE);

        @Test
        void trains() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.34", title = "Repair case 9", points = 2, file = "Repairs.java", needs = {"5.13", "5.14", "5.15", "5.19", "5.20",
            "5.27", "5.28"})
    class Case9 {

        record Input(int count, long seed) {
        }

        static final Trial<Input, Examined> TRIAL = Trial.of("case9(collected, random)", Case9::examine)
                .definition(in -> Examined.REPAIRED)
                .fixture("10 samples", () -> new Input(10, 5))
                .fixture("17 samples", () -> new Input(17, 6))
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
            Samples shuffled = Repairs.case9(distinct(in.count()), new Random(in.seed()));
            if (shuffled == null) {
                return null;
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
            "5.27", "5.28", "6.8"})
    class Case10 {

        record Input(Tensor x, double factor) {
        }

        record Seen(Matrix answers, int trainingPasses) {
        }

        static final Trial<Input, Seen> TRIAL = Trial.of("case10(network, x)", (Input in) -> {
                    Moody network = new Moody(in.factor());
                    return new Seen(Repairs.case10(network, in.x()), network.trainingPasses);
                })
                .definition(in -> new Seen(in.x().matrix().scale(in.factor()), 0))
                .random("two samples", 2, random -> new Input(Fixtures.tensor(2, Shape.vector(3), random), 2))
                .fixture("one image", () -> new Input(Tensor.of(Matrix.of("1 -2; 0.5 3; 4 -1")), -3))
                .mistake("Still in training mode", "Nothing is learned here: Mode.EVALUATION.",
                        in -> new Seen(in.x().matrix().map(value -> value + 100), 1))
                .mistake("Asked in training mode, too",
                        "A pass in training mode leaves its traces: batch normalization would move its statistics. One pass, in evaluation.",
                        in -> new Seen(in.x().matrix().scale(in.factor()), 1))
                .mistake("The network was not asked", "Its answers are asked for, not its inputs.", in -> new Seen(in.x().matrix(), 0));

        static final Trial<Seed, Examined> RUN = run(10, in -> Examined.REPAIRED);

        /** Answers otherwise while it learns. */
        private static final class Moody implements Layer {
            private final double factor;
            private int trainingPasses;

            private Moody(double factor) {
                this.factor = factor;
            }

            @Override
            public Tensor forward(Tensor x, Mode mode) {
                trainingPasses += mode == Mode.TRAINING ? 1 : 0;
                return new Tensor(mode == Mode.TRAINING ? x.matrix().map(value -> value + 100) : x.matrix().scale(factor), x.shape());
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
