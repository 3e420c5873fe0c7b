package lesson09_full_cnn;

import java.util.ArrayList;
import java.util.List;
import lesson05_backprop.Chain;
import matrix.Layer;
import matrix.Loss;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;
import matrix.Todo;

/**
 * A network: layers with names, one after the other, for images of one shape. It is itself a layer, so a network may stand
 * in a network. It trains ({@link #fit}), is measured ({@link #evaluate}) and is used ({@link #predict}).
 */
public final class Sequential implements Layer {

    /** How many samples pass through the network at once where nothing is learned, so that memory stays bounded. */
    public static final int BATCH = 32;

    private final Shape input;                            // C×H×W of a sample
    private final List<Layer> layers = new ArrayList<>(); // in the order of the forward pass
    private final List<String> names = new ArrayList<>(); // names.get(i) is that of layers.get(i)

    /** A network for samples of this shape, as yet without layers. */
    public Sequential(Shape input) {
        this.input = input;
    }

    /** A network of these layers, the first at the input, named as {@link #add(Layer)} would. */
    public Sequential(Shape input, List<Layer> layers) {
        this(input);
        for (Layer layer : layers) {
            String name = LayerNames.next(layer, names);
            LayerNames.requireFits(name, layer, this);
            this.layers.add(layer);
            this.names.add(name);
        }
    }

    // ---------------------------------------------------------------- building it

    /** Adds a layer behind the last one, under a name of its own: {@code dense}, {@code dense_2} and so on. */
    public Sequential add(Layer layer) {
        return add(LayerNames.next(layer, names), layer);
    }

    /**
     * Adds a layer behind the last one. What does not fit is refused, and then nothing has changed.
     *
     * @param name not yet the name of another layer
     * @return this network
     * @throws IllegalArgumentException if the name is taken, the layer stands in the network already, or it cannot take
     *                                  what the last layer makes
     */
    public Sequential add(String name, Layer layer) {
        LayerNames.requireFits(name, layer, this);
        // TODO 9.1 Behind the last one: the layer into layers, the name into names. Return this network.
        throw new Todo("9.1");
    }

    /**
     * Takes the last layer away, and its name, which is free again.
     *
     * @return the layer
     * @throws IllegalStateException if there is none
     */
    public Layer pop() {
        LayerNames.requireLayers(layers);
        // TODO 9.1 The last of both lists goes.
        throw new Todo("9.1");
    }

    /** Returns the layer of this name. @throws IllegalArgumentException if there is none */
    public Layer layer(String name) {
        LayerNames.requireKnown(name, names);
        // TODO 9.1 A name stands at the same place in its list as the layer in its own.
        throw new Todo("9.1");
    }

    /** Returns the layers in the order of the forward pass; the list cannot be changed. */
    public List<Layer> layers() {
        return List.copyOf(layers);
    }

    /** Returns the names of the layers, in the same order. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** Returns the shape of a sample that goes in. */
    public Shape input() {
        return input;
    }

    // ---------------------------------------------------------------- it is a layer

    /** Returns what the last layer makes of what the one before it made of … of {@code x}. */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        LayerNames.requireInput(input, x.shape());
        // TODO 9.2 Lesson 5 has a class for layers one after the other; chain() makes one of these layers.
        throw new Todo("9.2");
    }

    /** Sends the gradient back through all layers, from the last to the first, and returns ∂L/∂x. */
    @Override
    public Tensor backward(Tensor outputGradient) {
        // TODO 9.2 The same, backward. The layers remember what they need, so a new chain will do.
        throw new Todo("9.2");
    }

    /** Returns the parameters of all layers, those of the first layer first. */
    @Override
    public List<Parameter> parameters() {
        // TODO 9.2 What the optimizer will move.
        throw new Todo("9.2");
    }

    /** Returns what all layers have gathered beside their parameters, such as running means; it is saved with them. */
    @Override
    public List<Parameter> statistics() {
        // TODO 9.2 A layer that says nothing about its statistics says that it has none.
        throw new Todo("9.2");
    }

    /** Returns the shape that the last layer makes. @throws IllegalArgumentException unless samples are of {@link #input()} */
    @Override
    public Shape outputShape(Shape shape) {
        LayerNames.requireInput(input, shape);
        // TODO 9.2 Without layers, what goes in comes out.
        throw new Todo("9.2");
    }

    /** Returns the shape of what comes out. */
    public Shape outputShape() {
        return outputShape(input);
    }

    private Chain chain() {
        return new Chain(layers);
    }

    // ---------------------------------------------------------------- looking at it

    /** Returns how many numbers the network learns: weights and biases of all layers. */
    public int parameterCount() {
        // TODO 9.3 Every parameter has as many numbers as its value.
        throw new Todo("9.3");
    }

    /**
     * What {@link #summary()} says of one layer.
     *
     * @param name       its name
     * @param output     the shape of what comes out of it
     * @param parameters how many numbers it learns
     */
    public record Row(String name, Shape output, int parameters) {
    }

    /** Returns one row for each layer, in the order of the forward pass. */
    public List<Row> rows() {
        // TODO 9.3 Walk through the layers with the shape: what comes out of one goes into the next.
        throw new Todo("9.3");
    }

    /** Returns a table of the layers as Keras prints one: name, kind, shape of the output, number of parameters. */
    public String summary() {
        return Summary.of(this);
    }

    // ---------------------------------------------------------------- training, measuring and using it

    /**
     * Trains the network as planned; its parameters change.
     *
     * @param x       N samples
     * @param targets N rows, one for each sample
     * @return what each epoch came to
     */
    public History fit(Tensor x, Matrix targets, FitPlan plan) {
        return new Fit(this, x, targets, plan).run();
    }

    /**
     * Returns the loss of the answers, and the share of them that is right. Nothing is learned.
     *
     * @param x       N samples, at least 1
     * @param targets N rows
     */
    public Evaluation evaluate(Tensor x, Matrix targets, Loss loss) {
        Evaluation.requireOneRowEach(x, targets);
        // TODO 9.6 The answers take little memory, even all of them together: predict, then compare.
        throw new Todo("9.6");
    }

    /**
     * Returns the network's answers, one row a sample, in the order of the samples. Nothing is learned, and at most
     * {@link #BATCH} samples pass at once. Networks for classes end in logits here, so these are logits.
     *
     * @param x N samples, perhaps none
     * @return N × outputs
     */
    public Matrix predict(Tensor x) {
        // TODO 9.4 Send some rows of x at a time forward, in EVALUATION, and set the answers' rows one by one.
        throw new Todo("9.4");
    }

    /**
     * Returns how probable the network holds each class.
     *
     * @param x N samples
     * @return N × classes, each row adds up to 1
     */
    public Matrix probabilities(Tensor x) {
        // TODO 9.6 The network ends in logits: what is missing?
        throw new Todo("9.6");
    }

    /** Returns the same as {@link #summary()}. */
    @Override
    public String toString() {
        return summary();
    }
}
