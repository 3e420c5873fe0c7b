package lesson08_metrics;

import check.Exercise;
import check.Trial;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.7", title = "Specificity", points = 3, file = "ClassMetrics.java", needs = "8.3")
class SpecificityCheck {

    static final Trial<Counts, Double> TRIAL = PrecisionAndRecallCheck.questions(Trial.of("ClassMetrics.specificity(counts)",
                    (Counts in) -> ClassMetrics.specificity(in))
            .definition(Metrics::specificity)
            .example("cats", () -> new Counts(4, 1, 2, 3), 0.6)
            .example("the COVID test", () -> new Counts(90, 10, 495, 9405), 0.95))
            .mistake("Recall", "That is the same for the positive ones. Here all four words turn round: start from the true negatives.",
                    Metrics::recall)
            .mistake("Precision", "Start from the true negatives, and divide by all that are negative.", Metrics::precision)
            .mistake("Of those predicted negative", "Divide by all that are negative, not by all that were predicted so: a false"
                    + " negative is a positive sample.", in -> Metrics.precision(Metrics.otherSide(in)))
            .mistake("The false positive rate", "That is what is missing to 1. Above the line stand the true negatives.",
                    in -> Metrics.share(in.falsePositives(), in.falsePositives() + in.trueNegatives()))
            .mistake("Divided by all samples", "Below the line stand only those that are negative.",
                    in -> Metrics.share(in.trueNegatives(), PrecisionAndRecallCheck.total(in)))
            .mistake("Against the false alarms", "Below the line stand all negative ones, the true negatives, too.",
                    in -> Metrics.share(in.trueNegatives(), in.falsePositives()))
            .mistake("What is missing to recall", "Recall speaks of the positive ones; the negative ones are others altogether.",
                    in -> 1 - Metrics.recall(in))
            .mistake("What is missing to precision", "Precision is a share of the alarms. Divide by all that are negative.",
                    in -> 1 - Metrics.precision(in))
            .mistake("True positives below the line", "True positives are positive. Below the line stand only negative ones.",
                    in -> Metrics.share(in.trueNegatives(), in.trueNegatives() + in.truePositives()))
            .mistake("Accuracy", "True positives have no part in specificity.",
                    in -> Metrics.share(in.truePositives() + in.trueNegatives(), PrecisionAndRecallCheck.total(in)))
            .mistake("Integer division", "Two ints give an int: 3 / 5 is 0. Share.of does it right.",
                    in -> PrecisionAndRecallCheck.integer(Metrics.specificity(in)))
            .mistake("0/0 is NaN", "Where nothing is negative it would be 0/0; by convention it is 0. Share.of knows that.",
                    in -> (double) in.trueNegatives() / (in.trueNegatives() + in.falsePositives()))
            .mistake("0/0 is 1", "Where nothing is negative it is 0 by convention.",
                    in -> in.trueNegatives() + in.falsePositives() == 0 ? 1 : Metrics.specificity(in));

    @Test
    void it_is_the_share_of_the_negative_that_were_left_alone() {
        TRIAL.check();
    }
}
