package lesson08_metrics;

import check.Exercise;
import check.NumbersAssert;
import check.Trial;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.17", title = "AUC by ranks, with ties", points = 7, file = "Auc.java")
class RanksCheck {

    record Place(double[] scores, double score) {

        static Place random(int size, RandomGenerator random) {
            double[] scores = Samples.random(size, random).scores();
            return new Place(scores, scores[random.nextInt(size)]);
        }

        double below() {
            return Arrays.stream(scores).filter(other -> other < score).count();
        }

        double equal() {
            return Arrays.stream(scores).filter(other -> other == score).count();
        }

        double right() {
            double[] sorted = Arrays.stream(scores).sorted().toArray();
            return IntStream.range(0, sorted.length).filter(i -> sorted[i] == score).map(i -> i + 1).average().orElseThrow();
        }
    }

    static double rank(Scored in, double score) {
        return new Place(in.scores(), score).right();
    }

    /** The formula with other ranks. */
    static double withRanks(Scored in, DoubleUnaryOperator rank) {
        double positives = in.positives();
        return (rankSum(in, rank) - positives * (positives + 1) / 2) / (positives * (in.size() - positives));
    }

    /** The formula with something else taken off the sum of the ranks. */
    static double withLess(Scored in, double less) {
        return (rankSum(in) - less) / (in.positives() * (double) (in.size() - in.positives()));
    }

    static double rankSum(Scored in, DoubleUnaryOperator rank) {
        return IntStream.range(0, in.size()).filter(n -> in.actual()[n]).mapToDouble(n ->
                rank.applyAsDouble(in.scores()[n])).sum();
    }

    static double rankSum(Scored in) {
        return rankSum(in, score -> rank(in, score));
    }

