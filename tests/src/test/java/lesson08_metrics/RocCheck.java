package lesson08_metrics;

import check.Exercise;
import check.Trial;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.15", title = "The ROC curve", points = 7, file = "Roc.java", needs = {"8.6", "8.7", "8.13"})
class RocCheck {

    /** The curve that is asked, with other numbers on its axes. */
    static Matrix curve(Scored in, ToDoubleFunction<Counts> x, ToDoubleFunction<Counts> y) {
        return Metrics.curve(in, Metrics.thresholds(in), x, y);
    }

    static Matrix swapColumns(Matrix points) {
        return points.times(Matrix.of("0 1; 1 0"));
    }

    static Matrix upsideDown(Matrix points) {
        Matrix turned = points.copy();
        for (int i = 0; i < points.rows(); i++) {
            turned.setRow(i, points.row(points.rows() - 1 - i));
        }
        return turned;
    }

    /** A point after every sample, in falling order of scores; of equal scores in the order of {@code ties}. */
    static Matrix oneByOne(Scored in, ToIntFunction<Integer> ties) {
        Comparator<Integer> byScore = Comparator.comparingDouble(n -> -in.scores()[n]);
        List<Integer> order = IntStream.range(0, in.size()).boxed()
                .sorted(byScore.thenComparingInt(ties)).toList();
        Matrix points = Matrix.zeros(in.size() + 1, 2);
        for (int i = 0; i < in.size(); i++) {
            int column = in.actual()[order.get(i)] ? 1 : 0;
            Matrix next = points.row(i);
            next.set(0, column, next.get(0, column) + 1.0 / (column == 1 ? in.positives() : in.size() - in.positives()));
            points.setRow(i + 1, next);
        }
        return points;
    }

    /** The points with other numbers across. */
    private static Matrix points(Matrix points, List<Double> across) {
        Matrix others = points.copy();
        for (int i = 0; i < points.rows(); i++) {
            others.set(i, 0, across.get(i));
        }
        return others;
    }

    static Scored random(int size, RandomGenerator random) {
        return Samples.random(size, random);
    }

