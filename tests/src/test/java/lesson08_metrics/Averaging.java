package lesson08_metrics;

import check.Trial;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import matrix.Matrix;

/** The question to an average: of which classes, and of what. */
record Averaging(Matrix confusion, Metric metric) {

    /** What is averaged; the checks' own, so that nobody's 8.6 to 8.8 is needed. */
    enum Metric implements ToDoubleFunction<Counts> {
        PRECISION(Metrics::precision), RECALL(Metrics::recall), F1(Metrics::f1), SPECIFICITY(Metrics::specificity),
        /** Not a fraction: so that nobody takes the metric for granted. */
        FALSE_ALARMS(Counts::falsePositives);

        private final ToDoubleFunction<Counts> definition;

        Metric(ToDoubleFunction<Counts> definition) {
            this.definition = definition;
        }

        @Override
        public double applyAsDouble(Counts counts) {
            return definition.applyAsDouble(counts);
        }
    }

    static Averaging animals(Metric metric) {
        return new Averaging(Confusion.animals().confusion(), metric);
    }

    static Averaging withGaps(Metric metric) {
        return new Averaging(Confusion.withGaps().confusion(), metric);
    }

    static Averaging random(int classes, RandomGenerator random) {
        return new Averaging(Confusion.random(classes, random).confusion(), any(random));
    }

    static Averaging randomWithout(int absent, int classes, RandomGenerator random) {
        return new Averaging(Confusion.randomWithout(absent, classes, random).confusion(), any(random));
    }

    private static Metric any(RandomGenerator random) {
        return Metric.values()[random.nextInt(Metric.values().length)];
    }

    /** The questions that all averages have in common. */
    static Trial<Averaging, Double> questions(Trial<Averaging, Double> trial) {
        return trial.fixture("a class never predicted, one never present, one neither: F1", () -> withGaps(Metric.F1))
                .fixture("the same: precision", () -> withGaps(Metric.PRECISION))
                .fixture("the same: recall", () -> withGaps(Metric.RECALL))
                .fixture("the same: specificity", () -> withGaps(Metric.SPECIFICITY))
                .fixture("cats, dogs and birds: specificity", () -> animals(Metric.SPECIFICITY))
                .fixture("cats, dogs and birds: false alarms", () -> animals(Metric.FALSE_ALARMS))
                .fixture("no sample", () -> new Averaging(Matrix.zeros(3, 3), Metric.F1))
                .random("3 classes", 3, random -> random(3, random))
                .random("4 classes, one of which does not occur", 3, random -> randomWithout(1, 4, random));
    }

    int[] all() {
        return IntStream.range(0, confusion.rows()).toArray();
    }

    int[] occurring() {
        return Metrics.occurring(confusion);
    }

    int[] where(java.util.function.IntPredicate which) {
        return IntStream.of(all()).filter(which).toArray();
    }

    double present(int k) {
        return confusion.row(k).sum();
    }

    double predicted(int k) {
        return confusion.column(k).sum();
    }

    double of(int k) {
        return metric.applyAsDouble(Metrics.counts(confusion, k));
    }

    double macro() {
        return Metrics.macro(confusion, metric);
    }

    double micro() {
        return Metrics.micro(confusion, metric);
    }

    double weighted() {
        return Metrics.weighted(confusion, metric);
    }

    Averaging with(Metric other) {
        return new Averaging(confusion, other);
    }
}
