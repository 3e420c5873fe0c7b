package lesson05_backprop;

import datasets.LabelledPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import lesson05_backprop.Playground.Run;
import matrix.Matrix;

/** Which neurons and weights of a trained net do nothing, and what it loses without its smallest weights. Given. */
final class DeadWeights {

    /** A weight closer to 0 than this hardly matters. */
    static final double SMALL = 0.1;

    private DeadWeights() {
    }

    /** Returns for each hidden layer how many neurons answer 0 to all points. */
    static List<Integer> neurons(Run run, LabelledPoints points) {
        return run.trained().hiddenAnswers(points.points()).stream().map(answers -> {
            int dead = 0;
            for (int unit = 0; unit < answers.cols(); unit++) {
                dead += isDead(answers, unit) ? 1 : 0;
            }
            return dead;
        }).toList();
    }

    /** Returns for each layer how many weights lead to a dead neuron or come from one. */
    static List<Integer> cutOff(Run run, LabelledPoints points) {
        return count(run, points, (weight, dead) -> dead);
    }

    /** Returns for each layer how many of the other weights are close to 0. */
    static List<Integer> small(Run run, LabelledPoints points) {
        return count(run, points, (weight, dead) -> !dead && Math.abs(weight) < SMALL);
    }

    private interface WeightTest {
        boolean counts(double weight, boolean dead);
    }

    private static List<Integer> count(Run run, LabelledPoints points, WeightTest test) {
        List<Matrix> answers = run.trained().hiddenAnswers(points.points());
        List<Integer> counts = new ArrayList<>();
        for (int k = 0; k < run.trained().layers().size(); k++) {
            Matrix w = run.trained().layers().get(k).w().value();
            int count = 0;
            for (int i = 0; i < w.rows(); i++) {
                for (int j = 0; j < w.cols(); j++) {
                    boolean dead = k > 0 && isDead(answers.get(k - 1), i) || k < answers.size() && isDead(answers.get(k), j);
                    count += test.counts(w.get(i, j), dead) ? 1 : 0;
                }
            }
            counts.add(count);
        }
        return counts;
    }

    private static boolean isDead(Matrix answers, int unit) {
        Matrix column = answers.column(unit);
        return column.min() == 0 && column.max() == 0;
    }

    /** Returns the accuracy with the given share of the weights, the smallest ones, set to 0; the net is left as it was. */
    static double accuracyWithoutSmallest(double share, Run run, LabelledPoints test) {
        List<Dense> layers = run.trained().layers();
        List<Matrix> whole = layers.stream().map(layer -> layer.w().value()).toList();
        double[] sizes = whole.stream().flatMapToDouble(w -> DoubleStream.of(w.reshape(1, w.size()).toArray()[0]))
                .map(Math::abs).sorted().toArray();
        int removed = (int) Math.round(share * sizes.length);
        double largest = removed == 0 ? -1 : sizes[removed - 1]; // of those that go
        for (int k = 0; k < layers.size(); k++) {
            layers.get(k).w().setValue(whole.get(k).map(w -> Math.abs(w) <= largest ? 0 : w));
        }
        double accuracy = run.trained().accuracy(test);
        for (int k = 0; k < layers.size(); k++) {
            layers.get(k).w().setValue(whole.get(k));
        }
        return accuracy;
    }
}
