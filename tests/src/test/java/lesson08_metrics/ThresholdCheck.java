package lesson08_metrics;

import check.Exercise;
import check.NumbersAssert;
import check.Trial;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.13", title = "A threshold", points = 5, file = "Threshold.java")
class ThresholdCheck {

    record Input(Scored samples, double threshold) {

        /** The threshold is one of the scores. */
        static Input random(int size, RandomGenerator random) {
            Scored samples = Samples.random(size, random);
            return new Input(samples, samples.scores()[random.nextInt(size)]);
        }

        Counts right() {
            return Metrics.at(samples, threshold);
        }
    }

    static final Trial<Input, Counts> TRIAL = Trial.of("Threshold.counts(samples, threshold)",
                    (Input in) -> Threshold.counts(in.samples(), in.threshold()))
            .definition(Input::right)
            .example("seven samples, threshold 0.6, which two of them have", () -> new Input(Samples.seven(), 0.6),
                    new Counts(2, 1, 2, 2))
            .example("threshold 0.5", () -> new Input(Samples.seven(), 0.5), new Counts(2, 1, 2, 2))
            .example("threshold 0.85", () -> new Input(Samples.seven(), 0.85), new Counts(1, 2, 0, 4))
            .example("threshold +∞: nobody", () -> new Input(Samples.seven(), Double.POSITIVE_INFINITY), new Counts(0, 3, 0, 4))
            .example("threshold −∞: all", () -> new Input(Samples.seven(), Double.NEGATIVE_INFINITY), new Counts(3, 0, 4, 0))
            .example("scores below 0, threshold −1.5", () -> new Input(Samples.of("-2- -1.5+ -1.2- 0.5+ -1.9+"), -1.5),
                    new Counts(2, 1, 1, 1))
            .example("scores of 0.3 and 0.1 + 0.2, which is a little more in doubles and the threshold", () -> new Input(
                    Samples.of("0.3+ 0.30000000000000004+ 0.3- 0.29999999999999993- 0.30000000000000004-"), 0.1 + 0.2),
                    new Counts(1, 1, 1, 2))
            .example("the threshold 0; two of the scores are −0, which is equal", () -> new Input(Samples.of("-0.0+ 0.0+ -0.0- -1-"), 0), new Counts(2, 0, 1, 1))
            .random("8 samples", 3, random -> Input.random(8, random))
            .random("12 samples", 2, random -> Input.random(12, random))
            .mistake("> in place of ≥", "A score that is equal to the threshold is positive here: ≥.",
                    in -> Metrics.count(in.samples(), score -> score > in.threshold()))
            .mistake("Below the threshold", "The higher the score, the more positive.",
                    in -> Metrics.count(in.samples(), score -> score < in.threshold()))
            .mistake("At or below the threshold", "The higher the score, the more positive.",
                    in -> Metrics.count(in.samples(), score -> score <= in.threshold()))
            .mistake("False negatives and false positives swapped",
                    "A positive sample that is predicted negative is a false negative: false is the prediction, and negative is what"
                    + " it says.", in -> new Counts(in.right().truePositives(), in.right().falsePositives(),
                    in.right().falseNegatives(), in.right().trueNegatives()))
            .mistake("Positive and negative exchanged", "actual is true for a positive sample.",
                    in -> Metrics.otherSide(in.right()))
            .mistake("Always 0.5", "The threshold is an argument; use it.", in -> Metrics.at(in.samples(), 0.5))
            .mistake("Scores without their sign", "A score of −2 is low.",
                    in -> Metrics.count(in.samples(), score -> Math.abs(score) >= in.threshold()))
            .mistake("Scores as whole numbers", "Compare the scores as they are, as doubles.",
                    in -> Metrics.count(in.samples(), score -> (int) score >= in.threshold()))
            .mistake("Scores and threshold as whole numbers", "Compare the scores as they are, as doubles.",
                    in -> Metrics.count(in.samples(), score -> (int) score >= (int) in.threshold()))
            .mistake("Nearly the threshold", "A score is at the threshold or below it: no float, no rounding, no margin. Compare the"
                    + " doubles with >= alone.", in -> Metrics.count(in.samples(), score -> score >= in.threshold() - 1e-9))
            .mistake("−0 taken as below 0", "Double.compare tells −0 from 0. Compare with >=.",
                    in -> Metrics.count(in.samples(), score -> Double.compare(score, in.threshold()) >= 0))
            .mistake("All after the first that is too low", "The samples are not sorted: compare each score itself.", in -> {
                double[] scores = in.samples().scores();
                int end = IntStream.range(0, scores.length).filter(n -> scores[n] < in.threshold()).findFirst().orElse(scores.length);
                return Metrics.at(new Scored(IntStream.range(0, scores.length).mapToDouble(n -> n < end ? 1 : 0).toArray(),
                        in.samples().actual()), 0.5);
            })
            .mistake("The actual classes turned round", "actual is true for a positive sample.", in -> new Counts(
                    in.right().falsePositives(), in.right().trueNegatives(), in.right().truePositives(),
                    in.right().falseNegatives()))
            .mistake("The order of the four: true, true, false, false", OneVersusRestCheck.ORDER, in -> new Counts(in.right().truePositives(),
                    in.right().trueNegatives(), in.right().falsePositives(), in.right().falseNegatives()))
            .mistake("The order of the four: positive, positive, negative, negative", OneVersusRestCheck.ORDER,
                    in -> new Counts(in.right().truePositives(), in.right().falsePositives(), in.right().trueNegatives(),
                    in.right().falseNegatives()))
            .mistake("True positives and true negatives exchanged", "A true positive is positive, and was predicted so.",
                    in -> new Counts(in.right().trueNegatives(), in.right().falseNegatives(), in.right().falsePositives(),
                    in.right().truePositives()))
            .mistake("All predicted positive", "Compare each score with the threshold.",
                    in -> Metrics.count(in.samples(), score -> true))
            .mistake("The true negatives were not counted", "What is negative and predicted so is counted, too.",
                    in -> new Counts(in.right().truePositives(), in.right().falseNegatives(), in.right().falsePositives(), 0))
            .mistake("The last sample was left out", "Look at the bound of the loop.", in -> {
                Scored all = in.samples();
                return Metrics.at(new Scored(Arrays.copyOf(all.scores(), all.size() - 1),
                        Arrays.copyOf(all.actual(), all.size() - 1)), in.threshold());
            })
            .mistake("True for all that is right", "True positives and true negatives are counted apart, and so are the false ones.",
                    in -> new Counts(in.right().truePositives() + in.right().trueNegatives(), in.right().falseNegatives(),
                    in.right().falsePositives(), in.right().trueNegatives()))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Counts right = in.right();
                Arrays.sort(in.samples().scores());
                return right;
            })
            .property("every sample is counted once, and a lower threshold finds no fewer", (answer, random) -> {
                Scored samples = Samples.random(9, random);
                Counts low = answer.apply(new Input(samples, -0.5));
                Counts high = answer.apply(new Input(samples, 0.5));
                NumbersAssert.assertThat((double) PrecisionAndRecallCheck.total(low)).isCloseTo(9.0);
                NumbersAssert.assertThat((double) Math.min(0, low.truePositives() - high.truePositives())).isCloseTo(0.0);
            });

    @Test
    void a_score_at_the_threshold_or_above_is_positive() {
        TRIAL.check();
    }
}
