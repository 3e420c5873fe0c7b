package lesson02_stride_padding;

import matrix.Todo;

/** How many parameters the convolutions of this lesson have. Stride, padding and dilation play no part in it. */
public final class Counting {

    private Counting() {
    }

    /**
     * Returns the parameters of a convolution in groups: each filter has a weight for each of its cells in each channel
     * <em>of its group</em>, and perhaps a bias.
     *
     * @param filters      F, at least 1, a multiple of the groups
     * @param channels     C of the input, at least 1, a multiple of the groups
     * @param kernelHeight KH, at least 1
     * @param kernelWidth  KW, at least 1
     * @param groups       G, at least 1
     * @param useBias      whether each filter has a bias
     * @return weights and biases together; right also where it exceeds the range of int
     * @throws IllegalArgumentException if the groups do not divide channels and filters
     */
    public static long convolution(int filters, int channels, int kernelHeight, int kernelWidth, int groups,
            boolean useBias) {
        Fit.requireGroups("convolution", channels, filters, groups);
        // TODO 2.9 How many channels does one filter see? The rest is exercise 1.14.
        throw new Todo("2.9");
    }

    /**
     * Returns the parameters of a depthwise separable convolution: one depthwise filter for each channel, then F
     * pointwise filters over all channels, and perhaps a bias for each of these F (the depthwise part has none).
     *
     * @param filters      F, at least 1
     * @param channels     C of the input, at least 1
     * @param kernelHeight KH of the depthwise filters, at least 1
     * @param kernelWidth  KW of the depthwise filters, at least 1
     * @param useBias      whether each pointwise filter has a bias
     * @return weights and biases together; right also where it exceeds the range of int
     */
    public static long separable(int filters, int channels, int kernelHeight, int kernelWidth, boolean useBias) {
        // TODO 2.9 Count the two parts one by one; each is a convolution that you can count already.
        throw new Todo("2.9");
    }
}
