package lesson08_metrics;

import check.Exercise;
import check.Trial;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.14", title = "What mistakes cost, and the cheapest threshold", points = 6, file = "Threshold.java",
        needs = "8.13")
class CostCheck {

    record Bill(Counts counts, double falseNegative, double falsePositive) {

        static Bill random(RandomGenerator random) {
            return new Bill(PrecisionAndRecallCheck.random(random), halves(random), halves(random) + 8);
        }

        double right() {
            return Metrics.cost(counts, falseNegative, falsePositive);
        }
    }

    record Search(Scored samples, double falseNegative, double falsePositive) {

        static Search seven(double falseNegative, double falsePositive) {
            return new Search(Samples.seven(), falseNegative, falsePositive);
        }

        static Search random(int size, RandomGenerator random) {
            return new Search(Samples.random(size, random), halves(random), halves(random));
        }

        double right() {
            return Metrics.cheapest(samples, falseNegative, falsePositive);
        }

        double cost(double threshold) {
            return Metrics.cost(Metrics.at(samples, threshold), falseNegative, falsePositive);
        }

        /** Of some thresholds the first whose rating is lowest. */
        double lowest(List<Double> thresholds, ToDoubleFunction<Double> rating) {
            double best = thresholds.get(0);
            for (double threshold : thresholds) {
                best = rating.applyAsDouble(threshold) < rating.applyAsDouble(best) ? threshold : best;
            }
            return best;
        }

        List<Double> thresholds() {
            return Metrics.thresholds(samples);
        }

        List<Double> rising() {
            List<Double> rising = thresholds();
            java.util.Collections.reverse(rising);
            return rising;
        }

        List<Double> scores() {
            return thresholds().subList(1, thresholds().size());
        }
    }

    /** A cost from 0.5 to 5, in halves, so that sums are exact. */
    private static double halves(RandomGenerator random) {
        return (1 + random.nextInt(10)) / 2.0;
    }

    static final Trial<Bill, Double> COST = Trial.of("Threshold.cost(counts, falseNegative, falsePositive)",
                    (Bill in) -> Threshold.cost(in.counts(), in.falseNegative(), in.falsePositive()))
            .definition(Bill::right)
            .example("a spam filter: a lost mail costs 20, spam in the inbox 1",
                    () -> new Bill(new Counts(190, 10, 8, 792), 1, 20), 170.0)
            .example("costs with a fraction", () -> new Bill(new Counts(7, 3, 2, 5), 0.5, 2.5), 6.5)
            .example("no mistakes", () -> new Bill(new Counts(7, 0, 0, 5), 4, 2), 0.0)
            .random("four counts, two costs", 3, Bill::random)
            .mistake("The costs swapped", "A false negative costs falseNegative, a false positive falsePositive.",
                    in -> Metrics.cost(in.counts(), in.falsePositive(), in.falseNegative()))
            .mistake("The mistakes were counted only", "Each kind has its own cost.", in -> Metrics.cost(in.counts(), 1, 1))
            .mistake("Only the false negatives", "False positives cost something, too.",
                    in -> Metrics.cost(in.counts(), in.falseNegative(), 0))
            .mistake("Only the false positives", "False negatives cost something, too.",
                    in -> Metrics.cost(in.counts(), 0, in.falsePositive()))
            .mistake("The mean cost of a sample", "The sum is asked; do not divide.",
                    in -> in.right() / PrecisionAndRecallCheck.total(in.counts()))
            .mistake("What is right was paid for, too", "Only mistakes cost something.",
                    in -> Metrics.cost(Metrics.otherSide(in.counts()), in.falsePositive(), in.falseNegative())
                    + in.counts().truePositives() + in.counts().trueNegatives())
            .mistake("What is right was paid for", "Only mistakes cost something.", in ->
                    in.counts().truePositives() * in.falseNegative() + in.counts().trueNegatives() * in.falsePositive())
            .mistake("Added up and multiplied", "Each count has its own cost: multiply first, then add.",
                    in -> (in.counts().falseNegatives() + in.counts().falsePositives())
                    * (in.falseNegative() + in.falsePositive()))
            .mistake("All four multiplied", "Each count is multiplied with its own cost, then both are added.", in ->
                    in.counts().falseNegatives() * in.falseNegative() * in.counts().falsePositives() * in.falsePositive())
            .mistake("What is right was paid back", "What is right costs nothing, and brings in nothing.",
                    in -> in.right() - in.counts().truePositives())
            .mistake("Costs as whole numbers", "A cost may have a fraction: keep it a double.",
                    in -> Metrics.cost(in.counts(), (int) in.falseNegative(), (int) in.falsePositive()));

