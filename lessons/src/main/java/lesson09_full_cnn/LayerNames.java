package lesson09_full_cnn;

import java.util.List;
import java.util.Locale;
import lesson05_backprop.ActivationLayer;
import matrix.Layer;
import matrix.Shape;

/** Names for the layers of a network, and what is refused there. Given: nothing to write. */
final class LayerNames {

    private LayerNames() {
    }

    /** Returns what kind of layer it is: the name of its class without "Layer", or of its function. */
    static String kind(Layer layer) {
        Object named = layer instanceof ActivationLayer activation ? activation.activation() : layer;
        String kind = named.getClass().getSimpleName().replaceFirst("Layer$", "");
        return kind.isEmpty() ? "Layer" : kind;
    }

    /** Returns a name that is not yet taken: {@code dense}, {@code dense_2}, {@code dense_3}. */
    static String next(Layer layer, List<String> taken) {
        String kind = kind(layer).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        String name = kind;
        for (int i = 2; taken.contains(name); i++) {
            name = kind + "_" + i;
        }
        return name;
    }

    /** @throws IllegalArgumentException if the name is taken, the layer is in the network already, or does not fit behind it */
    static void requireFits(String name, Layer layer, Sequential network) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Sequential: a layer needs a name, but \"" + name + "\" was given.");
        }
        if (network.names().contains(name)) {
            throw new IllegalArgumentException("Sequential: there is a layer \"" + name + "\" already; names differ.");
        }
        if (layer == network || network.layers().stream().anyMatch(other -> other == layer)) {
            throw new IllegalArgumentException("Sequential: the layer for the name \"" + name + "\" stands in this network"
                    + " already; it remembers one forward pass and cannot stand in two places.");
        }
        Shape shape = network.input();
        for (Layer before : network.layers()) {
            shape = before.outputShape(shape);
        }
        try {
            layer.outputShape(shape);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException("Sequential: the layer \"" + name + "\" cannot follow, for samples are of " + shape
                    + " there. " + unfit.getMessage(), unfit);
        }
    }

    /** @throws IllegalStateException if there is no layer */
    static void requireLayers(List<Layer> layers) {
        if (layers.isEmpty()) {
            throw new IllegalStateException("Sequential: pop() takes the last layer away, but there is none.");
        }
    }

    /** @throws IllegalArgumentException if no layer has this name */
    static void requireKnown(String name, List<String> names) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("Sequential: there is no layer \"" + name + "\"; there are " + names + ".");
        }
    }

    /** @throws IllegalArgumentException unless samples are of the network's shape */
    static void requireInput(Shape input, Shape shape) {
        if (!shape.equals(input)) {
            throw new IllegalArgumentException("Sequential: takes samples of " + input + ", but was given samples of " + shape
                    + ".");
        }
    }
}
