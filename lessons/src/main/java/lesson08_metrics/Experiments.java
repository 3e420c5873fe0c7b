package lesson08_metrics;

import charts.LineChart;
import datasets.Digits;
import datasets.LabelledImages;
import experiments.Experiment;
import experiments.Lab;
import experiments.LessonExperiments;
import experiments.Progress;
import experiments.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import matrix.Matrix;

/** Your metrics at work on networks that learn: {@code ./workbook experiment 8.digits}. Given: nothing to write. */
public final class Experiments implements LessonExperiments {

    private static final int NINE = 9;
    private static final int PEOPLE = 10_000;

    @Override
    public List<Experiment> all() {
        return List.of(
                new Experiment("digits", "Ten digits: which are mistaken for which, and what does one number hide?",
                        Experiments::digits),
                new Experiment("imbalance", "One digit in a hundred is a nine: what does an accuracy of 99 % say?",
                        Experiments::imbalance),
                new Experiment("threshold", "Is it a nine? Where to put the threshold if mistakes do not cost the same?",
                        Experiments::threshold),
                new Experiment("prevalence", "The same COVID test among more and fewer infected: what is a positive test worth?",
                        Experiments::prevalence));
    }

    private static DigitReader reader(Lab lab) {
        return DigitReader.usual(lab.data(), lab.seed(1));
    }

    // ---------------------------------------------------------------- 8.digits

    private static void digits(Lab lab) {
        DigitReader reader = reader(lab);
        Matrix confusion = reader.confusion();
        lab.say("A network of %d hidden neurons has seen %d digits %d times. This is what it makes of %d others. Rows are"
                + " actual, columns predicted.", DigitReader.HIDDEN, DigitReader.IMAGES, DigitReader.EPOCHS, reader.labels().length);
        lab.show(counts(confusion));
        lab.show(Report.table(confusion, DigitReader.NAMES));
        lab.say("Its commonest mistake: %s. See how that lowers the recall of the one and the precision of the other, while"
                + " accuracy is one number for all.", commonestMistake(confusion));
        lab.draw("digits-confusion", Pictures.confusion(confusion));
    }

    private static Table counts(Matrix confusion) {
        Table table = Table.of(IntStream.rangeClosed(0, confusion.cols())
                .mapToObj(k -> k == 0 ? "actual \\ predicted" : DigitReader.NAMES.get(k - 1)).toArray(String[]::new));
        for (int i = 0; i < confusion.rows(); i++) {
            List<Object> row = new ArrayList<>(List.of(DigitReader.NAMES.get(i)));
            for (int j = 0; j < confusion.cols(); j++) {
                row.add(confusion.get(i, j) == 0 ? "·" : String.valueOf((int) confusion.get(i, j)));
            }
            table.row(row.toArray());
        }
        return table;
    }

    private static String commonestMistake(Matrix confusion) {
        int actual = 0;
        int predicted = 1;
        for (int i = 0; i < confusion.rows(); i++) {
            for (int j = 0; j < confusion.cols(); j++) {
                if (i != j && confusion.get(i, j) > confusion.get(actual, predicted)) {
                    actual = i;
                    predicted = j;
                }
            }
        }
        return String.format(Locale.ROOT, "a %d taken for a %d, %d times", actual, predicted,
                (int) confusion.get(actual, predicted));
    }

    // ---------------------------------------------------------------- 8.imbalance

    /** 1 % nines among what it learns from, and 1 % among what it is asked. */
    private static void imbalance(Lab lab) {
        LabelledImages train = rare(Digits.train(), 10, 990);
        LabelledImages test = rare(Digits.test(), 9, 891);
        Table table = Table.of("network", "found", "false alarms", "accuracy", "recall", "precision", "F1", "AUC");
        row(table, "says no to all", new Counts(0, 9, 0, 891), number(0.5));
        int[] epochs = {1, 5, 20, 60};
        DigitReader reader = null;
        try (Progress progress = lab.progress("training", epochs.length)) {
            for (int many : epochs) {
                reader = DigitReader.trained(train, test, many, lab.seed(1));
                row(table, many + (many == 1 ? " epoch" : " epochs"), OneVersusRest.counts(reader.confusion(), NINE),
                        number(Auc.byRanks(reader.scores(NINE))));
                progress.step();
            }
        }
        lab.say("9 of 900 digits are nines, and so were 10 of the 1,000 to learn from. A nine is positive, all else negative.");
        lab.show(table);
        lab.say("""
                Whoever says no to all is right 99 times in 100 and has found nobody. Accuracy hardly moves between the rows; look
                at recall, precision and F1. The AUC shows what the threshold hides: nines may score higher than
                others long before one of them wins against all other classes.""");
        lab.draw("imbalance-precision-recall", Pictures.precisionRecall("Precision and recall: 9 nines among 900 digits", Map.of("nine", reader.scores(NINE))));
    }

