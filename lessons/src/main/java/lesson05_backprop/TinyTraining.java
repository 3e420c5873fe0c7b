package lesson05_backprop;

import matrix.Todo;

/** The tiny network that this workbook follows, as a chain of layers that learns. */
public final class TinyTraining {

    private TinyTraining() {
    }

    /**
     * Returns the network: a convolution with filters 1 and 2 of lesson 1 (stride 1, no margins, biases 0), ReLU, max
     * pooling 2×2, flatten, and the dense layer with the weights and biases of {@link TinyNetwork}. It ends in logits.
     */
    public static Chain chain() {
        // TODO 5.30 Five layers in a chain. Images has the filters, TinyNetwork the dense layer's numbers.
        throw new Todo("5.30");
    }

    /**
     * Trains a new such network with one step of plain gradient descent on the 6×6 image, whose class is
     * {@link TinyNetwork#target()}; all of it learns, filters included.
     *
     * @param rate the learning rate
     * @return the cross entropy before the step, and after it
     */
    public static double[] oneStep(double rate) {
        // TODO 5.30 Training has all you need. Mind what step returns: the loss before the step.
        throw new Todo("5.30");
    }
}
