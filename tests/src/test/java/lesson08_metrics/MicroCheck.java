package lesson08_metrics;

import check.Exercise;
import check.Trial;
import java.util.stream.IntStream;
import lesson08_metrics.Averaging.Metric;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.10", title = "The micro average", points = 4, file = "Averages.java", needs = {"8.5", "8.9"})
class MicroCheck {

    static final Trial<Averaging, Double> TRIAL = Averaging.questions(Trial.of("Averages.micro(confusion, metric)",
                    (Averaging in) -> Averages.micro(in.confusion(), in.metric()))
            .definition(Averaging::micro)
            .example("precision of cats, dogs and birds", () -> Averaging.animals(Metric.PRECISION), 0.6)
            .example("recall of cats, dogs and birds", () -> Averaging.animals(Metric.RECALL), 0.6)
            .example("F1 of cats, dogs and birds", () -> Averaging.animals(Metric.F1), 0.6)
            .example("specificity of cats, dogs and birds", () -> Averaging.animals(Metric.SPECIFICITY), 0.8))
            .mistake("Macro", "Here the mean of the classes' metrics was taken. Micro adds up the counts of all classes first, and"
                    + " asks the metric once.", Averaging::macro)
            .mistake("Weighted", "No metric of a single class is needed: add up the counts first.", Averaging::weighted)
            .mistake("Accuracy or F1, whatever is asked",
                    "For precision, recall and F1 that is right, but not for specificity: ask the metric.",
                    in -> Metrics.accuracy(in.confusion()))
            .mistake("Classes that do not occur are not left out",
                    "Such a class brings in true negatives, and they raise the specificity. Ask occurring.",
                    in -> Metrics.micro(in.confusion(), in.all(), in.metric()))
            .mistake("Only classes that are present", "A class that was only predicted brings in its false positives, too.",
                    in -> Metrics.micro(in.confusion(), in.where(k -> in.present(k) > 0), in.metric()))
            .mistake("Only classes that were predicted", "A class that was never predicted brings in its false negatives, too.",
                    in -> Metrics.micro(in.confusion(), in.where(k -> in.predicted(k) > 0), in.metric()))
            .mistake("The last class left out", "Look at the bound of the loop.",
                    in -> Metrics.micro(in.confusion(), in.where(k -> k < in.confusion().rows() - 1
                    && in.present(k) + in.predicted(k) > 0), in.metric()))
            .mistake("Only the last class", "Counts are records: plus returns new ones. Keep what it returns, and add to that.",
                    in -> in.occurring().length == 0 ? 0 : in.of(in.occurring()[in.occurring().length - 1]))
            .mistake("The sums were thrown away", "Counts are records: plus returns new ones and changes nothing. Keep what it"
                    + " returns.", in -> in.metric().applyAsDouble(new Counts(0, 0, 0, 0)))
            .mistake("The places in the list taken for the classes",
                    "occurring returns numbers of classes: ask for the counts of these, not of 0, 1, 2 …", in ->
                    Metrics.micro(in.confusion(), in.where(k -> k < in.occurring().length), in.metric()))
            .mistake("The true negatives were not added up", "Specificity needs them: Counts.plus adds all four.",
                    in -> in.metric().applyAsDouble(new Counts(sum(in).truePositives(), sum(in).falseNegatives(),
                    sum(in).falsePositives(), 0)))
            .mistake("The first class counts twice", "Begin with four zeros, or go on with the second class.",
                    in -> in.occurring().length == 0 ? in.micro() : in.metric().applyAsDouble(
                    sum(in).plus(Metrics.counts(in.confusion(), in.occurring()[0]))))
            .mistake("The sum of the metrics", "Add up the counts, not the metrics, and ask once.",
                    in -> in.macro() * in.occurring().length)
            .mistake("Divided by the number of classes", "The counts of all classes are one whole: ask the metric once, and leave it.",
                    in -> in.occurring().length == 0 ? 0 : in.micro() / in.occurring().length)
            .mistake("Positive and negative exchanged", "In each class's counts the class is positive, as OneVersusRest has it.",
                    in -> in.metric().applyAsDouble(swapped(in)))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double right = in.micro();
                in.confusion().scaleInPlace(0);
                return right;
            });

    private static Counts sum(Averaging in) {
        return IntStream.of(in.occurring()).mapToObj(k -> Metrics.counts(in.confusion(), k))
                .reduce(new Counts(0, 0, 0, 0), Counts::plus);
    }

    /** The counts of all classes together with the negative ones in the place of the positive ones. */
    private static Counts swapped(Averaging in) {
        Counts all = new Counts(0, 0, 0, 0);
        for (int k : in.occurring()) {
            all = all.plus(Metrics.otherSide(Metrics.counts(in.confusion(), k)));
        }
        return all;
    }

    @Test
    void the_counts_of_all_classes_are_added_first() {
        TRIAL.check();
    }
}
