package lesson08_metrics;

import charts.HeatMap;
import charts.LessonPictures;
import charts.LineChart;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import matrix.Matrix;

/** The pictures of this lesson: what a small network makes of digits, counted by your own code. Given: nothing to write. */
public final class Pictures implements LessonPictures {

    @Override
    public List<Path> draw(Path folder, Optional<Path> data) {
        DigitReader reader = DigitReader.usual(data, 1);
        Map<String, Scored> digits = new LinkedHashMap<>();
        for (int digit : new int[] {6, 9, 3}) {
            digits.put("digit " + digit, reader.scores(digit));
        }
        return List.of(
                confusion(reader.confusion()).save(folder.resolve("confusion-matrix.png")),
                roc(digits).save(folder.resolve("roc-curves.png")),
                precisionRecall("Precision and recall: each digit against the rest", digits)
                        .save(folder.resolve("precision-recall-curves.png")));
    }

    @Override
    public Map<String, String> captions() {
        return Map.of(
                "confusion-matrix.png",
                "Which digit was taken for which, in counts: rows are what it is, columns what was predicted.",
                "roc-curves.png",
                "One digit against the rest at every threshold: how many are found against how many false alarms.",
                "precision-recall-curves.png",
                "The same with precision against recall, which shows what a rare class costs.");
    }

    /** Exercises 8.1 and 8.2: which digit was taken for which, as a heat map with the counts. */
    static HeatMap confusion(Matrix confusion) {
        String[] names = DigitReader.NAMES.toArray(String[]::new);
        return HeatMap.of(confusion).diverging()
                .title(String.format(Locale.ROOT, "Which digit was taken for which: %.1f %% right",
                        100 * ConfusionMatrix.accuracy(confusion)))
                .axes("predicted", "actual").columnNames(names).rowNames(names).numbers();
    }

    /** Exercises 8.15 to 8.17: every threshold of a digit against the rest. */
    private static LineChart roc(Map<String, Scored> digits) {
        LineChart chart = LineChart.titled("ROC: each digit against the rest")
                .axes("false positive rate", "true positive rate (recall)");
        digits.forEach((name, scores) -> {
            Matrix points = Roc.points(scores);
            chart.line(String.format(Locale.ROOT, "%s, AUC %.3f", name, Auc.byRanks(scores)), column(points, 0), column(points, 1));
        });
        return chart.line("knows nothing, AUC 0.5", acrossUnevenly(), acrossUnevenly());
    }

    /** Exercise 8.18: how far an alarm can be believed, against how much is found. */
    static LineChart precisionRecall(String title, Map<String, Scored> classes) {
        LineChart chart = LineChart.titled(title).axes("recall", "precision");
        classes.forEach((name, scores) -> {
            Matrix points = PrecisionRecall.points(scores);
            chart.line(String.format(Locale.ROOT, "%s, average precision %.3f", name, PrecisionRecall.averagePrecision(points)),
                    column(points, 0), column(points, 1));
        });
        Scored any = classes.values().iterator().next();
        double share = Share.of(any.positives(), any.size());
        return chart.line(String.format(Locale.ROOT, "knows nothing, %.2f", share), acrossUnevenly(),
                DoubleStream.of(acrossUnevenly()).map(x -> share).toArray());
    }

    /** From 0 to 1, nowhere equally far apart: with equal steps on all lines the axes would be labelled at these. */
    private static double[] acrossUnevenly() {
        return IntStream.rangeClosed(0, 40).mapToDouble(i -> i * i / 1600.0).toArray();
    }

    private static double[] column(Matrix points, int column) {
        return points.column(column).transpose().toArray()[0];
    }
}
