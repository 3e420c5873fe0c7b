package lesson07_batch_norm;

import experiments.Lab;
import experiments.Progress;
import experiments.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import lesson04_activations.Tanh;
import lesson05_backprop.Chain;
import lesson07_batch_norm.DeepNet.Place;
import lesson07_batch_norm.DigitRun.Data;
import lesson07_batch_norm.DigitRun.Plan;
import matrix.Layer;

/** What enters a network, and in batches of which size. Given: nothing to write. */
final class InputTrials {

    private static final int STARTS = 4;
    private static final long SEED = 1;
    private static final double BYTE = 255;

    private InputTrials() {
    }

    /** Experiment inputs. */
    static void scales(Lab lab) {
        Data bytes = Data.digits().scaled(BYTE);
        Standardizer standardizer = Standardizer.fittedTo(bytes.training());
        DeepNet net = new DeepNet(1, 32, new Tanh(), Place.NONE);
        Map<String, LongFunction<Layer>> networks = new LinkedHashMap<>();
        networks.put("numbers from 0 to 255", seed -> built(net, bytes, seed));
        networks.put("the same, standardized first", seed ->
                new Chain(new StandardizingLayer(standardizer), built(net, bytes, seed)));
        double[] rates = {0.001, 0.01, 0.1, 0.3};
        int starts = lab.restarts(STARTS);
        Table table = Table.of("input", "learning rate", "loss", "accuracy", "learned");
        try (Progress progress = lab.progress("training", networks.size() * rates.length * starts)) {
            networks.forEach((name, network) -> {
                for (double rate : rates) {
                    List<DigitRun> runs = new ArrayList<>();
                    for (int start = 0; start < starts; start++) {
                        long seed = lab.seed(SEED) + start;
                        runs.add(DigitRun.train(network.apply(seed), bytes, Plan.usual(rate, seed)));
                        progress.step();
                    }
                    table.row(name, rate, DigitRun.lossText(runs), DigitRun.accuracyText(runs), DigitRun.learnedText(runs));
                }
            });
        }
        lab.show(table);
        lab.say("""
                One hidden layer of 32 tanh units, 1,000 drawn digits, 5 epochs in batches of 50, seeds %d to %d; median
                loss of the last epoch and median accuracy on 500 test digits. The standardizer was fitted to the training
                digits alone.""", lab.seed(SEED), lab.seed(SEED) + starts - 1);
    }

    private static Chain built(DeepNet net, Data data, long seed) {
        return net.build(data.inputs(), data.classes(), new Random(seed)).chain();
    }

    /** Experiment batches. */
    static void batchSizes(Lab lab) {
        Data data = Data.digits();
        int[] sizes = {1, 2, 4, 10, 50};
        int starts = lab.restarts(STARTS);
        Table table = Table.of("samples in a batch", "batch norm", "loss", "accuracy", "learned");
        try (Progress progress = lab.progress("training", sizes.length * 2 * starts)) {
            for (int size : sizes) {
                for (Place place : List.of(Place.NONE, Place.BEFORE_ACTIVATION)) {
                    List<DigitRun> runs = new ArrayList<>();
                    for (int start = 0; start < starts; start++) {
                        Plan plan = new Plan(0.05, 2, size, lab.seed(SEED) + start);
                        runs.add(DigitRun.train(new DeepNet(3, 32, new Tanh(), place), data, plan));
                        progress.step();
                    }
                    table.row(size, place.words(), DigitRun.lossText(runs), DigitRun.accuracyText(runs),
                            DigitRun.learnedText(runs));
                }
            }
        }
        lab.show(table);
        lab.say("""
                Three hidden layers of 32 tanh units, rate 0.05, 2 epochs over 1,000 drawn digits, seeds %d to %d; median
                loss of the last epoch, in training, and median accuracy on 500 test digits, at evaluation. With one
                sample in a batch every x̂ is 0, and nothing can be learned but to answer always the same.""",
                lab.seed(SEED), lab.seed(SEED) + starts - 1);
    }
}
