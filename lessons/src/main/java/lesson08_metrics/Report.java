package lesson08_metrics;

import experiments.Table;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import matrix.Matrix;

/**
 * All of it as one text, a line for each class, in the manner of scikit-learn's {@code classification_report}; below it the
 * remarks. Made of your own functions. Given: nothing to write.
 */
public final class Report {

    private Report() {
    }

    /**
     * Returns the report: the table, and below it the remarks.
     *
     * @param confusion classes × classes, rows actual, columns predicted
     * @param names     a name for each class
     * @throws IllegalArgumentException unless there is a name for each class
     */
    public static String of(Matrix confusion, List<String> names) {
        String remarks = remarks(confusion, names);
        return table(confusion, names) + (remarks.isEmpty() ? "" : "\n" + remarks);
    }

    /** Returns the table alone: a line for each class, then accuracy and the averages. */
    public static Table table(Matrix confusion, List<String> names) {
        requireNames(confusion, names);
        Table table = Table.of("class", "precision", "recall", "specificity", "F1", "samples");
        for (int k = 0; k < names.size(); k++) {
            Counts counts = OneVersusRest.counts(confusion, k);
            table.row(names.get(k), text(ClassMetrics.precision(counts)), text(ClassMetrics.recall(counts)),
                    text(ClassMetrics.specificity(counts)), text(ClassMetrics.f1(counts)), (int) confusion.row(k).sum());
        }
        int samples = (int) confusion.sum();
        table.row("accuracy", "", "", "", text(ConfusionMatrix.accuracy(confusion)), samples);
        average(table, "macro average", samples, metric -> Averages.macro(confusion, metric));
        average(table, "micro average", samples, metric -> Averages.micro(confusion, metric));
        average(table, "weighted average", samples, metric -> Averages.weighted(confusion, metric));
        return table;
    }

    /** Returns the remarks alone, a line for each class that needs one. */
    public static String remarks(Matrix confusion, List<String> names) {
        requireNames(confusion, names);
        StringBuilder remarks = new StringBuilder();
        for (int k = 0; k < names.size(); k++) {
            Remark remark = Remark.of(OneVersusRest.counts(confusion, k));
            if (remark != Remark.NONE) {
                remarks.append(names.get(k)).append(": ").append(remark.words()).append(".\n");
            }
        }
        return remarks.toString();
    }

    private static void requireNames(Matrix confusion, List<String> names) {
        Require.confusion("Report", confusion);
        if (names.size() != confusion.rows()) {
            throw new IllegalArgumentException("Report: there are " + confusion.rows() + " classes, but " + names.size()
                    + " names.");
        }
    }

    private static void average(Table table, String name, int samples, ToDoubleFunction<ToDoubleFunction<Counts>> average) {
        table.row(name, text(average.applyAsDouble(ClassMetrics::precision)),
                text(average.applyAsDouble(ClassMetrics::recall)), text(average.applyAsDouble(ClassMetrics::specificity)),
                text(average.applyAsDouble(ClassMetrics::f1)), samples);
    }

    private static String text(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