    private static void row(Table table, String name, Counts counts, String area) {
        int all = counts.truePositives() + counts.falseNegatives() + counts.falsePositives() + counts.trueNegatives();
        table.row(name, counts.truePositives() + " of " + (counts.truePositives() + counts.falseNegatives()),
                counts.falsePositives(), number(Share.of(counts.truePositives() + counts.trueNegatives(), all)),
                number(ClassMetrics.recall(counts)), number(ClassMetrics.precision(counts)), number(ClassMetrics.f1(counts)), area);
    }

    // ---------------------------------------------------------------- 8.threshold

    private static void threshold(Lab lab) {
        Scored scores = reader(lab).scores(NINE);
        double[][] costs = {{1, 1}, {5, 1}, {20, 1}, {1, 5}, {1, 20}};
        Table table = Table.of("missed : false alarm", "threshold", "missed", "false alarms", "recall", "precision", "cost",
                "cost at 0.5");
        for (double[] cost : costs) {
            double threshold = Threshold.cheapest(scores, cost[0], cost[1]);
            Counts counts = Threshold.counts(scores, threshold);
            table.row((int) cost[0] + " : " + (int) cost[1], number(threshold), counts.falseNegatives(), counts.falsePositives(),
                    number(ClassMetrics.recall(counts)), number(ClassMetrics.precision(counts)),
                    (int) Threshold.cost(counts, cost[0], cost[1]),
                    (int) Threshold.cost(Threshold.counts(scores, 0.5), cost[0], cost[1]));
        }
        lab.say("100 of 1,000 digits are nines; the network gives each digit a probability of being one. The area under its ROC"
                + " curve is %.3f, the average precision %.3f.", Auc.byRanks(scores),
                PrecisionRecall.averagePrecision(PrecisionRecall.points(scores)));
        lab.show(table);
        lab.say("""
                The network is the same in every row. If a miss is dear, as in a COVID test, the threshold goes down, and recall is
                bought with false alarms. If a false alarm is dear, as in a spam filter, it goes up. (The thresholds were chosen on
                the same digits on which they are judged; somebody who sells them should choose on others.)""");
        lab.draw("threshold-costs", costsChart(scores));
    }

    private static LineChart costsChart(Scored scores) {
        double[] thresholds = IntStream.rangeClosed(18, 50).mapToDouble(i -> i * i / 2600.0).toArray();
        LineChart chart = LineChart.titled("What mistakes cost, by threshold").axes("threshold", "cost");
        for (double[] cost : new double[][] {{5, 1}, {1, 1}, {1, 5}}) {
            chart.line("missed " + (int) cost[0] + ", false alarm " + (int) cost[1], thresholds, IntStream.range(0, thresholds.length)
                    .mapToDouble(i -> Threshold.cost(Threshold.counts(scores, thresholds[i]), cost[0], cost[1])).toArray());
        }
        return chart;
    }

    // ---------------------------------------------------------------- 8.prevalence

    private static void prevalence(Lab lab) {
        Table table = Table.of("infected of 10,000", "found", "missed", "false alarms", "accuracy", "precision", "F1",
                "accuracy of no to all");
        for (int infected : new int[] {10, 100, 500, 2000, 5000}) {
            Counts counts = test(infected);
            table.row(infected, counts.truePositives(), counts.falseNegatives(), counts.falsePositives(),
                    number(Share.of(counts.truePositives() + counts.trueNegatives(), PEOPLE)),
                    number(ClassMetrics.precision(counts)), number(ClassMetrics.f1(counts)),
                    number(Share.of(PEOPLE - infected, PEOPLE)));
        }
        lab.say("A test with recall 0.9 and specificity 0.95, on 10,000 people.");
        lab.show(table);
        lab.say("""
                The test is the same in every row, and so are its recall and specificity. Precision is not: what a positive test is
                worth depends on how many of those tested are infected. And only among many infected is its accuracy better
                than that of saying no to all.""");
    }

    private static Counts test(int infected) {
        int found = infected * 9 / 10;
        int falseAlarms = (PEOPLE - infected) / 20;
        return new Counts(found, infected - found, falseAlarms, PEOPLE - infected - falseAlarms);
    }

    // ---------------------------------------------------------------- helpers

    /** Returns the first so many nines, and the first so many other digits. */
    private static LabelledImages rare(LabelledImages images, int nines, int others) {
        int[] labels = images.labels();
        IntStream some = IntStream.range(0, labels.length).filter(i -> labels[i] == NINE).limit(nines);
        IntStream rest = IntStream.range(0, labels.length).filter(i -> labels[i] != NINE).limit(others);
        return images.subset(IntStream.concat(some, rest).toArray());
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
