package lesson02_stride_padding;

/**
 * How many positions a kernel has along one direction. Height and width follow the same rule, each with its own numbers.
 * Every shape in a convolutional network is computed with these two methods.
 */
public final class Sizes {

    private Sizes() {
    }

    /**
     * Returns how far a kernel reaches from its first tap to its last, both counted, if neighbouring taps are
     * {@code dilation} cells apart: k' = d(k − 1) + 1. A dilation of 1 leaves the kernel as it is.
     *
     * @param kernel   k, the number of taps, at least 1
     * @param dilation d, at least 1
     * @throws IllegalArgumentException if one of the two is less than 1
     */
    public static int extent(int kernel, int dilation) {
        Fit.atLeast(1, "extent", "kernel", kernel);
        Fit.atLeast(1, "extent", "dilation", dilation);
        // BEGIN SOLUTION 2.1 How many steps lie between the first tap and the last, and how long is each?
        return dilation * (kernel - 1) + 1;
        // END SOLUTION
    }

    /**
     * Returns the size of the output, ⌊(n + before + after − d(k − 1) − 1) / s⌋ + 1: the number of positions at which
     * the kernel lies entirely on the padded line, from the first cell on, every s cells. What is left over at the end
     * is not used.
     *
     * @param size     n, cells of the line, at least 1
     * @param kernel   k, taps of the kernel, at least 1
     * @param stride   s, cells from one position to the next, at least 1
     * @param before   zeros before the line, at least 0
     * @param after    zeros behind it, at least 0
     * @param dilation d, cells from one tap to the next, at least 1
     * @throws IllegalArgumentException if one of the numbers is out of its range, or if the kernel, spread out, is
     *         larger than the padded line; the sentence then names both: {@code extent} and n + before + after
     */
    public static int outputSize(int size, int kernel, int stride, int before, int after, int dilation) {
        Fit.atLeast(1, "outputSize", "size", size);
        Fit.atLeast(1, "outputSize", "stride", stride);
        Fit.atLeast(0, "outputSize", "before", before);
        Fit.atLeast(0, "outputSize", "after", after);
        // BEGIN SOLUTION 2.1 First refuse a kernel that does not fit, with an IllegalArgumentException
        // whose sentence names the kernel's extent and the padded size. Then count the positions.
        int extent = extent(kernel, dilation);
        int padded = size + before + after;
        if (extent > padded) {
            throw new IllegalArgumentException("outputSize: a kernel that reaches over " + extent
                    + " cells does not fit into " + padded + " cells, padding included.");
        }
        return (padded - extent) / stride + 1;
        // END SOLUTION
    }
}
