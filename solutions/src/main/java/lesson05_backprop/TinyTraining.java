package lesson05_backprop;

import lesson01_convolution.Images;
import lesson03_pooling.Window;
import lesson04_activations.Relu;
import matrix.Loss;
import matrix.Matrix;
import matrix.Tensor;

/** The tiny network that this workbook follows, as a chain of layers that learns. */
public final class TinyTraining {

    private TinyTraining() {
    }

    /**
     * Returns the network: a convolution with filters 1 and 2 of lesson 1 (stride 1, no margins, biases 0), ReLU, max
     * pooling 2×2, flatten, and the dense layer with the weights and biases of {@link TinyNetwork}. It ends in logits.
     */
    public static Chain chain() {
        // BEGIN SOLUTION 5.30 Five layers in a chain. Images has the filters, TinyNetwork the dense layer's numbers.
        Tensor filters = Tensor.stack(Tensor.of(Images.filter1()), Tensor.of(Images.filter2()));
        return new Chain(
                new Convolution(filters, Matrix.zeros(1, 2), Sliding.plain()),
                new ActivationLayer(new Relu()),
                new MaxPoolingLayer(Window.of(2)),
                new Flatten(),
                new Dense(TinyNetwork.weights(), TinyNetwork.biases()));
        // END SOLUTION
    }

    /**
     * Trains a new such network with one step of plain gradient descent on the 6×6 image, whose class is
     * {@link TinyNetwork#target()}; all of it learns, filters included.
     *
     * @param rate the learning rate
     * @return the cross entropy before the step, and after it
     */
    public static double[] oneStep(double rate) {
        // BEGIN SOLUTION 5.30 Training has all you need. Mind what step returns: the loss before the step.
        Tensor image = Tensor.of(Images.sixBySix());
        Loss loss = new SoftmaxCrossEntropy();
        Training training = new Training(chain(), loss, new Sgd(rate));
        double before = training.step(image, TinyNetwork.target());
        return new double[] {before, training.loss(image, TinyNetwork.target())};
        // END SOLUTION
    }
}
