package lesson09_full_cnn;

import charts.LineChart;
import experiments.Experiment;
import experiments.Lab;
import experiments.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lesson09_full_cnn.Checkup.Epoch;
import lesson09_full_cnn.Checkup.LayerBefore;
import matrix.Todo;

/** Shows the patients of the clinic: their tables and curves, before the repair and after it. Given: nothing to write. */
final class Clinic {

    private static final long SEED = 1;

    private Clinic() {
    }

    /** Returns one experiment for each patient. */
    static List<Experiment> cases() {
        return IntStream.rangeClosed(1, Patients.COUNT).mapToObj(number -> new Experiment("case" + number,
                "The clinic: what is wrong with run " + number + "?", lab -> show(lab, number))).toList();
    }

    /** Shows a run in which nothing is wrong. */
    static void healthy(Lab lab) {
        Checkup checkup = Checkup.of(Patients.healthy(), lab.seed(SEED));
        measured(lab, checkup);
        draw(lab, "healthy", "The healthy run", checkup, Optional.empty());
    }

    private static void show(Lab lab, int number) {
        Checkup ill = Checkup.of(Patients.ill(number), lab.seed(SEED));
        measured(lab, ill);
        Optional<Checkup> treated = treated(number, lab.seed(SEED));
        treated.ifPresentOrElse(checkup -> {
            lab.say("After your repair:");
            measured(lab, checkup);
        }, () -> lab.say("Your diagnosis goes into Diagnoses.case%d(), your repair into Repairs.case%d().", number, number));
        draw(lab, "case" + number, "Case " + number, ill, treated);
    }

    private static Optional<Checkup> treated(int number, long seed) {
        try {
            return Optional.of(Checkup.of(Patients.treated(number), seed));
        } catch (Todo notYet) {
            if (notYet.exercise().equals("9." + (25 + number))) {
                return Optional.empty();
            }
            throw notYet; // another exercise, of an earlier lesson
        }
    }

    private static void measured(Lab lab, Checkup checkup) {
        Checkup.Before before = checkup.before();
        lab.say("Before the first step: what goes into the network is from %s to %s; the loss is %s (guessing costs ln 10 = 2.303); %s.",
                number(before.smallestInput()), number(before.largestInput()), number(before.loss()), silent(before.silent()));
        Table layers = Table.of("layer", "units", "different", "different after", "‖W‖", "‖∂L/∂W‖ of 16 images", "of 64");
        for (int i = 0; i < before.layers().size(); i++) {
            LayerBefore layer = before.layers().get(i);
            layers.row(layer.name(), layer.units(), layer.different(), checkup.different().get(i), number(layer.weights()),
                    number(layer.gradientOf16()), number(layer.gradientOf64()));
        }
        lab.show(layers);
        epochs(lab, checkup);
        lab.say("After the training: the same validation images asked twice, the answers differ by up to %s. Accuracy on 300 images that were"
                + " collected later: %s.", number(checkup.askedTwice()), percent(checkup.newAccuracy()));
    }

    private static void epochs(Lab lab, Checkup checkup) {
        List<String> columns = new ArrayList<>(List.of("epoch", "training loss", "accuracy", "validation loss", "accuracy"));
        checkup.before().layers().forEach(layer -> columns.add("‖∂L/∂W‖ " + layer.name()));
        Table table = Table.of(columns.toArray(new String[0]));
        for (int i = 0; i < checkup.epochs().size(); i++) {
            Epoch epoch = checkup.epochs().get(i);
            List<Object> row = new ArrayList<>(List.of(i + 1, number(epoch.trainingLoss()), percent(epoch.trainingAccuracy()),
                    number(epoch.validationLoss()), percent(epoch.validationAccuracy())));
            DoubleStream.of(epoch.gradients()).forEach(length -> row.add(number(length)));
            table.row(row.toArray());
        }
        lab.show(table);
    }

    private static String silent(double[] shares) {
        List<String> parts = new ArrayList<>();
        for (double share : shares) {
            parts.add(percent(share));
        }
        return "of the hidden numbers, " + String.join(", ", parts) + " are 0 for all training images";
    }

    private static void draw(Lab lab, String file, String title, Checkup ill, Optional<Checkup> treated) {
        LineChart loss = LineChart.titled(title + ": loss").axes("epoch", "loss").logarithmic();
        LineChart accuracy = LineChart.titled(title + ": accuracy").axes("epoch", "share found");
        LineChart gradients = LineChart.titled(title + ": length of the gradient, layer by layer").axes("epoch", "‖∂L/∂W‖").logarithmic();
        curves(loss, accuracy, "", ill);
        treated.ifPresent(checkup -> curves(loss, accuracy, ", repaired", checkup));
        boolean anything = false;
        for (int i = 0; i < ill.before().layers().size(); i++) {
            int layer = i;
            double[] lengths = each(ill, epoch -> epoch.gradients()[layer]);
            if (DoubleStream.of(lengths).anyMatch(length -> length > 0 && Double.isFinite(length))) {
                gradients.line(ill.before().layers().get(i).name(), lengths);
                anything = true;
            }
        }
        lab.draw(file + "-loss", loss);
        lab.draw(file + "-accuracy", accuracy);
        if (anything) {
            lab.draw(file + "-gradients", gradients);
        }
    }

    private static void curves(LineChart loss, LineChart accuracy, String words, Checkup checkup) {
        add(loss, "training" + words, each(checkup, Epoch::trainingLoss));
        add(loss, "validation" + words, each(checkup, Epoch::validationLoss));
        accuracy.line("training" + words, each(checkup, Epoch::trainingAccuracy));
        accuracy.line("validation" + words, each(checkup, Epoch::validationAccuracy));
    }

    private static void add(LineChart chart, String name, double[] values) {
        if (DoubleStream.of(values).anyMatch(Double::isFinite)) {
            chart.line(name, values);
        }
    }

    private static double[] each(Checkup checkup, ToDoubleFunction<Epoch> number) {
        return checkup.epochs().stream().mapToDouble(number).toArray();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** Returns a number in three or four figures, as a power of ten where it is far from 1. */
    private static String number(double value) {
        double size = Math.abs(value);
        return size == 0 ? "0" : String.format(Locale.ROOT, size < 1e-3 || size >= 1e5 ? "%.1e" : size < 10 ? "%.3f" : "%.1f", value);
    }
}
