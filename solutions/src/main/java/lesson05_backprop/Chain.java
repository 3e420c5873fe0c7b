package lesson05_backprop;

import java.util.ArrayList;
import java.util.List;
import matrix.Layer;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

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
        // BEGIN SOLUTION 5.20 From the first layer to the last; each gets the output of the one before it.
        Tensor output = x;
        for (Layer layer : layers) {
            output = layer.forward(output, mode);
        }
        return output;
        // END SOLUTION
    }

    /** Sends the gradient back through all layers, and returns ∂L/∂x. Every layer replaces its own gradients. */
    @Override
    public Tensor backward(Tensor outputGradient) {
        // BEGIN SOLUTION 5.20 The chain rule: each layer gets the gradient for its output, and returns that for its input.
        Tensor gradient = outputGradient;
        for (int i = layers.size() - 1; i >= 0; i--) {
            gradient = layers.get(i).backward(gradient);
        }
        return gradient;
        // END SOLUTION
    }

    /** Returns the parameters of all layers, those of the first layer first. */
    @Override
    public List<Parameter> parameters() {
        // BEGIN SOLUTION 5.20 Collect them layer by layer.
        List<Parameter> parameters = new ArrayList<>();
        for (Layer layer : layers) {
            parameters.addAll(layer.parameters());
        }
        return parameters;
        // END SOLUTION
    }

    /** Returns what all layers have gathered beside their parameters (lesson 7). Given. */
    @Override
    public List<Parameter> statistics() {
        return layers.stream().flatMap(layer -> layer.statistics().stream()).toList();
    }

    /** Returns the shape that the last layer makes. @throws IllegalArgumentException if two layers do not fit together */
    @Override
    public Shape outputShape(Shape input) {
        // BEGIN SOLUTION 5.20 Ask every layer in turn.
        Shape shape = input;
        for (Layer layer : layers) {
            shape = layer.outputShape(shape);
        }
        return shape;
        // END SOLUTION
    }

    /** Returns the layers in the order of the forward pass. */
    public List<Layer> layers() {
        return layers;
    }
}
