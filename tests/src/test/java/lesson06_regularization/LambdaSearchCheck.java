package lesson06_regularization;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.6", title = "λ is a hyperparameter", points = 6, file = "LambdaSearch.java")
class LambdaSearchCheck {

    record Ends(double low, double high, int count) {
    }

    record Tried(double[] lambdas, double[] validationLosses) {
    }

    static final Trial<Ends, double[]> GRID = Trial.of("grid(low, high, count)",
                    (Ends in) -> LambdaSearch.grid(in.low(), in.high(), in.count()))
            .definition(in -> IntStream.range(0, in.count()).mapToDouble(i ->
                    Math.exp(mixed(Math.log(in.low()), Math.log(in.high()), (double) i / (in.count() - 1)))).toArray())
            .example("powers of ten", () -> new Ends(0.001, 10, 5), new double[] {0.001, 0.01, 0.1, 1, 10})
            .example("only the ends", () -> new Ends(3, 5, 2), new double[] {3, 5})
            .fixture("seven values from 0.02 to 0.7", () -> new Ends(0.02, 0.7, 7))
            .fixture("downwards", () -> new Ends(8, 0.5, 3))
            .mistake("Equal steps in place of equal factors", "From 0.001 to 10 in equal steps, 0.01 and 0.1 are left out:"
                    + " multiply, do not add.", in -> IntStream.range(0, in.count()).mapToDouble(i ->
                    mixed(in.low(), in.high(), (double) i / (in.count() - 1))).toArray())
            .mistake("The last one is missing", "count values have count − 1 steps between them.",
                    in -> spread(in, in.count(), 0))
            .mistake("The first one is missing", "The first value is low itself: count the steps from 0.",
                    in -> spread(in, in.count(), 1))
            .mistake("An integer division", "i / (count − 1) is 0 in Java as long as both are int and i is smaller.",
                    in -> IntStream.range(0, in.count()).mapToDouble(i -> i == in.count() - 1 ? in.high() : in.low()).toArray())
            .mistake("Always factors of ten", "The last value is high: the factor comes from both ends and the count.",
                    in -> IntStream.range(0, in.count()).mapToDouble(i -> in.low() * Math.pow(10, i)).toArray())
            .mistake("The exponents in place of the values", "Asked are the λ themselves.",
                    in -> IntStream.range(0, in.count()).mapToDouble(i ->
                            mixed(Math.log10(in.low()), Math.log10(in.high()), (double) i / (in.count() - 1))).toArray())
            .mistake("In reverse", "The first is low, the last is high.", in -> spread(new Ends(in.high(), in.low(),
                    in.count()), in.count() - 1, 0));

