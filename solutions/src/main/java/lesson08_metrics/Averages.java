package lesson08_metrics;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import matrix.Matrix;

/**
 * One number for all classes, from a metric of each class against the rest, such as {@code ClassMetrics::f1}. A class that is
 * neither among the labels nor among the predictions is left out, for nothing is known about it.
 */
public final class Averages {

    private Averages() {
    }

    /**
     * Returns the classes that occur: those that some sample has, or that some sample was predicted as.
     *
     * @param confusion classes × classes, rows actual, columns predicted; not changed
     * @return their numbers, rising
     */
    public static int[] occurring(Matrix confusion) {
        Require.confusion("Averages.occurring", confusion);
        // BEGIN SOLUTION 8.9 A class that does not occur has an empty row and an empty column.
        return IntStream.range(0, confusion.rows())
                .filter(k -> confusion.row(k).sum() + confusion.column(k).sum() > 0)
                .toArray();
        // END SOLUTION
    }

    /**
     * Returns the macro average: the plain mean of the metric over the classes that occur. Each class counts the same, the
     * rare ones, too.
     *
     * @param confusion classes × classes, rows actual, columns predicted; not changed
     * @param metric    what to ask of each class, such as {@code ClassMetrics::precision}
     * @return 0 if no class occurs
     */
    public static double macro(Matrix confusion, ToDoubleFunction<Counts> metric) {
        // BEGIN SOLUTION 8.9 The metric of each class that occurs, added up and divided by how many these are.
        int[] classes = occurring(confusion);
        double sum = 0;
        for (int k : classes) {
            sum += metric.applyAsDouble(OneVersusRest.counts(confusion, k));
        }
        return classes.length == 0 ? 0 : sum / classes.length;
        // END SOLUTION
    }

    /**
     * Returns the micro average: the metric of the counts of all classes that occur, added up first. Each sample counts the
     * same.
     *
     * @param confusion classes × classes, rows actual, columns predicted; not changed
     * @param metric    what to ask of the sum
     */
    public static double micro(Matrix confusion, ToDoubleFunction<Counts> metric) {
        // BEGIN SOLUTION 8.10 Add up the counts of the classes, then ask the metric once.
        Counts all = new Counts(0, 0, 0, 0);
        for (int k : occurring(confusion)) {
            all = all.plus(OneVersusRest.counts(confusion, k));
        }
        return metric.applyAsDouble(all);
        // END SOLUTION
    }

    /**
     * Returns the weighted average: the mean over the classes, in which a class counts as often as it has samples (its
     * <em>support</em>, the sum of its row).
     *
     * @param confusion classes × classes, rows actual, columns predicted; not changed
     * @param metric    what to ask of each class
     * @return 0 if there is no sample
     */
    public static double weighted(Matrix confusion, ToDoubleFunction<Counts> metric) {
        Require.confusion("Averages.weighted", confusion);
        // BEGIN SOLUTION 8.11 The metric of each class times its samples; divided by all samples.
        double sum = 0;
        for (int k = 0; k < confusion.rows(); k++) {
            sum += metric.applyAsDouble(OneVersusRest.counts(confusion, k)) * confusion.row(k).sum();
        }
        return confusion.sum() == 0 ? 0 : sum / confusion.sum();
        // END SOLUTION
    }
}
