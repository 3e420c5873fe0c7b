package lesson01_convolution;

import matrix.Todo;

/**
 * How many numbers a layer has to learn: its parameters, which are weights and biases.
 * The size of the image plays no part in a convolution, and every part in a dense (fully connected) layer.
 */
public final class Counting {

    private Counting() {
    }

    /**
     * Returns the parameters of a convolution: each filter has one weight for each of its cells in each channel, and
     * one bias.
     *
     * @param filters      F, at least 1
     * @param channels     C of the input, at least 1
     * @param filterHeight KH, at least 1
     * @param filterWidth  KW, at least 1
     * @return weights and biases together; right also where it exceeds the range of int
     */
    public static long convolutionParameters(int filters, int channels, int filterHeight, int filterWidth) {
        // TODO 1.14 Weights of one filter, its bias, and that for each filter.
        throw new Todo("1.14");
    }

    /**
     * Returns the parameters of a dense layer: each output has one weight for each input, and one bias.
     *
     * @param inputs  numbers that go in, at least 1
     * @param outputs numbers that come out, at least 1
     * @return weights and biases together; right also where it exceeds the range of int
     */
    public static long denseParameters(int inputs, int outputs) {
        // TODO 1.14 Weights of one output, its bias, and that for each output.
        throw new Todo("1.14");
    }
}
