package lesson08_metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import matrix.Matrix;

/**
 * Metrics as their definitions say: every sample is looked at again for every number. It stands here and not among the
 * definitions, for it speaks of counts and scores, which are classes of this lesson.
 */
final class Metrics {

    /** A sample: what it is, and what it was predicted as. */
    private record Pair(int actual, int predicted) {
    }

    private Metrics() {
    }

    /** Cell (i, j): the number of samples of class i that were predicted as class j. */
    static Matrix confusion(int[] actual, int[] predicted, int classes) {
        Matrix confusion = Matrix.zeros(classes, classes);
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                int row = i;
                int column = j;
                confusion.set(i, j, IntStream.range(0, actual.length)
                        .filter(n -> actual[n] == row && predicted[n] == column).count());
            }
        }
        return confusion;
    }

    /** A part of a whole; of nothing it is 0. */
    static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    /** The samples behind a confusion matrix, one by one. */
    private static List<Pair> samples(Matrix confusion) {
        List<Pair> samples = new ArrayList<>();
        for (int i = 0; i < confusion.rows(); i++) {
            for (int j = 0; j < confusion.cols(); j++) {
                for (int n = 0; n < confusion.get(i, j); n++) {
                    samples.add(new Pair(i, j));
                }
            }
        }
        return samples;
    }

    private static int count(Matrix confusion, BiPredicate<Integer, Integer> which) {
        return (int) samples(confusion).stream().filter(sample -> which.test(sample.actual(), sample.predicted())).count();
    }

    /** The share of samples whose prediction is what they are. */
    static double accuracy(Matrix confusion) {
        return share(count(confusion, Integer::equals), count(confusion, (actual, predicted) -> true));
    }

    /** One class against the rest. */
    static Counts counts(Matrix confusion, int k) {
        return new Counts(count(confusion, (actual, predicted) -> actual == k && predicted == k),
                count(confusion, (actual, predicted) -> actual == k && predicted != k),
                count(confusion, (actual, predicted) -> actual != k && predicted == k),
                count(confusion, (actual, predicted) -> actual != k && predicted != k));
    }

    /** Of those predicted positive, those that are. */
    static double precision(Counts counts) {
        return share(counts.truePositives(), (double) counts.truePositives() + counts.falsePositives());
    }

    /** Of those that are positive, those predicted so. */
    static double recall(Counts counts) {
        return share(counts.truePositives(), (double) counts.truePositives() + counts.falseNegatives());
    }

    /** Of those that are negative, those predicted so. */
    static double specificity(Counts counts) {
        return recall(otherSide(counts));
    }

    /** The same samples with positive and negative exchanged. */
    static Counts otherSide(Counts counts) {
        return new Counts(counts.trueNegatives(), counts.falsePositives(), counts.falseNegatives(), counts.truePositives());
    }

    /** The reciprocal of the mean of the reciprocals of precision and recall. */
    static double f1(Counts counts) {
        return counts.truePositives() == 0 ? 0 : 1 / ((1 / precision(counts) + 1 / recall(counts)) / 2);
    }

    /** The classes that some sample has or was predicted as. */
    static int[] occurring(Matrix confusion) {
        return samples(confusion).stream().flatMapToInt(sample -> IntStream.of(sample.actual(), sample.predicted()))
                .distinct().sorted().toArray();
    }

    /** The mean over some classes. */
    static double mean(Matrix confusion, int[] classes, ToDoubleFunction<Counts> metric) {
        return IntStream.of(classes).mapToDouble(k -> metric.applyAsDouble(counts(confusion, k))).average().orElse(0);
    }

    /** The mean over the classes that occur. */
    static double macro(Matrix confusion, ToDoubleFunction<Counts> metric) {
        return mean(confusion, occurring(confusion), metric);
    }

    /** The metric of the counts of some classes together. */
    static double micro(Matrix confusion, int[] classes, ToDoubleFunction<Counts> metric) {
        return metric.applyAsDouble(IntStream.of(classes).mapToObj(k -> counts(confusion, k))
                .reduce(new Counts(0, 0, 0, 0), Counts::plus));
    }

    /** The metric of the counts of all classes that occur together. */
    static double micro(Matrix confusion, ToDoubleFunction<Counts> metric) {
        return micro(confusion, occurring(confusion), metric);
    }

    /** The mean over the samples of the metric of the class that each has. */
    static double weighted(Matrix confusion, ToDoubleFunction<Counts> metric) {
        return samples(confusion).stream().mapToDouble(sample -> metric.applyAsDouble(counts(confusion, sample.actual())))
                .average().orElse(0);
    }

    /** The four counts where a score of at least the threshold is positive. */
    static Counts at(Scored samples, double threshold) {
        return count(samples, score -> score >= threshold);
    }

    /** The four counts where certain scores are positive. */
    static Counts count(Scored samples, java.util.function.DoublePredicate positive) {
        int[] all = IntStream.range(0, samples.size()).toArray();
        return new Counts(
                (int) IntStream.of(all).filter(n -> samples.actual()[n] && positive.test(samples.scores()[n])).count(),
                (int) IntStream.of(all).filter(n -> samples.actual()[n] && !positive.test(samples.scores()[n])).count(),
                (int) IntStream.of(all).filter(n -> !samples.actual()[n] && positive.test(samples.scores()[n])).count(),
                (int) IntStream.of(all).filter(n -> !samples.actual()[n] && !positive.test(samples.scores()[n])).count());
    }

    /** +∞ and every score once, from the largest. */
    static List<Double> thresholds(Scored samples) {
        TreeSet<Double> all = new TreeSet<>(List.of(Double.POSITIVE_INFINITY));
        for (double score : samples.scores()) {
            all.add(score + 0.0); // −0 is 0
        }
        return new ArrayList<>(all.descendingSet());
    }

    /** What the mistakes cost together. */
    static double cost(Counts counts, double falseNegative, double falsePositive) {
        return falseNegative * counts.falseNegatives() + falsePositive * counts.falsePositives();
    }

    /** The cheapest threshold, of equals the largest. */
    static double cheapest(Scored samples, double falseNegative, double falsePositive) {
        double lowest = thresholds(samples).stream()
                .mapToDouble(threshold -> cost(at(samples, threshold), falseNegative, falsePositive)).min().orElseThrow();
        return thresholds(samples).stream()
                .filter(threshold -> cost(at(samples, threshold), falseNegative, falsePositive) == lowest)
                .mapToDouble(threshold -> threshold).max().orElseThrow();
    }

    /** One row for each threshold: two numbers made of its counts. */
    static Matrix curve(Scored samples, List<Double> thresholds, ToDoubleFunction<Counts> x, ToDoubleFunction<Counts> y) {
        Matrix points = Matrix.zeros(thresholds.size(), 2);
        for (int i = 0; i < thresholds.size(); i++) {
            Counts counts = at(samples, thresholds.get(i));
            points.setRow(i, Matrix.row(x.applyAsDouble(counts), y.applyAsDouble(counts)));
        }
        return points;
    }

    /** Of those that are negative, those predicted positive. */
    static double falsePositiveRate(Counts counts) {
        return share(counts.falsePositives(), (double) counts.falsePositives() + counts.trueNegatives());
    }

    /** False positive rate and recall for every threshold. */
    static Matrix roc(Scored samples) {
        return curve(samples, thresholds(samples), Metrics::falsePositiveRate, Metrics::recall);
    }

    /** Recall and precision for every threshold that is a score. */
    static Matrix precisionRecall(Scored samples) {
        List<Double> scores = thresholds(samples);
        return curve(samples, scores.subList(1, scores.size()), Metrics::recall, Metrics::precision);
    }

    /** The share of pairs of a positive and a negative sample in which the positive one scores higher; a tie is worth {@code tie}. */
    static double pairs(Scored samples, double tie) {
        double won = 0;
        int pairs = 0;
        for (int p = 0; p < samples.size(); p++) {
            for (int q = 0; q < samples.size(); q++) {
                if (samples.actual()[p] && !samples.actual()[q]) {
                    double ahead = samples.scores()[p] - samples.scores()[q];
                    won += ahead > 0 ? 1 : ahead == 0 ? tie : 0;
                    pairs++;
                }
            }
        }
        return won / pairs;
    }

    /** The area of the rectangles under a curve up to its lower points, and of the triangles above them; x rises. */
    static double area(Matrix points) {
        double area = 0;
        for (int i = points.rows() - 1; i > 0; i--) {
            double width = points.get(i, 0) - points.get(i - 1, 0);
            double low = Math.min(points.get(i, 1), points.get(i - 1, 1));
            double high = Math.max(points.get(i, 1), points.get(i - 1, 1));
            area += width * low + width * (high - low) / 2;
        }
        return area;
    }

    /** The mean of precision over recall: each point's precision counts as much as recall has grown. */
    static double averagePrecision(Matrix points) {
        return IntStream.range(0, points.rows())
                .mapToDouble(i -> points.get(i, 1) * (points.get(i, 0) - (i == 0 ? 0 : points.get(i - 1, 0)))).sum();
    }
}
