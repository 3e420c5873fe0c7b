package lesson08_metrics;

import check.Exercise;
import check.Trial;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lesson08_metrics.Averaging.Metric;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.11", title = "The weighted average", points = 5, file = "Averages.java", needs = "8.5")
class WeightedCheck {

    private static double weighted(Averaging in, IntToDoubleFunction weight) {
        double weights = IntStream.of(in.all()).mapToDouble(weight).sum();
        return Metrics.share(IntStream.of(in.all()).mapToDouble(k -> weight.applyAsDouble(k) * in.of(k)).sum(), weights);
    }

    static final Trial<Averaging, Double> TRIAL = Averaging.questions(Trial.of("Averages.weighted(confusion, metric)",
                    (Averaging in) -> Averages.weighted(in.confusion(), in.metric()))
            .definition(Averaging::weighted)
            .example("precision of cats, dogs and birds", () -> Averaging.animals(Metric.PRECISION), 7.0 / 12)
            .example("recall of cats, dogs and birds", () -> Averaging.animals(Metric.RECALL), 0.6)
            .example("F1 of cats, dogs and birds", () -> Averaging.animals(Metric.F1), 31.0 / 55))
            .mistake("Macro", "A class counts as often as it has samples, not once.", Averaging::macro)
            .mistake("Micro", "Ask the metric of each class, and weigh the answers.", Averaging::micro)
            .mistake("Accuracy, whatever is asked", "For recall that is right, but not for precision or F1: ask the metric.",
                    in -> Metrics.accuracy(in.confusion()))
            .mistake("Weighted by predictions", "The weight is how many samples are of the class: its row. The column says how many"
                    + " were predicted as it.", in -> weighted(in, in::predicted))
            .mistake("Weighted by what was found", "The weight is how many samples are of the class, found or not.",
                    in -> weighted(in, k -> in.confusion().get(k, k)))
            .mistake("Weighted by the rest", "The weight is how many samples are of the class, not how many are of the others.",
                    in -> weighted(in, k -> in.confusion().sum() - in.present(k)))
            .mistake("Not divided", "Divide by the sum of the weights, which is the number of samples.",
                    in -> in.weighted() * in.confusion().sum())
            .mistake("Divided by the number of classes", "Divide by the sum of the weights, which is the number of samples.",
                    in -> in.weighted() * in.confusion().sum() / in.confusion().rows())
            .mistake("Divided by the number of classes that occur",
                    "Divide by the sum of the weights, which is the number of samples.",
                    in -> in.weighted() * in.confusion().sum() / Math.max(1, in.occurring().length))
            .mistake("Weighted by samples and predictions together", "The weight is how many samples are of the class: its row alone.",
                    in -> weighted(in, k -> in.present(k) + in.predicted(k)))
            .mistake("The rarer, the more", "A class counts as often as it has samples: multiply with their number.",
                    in -> weighted(in, k -> Metrics.share(1, in.present(k))))
            .mistake("Added up in an int", "Every class loses what is behind its point. Let the sum be a double.", in -> {
                int sum = 0;
                for (int k : in.all()) {
                    sum += in.present(k) * in.of(k);
                }
                return Metrics.share(sum, in.confusion().sum());
            })
            .mistake("The places in the list taken for the classes",
                    "occurring returns numbers of classes: take the row of the class, not that of its place in the list.", in -> {
                int[] classes = in.occurring();
                double weights = IntStream.range(0, classes.length).mapToDouble(in::present).sum();
                return Metrics.share(IntStream.range(0, classes.length).mapToDouble(i -> in.present(i) * in.of(classes[i])).sum(),
                        weights);
            })
            .mistake("Divided by what is right", "Divide by all samples, right and wrong.", in -> Metrics.share(
                    in.weighted() * in.confusion().sum(), new Confusion(in.confusion()).right()))
            .mistake("0/0 is NaN", "Without a sample the average is 0 by convention.",
                    in -> in.confusion().sum() == 0 ? Double.NaN : in.weighted())
            .mistake("Integer weights", "5 / 10 is 0 for two ints. Make the weight a double first.",
                    in -> IntStream.of(in.all()).filter(k -> in.present(k) > 0 && in.present(k) == in.confusion().sum())
                    .mapToDouble(in::of).sum())
            .mistake("The last class left out", "Look at the bound of the loop.", in -> Metrics.share(
                    in.weighted() * in.confusion().sum() - in.present(in.confusion().rows() - 1) * in.of(in.confusion().rows() - 1),
                    in.confusion().sum()))
            .mistake("The metric is always F1", "Which metric, the argument says.", in -> in.with(Metric.F1).weighted())
            .mistake("Rows and columns swapped", "Rows are actual, columns predicted, as OneVersusRest has it.",
                    in -> Metrics.weighted(in.confusion().transpose(), in.metric()))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double right = in.weighted();
                in.confusion().scaleInPlace(0);
                return right;
            });

    @Test
    void a_class_counts_as_often_as_it_has_samples() {
        TRIAL.check();
    }
}
