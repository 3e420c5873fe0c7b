package lesson05_backprop;

import java.util.List;
import matrix.Layer;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;
import matrix.Todo;

/** Layers one after the other, the output of each the input of the next. The whole is a layer, too. */
public final class Chain implements Layer {

    private final List<Layer> layers; // in the order of the forward pass

    /** A chain of these layers, the first at the input; the list is copied. */
    public Chain(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    /** A chain of these layers, the first at the input. */
    public Chain(Layer... layers) {
        this(List.of(layers));
    }

    /** Returns what the last layer makes of what the one before it made of … of {@code x}. */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        // TODO 5.20 From the first layer to the last; each gets the output of the one before it.
        throw new Todo("5.20");
    }

    /** Sends the gradient back through all layers, and returns ∂L/∂x. Every layer replaces its own gradients. */
    @Override
    public Tensor backward(Tensor outputGradient) {
        // TODO 5.20 The chain rule: each layer gets the gradient for its output, and returns that for its input.
        throw new Todo("5.20");
    }

    /** Returns the parameters of all layers, those of the first layer first. */
    @Override
    public List<Parameter> parameters() {
        // TODO 5.20 Collect them layer by layer.
        throw new Todo("5.20");
    }

    /** Returns what all layers have gathered beside their parameters (lesson 7). Given. */
    @Override
    public List<Parameter> statistics() {
        return layers.stream().flatMap(layer -> layer.statistics().stream()).toList();
    }

    /** Returns the shape that the last layer makes. @throws IllegalArgumentException if two layers do not fit together */
    @Override
    public Shape outputShape(Shape input) {
        // TODO 5.20 Ask every layer in turn.
        throw new Todo("5.20");
    }

    /** Returns the layers in the order of the forward pass. */
    public List<Layer> layers() {
        return layers;
    }
}