    static final Trial<Scored, Matrix> TRIAL = Trial.of("Roc.points(samples)", (Scored in) -> Roc.points(in))
            .definition(Metrics::roc)
            .example("the seven samples of the lesson", Samples::seven, Matrix.of(7, 2,
                    0, 0, 0, 1 / 3.0, 0.25, 1 / 3.0, 0.5, 2 / 3.0, 0.5, 1, 0.75, 1, 1, 1))
            .example("one score for all", () -> Samples.of("0.7+ 0.7- 0.7-"), Matrix.of("0 0; 1 1"))
            .example("perfect", () -> Samples.of("2+ -1- 3+ -4-"), Matrix.of("0 0; 0 0.5; 0 1; 0.5 1; 1 1"))
            .example("the wrong way round", () -> Samples.of("0.1+ 0.9-"), Matrix.of("0 0; 1 0; 1 1"))
            .random("9 samples", 3, random -> random(9, random))
            .random("14 samples without ties", 2, random -> Samples.withoutTies(14, random))
            .mistake("The axes swapped", "First the false positive rate, then the true positive rate.",
                    in -> swapColumns(Metrics.roc(in)))
            .mistake("The point (0, 0) is missing", "The first threshold is +∞: nobody is positive there.",
                    in -> Metrics.roc(in).rows(1, Metrics.roc(in).rows()))
            .mistake("The last point is missing", "At the smallest score all are positive: (1, 1).",
                    in -> Metrics.roc(in).rows(0, Metrics.roc(in).rows() - 1))
            .mistake("From the right to the left", "The thresholds go from the largest to the smallest, the points from (0, 0) to"
                    + " (1, 1).", in -> upsideDown(Metrics.roc(in)))
            .mistake("Tied samples one by one, the positive ones first",
                    "Samples with the same score come in together, with one point: no threshold can tell them apart. So the curve"
                    + " looks better than the network is.", in -> oneByOne(in, n -> in.actual()[n] ? 0 : 1))
            .mistake("Tied samples one by one, the negative ones first",
                    "Samples with the same score come in together, with one point: no threshold can tell them apart.",
                    in -> oneByOne(in, n -> in.actual()[n] ? 1 : 0))
            .mistake("Tied samples one by one, in the order in which they are given",
                    "Samples with the same score come in together, with one point: no threshold can tell them apart.",
                    in -> oneByOne(in, n -> n))
            .mistake("A point for every sample", "A score that several samples have is one threshold: use thresholds().", in -> {
                double[] falling = in.scores().clone();
                Arrays.sort(falling);
                List<Double> all = new java.util.ArrayList<>(Arrays.stream(falling).boxed().toList());
                all.add(Double.POSITIVE_INFINITY);
                Collections.reverse(all);
                return Metrics.curve(in, all, Metrics::falsePositiveRate, Metrics::recall);
            })
            .mistake("Specificity across", "Specificity is the true negative rate. The false positive rate is what is missing to 1.",
                    in -> curve(in, Metrics::specificity, Metrics::recall))
            .mistake("Precision up", "That belongs to another curve, exercise 8.18. Up goes the true positive rate, which is recall.",
                    in -> curve(in, Metrics::falsePositiveRate, Metrics::precision))
            .mistake("Recall and precision", "That is another curve, exercise 8.18.",
                    in -> curve(in, Metrics::recall, Metrics::precision))
            .mistake("False alarms as a share of all alarms", "The false positive rate is a share of those that are negative.",
                    in -> curve(in, counts -> Metrics.share(counts.falsePositives(),
                    (double) counts.truePositives() + counts.falsePositives()), Metrics::recall))
            .mistake("What is missing to precision across", "The false positive rate is a share of those that are negative: what is"
                    + " missing to another metric.", in -> curve(in, counts -> 1 - Metrics.precision(counts), Metrics::recall))
            .mistake("The missed across", "Across go the false alarms, as a share of those that are negative.",
                    in -> curve(in, counts -> 1 - Metrics.recall(counts), Metrics::recall))
            .mistake("The threshold across", "Across goes the false positive rate; the threshold is in no column.",
                    in -> points(Metrics.roc(in), Metrics.thresholds(in)))
            .mistake("Counts in place of rates", "Divide by the number of negative or positive samples.",
                    in -> curve(in, Counts::falsePositives, Counts::truePositives))
            .mistake("Divided by all samples", "False alarms are divided by the negative samples, the found ones by the positive.",
                    in -> curve(in, counts -> (double) counts.falsePositives() / in.size(),
                    counts -> (double) counts.truePositives() / in.size()))
            .mistake("Integer division", "Two ints give an int: 1 / 3 is 0.",
                    in -> Metrics.roc(in).map(Math::floor))
            .mistake("> in place of ≥", "A score that is equal to the threshold is positive: use Threshold.counts.", in -> {
                Matrix points = Metrics.roc(in);
                Matrix late = points.copy();
                for (int i = 1; i < points.rows(); i++) {
                    late.setRow(i, points.row(i - 1));
                }
                return late;
            })
            .mistake("What was missed", "Up goes what was found, recall.",
                    in -> curve(in, Metrics::falsePositiveRate, counts -> 1 - Metrics.recall(counts)))
            .mistake("Points in rows and columns exchanged", "One row a point.", in -> Metrics.roc(in).transpose())
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = Metrics.roc(in);
                Arrays.sort(in.scores());
                return right;
            })
            .property("only the order of the scores counts", (answer, random) -> {
                Scored in = random(8, random);
                double[] others = Arrays.stream(in.scores()).map(score -> Math.exp(score) - 7).toArray();
                check.NumbersAssert.assertThat(answer.apply(new Scored(others, in.actual()))).isCloseTo(answer.apply(in));
            });

    @Test
    void every_threshold_is_a_point() {
        TRIAL.check();
    }
}
