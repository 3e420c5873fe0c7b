package lesson09_full_cnn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.Chain;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

/** Looks into repaired runs: whether they train, and whether a network is the one that was asked for. */
final class Examination {

    /** What a repaired run must at least find of new images; the ill ones but two find less than a fourth. */
    private static final double ENOUGH = 0.55;

    /** By then most repaired runs have found enough. */
    private static final int FIRST_EPOCHS = 4;

    /** A seed of data and of first weights that the lesson does not show. */
    record Seed(long seed) {
    }

    private Examination() {
    }

    /**
     * Returns whether the treated patient trains: soon, or else by the end of all its epochs.
     *
     * @param cause what the run shows of the cause; {@code REPAIRED} if it is gone
     */
    static Examined training(int number, Seed in, Function<Checkup, Examined> cause) {
        Patient patient = Patients.treated(number);
        Examined soon = trained(patient.with(patient.collected(), patient.batchSize(), FIRST_EPOCHS), in, cause);
        return soon == Examined.REPAIRED ? soon : trained(patient, in, cause);
    }

    private static Examined trained(Patient patient, Seed in, Function<Checkup, Examined> cause) {
        Checkup checkup = Checkup.of(patient, in.seed());
        Examined examined = cause.apply(checkup);
        return examined != Examined.REPAIRED || suffices(checkup) ? examined : Examined.DOES_NOT_TRAIN;
    }

    /** Returns whether enough of the new images are found. */
    static boolean suffices(Checkup checkup) {
        return checkup.newAccuracy() >= ENOUGH;
    }

    /**
     * Returns {@code REPAIRED} if the network has these layers and takes its weights from the given chance.
     *
     * @param layers the layers as {@link #describe} has them
     */
    static Examined network(Function<RandomGenerator, Chain> repair, Seed in, List<String> layers) {
        Chain network = repair.apply(new Random(in.seed()));
        if (network == null) {
            return null;
        }
        List<String> described = describe(network);
        if (described.contains("SoftmaxLayer")) {
            return Examined.STILL_A_SOFTMAX;
        }
        if (!described.equals(layers)) {
            return Examined.OTHER_LAYERS;
        }
        if (weights(network).stream().allMatch(weight -> weight.elementTimes(weight).sum() == 0)) {
            return Examined.STILL_ALIKE;
        }
        if (weights(repair.apply(new Random(in.seed() + 1))).equals(weights(network))) {
            return Examined.NOT_BY_CHANCE;
        }
        return weights(repair.apply(new Random(in.seed()))).equals(weights(network)) ? Examined.REPAIRED : Examined.CHANCE_OF_ITS_OWN;
    }

    private static List<Matrix> weights(Chain network) {
        return network.parameters().stream().map(parameter -> parameter.value().copy()).toList();
    }

    /** Returns each layer in words: its kind, the shapes of its parameters, and of a function what it makes of two numbers. */
    private static List<String> describe(Chain network) {
        List<String> words = new ArrayList<>();
        for (Layer layer : network.layers()) {
            String line = layer.getClass().getSimpleName();
            for (Parameter parameter : layer.parameters()) {
                line += " " + parameter.value().shapeText();
            }
            if (layer instanceof ActivationLayer) {
                Matrix y = layer.forward(new Tensor(Matrix.of("-2 3"), Shape.vector(2)), Mode.EVALUATION).matrix();
                line += String.format(java.util.Locale.ROOT, " %.4f %.4f", y.get(0, 0), y.get(0, 1));
            }
            words.add(line);
        }
        return words;
    }

    /** Returns the layers of a chain of dense layers of these sizes, with a function between them. */
    static List<String> dense(String function, int... sizes) {
        List<String> words = new ArrayList<>(List.of("Flatten"));
        for (int i = 0; i + 1 < sizes.length; i++) {
            words.add("Dense " + sizes[i] + "×" + sizes[i + 1] + " 1×" + sizes[i + 1]);
            if (i + 2 < sizes.length) {
                words.add("ActivationLayer " + function);
            }
        }
        return words;
    }

    static final String RELU = "0.0000 3.0000";
    static final String SIGMOID = "0.1192 0.9526";
}
