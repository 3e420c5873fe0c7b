package lesson05_backprop;

import lesson01_convolution.Images;
import matrix.Matrix;
import matrix.Tensor;

/**
 * The numbers of the tiny network that goes through all lessons, from its flattened features on: a dense layer of two
 * classes with small round weights. The README of this lesson computes everything from here by hand.
 * Every call makes new matrices. Given: nothing to write.
 */
public final class TinyNetwork {

    /** η of the one step of gradient descent. */
    public static final double LEARNING_RATE = 0.01;

    private TinyNetwork() {
    }

    /** Returns the 6×6 image of lesson 1, one sample of one channel. */
    public static Tensor image() {
        return Tensor.of(Images.sixBySix());
    }

    /** Returns what filters 1 and 2, ReLU and 2×2 max pooling make of the image, flattened: 1×8. */
    public static Matrix features() {
        return Matrix.of("3 0 3 1 0 1 0 3");
    }

    /** Returns the weights of the dense layer, 8 inputs × 2 classes. */
    public static Matrix weights() {
        return Matrix.of("0.2 -0.1; 0.2 0.1; -0.1 0.1; 0.3 -0.1; -0.2 0.2; 0.1 0.2; -0.1 0.2; 0.1 -0.1");
    }

    /** Returns the biases of the dense layer, 1×2. */
    public static Matrix biases() {
        return Matrix.of("-0.1 0.1");
    }

    /** Returns the one-hot label: the image is of class 1. */
    public static Matrix target() {
        return Matrix.of("0 1");
    }
}