    static final Trial<Place, Double> RANK = Trial.of("Auc.rank(scores, score)", (Place in) -> Auc.rank(in.scores(), in.score()))
            .definition(Place::right)
            .example("two share the ranks 4 and 5", () -> new Place(Samples.seven().scores(), 0.6), 4.5)
            .example("the highest of seven", () -> new Place(Samples.seven().scores(), 0.9), 7.0)
            .example("the lowest of seven", () -> new Place(Samples.seven().scores(), 0.1), 1.0)
            .example("three share the ranks 1, 2 and 3", () -> new Place(new double[] {-2, 5, -2, 0.5, -2}, -2), 2.0)
            .example("all the same", () -> new Place(new double[] {7, 7, 7, 7}, 7), 2.5)
            .example("0.1 + 0.2 among 0.3, 0.1 + 0.2, 0.3 and 0.7: in doubles it is a little more than 0.3", () -> new Place(
                    new double[] {0.3, 0.1 + 0.2, 0.3, 0.7}, 0.1 + 0.2), 3.0)
            .example("0 among 1, −0, 0 and 2: −0 is equal", () -> new Place(new double[] {1, -0.0, 0, 2}, 0), 1.5)
            .random("nine scores", 3, random -> Place.random(9, random))
            .mistake("The first of the shared ranks", "Equal scores share the mean of their ranks.", in -> in.below() + 1)
            .mistake("The last of the shared ranks", "Equal scores share the mean of their ranks.", in -> in.below() + in.equal())
            .mistake("Counted from 0", "The lowest has rank 1.", in -> in.right() - 1)
            .mistake("Integer division", "The mean of 4 and 5 is 4.5: divide by 2.0.",
                    in -> in.below() + Math.floor((in.equal() + 1) / 2))
            .mistake("The equal ones counted as below", "Below are only smaller scores: <, not <=.",
                    in -> in.below() + in.equal() + 0.5)
            .mistake("The place where a search finds it", "Equal scores share the mean of their ranks; a search finds one of them.",
                    in -> Arrays.binarySearch(Arrays.stream(in.scores()).sorted().toArray(), in.score()) + 1.0)
            .mistake("Nearly equal ones taken as equal", "Scores are equal or they are not: compare with == here.", in ->
                    Arrays.stream(in.scores()).filter(other -> other < in.score() - 1e-9).count()
                    + (Arrays.stream(in.scores()).filter(other -> Math.abs(other - in.score()) <= 1e-9).count() + 1) / 2.0)
            .mistake("−0 told from 0", "Double.compare and equals tell −0 from 0. Compare with < and ==.",
                    in -> Arrays.stream(in.scores()).filter(other -> Double.compare(other, in.score()) < 0).count()
                    + (Arrays.stream(in.scores()).filter(other -> Double.compare(other, in.score()) == 0).count() + 1) / 2.0)
            .mistake("Half of the equal ones", "With b below and e equal, the ranks are b + 1 to b + e. Their mean is not b + e/2.",
                    in -> in.below() + in.equal() / 2)
            .mistake("The highest has rank 1", "The lowest has rank 1.", in -> in.scores().length + 1 - in.right())
            .mistake("How many are below", "With none below, the rank is 1.", Place::below)
            .mistake("The place in the array", "The scores are not sorted: the place in the array says nothing.",
                    in -> IntStream.range(0, in.scores().length).filter(i -> in.scores()[i] == in.score()).findFirst().orElse(0) + 1.0)
            .mistake("Equal scores are one rank", "Two samples with the same score take up two ranks.",
                    in -> Arrays.stream(in.scores()).filter(other -> other <= in.score()).distinct().count() * 1.0)
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double right = in.right();
                Arrays.sort(in.scores());
                return right;
            });

    static final Trial<Scored, Double> AUC = Trial.of("Auc.byRanks(samples)", (Scored in) -> Auc.byRanks(in))
            .definition(in -> Metrics.pairs(in, 0.5))
            .example("the seven samples of the lesson", Samples::seven, 8.5 / 12)
            .example("one score for all", () -> Samples.of("0.7+ 0.7- 0.7-"), 0.5)
            .example("perfect", () -> Samples.of("2+ -1- 3+ -4- 0-"), 1.0)
            .example("the wrong way round", () -> Samples.of("0.1+ 0.9- 0.8-"), 0.0)
            .random("9 samples", 3, random -> Samples.random(9, random))
            .random("12 samples without ties", 2, random -> Samples.withoutTies(12, random))
            .mistake("A tie counts nothing", "A tie counts half, so equal scores share the mean of their ranks.",
                    in -> Metrics.pairs(in, 0))
            .mistake("A tie counts as won", "A tie counts half, so equal scores share the mean of their ranks.",
                    in -> Metrics.pairs(in, 1))
            .mistake("The sum of the ranks is an int", "Ranks may be halves, such as 4.5: let their sum be a double.", in -> {
                int sum = 0;
                for (int n = 0; n < in.size(); n++) {
                    sum += in.actual()[n] ? rank(in, in.scores()[n]) : 0;
                }
                return withLess(in, rankSum(in) - sum + in.positives() * (in.positives() + 1) / 2.0);
            })
            .mistake("Of equal scores each gets the lowest rank", "Equal scores share the mean of their ranks.",
                    in -> withRanks(in, score -> new Place(in.scores(), score).below() + 1))
            .mistake("Of equal scores each gets the highest rank", "Equal scores share the mean of their ranks.", in ->
                    withRanks(in, score -> new Place(in.scores(), score).below() + new Place(in.scores(), score).equal()))
            .mistake("Nothing was taken off the rank sum", "Take off P·(P + 1)/2, the sum of the ranks if the positive ones were last.",
                    in -> rankSum(in) / (in.positives() * (double) (in.size() - in.positives())))
            .mistake("P·P/2 in place of P·(P + 1)/2", "The sum of the ranks 1 to P is P·(P + 1)/2.", in ->
                    Metrics.pairs(in, 0.5) + in.positives() / 2.0 / (in.positives() * (double) (in.size() - in.positives())))
            .mistake("The ranks of the negative samples", "R is the sum of the ranks of the positive samples.", in ->
                    (in.size() * (in.size() + 1) / 2.0 - rankSum(in) - in.positives() * (in.positives() + 1) / 2.0)
                    / (in.positives() * (double) (in.size() - in.positives())))
            .mistake("P·(P + 1) in place of its half", "The sum of the ranks 1 to P is P·(P + 1)/2.",
                    in -> withLess(in, in.positives() * (in.positives() + 1.0)))
            .mistake("P·(P − 1)/2 in place of P·(P + 1)/2", "The sum of the ranks 1 to P is P·(P + 1)/2.",
                    in -> withLess(in, in.positives() * (in.positives() - 1.0) / 2))
            .mistake("Q·(Q + 1)/2 in place of P·(P + 1)/2", "R is made of P ranks: take off the least that these can be.",
                    in -> withLess(in, (in.size() - in.positives()) * (in.size() - in.positives() + 1.0) / 2))
            .mistake("The ranks of all samples", "R is the sum of the ranks of the positive samples.", in -> withLess(in,
                    rankSum(in) + in.positives() * (in.positives() + 1) / 2.0 - in.size() * (in.size() + 1) / 2.0))
            .mistake("Divided by P·P", "Divide by P times Q, the number of negative samples.",
                    in -> Metrics.pairs(in, 0.5) * (in.size() - in.positives()) / in.positives())
            .mistake("Divided by N·N", "Divide by the number of pairs of a positive and a negative sample, P·Q.",
                    in -> Metrics.pairs(in, 0.5) * in.positives() * (in.size() - in.positives()) / in.size() / in.size())
            .mistake("Turned round", "A perfect network has 1, not 0.", in -> 1 - Metrics.pairs(in, 0.5))
            .mistake("Not divided", "Divide by the number of pairs, P·Q.",
                    in -> Metrics.pairs(in, 0.5) * in.positives() * (in.size() - in.positives()))
            .mistake("Divided by P·N", "Divide by P times Q, the number of negative samples.",
                    in -> Metrics.pairs(in, 0.5) * (in.size() - in.positives()) / in.size())
            .mistake("Divided by P, multiplied with Q", "a / p * q multiplies with q. Put P·Q into parentheses.",
                    in -> Metrics.pairs(in, 0.5) * (in.size() - in.positives()) * (in.size() - in.positives()))
            .mistake("Integer division", "Two ints give an int. Make P or Q a double.",
                    in -> Math.floor(Metrics.pairs(in, 0.5)))
            .mistake("The best accuracy", "No threshold is asked.", in -> Metrics.thresholds(in).stream()
                    .map(threshold -> Metrics.at(in, threshold))
                    .mapToDouble(counts -> (counts.truePositives() + counts.trueNegatives()) / (double) in.size()).max().orElseThrow())
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double right = Metrics.pairs(in, 0.5);
                Arrays.sort(in.scores());
                return right;
            })
            .property("it is the area under the ROC curve, ties or not", (answer, random) -> {
                Scored in = Samples.random(15, random);
                NumbersAssert.assertThat(answer.apply(in)).isCloseTo(Metrics.area(Metrics.roc(in)));
            })
            .property("scores with their signs turned give what is missing to 1", (answer, random) -> {
                Scored in = Samples.random(10, random);
                double[] turned = Arrays.stream(in.scores()).map(score -> -score).toArray();
                NumbersAssert.assertThat(answer.apply(new Scored(turned, in.actual()))).isCloseTo(1 - answer.apply(in));
            });

    @Test
    void a_tie_counts_half() {
        RANK.check();
        AUC.check();
    }
}
