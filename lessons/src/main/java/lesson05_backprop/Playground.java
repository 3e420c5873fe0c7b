package lesson05_backprop;

import datasets.LabelledPoints;
import datasets.PlaygroundPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import lesson04_activations.Activation;
import lesson04_activations.Tanh;
import matrix.Loss;
import matrix.Matrix;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;

/**
 * Small networks on points in the plane, by the rules of playground.tensorflow.org, but made of your own layers.
 * Given: nothing to write.
 *
 * <p>The rules: weights start between −0.5 and 0.5, biases at 0.1; the one output goes through tanh; labels are ±1; the
 * loss is the mean of ½(output − label)²; plain gradient descent with learning rate 0.03 on batches of 10. Each epoch has
 * an order of its own, as in {@link Training#epoch}; the page keeps one order, and so does {@link Order#KEPT}.
 * The same points, net and seed give the same run.
 */
public final class Playground {

    private static final double RATE = 0.03;
    private static final int BATCH = 10;
    private static final double LARGEST_WEIGHT = 0.5;
    private static final double BIAS = 0.1;

    private final List<Feature> features;
    private final List<Dense> layers = new ArrayList<>(); // the hidden ones and the output, in order
    private final Chain network;
    private final Training training;
    private final Loss loss = new HalfSquaredError();
    private final RandomGenerator random;                 // first the starting weights, then the order of each epoch

    /** What a network is told of a point (x₁, x₂). */
    public enum Feature {
        X1("x₁"), X2("x₂"), X1_SQUARED("x₁²"), X2_SQUARED("x₂²"), X1_TIMES_X2("x₁x₂"), SIN_X1("sin x₁"), SIN_X2("sin x₂");

        private final String text;

        Feature(String text) {
            this.text = text;
        }

        /** Returns this feature of a point. */
        public double of(double x1, double x2) {
            return switch (this) {
                case X1 -> x1;
                case X2 -> x2;
                case X1_SQUARED -> x1 * x1;
                case X2_SQUARED -> x2 * x2;
                case X1_TIMES_X2 -> x1 * x2;
                case SIN_X1 -> Math.sin(x1);
                case SIN_X2 -> Math.sin(x2);
            };
        }

        /** Returns it as a formula. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** In which order an epoch goes through the training points. */
    public enum Order {
        /** Another one each epoch. */
        SHUFFLED,
        /** The same in every epoch. */
        KEPT
    }

    /**
     * How a network is built.
     *
     * @param features   what it is told of a point
     * @param activation of every hidden neuron
     * @param hidden     number of neurons of each hidden layer, in order; empty for none
     */
    public record Net(List<Feature> features, Activation activation, List<Integer> hidden) {

        /** A net with at least one feature. */
        public Net {
            features = List.copyOf(features);
            hidden = List.copyOf(hidden);
            if (features.isEmpty()) {
                throw new IllegalArgumentException("A net needs at least one feature.");
            }
        }

        /** Returns a net that is told x₁ and x₂. */
        public static Net of(Activation activation, Integer... hidden) {
            return new Net(List.of(Feature.X1, Feature.X2), activation, List.of(hidden));
        }

        /** Returns a net of the same build that is told other things. */
        public Net with(Feature... others) {
            return new Net(List.of(others), activation, hidden);
        }

        /** Returns the hidden layers, such as {@code 8-8}; a dash if there are none. */
        public String layers() {
            return hidden.isEmpty() ? "none" : String.join("-", hidden.stream().map(String::valueOf).toList());
        }

        /** Returns the number of weights and biases. */
        public int parameters() {
            int count = 0;
            int inputs = features.size();
            for (int units : hidden) {
                count += (inputs + 1) * units;
                inputs = units;
            }
            return count + inputs + 1;
        }
    }

    /** Your own mean squared error, halved: the mean of ½(output − label)². */
    private static final class HalfSquaredError implements Loss {

        private final Loss whole = new MeanSquaredError();

        @Override
        public double value(Matrix predicted, Matrix target) {
            return whole.value(predicted, target) / 2;
        }

        @Override
        public Matrix gradient(Matrix predicted, Matrix target) {
            return whole.gradient(predicted, target).scale(0.5);
        }
    }

    /** Builds a network with starting weights drawn from {@code seed}. */
    public Playground(Net net, long seed) {
        this.features = net.features();
        this.random = new SplittableRandom(seed); // it mixes: neighbouring seeds give unlike weights
        List<matrix.Layer> all = new ArrayList<>();
        int inputs = features.size();
        for (int units : net.hidden()) {
            all.add(dense(inputs, units));
            all.add(new ActivationLayer(net.activation()));
            inputs = units;
        }
        all.add(dense(inputs, 1));
        all.add(new ActivationLayer(new Tanh()));
        this.network = new Chain(all);
        this.training = new Training(network, loss, new Sgd(RATE));
    }

    private Dense dense(int inputs, int units) {
        Dense layer = new Dense(Matrix.uniform(inputs, units, -LARGEST_WEIGHT, LARGEST_WEIGHT, random),
                Matrix.filled(1, units, BIAS));
        layers.add(layer);
        return layer;
    }

    /** Trains a new network, in another order each epoch, and returns what became of it. */
    public static Run train(Net net, PlaygroundPoints points, int epochs, double goal, long seed) {
        return train(net, points, epochs, goal, Order.SHUFFLED, seed);
    }

