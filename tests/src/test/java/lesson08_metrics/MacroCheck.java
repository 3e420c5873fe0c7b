package lesson08_metrics;

import check.Exercise;
import check.Trial;
import java.util.Arrays;
import java.util.stream.IntStream;
import lesson08_metrics.Averaging.Metric;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.9", title = "Classes that occur, and the macro average", points = 6, file = "Averages.java", needs = "8.5")
class MacroCheck {

    static int[] where(Confusion in, java.util.function.IntPredicate which) {
        return IntStream.range(0, in.classes()).filter(which).toArray();
    }

    static boolean present(Confusion in, int k) {
        return in.confusion().row(k).sum() > 0;
    }

    static boolean predicted(Confusion in, int k) {
        return in.confusion().column(k).sum() > 0;
    }

    static final Trial<Confusion, int[]> OCCURRING = Trial.of("Averages.occurring(confusion)",
                    (Confusion in) -> Averages.occurring(in.confusion()))
            .definition(in -> Metrics.occurring(in.confusion()))
            .example("1 never predicted, 2 never present, 3 neither", Confusion::withGaps, new int[] {0, 1, 2, 4})
            .example("cats, dogs and birds", Confusion::animals, new int[] {0, 1, 2})
            .example("no sample", () -> Confusion.empty(3), new int[0])
            .example("a class that is missed every time and gives false alarms",
                    () -> new Confusion(Matrix.of("0 2 0; 1 3 0; 0 0 0")), new int[] {0, 1})
            .example("one sample of class 0, taken for class 2", () -> new Confusion(Matrix.of("0 0 1; 0 0 0; 0 0 0")),
                    new int[] {0, 2})
            .random("4 classes without the first", 1, random -> Confusion.randomWithout(0, 4, random))
            .random("4 classes without the last", 1, random -> Confusion.randomWithout(3, 4, random))
            .mistake("All classes", "A class that is in neither labels nor predictions is left out: its row and its column are"
                    + " empty.", in -> where(in, k -> true))
            .mistake("Only those present", "A class that was predicted occurs, too, even if no sample is of it.",
                    in -> where(in, k -> present(in, k)))
            .mistake("Only those predicted", "A class that some sample has occurs, too, even if it was never predicted.",
                    in -> where(in, k -> predicted(in, k)))
            .mistake("Both present and predicted", "One of the two is enough.",
                    in -> where(in, k -> present(in, k) && predicted(in, k)))
            .mistake("Only those that were found", "A class of which all samples are wrong occurs, too: the diagonal says too little.",
                    in -> where(in, k -> in.confusion().get(k, k) > 0))
            .mistake("Those that do not occur", "The others are asked.", in -> where(in, k -> !present(in, k) && !predicted(in, k)))
            .mistake("Counted from 1", "Classes are counted from 0.",
                    in -> Arrays.stream(Metrics.occurring(in.confusion())).map(k -> k + 1).toArray())
            .mistake("From the last to the first", "Their numbers are asked, rising.", in -> {
                int[] rising = Metrics.occurring(in.confusion());
                return IntStream.range(0, rising.length).map(i -> rising[rising.length - 1 - i]).toArray();
            })
            .mistake("One place for every class, the rest filled with 0",
                    "The array is as long as there are classes that occur: a 0 at its end would be class 0 once more.",
                    in -> Arrays.copyOf(Metrics.occurring(in.confusion()), in.classes()))
            .mistake("Yes or no for every class", "The numbers of the classes are asked: {0, 2} where 0 and 2 occur.",
                    in -> IntStream.range(0, in.classes()).map(k -> present(in, k) || predicted(in, k) ? 1 : 0).toArray())
            .mistake("None", "Look at the rows and the columns: which are empty?", in -> new int[0])
            .mistake("How many in place of which", "Return the numbers of the classes, one after the other.",
                    in -> new int[] {Metrics.occurring(in.confusion()).length});

