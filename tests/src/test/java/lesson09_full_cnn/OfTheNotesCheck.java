package lesson09_full_cnn;

import check.Exercise;
import check.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import lesson05_backprop.ActivationLayer;
import java.util.stream.IntStream;
import matrix.Layer;
import matrix.Matrix;
import matrix.Parameter;
import matrix.Shape;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.9", title = "The network of the notes", points = 3, file = "Networks.java", needs = "9.1")
class OfTheNotesCheck {

    record Seed(long seed) {
    }

    /** How many different filters or units each layer with weights has, and what chance has to do with it. */
    record Weights(List<Integer> different, boolean sameSeedSameWeights, boolean allWeightsOtherWithAnotherSeed, boolean biasesAreZero) {
    }

    private static final List<String> LAYERS = List.of("Convolution to 25×26×26, 250 parameters", "Relu to 25×26×26, 0 parameters",
            "MaxPoolingLayer to 25×13×13, 0 parameters", "Convolution to 50×11×11, 11300 parameters", "Relu to 50×11×11, 0 parameters",
            "MaxPoolingLayer to 50×5×5, 0 parameters", "Flatten to 1250×1×1, 0 parameters", "Dense to 100×1×1, 125100 parameters",
            "Relu to 100×1×1, 0 parameters", "Dense to 10×1×1, 1010 parameters");

    static final Trial<Seed, List<String>> KINDS = Trial.of("the layers of ofTheNotes(new Random(seed))", (Seed in) -> layers(in.seed()))
            .definition(in -> LAYERS)
            .example("ten layers with 137,660 parameters", () -> new Seed(1), LAYERS)
            .mistake("No ReLU behind the convolutions", "The steps of the method ask for ReLU after each convolution.",
                    in -> changed(layers -> {
                        layers.remove(4);
                        layers.remove(1);
                    }))
            .mistake("No ReLU behind the first convolution", "The steps of the method ask for ReLU after each convolution.",
                    in -> changed(layers -> layers.remove(1)))
            .mistake("No ReLU behind the second convolution", "The steps of the method ask for ReLU after each convolution.",
                    in -> changed(layers -> layers.remove(4)))
            .mistake("Tanh in place of ReLU", "The notes have ReLU: its gradient does not fade where numbers are large.",
                    in -> changed(layers -> layers.replaceAll(layer -> layer.replace("Relu", "Tanh"))))
            .mistake("No ReLU behind the first dense layer", "Without it the two dense layers are one.", in -> changed(layers -> layers.remove(8)))
            .mistake("ReLU on the logits", "What comes out at the end are logits, any numbers: ReLU would make all negative ones equal.",
                    in -> changed(layers -> layers.add("Relu to 10×1×1, 0 parameters")))
            .mistake("Sigmoid at the end", "What comes out at the end are logits: the loss has the softmax in it.",
                    in -> changed(layers -> layers.add("Sigmoid to 10×1×1, 0 parameters")))
            .mistake("Average in place of maximum pooling", "The notes pool with the maximum.", in -> changed(layers ->
                    layers.replaceAll(layer -> layer.replace("MaxPoolingLayer", "AveragePoolingLayer"))))
            .mistake("ReLU after pooling", "The maximum of a window does not care, but convolution, ReLU, pooling is the order of the notes,"
                    + " and with average pooling it would matter.", in -> changed(layers -> {
                layers.set(1, LAYERS.get(2));
                layers.set(2, "Relu to 25×13×13, 0 parameters");
                layers.set(4, LAYERS.get(5));
                layers.set(5, "Relu to 50×5×5, 0 parameters");
            }))
            .mistake("Without Flatten", "Between pooling and the dense layers the maps become a vector: Flatten.",
                    in -> changed(layers -> layers.remove(6)))
            .mistake("Without the dense layer of 100", "Two dense layers: 100 units, then 10.", in -> changed(layers -> {
                layers.subList(7, 10).clear();
                layers.add("Dense to 10×1×1, 12510 parameters");
            }))
            .mistake("Only one convolution", "Convolution, ReLU, pooling: twice.", in -> changed(layers -> {
                layers.subList(3, 10).clear();
                layers.addAll(List.of("Flatten to 4225×1×1, 0 parameters", "Dense to 100×1×1, 422600 parameters",
                        "Relu to 100×1×1, 0 parameters", "Dense to 10×1×1, 1010 parameters"));
            }))
            .mistake("Five layers, as in the tiny network", "This one has two convolutions and two dense layers.", in -> changed(layers ->
                    layers.subList(5, 10).clear()));