    static final Trial<Tried, Double> CHOOSE = Trial.of("choose(lambdas, validationLosses)",
                    (Tried in) -> LambdaSearch.choose(in.lambdas(), in.validationLosses()))
            .definition(in -> in.lambdas()[IntStream.range(0, in.lambdas().length).boxed()
                    .filter(i -> !Double.isNaN(in.validationLosses()[i]))
                    .min(Comparator.comparingDouble((Integer i) -> in.validationLosses()[i])
                            .thenComparingDouble(i -> -in.lambdas()[i])).orElseThrow()])
            .example("in the middle", () -> new Tried(new double[] {0, 0.01, 0.1, 1}, new double[] {0.6, 0.4, 0.5, 0.9}), 0.01)
            .example("the first is the best", () -> new Tried(new double[] {0.5, 0.05}, new double[] {0.3, 0.31}), 0.5)
            .example("equal losses: the larger λ", () -> new Tried(new double[] {0.2, 0.1, 0.4, 0.3, 1},
                    new double[] {0.5, 0.5, 0.5, 0.5, 0.7}), 0.4)
            .example("the first network's loss was NaN", () -> new Tried(new double[] {0.1, 0.2, 0.3},
                    new double[] {Double.NaN, 0.8, 0.7}), 0.3)
            .example("NaN in between", () -> new Tried(new double[] {0.4, 0.2, 0.7, 0.3},
                    new double[] {0.6, Double.NaN, 0.5, Double.NaN}), 0.7)
            .example("losses above 1, one infinite", () -> new Tried(new double[] {0.2, 0.1, 0.3},
                    new double[] {Double.POSITIVE_INFINITY, 1e12, 2e12}), 0.1)
            .random("six λ", 3, random -> new Tried(Arrays.stream(Fixtures.array(6, random)).map(Math::abs).toArray(),
                    Arrays.stream(Fixtures.array(6, random)).map(Math::abs).toArray()))
            .mistake("The largest loss", "A small loss is good.", in -> pick(in, (loss, best) -> loss > best, false,
                    Double.NEGATIVE_INFINITY))
            .mistake("Of equals the first", "With the same loss, the larger λ leaves the simpler network.",
                    in -> pick(in, (loss, best) -> loss < best, false, Double.POSITIVE_INFINITY))
            .mistake("Of equals the last", "With the same loss the larger λ wins, wherever it stands.",
                    in -> pick(in, (loss, best) -> loss <= best, false, Double.POSITIVE_INFINITY))
            .mistake("Of equals the smallest λ", "With the same loss, the larger λ leaves the simpler network.",
                    in -> pick(in, (loss, best) -> loss < best, true, Double.POSITIVE_INFINITY))
            .mistake("The first loss was NaN and stayed", "No number is smaller than NaN: begin with +∞, not with the first.",
                    in -> Double.isNaN(in.validationLosses()[0]) ? in.lambdas()[0] : right(in))
            .mistake("NaN was taken for the smallest", "Every comparison with NaN is false, also the one turned round.",
                    in -> IntStream.range(0, in.lambdas().length).filter(i -> Double.isNaN(in.validationLosses()[i]))
                            .mapToObj(i -> in.lambdas()[i]).reduce((first, last) -> last).orElseGet(() -> right(in)))
            .mistake("The loss in place of its λ", "Asked is which λ it was.",
                    in -> Arrays.stream(in.validationLosses()).filter(loss -> !Double.isNaN(loss)).min().orElseThrow())
            .mistake("The place in place of the λ", "Asked is the λ that stands there.", in -> {
                double best = right(in);
                return (double) IntStream.range(0, in.lambdas().length).filter(i -> in.lambdas()[i] == best).findFirst()
                        .orElseThrow();
            })
            .mistake("The smallest λ", "The validation loss decides, not λ.",
                    in -> Arrays.stream(in.lambdas()).min().orElseThrow())
            .mistake("The largest λ", "The validation loss decides, not λ.",
                    in -> Arrays.stream(in.lambdas()).max().orElseThrow())
            .mistake("The search began with a loss of 1, or another that is too small",
                    "A loss may be any number. Begin with +∞.",
                    in -> right(in) * (Arrays.stream(in.validationLosses()).allMatch(loss -> !(loss < 1000)) ? 0 : 1));

    private interface Better {
        boolean than(double loss, double best);
    }

    private static double mixed(double low, double high, double share) {
        return low * (1 - share) + high * share;
    }

    private static double[] spread(Ends in, int steps, int first) {
        return IntStream.range(first, in.count() + first).mapToDouble(i ->
                in.low() * Math.pow(in.high() / in.low(), (double) i / steps)).toArray();
    }

    private static double right(Tried in) {
        return CHOOSE.definition().apply(in);
    }

    private static double pick(Tried in, Better better, boolean smallerOfEquals, double start) {
        double best = start;
        double lambda = 0;
        for (int i = 0; i < in.lambdas().length; i++) {
            double loss = in.validationLosses()[i];
            if (better.than(loss, best) || smallerOfEquals && loss == best && in.lambdas()[i] < lambda) {
                best = loss;
                lambda = in.lambdas()[i];
            }
        }
        return lambda;
    }

    @Test
    void values_are_spread_over_powers_and_the_validation_set_decides() {
        GRID.check();
        CHOOSE.check();
    }
}
