package lesson08_metrics;

import check.Exercise;
import check.Trial;
import java.util.stream.IntStream;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.4", title = "Accuracy", points = 4, file = "ConfusionMatrix.java", needs = "8.3")
class AccuracyCheck {

    static final Trial<Confusion, Double> TRIAL = Trial.of("ConfusionMatrix.accuracy(confusion)",
                    (Confusion in) -> ConfusionMatrix.accuracy(in.confusion()))
            .definition(in -> Metrics.accuracy(in.confusion()))
            .example("cats, dogs and birds", Confusion::animals, 0.6)
            .example("the COVID test", Confusion::covid, 0.9495)
            .example("everything wrong", () -> new Confusion(Matrix.of("0 3; 5 0")), 0.0)
            .example("everything right", () -> new Confusion(Matrix.of("3 0 0; 0 1 0; 0 0 5")), 1.0)
            .example("no sample", () -> Confusion.empty(2), 0.0)
            .random("3 classes", 2, random -> Confusion.random(3, random))
            .random("5 classes, one of which does not occur", 2, random -> Confusion.randomWithout(2, 5, random))
            .mistake("Integer division", "Two ints give an int: 6 / 10 is 0. Share.of does it right.",
                    in -> in.samples() == 0 ? 0 : Math.floor(in.right() / in.samples()))
            .mistake("0/0 is NaN", "Without a sample it would be 0/0; by convention it is 0. Share.of knows that.",
                    in -> in.right() / in.samples())
            .mistake("The error rate", "What stands beside the diagonal is wrong. The share of what is right is asked.",
                    in -> in.samples() == 0 ? 0 : 1 - in.right() / in.samples())
            .mistake("The other diagonal", "Right is a sample where row and column are the same: from the top left down.", in ->
                    Metrics.share(IntStream.range(0, in.classes())
                    .mapToDouble(k -> in.confusion().get(k, in.classes() - 1 - k)).sum(), in.samples()))
            .mistake("The mean of the recalls",
                    "That is macro recall, in which each class counts the same. In accuracy each sample counts the same.",
                    in -> Metrics.macro(in.confusion(), Metrics::recall))
            .mistake("The mean of the precisions", "All that is right, divided by all samples: no columns are needed.",
                    in -> Metrics.macro(in.confusion(), Metrics::precision))
            .mistake("Divided by the number of classes", "Divide by the number of samples, the sum of all cells.",
                    in -> in.right() / in.classes())
            .mistake("Divided by the number of cells", "Divide by the number of samples, the sum of all cells.",
                    in -> in.right() / in.classes() / in.classes())
            .mistake("Against what is wrong", "Divide by all samples, right and wrong.",
                    in -> Metrics.share(in.right(), in.samples() - in.right()))
            .mistake("0/0 is 1", "By convention it is 0: nothing was right.",
                    in -> in.samples() == 0 ? 1 : in.right() / in.samples())
            .mistake("The mean of the recalls over all classes",
                    "In accuracy each sample counts the same, not each class: all that is right, divided by all samples.", in ->
                    IntStream.range(0, in.classes()).mapToDouble(k -> Metrics.recall(Metrics.counts(in.confusion(), k))).sum()
                    / in.classes())
            .mistake("Against what is wrong, 0 where nothing is right", "Divide by all samples, right and wrong.",
                    in -> in.right() == 0 ? 0 : in.right() / (in.samples() - in.right()))
            .mistake("How many classes are mostly right", "Samples are counted, not classes: add up the diagonal.", in ->
                    (double) IntStream.range(0, in.classes()).filter(k -> in.confusion().row(k).argmax()[0] == k).count()
                    / in.classes())
            .mistake("Not divided", "A share is asked: divide by the number of samples.", Confusion::right)
            .mistake("In per cent", "A fraction from 0 to 1 is asked.", in -> 100 * Metrics.accuracy(in.confusion()))
            .mistake("Only the first class", "All classes count. Look at the loop over the diagonal.",
                    in -> Metrics.share(in.confusion().get(0, 0), in.samples()))
            .mistake("The last class was left out", "Look at the bound of the loop over the diagonal.", in -> Metrics.share(
                    in.right() - in.confusion().get(in.classes() - 1, in.classes() - 1), in.samples()))
            .mistake("Only two classes", "There may be more than two: go down the whole diagonal.", in ->
                    Metrics.share(in.confusion().get(0, 0) + in.confusion().get(1, 1), in.samples()))
            .mistake("Divided by the largest class", "Divide by the number of all samples.",
                    in -> Metrics.share(in.right(), in.confusion().rowSums().max()))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double right = Metrics.accuracy(in.confusion());
                in.confusion().scaleInPlace(2);
                return right;
            });

    @Test
    void it_is_the_share_of_the_diagonal() {
        TRIAL.check();
    }
}
