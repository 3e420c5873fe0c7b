package lesson06_regularization;

import charts.LineChart;
import experiments.Lab;
import experiments.Progress;
import experiments.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import lesson06_regularization.Recipe.Run;

/** The experiments about over- and underfitting. Given: nothing to write. */
final class GapExperiments {

    /** Images to learn from. */
    static final int COUNT = 300;
    /** Share of them whose label is wrong: who learns those by heart goes astray. */
    static final double WRONG = 0.2;

    private static final int EPOCHS = 60;
    private static final int NEURONS = 32;
    private static final int STARTS = 3;
    private static final long SEED = 1;

    private GapExperiments() {
    }

    /** More neurons, fewer neurons. */
    static void neurons(Lab lab) {
        List<Recipe> recipes = new ArrayList<>();
        for (int neurons : new int[] {1, 2, 4, 8, 16, 32}) {
            recipes.add(Recipe.plain(neurons + (neurons == 1 ? " neuron" : " neurons"), neurons));
        }
        List<List<Run>> results = train(lab, recipes);
        gaps(lab, results, "hidden layer");
        List<Run> widest = results.stream().max(Comparator.comparingDouble((List<Run> runs) ->
                average(runs, run -> run.gap().inLoss()))).orElseThrow();
        List<Run> best = results.stream().min(Comparator.comparingDouble((List<Run> runs) ->
                average(runs, run -> run.gap().testLoss()))).orElseThrow();
        lab.say("""
                One neuron underfits: it is bad on both sets, for it cannot tell ten classes apart. With 8 or more nearly
                the whole training set is learned by heart, wrong labels and all: overfitting. The gap in the loss is
                widest with %s. But the loss on new digits is smallest with %s: fewer neurons make the gap smaller only
                where they make both sets bad. So do not judge by the gap alone, and look for other remedies
                (6.remedies).""", widest.get(0).recipe().name(), best.get(0).recipe().name());
        lab.draw("neurons", curves("Loss on training and on other digits, by size of the hidden layer",
                List.of(results.get(0).get(0), results.get(3).get(0), results.get(5).get(0))));
    }

    /** One remedy at a time, then several together. */
    static void remedies(Lab lab) {
        List<List<Run>> results = train(lab, recipes());
        gaps(lab, results, NEURONS + " neurons");
        lab.say("""
                Without a remedy every training digit is learned, also those with a wrong label, and the gap is large.
                Each remedy makes it smaller, and each at a price: the loss on the training set rises. What counts is
                the loss on the test set. Ridge, LASSO and max-norm keep weights small; dropout lets no neuron rely on
                another; early stopping ends before the wrong labels are learned; shifted images are new images, which is
                why they help most here. Noise on single pixels is nothing that other digits have: it helps less. A gap
                below 0 is no mistake: a fifth of the training labels is wrong, and a good net does not believe those.""");
        lab.draw("remedies", curves("Loss on 300 other digits, without and with a remedy", results.stream()
                .map(runs -> runs.get(0)).filter(run -> run.recipe().patience().isEmpty()).toList(), false));
        lab.draw("overfitting", curves("Loss on training and on other digits",
                List.of(results.get(0).get(0), results.get(1).get(0), results.get(6).get(0))));
    }

    /** All remedies at strengths that suit these digits. */
    static List<Recipe> recipes() {
        Recipe plain = Recipe.plain("none", NEURONS);
        return List.of(plain,
                named("ridge, λ = 0.01", plain).equipped(network -> Penalties.penalize(network, new Ridge(0.01))),
                named("LASSO, λ = 0.003", plain).equipped(network ->
                        Penalties.constrain(network, SoftThreshold.of(Recipe.RATE, 0.003))),
                named("dropout, 0.5", plain).dropping(0.5),
                named("max-norm, 1", plain).equipped(network -> MaxNorm.constrain(network, 1)),
                named("early stopping, 5", plain).stopping(5),
                named("shifts, up to 2", plain).augmented((x, random) -> Augmentation.randomlyShifted(x, 2, random)),
                named("noise, 0.3", plain).augmented((x, random) -> Augmentation.noisy(x, 0.3, random)),
                named("ridge, shifts, stopping", plain).stopping(10)
                        .equipped(network -> Penalties.penalize(network, new Ridge(0.003)))
                        .augmented((x, random) -> Augmentation.randomlyShifted(x, 2, random)));
    }

    private static Recipe named(String name, Recipe recipe) {
        return Recipe.plain(name, recipe.neurons());
    }

