package lesson09_full_cnn;

import java.util.ArrayList;
import java.util.List;
import lesson01_convolution.Images;
import lesson03_pooling.Window;
import lesson04_activations.Relu;
import lesson04_activations.Softmax;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.Convolution;
import lesson05_backprop.Dense;
import lesson05_backprop.Flatten;
import lesson05_backprop.MaxPoolingLayer;
import lesson05_backprop.Sgd;
import lesson05_backprop.Sliding;
import lesson05_backprop.SoftmaxCrossEntropy;
import lesson05_backprop.TinyNetwork;
import lesson05_backprop.Training;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

/**
 * The tiny network of all lessons, run whole: what each layer makes of the 6×6 image, every gradient, and one step of
 * gradient descent.
 *
 * @param outputs       what comes out of conv, relu, pool, flatten and dense, in this order
 * @param probabilities 1×2, of the two classes
 * @param lossBefore    the cross entropy before the step
 * @param gradients     of the filters, their biases, W and b, in this order, before the step
 * @param lossAfter     the cross entropy after the step
 */
public record TinyRun(List<Tensor> outputs, Matrix probabilities, double lossBefore, List<Matrix> gradients, double lossAfter) {

    /**
     * Returns the tiny network for one 6×6 image: filters 1 and 2 (stride 1, no margins, biases 0), ReLU, max pooling 2×2,
     * flatten, and the dense layer with the numbers of {@link TinyNetwork}. The layers are called conv, relu, pool, flatten
     * and dense.
     */
    public static Sequential network() {
        // BEGIN SOLUTION 9.11 As in lesson 5, but as a Sequential whose layers have names.
        Tensor filters = Tensor.stack(Tensor.of(Images.filter1()), Tensor.of(Images.filter2()));
        return new Sequential(new Shape(1, 6, 6))
                .add("conv", new Convolution(filters, Matrix.zeros(1, 2), Sliding.plain()))
                .add("relu", new ActivationLayer(new Relu()))
                .add("pool", new MaxPoolingLayer(Window.of(2)))
                .add("flatten", new Flatten())
                .add("dense", new Dense(TinyNetwork.weights(), TinyNetwork.biases()));
        // END SOLUTION
    }

    /**
     * Sends an image through a new tiny network, layer by layer, and takes one step of plain gradient descent.
     *
     * @param image  one sample of 1×6×6
     * @param target its label, 1×2, one-hot
     * @param rate   the learning rate
     */
    public static TinyRun of(Tensor image, Matrix target, double rate) {
        Sequential network = network();
        // BEGIN SOLUTION 9.11 First forward through network.layers(), noting each output. Then one Training.step, whose
        // backward leaves the gradients in the parameters. Last the loss once more.
        List<Tensor> outputs = new ArrayList<>();
        Tensor output = image;
        for (Layer layer : network.layers()) {
            output = layer.forward(output, Mode.EVALUATION);
            outputs.add(output);
        }
        Training training = new Training(network, new SoftmaxCrossEntropy(), new Sgd(rate));
        double before = training.step(image, target);
        List<Matrix> gradients = network.parameters().stream().map(Parameter::gradient).toList();
        return new TinyRun(outputs, Softmax.of(output.matrix()), before, gradients, training.loss(image, target));
        // END SOLUTION
    }
}
