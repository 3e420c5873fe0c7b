package lesson05_backprop;

import datasets.PlaygroundPoints;
import experiments.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import lesson05_backprop.Playground.Net;
import lesson05_backprop.Playground.Order;
import lesson05_backprop.Playground.Run;

/**
 * The same net on the same points from several starting weights, and what became of them together: where success is a
 * matter of chance, one run says little. Given: nothing to write.
 *
 * @param net  how it is built
 * @param goal the loss on the test points that counts as success
 * @param runs one for each start, in order
 */
public record Restarts(Net net, double goal, List<Run> runs) {

    private static final long SEEDS_APART = 1_000_000; // so that no two experiments share starting weights

    /**
     * What is trained, and for how long.
     *
     * @param points to learn from and to be tested on
     * @param epochs of each start
     * @param goal   the loss on the test points that counts as success
     * @param starts number of starts
     * @param seed   start r has the starting weights of seed·1,000,000 + r
     */
    public record Plan(PlaygroundPoints points, int epochs, double goal, int starts, long seed) {

        /** Returns the same plan with another number of epochs. */
        public Plan epochs(int others) {
            return new Plan(points, others, goal, starts, seed);
        }
    }

    /** Trains from every start, in another order each epoch; counts each as a step of {@code progress}. */
    public static Restarts of(Net net, Plan plan, Progress progress) {
        return of(net, plan, Order.SHUFFLED, progress);
    }

    /** Trains from every start; counts each as a step of {@code progress}. */
    public static Restarts of(Net net, Plan plan, Order order, Progress progress) {
        List<Run> runs = new ArrayList<>();
        for (int r = 0; r < plan.starts(); r++) {
            runs.add(Playground.train(net, plan.points(), plan.epochs(), plan.goal(), order, plan.seed() * SEEDS_APART + r));
            progress.step();
        }
        return new Restarts(net, plan.goal(), List.copyOf(runs));
    }

    /** Returns how many starts went below the goal, after whichever epoch. */
    public int reached() {
        return (int) runs.stream().filter(run -> run.reached().isPresent()).count();
    }

    /** Returns whether every start went below the goal. */
    public boolean allReached() {
        return reached() == runs.size();
    }

    /** Returns {@link #reached} as text, such as {@code 17 of 20}. */
    public String reachedText() {
        return reached() + " of " + runs.size();
    }

    /** Returns the median of the first epochs below the goal, of the starts that went there; a dash if none did. */
    public String epochsText() {
        double[] epochs = runs.stream().flatMapToInt(run -> run.reached().stream()).asDoubleStream().toArray();
        return epochs.length == 0 ? "–" : String.format(Locale.ROOT, "%.0f", median(epochs));
    }

    /** Returns the median of what {@code number} says of each run. */
    public double median(ToDoubleFunction<Run> number) {
        return median(runs.stream().mapToDouble(number).toArray());
    }

    /** Returns the medians, layer by layer, of what {@code numbers} says of the layers of each run. */
    public List<Double> medians(Function<Run, List<Double>> numbers) {
        List<List<Double>> all = runs.stream().map(numbers).toList();
        return IntStream.range(0, all.get(0).size())
                .mapToObj(k -> median(all.stream().mapToDouble(layers -> layers.get(k)).toArray())).toList();
    }

    /** Returns the means, layer by layer, of what {@code counts} says of the layers of each run. */
    public List<Double> means(Function<Run, List<Integer>> counts) {
        List<List<Integer>> all = runs.stream().map(counts).toList();
        return IntStream.range(0, all.get(0).size())
                .mapToObj(k -> all.stream().mapToInt(layers -> layers.get(k)).average().orElseThrow()).toList();
    }

    /** Returns the run whose loss on the test points was lowest at the end. */
    public Run best() {
        return runs.stream().min(Comparator.comparingDouble(Run::testLoss)).orElseThrow();
    }

    /** Returns the run whose loss on the test points was highest at the end; one that is no number counts as highest. */
    public Run worst() {
        return runs.stream().max(Comparator.comparingDouble(Run::testLoss)).orElseThrow();
    }

    /** Returns the runs that never went below the goal. */
    public List<Run> failed() {
        return runs.stream().filter(run -> run.reached().isEmpty()).toList();
    }

    /** Returns the number in the middle, or the mean of the two there; NaN stands behind all numbers. */
    static double median(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