    /** A sweep over λ: chosen on the validation set, told on the test set. */
    static void lambda(Lab lab) {
        double[] lambdas = LambdaSearch.grid(0.0001, 0.1, 7);
        List<Recipe> recipes = Arrays.stream(lambdas).mapToObj(lambda -> Recipe.plain(
                String.format(Locale.ROOT, "%.4f", lambda), NEURONS).equipped(network ->
                Penalties.penalize(network, new Ridge(lambda)))).toList();
        List<List<Run>> results = train(lab, recipes);
        double[] training = losses(results, run -> run.gap().trainingLoss());
        double[] validation = losses(results, Run::validationLoss);
        Table table = Table.of("λ of ridge", "training loss", "validation loss");
        for (int i = 0; i < lambdas.length; i++) {
            table.row(recipes.get(i).name(), number(training[i]), number(validation[i]));
        }
        lab.show(table);
        double chosen = LambdaSearch.choose(lambdas, validation);
        int place = IntStream.range(0, lambdas.length).filter(i -> lambdas[i] == chosen).findFirst().orElseThrow();
        lab.say("""
                The training loss only rises with λ, so it cannot choose: it would always take 0. On the validation set
                there is a valley, and λ = %s has the smallest loss there. Only now the test set is asked, once: loss %s,
                accuracy %s. Had we chosen by the test set, its loss would be too good to be true: we would have picked
                the λ that happens to suit these very digits.""", recipes.get(place).name(),
                number(losses(results, run -> run.gap().testLoss())[place]),
                number(losses(results, run -> run.gap().testAccuracy())[place]));
        lab.draw("lambda", LineChart.titled("Ridge: which λ? One training for each point")
                .axes("log₁₀ λ", "loss").line("training set", logarithms(lambdas), training)
                .line("validation set", logarithms(lambdas), validation));
    }

    private static double[] logarithms(double[] numbers) {
        return Arrays.stream(numbers).map(Math::log10).toArray();
    }

    // ---------------------------------------------------------------- what they share

    /** Trains every recipe from as many starts as the lab wants, each start with digits of its own. */
    static List<List<Run>> train(Lab lab, List<Recipe> recipes) {
        long seed = lab.seed(SEED);
        int starts = lab.restarts(STARTS);
        List<List<Run>> results = new ArrayList<>();
        try (Progress progress = lab.progress("training", recipes.size() * starts)) {
            for (Recipe recipe : recipes) {
                List<Run> runs = new ArrayList<>();
                for (int start = 0; start < starts; start++) {
                    FewDigits digits = FewDigits.of(COUNT, WRONG, lab.data(), seed + start);
                    runs.add(recipe.train(digits, EPOCHS, seed, start));
                    progress.step();
                }
                results.add(runs);
            }
        }
        return results;
    }

    private static void gaps(Lab lab, List<List<Run>> results, String what) {
        Table table = Table.of(what, "training loss", "test loss", "gap", "training accuracy", "test accuracy", "gap", "epochs");
        for (List<Run> runs : results) {
            table.row(runs.get(0).recipe().name(), mean(runs, run -> run.gap().trainingLoss()),
                    mean(runs, run -> run.gap().testLoss()), mean(runs, run -> run.gap().inLoss()),
                    mean(runs, run -> run.gap().trainingAccuracy()), mean(runs, run -> run.gap().testAccuracy()),
                    mean(runs, run -> run.gap().inAccuracy()),
                    String.format(Locale.ROOT, "%.0f", average(runs, run -> (double) run.epochs())));
        }
        lab.say("""
                %d digits to learn from, %.0f %% of them with a wrong label; %d others, rightly labelled, to test on. Means
                of %d starts, each with digits of its own; without penalties, and without dropout.""",
                COUNT, 100 * WRONG, FewDigits.TEST, results.get(0).size());
        lab.show(table);
    }

    /** Returns the mean over the starts of a number that each run has. */
    static double average(List<Run> runs, ToDoubleFunction<Run> number) {
        return runs.stream().mapToDouble(number).average().orElseThrow();
    }

    /** Returns that mean as text. */
    static String mean(List<Run> runs, ToDoubleFunction<Run> number) {
        return number(average(runs, number));
    }

    private static double[] losses(List<List<Run>> results, ToDoubleFunction<Run> number) {
        return results.stream().mapToDouble(runs -> average(runs, number)).toArray();
    }

    /** Returns a number with three places. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static LineChart curves(String title, List<Run> runs) {
        return curves(title, runs, true);
    }

    /** Returns the losses epoch by epoch, on the validation set and perhaps on the training set. */
    static LineChart curves(String title, List<Run> runs, boolean training) {
        LineChart chart = LineChart.titled(title).axes("epoch", "loss");
        for (Run run : runs) {
            chart.line(run.recipe().name() + (training ? ": others" : ""), run.otherLosses());
            if (training) {
                chart.line(run.recipe().name() + ": training", run.trainingLosses());
            }
        }
        return chart;
    }
}
