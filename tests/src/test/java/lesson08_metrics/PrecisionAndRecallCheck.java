package lesson08_metrics;

import check.Exercise;
import check.Trial;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.6", title = "Precision and recall", points = 7, file = "ClassMetrics.java", needs = "8.3")
class PrecisionAndRecallCheck {

    /** Four counts, each another one and none 0. */
    static Counts random(RandomGenerator random) {
        int smallest = 1 + random.nextInt(4);
        return switch (random.nextInt(3)) {
            case 0 -> new Counts(smallest + 9, smallest + 2, smallest + 5, smallest + 20);
            case 1 -> new Counts(smallest + 3, smallest + 11, smallest, smallest + 7);
            default -> new Counts(smallest + 5, smallest, smallest + 13, smallest + 2);
        };
    }

    static int total(Counts in) {
        return in.truePositives() + in.falseNegatives() + in.falsePositives() + in.trueNegatives();
    }

    static double integer(double share) {
        return share == 1 ? 1 : 0;
    }

    static Trial<Counts, Double> questions(Trial<Counts, Double> trial) {
        return trial.fixture("everything is positive", () -> new Counts(4, 2, 0, 0))
                .fixture("everything is negative, and cleared", () -> new Counts(0, 0, 0, 5))
                .fixture("everything is right", () -> new Counts(3, 0, 0, 4))
                .fixture("nothing was found, with false alarms", () -> new Counts(0, 3, 2, 6))
                .fixture("nothing was predicted positive", () -> new Counts(0, 3, 0, 7))
                .fixture("nothing is positive, with false alarms", () -> new Counts(0, 0, 4, 3))
                .random("four counts", 6, PrecisionAndRecallCheck::random);
    }

    static final Trial<Counts, Double> PRECISION = questions(Trial.of("ClassMetrics.precision(counts)",
                    (Counts in) -> ClassMetrics.precision(in))
            .definition(Metrics::precision)
            .example("cats", () -> new Counts(4, 1, 2, 3), 2.0 / 3)
            .example("the COVID test", () -> new Counts(90, 10, 495, 9405), 2.0 / 13))
            .mistake("Recall", "This asks how many were found. Precision asks how many alarms are true: below the line stands all"
                    + " that was predicted positive.", Metrics::recall)
            .mistake("Divided by all samples", "Below the line stands only what was predicted positive.",
                    in -> Metrics.share(in.truePositives(), total(in)))
            .mistake("Accuracy", "True negatives have no part in precision.",
                    in -> Metrics.share(in.truePositives() + in.trueNegatives(), total(in)))
            .mistake("Integer division", "Two ints give an int: 4 / 6 is 0. Share.of does it right.",
                    in -> integer(Metrics.precision(in)))
            .mistake("0/0 is NaN", "Where nothing was predicted positive it would be 0/0; by convention it is 0. Share.of knows that.",
                    in -> (double) in.truePositives() / (in.truePositives() + in.falsePositives()))
            .mistake("0/0 is 1", "Where nothing was predicted positive it is 0 by convention.",
                    in -> in.truePositives() + in.falsePositives() == 0 ? 1 : Metrics.precision(in))
            .mistake("The share of false alarms", "Above the line stand the true positives.",
                    in -> Metrics.share(in.falsePositives(), in.truePositives() + in.falsePositives()))
            .mistake("Against the false alarms", "Below the line stand all that were predicted positive, the true ones, too.",
                    in -> Metrics.share(in.truePositives(), in.falsePositives()))
            .mistake("True negatives below the line", "True positives and false positives were predicted positive; true negatives"
                    + " were not.", in -> Metrics.share(in.truePositives(), in.truePositives() + in.trueNegatives()))
            .mistake("Precision of the other class", "Positive is asked: start from the true positives.",
                    in -> Metrics.precision(Metrics.otherSide(in)))
            .mistake("Specificity", "That is the recall of the negative ones, exercise 8.7.", Metrics::specificity)
            .mistake("In per cent", "A fraction from 0 to 1 is asked.", in -> 100 * Metrics.precision(in));

    static final Trial<Counts, Double> RECALL = questions(Trial.of("ClassMetrics.recall(counts)",
                    (Counts in) -> ClassMetrics.recall(in))
            .definition(Metrics::recall)
            .example("cats", () -> new Counts(4, 1, 2, 3), 0.8)
            .example("the COVID test", () -> new Counts(90, 10, 495, 9405), 0.9))
            .mistake("Precision", "This asks how many alarms are true. Recall asks how many were found: below the line stands all"
                    + " that is positive.", Metrics::precision)
            .mistake("Divided by all samples", "Below the line stands only what is positive.",
                    in -> Metrics.share(in.truePositives(), total(in)))
            .mistake("Accuracy", "True negatives have no part in recall.",
                    in -> Metrics.share(in.truePositives() + in.trueNegatives(), total(in)))
            .mistake("Integer division", "Two ints give an int: 4 / 5 is 0. Share.of does it right.",
                    in -> integer(Metrics.recall(in)))
            .mistake("0/0 is NaN", "Where nothing is positive it would be 0/0; by convention it is 0. Share.of knows that.",
                    in -> (double) in.truePositives() / (in.truePositives() + in.falseNegatives()))
            .mistake("0/0 is 1", "Where nothing is positive it is 0 by convention.",
                    in -> in.truePositives() + in.falseNegatives() == 0 ? 1 : Metrics.recall(in))
            .mistake("The share of the missed", "Above the line stand the true positives.",
                    in -> Metrics.share(in.falseNegatives(), in.truePositives() + in.falseNegatives()))
            .mistake("Against the missed", "Below the line stand all that are positive, the found ones, too.",
                    in -> Metrics.share(in.truePositives(), in.falseNegatives()))
            .mistake("True negatives below the line", "What is positive is either found or missed: a true negative is neither.",
                    in -> Metrics.share(in.truePositives(), in.truePositives() + in.trueNegatives()))
            .mistake("True among those predicted negative", "Recall starts from the true positives, and divides by all positive ones.",
                    in -> Metrics.precision(Metrics.otherSide(in)))
            .mistake("What is missing to precision", "Above the line stand the true positives, below all that are positive.",
                    in -> 1 - Metrics.precision(in))
            .mistake("Recall of the other class", "That is specificity, exercise 8.7: start from the true positives.",
                    Metrics::specificity)
            .mistake("In per cent", "A fraction from 0 to 1 is asked.", in -> 100 * Metrics.recall(in));

    @Test
    void precision_divides_by_the_predicted_and_recall_by_the_actual() {
        PRECISION.check();
        RECALL.check();
    }
}