    static final Trial<Search, Double> CHEAPEST = Trial.of("Threshold.cheapest(samples, falseNegative, falsePositive)",
                    (Search in) -> Threshold.cheapest(in.samples(), in.falseNegative(), in.falsePositive()))
            .definition(Search::right)
            .example("seven samples, a false negative costs 5", () -> Search.seven(5, 1), 0.4)
            .example("seven samples, a false positive costs 5", () -> Search.seven(1, 5), 0.9)
            .example("seven samples, both cost the same: 0.9 and 0.4 make two mistakes", () -> Search.seven(1, 1), 0.9)
            .example("the negative ones score highest", () -> new Search(Samples.of("0.2+ 0.9- 0.8- 0.7-"), 1, 2),
                    Double.POSITIVE_INFINITY)
            .example("the lowest score is a positive one", () -> new Search(Samples.of("0.2+ 0.9+ 0.5-"), 3, 1), 0.2)
            .example("scores below 0", () -> new Search(Samples.of("-3- -1+ -2- -1.5+"), 3, 2), -1.5)
            .example("very dear mistakes", () -> new Search(Samples.of("0.8+ 0.3+ 0.9- 0.2-"), 3e9, 2e9), 0.3)
            .random("8 samples", 3, random -> Search.random(8, random))
            .random("13 samples", 3, random -> Search.random(13, random))
            .mistake("The costs swapped", "A false negative costs falseNegative, a false positive falsePositive.",
                    in -> Metrics.cheapest(in.samples(), in.falsePositive(), in.falseNegative()))
            .mistake("The fewest mistakes", "Not their number but their cost is to be the lowest.",
                    in -> Metrics.cheapest(in.samples(), 1, 1))
            .mistake("Of equals the smallest", "Of equal costs the largest threshold wins, the first that is met: look at < and <=.",
                    in -> in.lowest(in.rising(), in::cost))
            .mistake("+∞ was left out", "To call nobody positive may be the cheapest: the first of the thresholds is +∞.",
                    in -> in.lowest(in.scores(), in::cost))
            .mistake("The cost in place of the threshold", "Return the threshold at which the cost is lowest.",
                    in -> in.cost(in.right()))
            .mistake("The dearest", "The lowest cost is asked.", in -> in.lowest(in.thresholds(), t -> -in.cost(t)))
            .mistake("Always 0.5", "Try all thresholds of samples.", in -> 0.5)
            .mistake("The best F1", "F1 does not know what a mistake costs.",
                    in -> in.lowest(in.thresholds(), t -> -Metrics.f1(Metrics.at(in.samples(), t))))
            .mistake("The lowest cost so far begins at 0",
                    "No cost is below 0, and dear mistakes may cost billions. Begin with a very large one.",
                    in -> 0.0)
            .mistake("The lowest cost so far begins too low",
                    "Mistakes may be dearer than that. Begin with a number that every cost is below.",
                    in -> in.cost(in.right()) >= 1e9 ? Double.POSITIVE_INFINITY : in.right())
            .mistake("The number of the threshold in place of the threshold", "Return the threshold, not its place in the array.",
                    in -> (double) in.thresholds().indexOf(in.right()))
            .mistake("The first that the next one does not beat",
                    "The cost may rise and fall again later: go through all thresholds.", in -> {
                int i = 0;
                while (i + 1 < in.thresholds().size() && in.cost(in.thresholds().get(i + 1)) <= in.cost(in.thresholds().get(i))) {
                    i++;
                }
                return in.lowest(in.thresholds().subList(0, i + 1), in::cost);
            })
            .mistake("The lowest cost was not remembered", "When a threshold is cheaper, remember its cost, too, not only itself.",
                    in -> in.rising().get(0))
            .mistake("By the costs alone", "falsePositive / (falsePositive + falseNegative) would be right if the scores were honest"
                    + " probabilities. Here the samples decide: try their thresholds.",
                    in -> in.falsePositive() / (in.falsePositive() + in.falseNegative()))
            .mistake("Always the first threshold", "Compare the costs of all of them.", in -> Double.POSITIVE_INFINITY)
            .mistake("The last threshold was left out", "Look at the bound of the loop.",
                    in -> in.lowest(in.thresholds().subList(0, in.thresholds().size() - 1), in::cost))
            .mistake("The last that was cheaper than the one before",
                    "Compare with the lowest cost so far, and remember it when you find a lower one.", in -> {
                double best = Double.POSITIVE_INFINITY;
                for (int i = 1; i < in.thresholds().size(); i++) {
                    best = in.cost(in.thresholds().get(i)) < in.cost(in.thresholds().get(i - 1)) ? in.thresholds().get(i) : best;
                }
                return best;
            })
            .mistake("Only false negatives count", "False positives cost something, too.",
                    in -> Metrics.cheapest(in.samples(), in.falseNegative(), 0))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double right = in.right();
                in.samples().actual()[0] = !in.samples().actual()[0];
                return right;
            });

    @Test
    void the_cheapest_threshold_depends_on_what_mistakes_cost() {
        COST.check();
        CHEAPEST.check();
    }
}
