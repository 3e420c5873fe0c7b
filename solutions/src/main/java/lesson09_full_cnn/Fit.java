package lesson09_full_cnn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import lesson05_backprop.MiniBatches;
import lesson05_backprop.MiniBatches.MiniBatch;
import lesson05_backprop.Training;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

/** One training of one network, from the first epoch to the last: what {@link Sequential#fit} does. */
final class Fit {

    private static final Evaluation NOT_MEASURED = new Evaluation(Double.NaN, Double.NaN);

    private final Sequential network;
    private final Tensor x;
    private final Matrix targets;
    private final FitPlan plan;
    private final RandomGenerator random; // order of the samples, and augmentation
    private final Overheard overheard;    // the network, and its last answers in training
    private final Training training;      // of lesson 5: a step is forward, loss, backward, update

    Fit(Sequential network, Tensor x, Matrix targets, FitPlan plan) {
        Evaluation.requireOneRowEach(x, targets);
        this.network = network;
        this.x = x;
        this.targets = targets;
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.overheard = new Overheard(network);
        this.training = new Training(overheard, plan.loss(), plan.optimizer().get());
    }

    /** Trains epoch after epoch, and returns what each came to. */
    History run() {
        Stopping stopping = plan.stopping().map(supplier -> supplier.get()).orElse(Stopping.of((loss, state) -> false, () -> { }));
        // BEGIN SOLUTION 9.8 For every epoch, counted from 1: measured(number) trains and measures; keep it, tell the
        // listener (epochDone), and ask the rule, with the validation loss and state(). Behind the last: restoreBest().
        List<History.Epoch> epochs = new ArrayList<>();
        boolean stop = false;
        for (int number = 1; number <= plan.epochs() && !stop; number++) {
            History.Epoch epoch = measured(number);
            epochs.add(epoch);
            plan.listener().epochDone(network, epoch);
            stop = stopping.shouldStop(epoch.validation().loss(), state());
        }
        stopping.restoreBest();
        return new History(epochs);
        // END SOLUTION
    }

    /** One epoch, then the validation. */
    private History.Epoch measured(int number) {
        long begin = System.nanoTime();
        Evaluation learned = epoch(number);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new History.Epoch(number, learned, validation(), seconds, x.samples());
    }

    /**
     * Learns from every sample once, in mini-batches of a random order.
     *
     * @param number of the epoch, counted from 1
     * @return the means over the samples of what the batches cost, and of what was right, at the time
     */
    Evaluation epoch(int number) {
        // BEGIN SOLUTION 9.7 For every one of MiniBatches.of(…): augment its images, step, count what
        // overheard.answers() got right, tell the listener (batchDone). All chance comes from random; a smaller batch counts less.
        List<MiniBatch> batches = MiniBatches.of(x, targets, plan.batchSize(), random);
        double loss = 0;
        double right = 0;
        for (int i = 0; i < batches.size(); i++) {
            Tensor images = plan.augmentation().augmented(batches.get(i).x(), random);
            Matrix theirs = batches.get(i).targets();
            double cost = training.step(images, theirs);
            loss += cost * images.samples();
            right += Evaluation.accuracy(overheard.answers(), theirs) * images.samples();
            plan.listener().batchDone(network, number, i + 1, batches.size(), cost);
        }
        return new Evaluation(loss / x.samples(), right / x.samples());
        // END SOLUTION
    }

    /** Returns loss and accuracy on the plan's validation samples; {@link #NOT_MEASURED} if it has none. */
    private Evaluation validation() {
        // BEGIN SOLUTION 9.8 The network can evaluate itself.
        return plan.validation().map(unseen -> network.evaluate(unseen.x(), unseen.targets(), plan.loss())).orElse(NOT_MEASURED);
        // END SOLUTION
    }

    /** Returns all that makes the network what it is: parameters and statistics. */
    private List<Parameter> state() {
        List<Parameter> state = new ArrayList<>(network.parameters());
        state.addAll(network.statistics());
        return state;
    }

    /** The network itself; it notes what it answered last in training, so that no second forward pass is needed. Given. */
    private static final class Overheard implements Layer {

        private final Sequential network;
        private Matrix answers;

        private Overheard(Sequential network) {
            this.network = network;
        }

        private Matrix answers() {
            return answers;
        }

        @Override
        public Tensor forward(Tensor x, Mode mode) {
            Tensor output = network.forward(x, mode);
            answers = output.matrix();
            return output;
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            return network.backward(outputGradient);
        }

        @Override
        public Shape outputShape(Shape input) {
            return network.outputShape(input);
        }

        @Override
        public List<Parameter> parameters() {
            return network.parameters();
        }

        @Override
        public List<Parameter> statistics() {
            return network.statistics();
        }
    }
}
