package lesson05_backprop;

import charts.DecisionBoundary;
import charts.LineChart;
import datasets.LabelledPoints;
import datasets.PlaygroundPoints;
import datasets.PointPattern;
import experiments.Lab;
import experiments.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lesson05_backprop.Playground.Run;
import lesson05_backprop.Restarts.Plan;

/** The plans, tables and pictures that several tasks of the playground share. Given: nothing to write. */
final class Findings {

    private static final long SEED = 3;
    private static final int STARTS = 20;

    private Findings() {
    }

    /** Returns the plan to train on a pattern from 20 starts, with seed 3, unless the lab asks for others. */
    static Plan plan(Lab lab, PointPattern pattern, int epochs, double goal) {
        long seed = lab.seed(SEED);
        return new Plan(PlaygroundPoints.of(pattern, seed), epochs, goal, lab.restarts(STARTS), seed);
    }

    /** Prints the lengths of the gradients of the weights, layer by layer, before the first step and after the last. */
    static void gradients(Lab lab, List<String> names, List<Restarts> results) {
        int layers = results.get(0).net().hidden().size() + 1;
        List<String> columns = new ArrayList<>(List.of("‖∂L/∂W‖, median"));
        for (int k = 1; k < layers; k++) {
            columns.add("layer " + k);
        }
        columns.add("output");
        Table table = Table.of(columns.toArray(new String[0]));
        for (int i = 0; i < results.size(); i++) {
            table.row(row(names.get(i) + ", before", results.get(i).medians(Run::normsBefore)));
            table.row(row(names.get(i) + ", after", results.get(i).medians(Run::normsAfter)));
        }
        lab.show(table);
    }

    private static Object[] row(String name, List<Double> norms) {
        List<Object> row = new ArrayList<>(List.of(name));
        norms.forEach(norm -> row.add(length(norm)));
        return row.toArray();
    }

    /** Prints how much the starts differ at the end, and how much the loss of one start jumps. */
    static void stability(Lab lab, List<String> names, List<Restarts> results) {
        Table table = Table.of("how stable", "training loss", "lowest ever", "best", "median", "worst", "largest rise");
        for (int i = 0; i < results.size(); i++) {
            Restarts result = results.get(i);
            table.row(names.get(i), loss(result.median(Run::trainingLoss)), loss(result.median(Run::lowestLoss)),
                    loss(result.best().testLoss()), loss(result.median(Run::testLoss)), loss(result.worst().testLoss()),
                    loss(result.median(Run::largestLateRise)));
        }
        lab.show(table);
        lab.say("""
                training loss: on the training points at the end, median. lowest ever: on the test points, median.
                best, median, worst: on the test points at the end. largest rise: of the loss on the test points from
                one epoch to the next, in the second half of training, median.""");
    }

    /** Draws what some runs answer everywhere, with the training points. */
    static void boundaries(Lab lab, String file, String title, LabelledPoints training, List<String> captions,
                           List<Run> runs) {
        DecisionBoundary chart = DecisionBoundary.titled(title);
        for (int i = 0; i < runs.size(); i++) {
            chart.add(captions.get(i) + ": loss " + loss(runs.get(i).testLoss()), runs.get(i).trained()::answers,
                    training.points(), training.labels());
        }
        lab.draw(file, chart);
    }

    /** Draws the loss on the test points after each epoch of some runs. */
    static void curves(Lab lab, String file, String title, List<String> names, List<Run> runs) {
        LineChart chart = LineChart.titled(title).axes("epoch", "loss").logarithmic();
        for (int i = 0; i < runs.size(); i++) {
            chart.line(names.get(i), runs.get(i).testLosses());
        }
        lab.draw(file, chart);
    }

    /** Returns a loss in four places. */
    static String loss(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Returns a share as a percentage. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Returns the length of a gradient, as a power of ten where it is small. */
    static String length(double norm) {
        return String.format(Locale.ROOT, norm != 0 && norm < 1e-3 ? "%.0e" : "%.4f", norm);
    }

    /** Returns a mean or median of counts. */
    static String count(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
