package lesson05_backprop;

import lesson03_pooling.Pooling;
import lesson03_pooling.Routing;
import lesson03_pooling.Window;
import matrix.Layer;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;

/** Average pooling as a layer: all cells of a window share its gradient evenly. */
public final class AveragePoolingLayer implements Layer {

    private final Window window;
    private Shape inputShape;    // shape of X in the last forward pass in training; null before the first
    private int samples;         // N of that pass

    /** A layer that pools with this window. */
    public AveragePoolingLayer(Window window) {
        this.window = window;
    }

    /**
     * Y = the average of each window, as in lesson 3.
     *
     * @param x N images
     * @return N samples of {@code outputShape(x.shape())}
     */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        // BEGIN SOLUTION 5.18 Lesson 3 has written it. In training, but only then, remember shape and number of the images.
        if (mode == Mode.TRAINING) {
            inputShape = x.shape();
            samples = x.samples();
        }
        return Pooling.average(x, window);
        // END SOLUTION
    }

    /**
     * dX: every number of dY is spread evenly over the cells of its window, and added there.
     *
     * @param outputGradient dY, of the shape of the output
     * @return dX, of the shape that X had
     */
    @Override
    public Tensor backward(Tensor outputGradient) {
        Expect.remembered("AveragePoolingLayer", inputShape);
        Expect.outputGradient("AveragePoolingLayer", outputGradient, samples, outputShape(inputShape));
        // BEGIN SOLUTION 5.18 The average does not ask which numbers there were: the shape of X is enough.
        return Routing.average(outputGradient, inputShape, window);
        // END SOLUTION
    }

    /** Returns as many channels, pooled. @throws IllegalArgumentException if the window does not fit */
    @Override
    public Shape outputShape(Shape input) {
        return Expect.pooled(input, window);
    }
}
