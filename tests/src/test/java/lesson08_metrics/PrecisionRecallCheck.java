package lesson08_metrics;

import check.Exercise;
import check.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.18", title = "The precision–recall curve and its average", points = 5, file = "PrecisionRecall.java",
        needs = {"8.6", "8.13"})
class PrecisionRecallCheck {

    private static Matrix curve(Scored in, ToDoubleFunction<Counts> x, ToDoubleFunction<Counts> y) {
        List<Double> thresholds = Metrics.thresholds(in);
        return Metrics.curve(in, thresholds.subList(1, thresholds.size()), x, y);
    }

    /** In place of each precision the highest from there on. */
    private static Matrix withoutTeeth(Matrix points) {
        Matrix smooth = points.copy();
        for (int i = points.rows() - 2; i >= 0; i--) {
            smooth.set(i, 1, Math.max(smooth.get(i, 1), smooth.get(i + 1, 1)));
        }
        return smooth;
    }

    private static Matrix first(Scored in, Matrix row) {
        Matrix points = Metrics.precisionRecall(in);
        Matrix longer = Matrix.zeros(points.rows() + 1, 2);
        longer.setRow(0, row);
        for (int i = 0; i < points.rows(); i++) {
            longer.setRow(i + 1, points.row(i));
        }
        return longer;
    }

    static final Trial<Scored, Matrix> POINTS = Trial.of("PrecisionRecall.points(samples)", (Scored in) -> PrecisionRecall.points(in))
            .definition(Metrics::precisionRecall)
            .example("the seven samples of the lesson", Samples::seven, Matrix.of(6, 2,
                    1 / 3.0, 1, 1 / 3.0, 0.5, 2 / 3.0, 0.5, 1, 0.6, 1, 0.5, 1, 3 / 7.0))
            .example("one score for all", () -> Samples.of("0.7+ 0.7- 0.7- 0.7-"), Matrix.of("1 0.25"))
            .example("all positive", () -> Samples.of("0.5+ 0.2+"), Matrix.of("0.5 1; 1 1"))
            .random("9 samples", 3, random -> Samples.random(9, random))
            .random("12 samples without ties", 2, random -> Samples.withoutTies(12, random))
            .mistake("The axes swapped", "First recall, then precision.", in -> RocCheck.swapColumns(Metrics.precisionRecall(in)))
            .mistake("A point for +∞", "Nobody is predicted positive at +∞, so precision would be 0/0: that threshold has no point.",
                    in -> first(in, Matrix.row(0, 0)))
            .mistake("Begun at (0, 1)", "Libraries put a point (0, 1) in front; here each point is a score.",
                    in -> first(in, Matrix.row(0, 1)))
            .mistake("From the right to the left", "The thresholds go from the largest to the smallest, so recall rises.",
                    in -> RocCheck.upsideDown(Metrics.precisionRecall(in)))
            .mistake("The last point is missing", "At the smallest score all are positive: recall is 1.", in ->
                    Metrics.precisionRecall(in).rows(0, Metrics.precisionRecall(in).rows() - 1))
            .mistake("The first score is missing", "Only +∞ has no point; the largest score has one.", in ->
                    Metrics.precisionRecall(in).rows(1, Metrics.precisionRecall(in).rows()))
            .mistake("A point for +∞, none for the smallest score", "Threshold i stands in row i − 1: begin with threshold 1, and go"
                    + " to the last.", in -> first(in, Matrix.row(0, 0)).rows(0, Metrics.precisionRecall(in).rows()))
            .mistake("The first row was not written", "Threshold 1 stands in row 0: begin the loop there.", in -> {
                Matrix points = Metrics.precisionRecall(in);
                points.setRow(0, Matrix.row(0, 0));
                return points;
            })
            .mistake("The false positive rate across", "Across goes recall, how much was found.",
                    in -> curve(in, counts -> 1 - Metrics.specificity(counts), Metrics::precision))
            .mistake("Specificity across", "Across goes recall, how much was found.",
                    in -> curve(in, Metrics::specificity, Metrics::precision))
            .mistake("Accuracy in place of precision", "Up goes precision: which share of the alarms is true.", in -> curve(in,
                    Metrics::recall, counts -> (counts.truePositives() + counts.trueNegatives()) / (double) in.size()))
            .mistake("The teeth were taken out", "Some tools draw the highest precision that is still to come. Here each point shows"
                    + " its own.", in -> withoutTeeth(Metrics.precisionRecall(in)))
            .mistake("The ROC curve", "Across goes recall, up goes precision.", in -> curve(in, Metrics::falsePositiveRate, Metrics::recall))
            .mistake("Specificity in place of precision", "Up goes precision: which share of the alarms is true.",
                    in -> curve(in, Metrics::recall, Metrics::specificity))
            .mistake("F1 in place of precision", "Up goes precision itself.", in -> curve(in, Metrics::recall, Metrics::f1))
            .mistake("Counts in place of shares", "Divide: both are shares.",
                    in -> curve(in, Counts::truePositives, Counts::truePositives))
            .mistake("A point for every sample", "A score that several samples have is one threshold: use thresholds().", in -> {
                double[] sorted = in.scores().clone();
                Arrays.sort(sorted);
                List<Double> all = new java.util.ArrayList<>(Arrays.stream(sorted).boxed().toList());
                java.util.Collections.reverse(all);
                return Metrics.curve(in, all, Metrics::recall, Metrics::precision);
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = Metrics.precisionRecall(in);
                in.scores()[0] = 17;
                return right;
            });

