package lesson05_backprop;

import lesson03_pooling.Window;
import matrix.Layer;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;
import matrix.Todo;

/** Max pooling as a layer: only the largest number of a window passes, and only its cell gets the gradient. */
public final class MaxPoolingLayer implements Layer {

    private final Window window;
    private Tensor input;        // X of the last forward pass in training; null before the first

    /** A layer that pools with this window. */
    public MaxPoolingLayer(Window window) {
        this.window = window;
    }

    /**
     * Y = the maximum of each window, as in lesson 3.
     *
     * @param x N images
     * @return N samples of {@code outputShape(x.shape())}
     */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        // TODO 5.17 Lesson 3 has written it. In training, but only then, remember what backward needs.
        throw new Todo("5.17");
    }

    /**
     * dX: every number of dY goes to the cell that was the largest of its window, and is added there.
     *
     * @param outputGradient dY, of the shape of the output
     * @return dX, of the shape that X had
     */
    @Override
    public Tensor backward(Tensor outputGradient) {
        Expect.remembered("MaxPoolingLayer", input);
        Expect.outputGradient("MaxPoolingLayer", outputGradient, input.samples(), outputShape(input.shape()));
        // TODO 5.17 Which cell did each maximum come from? Lesson 3 finds them, and routes a gradient back.
        throw new Todo("5.17");
    }

    /** Returns as many channels, pooled. @throws IllegalArgumentException if the window does not fit */
    @Override
    public Shape outputShape(Shape input) {
        return Expect.pooled(input, window);
    }
}
