package lesson07_batch_norm;

import charts.LineChart;
import experiments.Lab;
import experiments.Progress;
import experiments.Table;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import lesson04_activations.Tanh;
import lesson07_batch_norm.DeepNet.Place;
import lesson07_batch_norm.DigitRun.Data;
import lesson07_batch_norm.DigitRun.Plan;
import matrix.Matrix;

/**
 * How the statistics of a layer's sums drift while the layers before it learn. What is measured is the distance of a unit's
 * mean in a batch from its mean in the first batch, in units of its deviation in the first batch, and how many times as
 * large its deviation has become. Given: nothing to write.
 */
final class Drift {

    private static final int HIDDEN = 8;
    private static final int UNITS = 32;
    private static final int LAYER = 5; // of 8, counted from 1: in the middle
    private static final double RATE = 0.1;
    private static final int[] STEPS = {2, 5, 10, 20, 50, 100};
    private static final int STARTS = 4;
    private static final long SEED = 1;

    /** Both for every batch, in the mean over the units. */
    private record Course(double[] moved, double[] spread) {

        private static Course of(List<Statistics> seen) {
            Matrix firstMeans = seen.get(0).means();
            Matrix firstDeviations = seen.get(0).variances().map(Math::sqrt);
            double[] moved = new double[seen.size()];
            double[] spread = new double[seen.size()];
            for (int t = 0; t < seen.size(); t++) {
                Matrix distances = seen.get(t).means().minus(firstMeans).map(Math::abs);
                moved[t] = distances.elementDivide(firstDeviations).mean();
                spread[t] = seen.get(t).variances().map(Math::sqrt).elementDivide(firstDeviations).mean();
            }
            return new Course(moved, spread);
        }

        private Course plus(Course other, double weight) {
            double[] moreMoved = moved.clone();
            double[] moreSpread = spread.clone();
            for (int t = 0; t < moved.length; t++) {
                moreMoved[t] += weight * other.moved[t];
                moreSpread[t] += weight * other.spread[t];
            }
            return new Course(moreMoved, moreSpread);
        }
    }

    private Drift() {
    }

    /** Experiment drift. */
    static void measure(Lab lab) {
        int starts = lab.restarts(STARTS);
        long seed = lab.seed(SEED);
        Course without;
        Course with;
        try (Progress progress = lab.progress("training", 2 * starts)) {
            without = mean(Place.NONE, starts, seed, progress);
            with = mean(Place.BEFORE_ACTIVATION, starts, seed, progress);
        }
        Table table = Table.of("batch", "mean moved, without", "with", "deviation, without", "with");
        for (int step : STEPS) {
            table.row(step, text(without.moved[step - 1]), text(with.moved[step - 1]), text(without.spread[step - 1]),
                    text(with.spread[step - 1]));
        }
        lab.show(table);
        lab.say("""
                What the activation of layer %d is given, of %d hidden layers of %d tanh units, rate %s, batches of 50
                drawn digits, mean over the units and over the starts of seeds %d to %d. mean moved: distance of a
                unit's mean from that in batch 1, in units of its deviation in batch 1. deviation: how many times that
                of batch 1. Without batch normalization chance alone moves the mean of a batch of 50, by 0.16 or so. With it, the
                mean is β and the deviation nearly |γ|, so only these two move.""",
                LAYER, HIDDEN, UNITS, RATE, seed, seed + starts - 1);
        lab.draw("drift", chart(without, with));
    }

    /** The picture for one start. */
    static LineChart chart(long seed) {
        return chart(course(Place.NONE, seed), course(Place.BEFORE_ACTIVATION, seed));
    }

    private static LineChart chart(Course without, Course with) {
        return LineChart.titled("The sums of layer " + LAYER + " drift while the network learns")
                .axes("batch", "measured in the deviation of batch 1")
                .line("without: how far the mean has moved", without.moved)
                .line("without: deviation", without.spread)
                .line("with batch norm: how far the mean has moved", with.moved)
                .line("with batch norm: deviation", with.spread);
    }

    private static Course mean(Place place, int starts, long seed, Progress progress) {
        Course sum = null;
        for (int start = 0; start < starts; start++) {
            Course course = course(place, seed + start);
            sum = sum == null ? course.plus(course, 1.0 / starts - 1) : sum.plus(course, 1.0 / starts);
            progress.step();
        }
        return sum;
    }

    private static Course course(Place place, long seed) {
        Data data = Data.digits();
        DeepNet.Built network = new DeepNet(HIDDEN, UNITS, new Tanh(), place)
                .build(data.inputs(), data.classes(), new Random(seed));
        DigitRun.train(network.chain(), data, Plan.usual(RATE, seed));
        return Course.of(network.before().get(LAYER - 1).seen());
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
