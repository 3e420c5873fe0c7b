package lesson07_batch_norm;

import charts.LineChart;
import experiments.Lab;
import experiments.Progress;
import experiments.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lesson04_activations.Activation;
import lesson04_activations.Relu;
import lesson04_activations.Sigmoid;
import lesson07_batch_norm.DeepNet.Place;
import lesson07_batch_norm.DigitRun.Data;
import lesson07_batch_norm.DigitRun.Plan;

/** Deep networks at several learning rates, with and without batch normalization. Given: nothing to write. */
final class RateTrials {

    private static final int HIDDEN = 8;
    private static final int UNITS = 32;
    private static final int STARTS = 3;
    private static final long SEED = 1;
    private static final double[] RATES = {0.01, 0.1, 0.3, 1, 3};

    private RateTrials() {
    }

    /** Experiment rates. */
    static void rates(Lab lab) {
        lab.draw("rates", chart(compare(lab, new Relu(), RATES, List.of(Place.NONE, Place.BEFORE_ACTIVATION))));
    }

    /** Experiment sigmoid. */
    static void sigmoid(Lab lab) {
        compare(lab, new Sigmoid(), new double[] {0.1, 0.3, 1, 3}, List.of(Place.NONE, Place.BEFORE_ACTIVATION));
        lab.say("""
                Sigmoids hand on a quarter of a gradient at best (lesson 4), and through eight layers of them hardly
                anything is left. Batch normalization keeps the sums where the slope is largest, and divides by small
                deviations on the way back, too.""");
    }

    /** Experiment place. */
    static void place(Lab lab) {
        compare(lab, new Relu(), new double[] {0.03, 0.1, 0.3, 1}, List.of(Place.values()));
        lab.say("""
                Both places serve. The usual one is before the activation, where the layer before needs no bias; behind
                it, the next layer gets numbers of mean β and deviation |γ|.""");
    }

    /** Several runs for each rate and place. */
    private record Results(Activation activation, Map<Double, Map<Place, List<DigitRun>>> runs) {
    }

    private static Results compare(Lab lab, Activation activation, double[] rates, List<Place> places) {
        int starts = lab.restarts(STARTS);
        long seed = lab.seed(SEED);
        Results results;
        try (Progress progress = lab.progress("training", rates.length * places.size() * starts)) {
            results = train(activation, rates, places, seed, starts, progress::step);
        }
        lab.show(table(results));
        lab.say("""
                %d hidden layers of %d units, %s, on 1,000 drawn digits, 5 epochs of 20 steps of plain gradient descent,
                seeds %d to %d. loss: on the training digits in the last epoch, median. accuracy: on 500 test digits,
                median; guessing has 10 %%. learned: starts with more than 50 %%.""",
                HIDDEN, UNITS, activation.name(), seed, seed + starts - 1);
        return results;
    }

    private static Results train(Activation activation, double[] rates, List<Place> places, long seed, int starts,
            Runnable step) {
        Data data = Data.digits();
        Results results = new Results(activation, new TreeMap<>());
        for (double rate : rates) {
            for (Place place : places) {
                List<DigitRun> runs = new ArrayList<>();
                for (int start = 0; start < starts; start++) {
                    runs.add(DigitRun.train(new DeepNet(HIDDEN, UNITS, activation, place), data,
                            Plan.usual(rate, seed + start)));
                    step.run();
                }
                results.runs().computeIfAbsent(rate, r -> new TreeMap<>()).put(place, runs);
            }
        }
        return results;
    }

    private static Table table(Results results) {
        Table table = Table.of(results.activation().name() + ", learning rate", "batch norm", "loss", "accuracy", "learned");
        results.runs().forEach((rate, byPlace) -> byPlace.forEach((place, runs) -> table.row(rate, place.words(),
                DigitRun.lossText(runs), DigitRun.accuracyText(runs), DigitRun.learnedText(runs))));
        return table;
    }

    /** The picture of one start with ReLU. */
    static LineChart chart() {
        return chart(train(new Relu(), RATES, List.of(Place.NONE, Place.BEFORE_ACTIVATION), SEED, 1, () -> { }));
    }

    /** Median accuracy on the test digits against the learning rate. */
    private static LineChart chart(Results results) {
        LineChart chart = LineChart.titled(HIDDEN + " hidden layers, " + results.activation().name()
                        + ": learning rates that become possible")
                .axes("learning rate, as a power of ten", "accuracy on test digits after 100 steps");
        double[] powers = results.runs().keySet().stream().mapToDouble(Math::log10).toArray();
        for (Place place : List.of(Place.NONE, Place.BEFORE_ACTIVATION)) {
            chart.line(place == Place.NONE ? "without" : "with batch normalization", powers, results.runs().values().stream()
                    .mapToDouble(byPlace -> DigitRun.medianAccuracy(byPlace.get(place))).toArray());
        }
        return chart;
    }
}