    /**
     * Trains a new network and returns what became of it.
     *
     * @param goal the loss on the test points that counts as success
     */
    public static Run train(Net net, PlaygroundPoints points, int epochs, double goal, Order order, long seed) {
        Playground playground = new Playground(net, seed);
        List<Double> normsBefore = playground.gradientNorms(points.training());
        Tensor x = playground.input(points.training().points());
        Tensor test = playground.input(points.test().points());
        double[] losses = new double[epochs];
        int reached = 0; // not yet
        for (int epoch = 1; epoch <= epochs; epoch++) {
            playground.epoch(x, points.training().labels(), order);
            losses[epoch - 1] = playground.training.loss(test, points.test().labels());
            if (reached == 0 && losses[epoch - 1] < goal) {
                reached = epoch;
            }
        }
        return new Run(playground, playground.loss(points.training()), playground.loss(points.test()),
                playground.accuracy(points.test()), reached == 0 ? OptionalInt.empty() : OptionalInt.of(reached), losses,
                normsBefore, playground.gradientNorms(points.training()));
    }

    private void epoch(Tensor x, Matrix labels, Order order) {
        if (order == Order.SHUFFLED) {
            training.epoch(x, labels, BATCH, random);
        } else {
            MiniBatches.inOrder(x, labels, BATCH).forEach(batch -> training.step(batch.x(), batch.targets()));
        }
    }

    /**
     * What became of a training.
     *
     * @param trained      the network
     * @param trainingLoss mean of ½(output − label)² over the training points, after the last epoch
     * @param testLoss     the same over the test points
     * @param accuracy     share of the test points whose sign is right, after the last epoch
     * @param reached      the first epoch after which the loss on the test points was below the goal; empty if none was
     * @param testLosses   the loss on the test points after each epoch
     * @param normsBefore  length of the gradient of each layer's weights over all training points, before the first step
     * @param normsAfter   the same after the last step
     */
    public record Run(Playground trained, double trainingLoss, double testLoss, double accuracy, OptionalInt reached,
                      double[] testLosses, List<Double> normsBefore, List<Double> normsAfter) {

        /** Returns the lowest loss on the test points that there was after an epoch; NaN if there was no number. */
        public double lowestLoss() {
            return DoubleStream.of(testLosses).filter(each -> !Double.isNaN(each)).min().orElse(Double.NaN);
        }

        /** Returns after which epoch the loss on the test points was first below {@code loss}; all epochs if never. */
        public int firstBelow(double loss) {
            for (int i = 0; i < testLosses.length; i++) {
                if (testLosses[i] < loss) {
                    return i + 1;
                }
            }
            return testLosses.length;
        }

        /** Returns by how much the loss on the test points rose at most from one epoch to the next, in the second half. */
        public double largestLateRise() {
            double largest = 0;
            for (int i = testLosses.length / 2 + 1; i < testLosses.length; i++) {
                largest = Math.max(largest, testLosses[i] - testLosses[i - 1]);
            }
            return largest;
        }
    }

    /** Returns the answers (n × 1, from −1 to 1) at n × 2 places of the plane. */
    public Matrix answers(Matrix places) {
        return training.predict(input(places)).matrix();
    }

    /** Returns the mean of ½(answer − label)². */
    public double loss(LabelledPoints points) {
        return training.loss(input(points.points()), points.labels());
    }

    /** Returns the share of the points whose answer has the sign of their label. */
    public double accuracy(LabelledPoints points) {
        Matrix answers = answers(points.points());
        int right = 0;
        for (int n = 0; n < points.size(); n++) {
            if (answers.get(n, 0) * points.labels().get(n, 0) > 0) {
                right++;
            }
        }
        return right / (double) points.size();
    }

    /** Returns ‖∂loss/∂W‖, the length of the gradient over all points, of each layer's weights, the first layer first. */
    public List<Double> gradientNorms(LabelledPoints points) {
        Tensor output = network.forward(input(points.points()), Mode.TRAINING);
        network.backward(new Tensor(loss.gradient(output.matrix(), points.labels()), output.shape()));
        return layers.stream().map(layer -> layer.w().gradient().norm()).toList();
    }

    /** Returns the dense layers: the hidden ones in order, then the output. */
    public List<Dense> layers() {
        return List.copyOf(layers);
    }

    /** Returns what each hidden layer answers to the points, after its activation: n × units each. */
    public List<Matrix> hiddenAnswers(Matrix places) {
        List<Matrix> answers = new ArrayList<>();
        Tensor x = input(places);
        for (int i = 0; i + 2 < network.layers().size(); i += 2) { // dense and activation, dense and activation, …
            x = network.layers().get(i + 1).forward(network.layers().get(i).forward(x, Mode.EVALUATION), Mode.EVALUATION);
            answers.add(x.matrix());
        }
        return answers;
    }

    /** Returns the features of the places: one row a place, one column a feature. */
    private Tensor input(Matrix places) {
        Matrix x = Matrix.zeros(places.rows(), features.size());
        for (int n = 0; n < places.rows(); n++) {
            for (int k = 0; k < features.size(); k++) {
                x.set(n, k, features.get(k).of(places.get(n, 0), places.get(n, 1)));
            }
        }
        return new Tensor(x, Shape.vector(features.size()));
    }
}
