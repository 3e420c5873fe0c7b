package lesson09_full_cnn;

import java.util.List;
import lesson05_backprop.TinyNetwork;
import matrix.Matrix;
import matrix.Tensor;
import matrix.Todo;

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
        // TODO 9.11 As in lesson 5, but as a Sequential whose layers have names.
        throw new Todo("9.11");
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
        // TODO 9.11 First forward through network.layers(), noting each output. Then one Training.step, whose
        // backward leaves the gradients in the parameters. Last the loss once more.
        throw new Todo("9.11");
    }
}