    static final Trial<Averaging, Double> MACRO = Averaging.questions(Trial.of("Averages.macro(confusion, metric)",
                    (Averaging in) -> Averages.macro(in.confusion(), in.metric()))
            .definition(Averaging::macro)
            .example("precision of cats, dogs and birds", () -> Averaging.animals(Metric.PRECISION), 5.0 / 9)
            .example("recall of cats, dogs and birds", () -> Averaging.animals(Metric.RECALL), 41.0 / 60)
            .example("F1 of cats, dogs and birds", () -> Averaging.animals(Metric.F1), 19.0 / 33))
            .mistake("Micro", "Here the counts were added up first. Macro asks the metric of each class, then takes the mean.",
                    Averaging::micro)
            .mistake("Weighted", "In the macro average each class counts the same, however many samples it has.",
                    Averaging::weighted)
            .mistake("Classes that do not occur are not left out", "A class in neither labels nor predictions counts as 0 here."
                    + " Ask occurring, and divide by how many these are.", in -> Metrics.mean(in.confusion(), in.all(), in.metric()))
            .mistake("The sum of those that occur divided by all classes", "Divide by the number of the classes that occur.",
                    in -> in.macro() * in.occurring().length / in.confusion().rows())
            .mistake("Only classes that are present", "A class that was only predicted occurs, too: there were false alarms for it.",
                    in -> Metrics.mean(in.confusion(), in.where(k -> in.present(k) > 0), in.metric()))
            .mistake("Only classes that were predicted", "A class that was never predicted occurs, too: it was missed.",
                    in -> Metrics.mean(in.confusion(), in.where(k -> in.predicted(k) > 0), in.metric()))
            .mistake("Classes with 0 left out", "A class with precision 0 lowers the mean, and should.",
                    in -> Metrics.mean(in.confusion(), in.where(k -> in.of(k) > 0), in.metric()))
            .mistake("The metric is always F1", "Which metric, the argument says.", in -> in.with(Metric.F1).macro())
            .mistake("The metric is always recall", "Which metric, the argument says.", in -> in.with(Metric.RECALL).macro())
            .mistake("The metric is always precision", "Which metric, the argument says.",
                    in -> in.with(Metric.PRECISION).macro())
            .mistake("Not divided", "A mean is asked: divide by the number of classes.",
                    in -> in.macro() * in.occurring().length)
            .mistake("0/0 is NaN", "If no class occurs, the average is 0 by convention.",
                    in -> in.occurring().length == 0 ? Double.NaN : in.macro())
            .mistake("Added up in an int", "Every metric loses what is behind its point. Let the sum be a double.",
                    in -> IntStream.of(in.occurring()).mapToDouble(in::of).map(Math::floor).average().orElse(0))
            .mistake("The first class left out", "Classes are counted from 0.",
                    in -> Metrics.mean(in.confusion(), in.where(k -> k > 0 && in.present(k) + in.predicted(k) > 0), in.metric()))
            .mistake("Only the first class", "The mean goes over all classes that occur.", in -> in.of(0))
            .mistake("The places in the list taken for the classes",
                    "occurring returns numbers of classes: ask for the counts of these, not of 0, 1, 2 …",
                    in -> Metrics.mean(in.confusion(), IntStream.range(0, in.occurring().length).toArray(), in.metric()))
            .mistake("Rows and columns swapped", "Rows are actual, columns predicted, as OneVersusRest has it.",
                    in -> Metrics.macro(in.confusion().transpose(), in.metric()))
            .mistake("The best class", "The mean is asked.", in -> IntStream.of(in.occurring()).mapToDouble(in::of).max().orElse(0))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double right = in.macro();
                in.confusion().scaleInPlace(0);
                return right;
            });

    @Test
    void each_class_that_occurs_counts_the_same() {
        OCCURRING.check();
        MACRO.check();
    }
}
