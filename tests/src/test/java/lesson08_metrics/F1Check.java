package lesson08_metrics;

import check.Exercise;
import check.Trial;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.8", title = "F1, the harmonic mean", points = 5, file = "ClassMetrics.java", needs = {"8.3", "8.6"})
class F1Check {

    /** (1 + β²)·P·R / (β²·P + R). */
    static double fBeta(Counts in, double beta) {
        double weight = beta * beta;
        return in.truePositives() == 0 ? 0 : (1 + weight) * Metrics.precision(in) * Metrics.recall(in)
                / (weight * Metrics.precision(in) + Metrics.recall(in));
    }

    static final Trial<Counts, Double> TRIAL = PrecisionAndRecallCheck.questions(Trial.of("ClassMetrics.f1(counts)",
                    (Counts in) -> ClassMetrics.f1(in))
            .definition(Metrics::f1)
            .example("cats: precision 2/3, recall 4/5", () -> new Counts(4, 1, 2, 3), 8.0 / 11)
            .example("the COVID test", () -> new Counts(90, 10, 495, 9405), 180.0 / 685)
            .example("everybody is called positive: precision 0.1, recall 1", () -> new Counts(1, 0, 9, 0), 2.0 / 11))
            .mistake("The arithmetic mean",
                    "Whoever calls everybody positive has recall 1, and half of that would remain. F1 is the harmonic mean.",
                    in -> (Metrics.precision(in) + Metrics.recall(in)) / 2)
            .mistake("The geometric mean", "That is √(P·R). F1 is the harmonic mean, 2·P·R / (P + R).",
                    in -> Math.sqrt(Metrics.precision(in) * Metrics.recall(in)))
            .mistake("The smaller of the two", "F1 is near the smaller one, but above it if the other is larger.",
                    in -> Math.min(Metrics.precision(in), Metrics.recall(in)))
            .mistake("The product", "P·R is doubled and divided by P + R.", in -> Metrics.precision(in) * Metrics.recall(in))
            .mistake("The factor 2 is forgotten", "2·P·R / (P + R): without the 2 a perfect prediction would get 0.5.",
                    in -> Metrics.f1(in) / 2)
            .mistake("The true positives only once",
                    "2·TP stands above the line and below it: 2·TP / (2·TP + FP + FN).",
                    in -> Metrics.share(in.truePositives(),
                    in.truePositives() + in.falsePositives() + in.falseNegatives()))
            .mistake("Twice the true positives above the line only", "2·TP stands above the line and below it.",
                    in -> Metrics.share(2 * in.truePositives(),
                    in.truePositives() + in.falsePositives() + in.falseNegatives()))
            .mistake("0/0 is NaN", "If precision and recall are both 0, 2·P·R / (P + R) is 0/0; by convention F1 is 0 then.", in ->
                    2 * Metrics.precision(in) * Metrics.recall(in) / (Metrics.precision(in) + Metrics.recall(in)))
            .mistake("NaN where precision or recall would be", "Both are 0 by convention where they would be 0/0, and so is F1.",
                    in -> in.truePositives() + in.falsePositives() == 0 || in.truePositives() + in.falseNegatives() == 0
                    ? Double.NaN : Metrics.f1(in))
            .mistake("Integer division", "Two ints give an int: 8 / 11 is 0.",
                    in -> PrecisionAndRecallCheck.integer(Metrics.f1(in)))
            .mistake("Accuracy", "True negatives have no part in F1.", in -> Metrics.share(
                    in.truePositives() + in.trueNegatives(), PrecisionAndRecallCheck.total(in)))
            .mistake("With specificity in place of precision", "F1 joins precision and recall.", in ->
                    Metrics.share(2 * Metrics.specificity(in) * Metrics.recall(in), Metrics.specificity(in) + Metrics.recall(in)))
            .mistake("F1 of the other class", "Positive is asked: true negatives have no part in it.",
                    in -> Metrics.f1(Metrics.otherSide(in)))
            .mistake("F2, which favours recall", "F1 weighs both the same.", in -> fBeta(in, 2))
            .mistake("F0.5, which favours precision", "F1 weighs both the same.", in -> fBeta(in, 0.5))
            .mistake("Precision", "F1 joins precision with recall.", Metrics::precision)
            .mistake("Recall", "F1 joins recall with precision.", Metrics::recall)
            .mistake("The larger of the two", "F1 is near the smaller one.",
                    in -> Math.max(Metrics.precision(in), Metrics.recall(in)))
            .mistake("The parentheses are missing", "a / p + r divides by p alone: put P + R into parentheses.",
                    in -> Metrics.precision(in) + Metrics.recall(in) == 0 ? 0
                    : 2 * Metrics.recall(in) + Metrics.recall(in))
            .mistake("With specificity in place of recall", "F1 joins precision and recall.", in -> Metrics.share(
                    2 * Metrics.precision(in) * Metrics.specificity(in), Metrics.precision(in) + Metrics.specificity(in)))
            .mistake("True negatives below the line", "Beside 2·TP stand the two kinds of mistakes.", in -> Metrics.share(
                    2 * in.truePositives(), 2 * in.truePositives() + in.falsePositives() + in.trueNegatives()))
            .mistake("0/0 is 1", "By convention F1 is 0 if precision and recall both are.",
                    in -> Metrics.precision(in) + Metrics.recall(in) == 0 ? 1 : Metrics.f1(in))
            .mistake("The sum", "F1 is a mean of both, not their sum.", in -> Metrics.precision(in) + Metrics.recall(in));

    @Test
    void it_is_high_only_if_both_are() {
        TRIAL.check();
    }
}