    record Curve(Matrix points) {

        static Curve random(int size, RandomGenerator random) {
            Matrix points = Matrix.zeros(size, 2);
            double recall = 0;
            for (int i = 0; i < size; i++) {
                recall += (i == 2 ? 0 : 1 + random.nextInt(3)) / 20.0;
                points.setRow(i, Matrix.row(recall, (1 + random.nextInt(9)) / 10.0));
            }
            return new Curve(points);
        }

        double recall(int i) {
            return i < 0 ? 0 : points.get(i, 0);
        }

        double sum(java.util.function.IntToDoubleFunction height) {
            return java.util.stream.IntStream.range(0, points.rows())
                    .mapToDouble(i -> (recall(i) - recall(i - 1)) * height.applyAsDouble(i)).sum();
        }

        double right() {
            return Metrics.averagePrecision(points);
        }
    }

    static final Trial<Curve, Double> AVERAGE = Trial.of("PrecisionRecall.averagePrecision(points)",
                    (Curve in) -> PrecisionRecall.averagePrecision(in.points()))
            .definition(Curve::right)
            .example("the seven samples of the lesson", () -> new Curve(Matrix.of(6, 2,
                    1 / 3.0, 1, 1 / 3.0, 0.5, 2 / 3.0, 0.5, 1, 0.6, 1, 0.5, 1, 3 / 7.0)), 0.7)
            .example("one score for all", () -> new Curve(Matrix.of("1 0.25")), 0.25)
            .example("two points", () -> new Curve(Matrix.of("0.5 0.8; 1 0.4")), 0.6)
            .random("five points", 3, random -> Curve.random(5, random))
            .mistake("Trapezoids", "Straight lines would flatter it: each step is as high as the precision at its end.",
                    in -> Metrics.area(in.points()))
            .mistake("Trapezoids from (0, 1)", "Straight lines would flatter it: each step is as high as the precision at its end.",
                    in -> in.sum(i -> (in.points().get(i, 1) + (i == 0 ? 1 : in.points().get(i - 1, 1))) / 2))
            .mistake("The precision before the step, without the first step",
                    "A step is as high as the precision that recall grew to, and before the first point recall is 0.",
                    in -> in.sum(i -> i == 0 ? 0 : in.points().get(i - 1, 1)))
            .mistake("The highest precision still to come", "Each step is as high as its own precision, teeth and all.", in ->
                    Metrics.averagePrecision(withoutTeeth(in.points())))
            .mistake("The sum of the precisions", "A precision counts as much as recall has grown.",
                    in -> in.points().column(1).sum())
            .mistake("Divided by the number of points", "The widths are the weights already: do not divide.",
                    in -> in.right() / in.points().rows())
            .mistake("Divided by the last recall", "The widths are the weights already: do not divide.",
                    in -> in.right() / in.recall(in.points().rows() - 1))
            .mistake("The first step is missing", "Before the first point recall is 0: it is a step, too.",
                    in -> in.right() - in.recall(0) * in.points().get(0, 1))
            .mistake("The precision at the beginning of the step", "A step is as high as the precision that recall grew to.",
                    in -> in.sum(i -> i == 0 ? 1 : in.points().get(i - 1, 1)))
            .mistake("The mean of the precisions", "A precision counts as much as recall has grown.",
                    in -> in.points().column(1).mean())
            .mistake("The recall was not taken as a difference", "The width of a step is how much recall has grown.",
                    in -> in.points().column(0).elementTimes(in.points().column(1)).sum())
            .mistake("The last step is missing", "Look at the bound of the loop.", in -> in.right()
                    - (in.recall(in.points().rows() - 1) - in.recall(in.points().rows() - 2))
                    * in.points().get(in.points().rows() - 1, 1))
            .mistake("Always from 0", "Remember the recall of the point before: a step begins there.",
                    in -> in.points().column(0).elementTimes(in.points().column(1)).max())
            .mistake("Recall and precision exchanged", "Column 0 is recall: the widths. Column 1 is precision: the heights.", in ->
                    Metrics.averagePrecision(RocCheck.swapColumns(in.points())))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double right = in.right();
                in.points().scaleInPlace(0.5);
                return right;
            });

    @Test
    void every_score_is_a_point_and_the_average_goes_in_steps() {
        POINTS.check();
        AVERAGE.check();
    }
}