    static final Trial<Seed, Weights> WEIGHTS = Trial.of("the weights of ofTheNotes(new Random(seed))", (Seed in) -> {
                Sequential network = Networks.ofTheNotes(new Random(in.seed()));
                List<Parameter> parameters = network.parameters();
                if (parameters.size() != 8) {
                    throw new IllegalStateException("The network has eight parameters, weights and biases of four layers, but yours has "
                            + parameters.size() + ".");
                }
                return new Weights(List.of(rows(parameters.get(0)), rows(parameters.get(2)), columns(parameters.get(4)), columns(parameters.get(6))),
                        same(in.seed(), in.seed()), allOther(in.seed(), in.seed() + 1),
                        parameters.stream().filter(parameter -> parameter.name().equals("b")).allMatch(b -> b.value().norm() == 0));
            })
            .definition(in -> new Weights(List.of(25, 50, 100, 10), true, true, true))
            .fixture("seed 3", () -> new Seed(3))
            .mistake("All weights are zero", "Equal filters stay equal: let the layers draw their weights from random.",
                    in -> new Weights(List.of(1, 1, 1, 1), true, false, true))
            .mistake("A generator of one's own", "Draw from the generator that is given, so that a run can be repeated and varied.",
                    in -> new Weights(List.of(25, 50, 100, 10), true, false, true))
            .mistake("Another network at every call", "Draw from the generator that is given: the same seed, the same network.",
                    in -> new Weights(List.of(25, 50, 100, 10), false, true, true));

    private static List<String> changed(Consumer<List<String>> change) {
        List<String> layers = new ArrayList<>(LAYERS);
        change.accept(layers);
        return layers;
    }

    private static List<String> layers(long seed) {
        List<String> layers = new ArrayList<>();
        Shape shape = new Shape(1, 28, 28);
        for (Layer layer : Networks.ofTheNotes(new Random(seed)).layers()) {
            shape = layer.outputShape(shape);
            Object kind = layer instanceof ActivationLayer activation ? activation.activation() : layer;
            int count = layer.parameters().stream().mapToInt(parameter -> parameter.value().size()).sum();
            layers.add(kind.getClass().getSimpleName() + " to " + shape + ", " + count + " parameters");
        }
        return layers;
    }

    private static int rows(Parameter weights) {
        return distinct(weights.value());
    }

    private static int columns(Parameter weights) {
        return distinct(weights.value().transpose());
    }

    private static int distinct(Matrix matrix) {
        Set<double[]> rows = new TreeSet<>(Arrays::compare);
        rows.addAll(List.of(matrix.toArray()));
        return rows.size();
    }

    private static boolean same(long one, long other) {
        List<Parameter> first = Networks.ofTheNotes(new Random(one)).parameters();
        List<Parameter> second = Networks.ofTheNotes(new Random(other)).parameters();
        for (int i = 0; i < first.size(); i++) {
            if (!Arrays.equals(first.get(i).value().ejml().data, second.get(i).value().ejml().data)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether two seeds give all four layers other weights. */
    private static boolean allOther(long one, long other) {
        List<Parameter> first = Networks.ofTheNotes(new Random(one)).parameters();
        List<Parameter> second = Networks.ofTheNotes(new Random(other)).parameters();
        return IntStream.of(0, 2, 4, 6).noneMatch(i -> first.get(i).value().equals(second.get(i).value()));
    }

    @Test
    void it_has_these_ten_layers() {
        KINDS.check();
    }

    @Test
    void its_weights_come_from_the_generator() {
        WEIGHTS.check();
    }
}
