package lesson06_regularization;

import charts.LineChart;
import charts.PictureGrid;
import experiments.Lab;
import experiments.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lesson05_backprop.Dense;
import lesson06_regularization.Recipe.Run;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Regularizer;
import matrix.Tensor;

/** The experiments about what becomes of weights, biases and activities. Given: nothing to write. */
final class WeightExperiments {

    private static final int NEURONS = 16;
    private static final double RIDGE = 0.01;
    private static final double LASSO = 0.003;
    private static final double SMALL = 1e-3; // "nearly 0"
    private static final double END = 0.15;   // the histograms go from −0.15 to 0.15
    private static final int BINS = 31;       // odd, so that 0 is in the middle of one

    private WeightExperiments() {
    }

    /** Exact zeros. */
    static void zeros(Lab lab) {
        List<List<Run>> results = GapExperiments.train(lab, recipes());
        Table table = Table.of("weights of the hidden layer", "exactly 0", "below 0.001", "all", "Σ|w|", "Σw²", "test loss",
                "test accuracy");
        for (List<Run> runs : results) {
            Matrix w = runs.get(0).hidden().w().value();
            table.row(runs.get(0).recipe().name(), count(w, 0), count(w, SMALL), w.size(),
                    GapExperiments.number(w.map(Math::abs).sum()), GapExperiments.number(w.elementTimes(w).sum()),
                    GapExperiments.mean(runs, run -> run.gap().testLoss()),
                    GapExperiments.mean(runs, run -> run.gap().testAccuracy()));
        }
        lab.show(table);
        lab.say("""
                Weights are counted in the first start; loss and accuracy are means of all starts. Ridge makes weights
                small but not 0: its pull, 2λw, fades as a weight gets smaller. (So they never stop shrinking: those of
                pixels that are always white, which the loss does not ask for, halve about every %d steps.) LASSO
                pulls with λ to the end. Its gradient alone jumps over 0 and back, by η·λ; the proximal step, the soft
                threshold, stops there. Weights that are exactly 0 can be left out: the net reads only some pixels.""",
                Math.round(Math.log(2) / (2 * Recipe.RATE * RIDGE)));
        List<Run> first = results.stream().map(runs -> runs.get(0)).toList();
        lab.draw("histograms", histograms(first));
        lab.draw("zeros", pictures(first));
    }

    /** Without a penalty, with ridge, with LASSO by its gradient, and by the proximal step. */
    static List<Recipe> recipes() {
        return List.of(Recipe.plain("no penalty", NEURONS),
                Recipe.plain("ridge", NEURONS).equipped(network -> Penalties.penalize(network, new Ridge(RIDGE))),
                Recipe.plain("LASSO, gradient", NEURONS).equipped(network -> Penalties.penalize(network, new Lasso(LASSO))),
                Recipe.plain("LASSO, soft threshold", NEURONS).equipped(network ->
                        Penalties.constrain(network, SoftThreshold.of(Recipe.RATE, LASSO))));
    }

    private static long count(Matrix w, double below) {
        return Arrays.stream(w.ejml().data).filter(value -> Math.abs(value) <= below).count();
    }

    /** Returns how many weights of the hidden layer are where, as one line for each run. */
    static LineChart histograms(List<Run> runs) {
        LineChart chart = LineChart.titled("Where the hidden layer's weights are after training")
                .axes("weight", "how many, in steps of " + GapExperiments.number(2 * END / BINS)).logarithmic();
        double[] middles = IntStream.range(0, BINS).mapToDouble(i -> -END + (i + 0.5) * 2 * END / BINS).toArray();
        for (Run run : runs) {
            double[] counts = new double[BINS];
            for (double w : run.hidden().w().value().ejml().data) {
                int bin = (int) Math.floor((w + END) / (2 * END) * BINS);
                if (bin >= 0 && bin < BINS) {
                    counts[bin]++;
                }
            }
            chart.line(run.recipe().name(), middles, Arrays.stream(counts).map(count -> Math.max(count, 0.5)).toArray());
        }
        return chart;
    }

    /** Returns the weights of the first four hidden neurons, as pictures on the 28×28 pixels; what is exactly 0 is white. */
    static PictureGrid pictures(List<Run> runs) {
        int shown = 4;
        PictureGrid grid = PictureGrid.titled("Weights of four hidden neurons: LASSO leaves most pixels out").columns(shown);
        for (Run run : runs) {
            Matrix w = run.hidden().w().value();
            int side = (int) Math.round(Math.sqrt(w.rows()));
            for (int neuron = 0; neuron < shown; neuron++) {
                grid.addSigned(neuron == 0 ? run.recipe().name() : "neuron " + neuron, w.column(neuron).reshape(side, side));
            }
        }
        return grid;
    }

    /** Kernels, biases, activities. */
    static void where(Lab lab) {
        Regularizer ridge = new Ridge(RIDGE);
        List<Recipe> recipes = List.of(Recipe.plain("no penalty", NEURONS),
                Recipe.plain("ridge on W", NEURONS).equipped(network -> Penalties.penalize(network, ridge)),
                Recipe.plain("ridge on W and b", NEURONS).equipped(network -> everywhere(network, ridge)),
                Recipe.plain("max-norm 1 on W and b", NEURONS).equipped(network -> MaxNorm.constrain(network, 1)),
                Recipe.plain("LASSO on activities", NEURONS).watched(new ActivityPenalty(new Lasso(0.03))));
        List<List<Run>> results = GapExperiments.train(lab, recipes);
        FewDigits digits = FewDigits.of(GapExperiments.COUNT, GapExperiments.WRONG, lab.data(), 1);
        Table table = Table.of("penalty", "‖W‖", "‖b‖", "mean activity", "active", "training loss", "test loss",
                "test accuracy");
        for (List<Run> runs : results) {
            Matrix activities = activities(runs.get(0), digits.testX());
            List<Parameter> parameters = runs.get(0).network().parameters();
            table.row(runs.get(0).recipe().name(), GapExperiments.number(parameters.get(0).value().norm()),
                    GapExperiments.number(parameters.get(1).value().norm()), GapExperiments.number(activities.mean()),
                    GapExperiments.number(activities.map(value -> value > 0 ? 1 : 0).mean()),
                    GapExperiments.mean(runs, run -> run.gap().trainingLoss()),
                    GapExperiments.mean(runs, run -> run.gap().testLoss()),
                    GapExperiments.mean(runs, run -> run.gap().testAccuracy()));
        }
        lab.show(table);
        lab.say("""
                W and b are those of the hidden layer in the first start; "active" is the share of its answers to the test
                digits that are above 0. Biases hardly matter here: there are 16 of them beside 12,544 weights. A penalty
                on activities leaves the weights alone and asks for small answers: fewer neurons answer to a digit, and
                the answers are smaller.""");
        List<Run> first = new ArrayList<>();
        results.forEach(runs -> first.add(runs.get(0)));
        lab.draw("where", GapExperiments.curves("Loss on 300 other digits, by what is penalized", first, false));
    }

    private static void everywhere(Layer network, Regularizer regularizer) {
        network.parameters().forEach(parameter -> parameter.setRegularizer(regularizer));
    }

    /** Returns what the hidden neurons answer, after ReLU: one row an image. */
    private static Matrix activities(Run run, Tensor x) {
        Tensor answers = x;
        for (Layer layer : run.network().layers()) {
            if (layer instanceof Dense dense && dense == run.output()) {
                break;
            }
            answers = layer.forward(answers, Mode.EVALUATION);
        }
        return answers.matrix();
    }
}
