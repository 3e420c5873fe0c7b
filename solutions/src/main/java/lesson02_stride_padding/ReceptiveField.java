package lesson02_stride_padding;

import java.util.List;

/**
 * How much of the image one number deep in a network can see. It grows with every layer, and the faster, the more strides
 * came before: a step of one cell in a late map is a step of many pixels in the image.
 */
public final class ReceptiveField {

    private ReceptiveField() {
    }

    /**
     * A layer that slides a window, along one direction: a convolution, or a pooling.
     *
     * @param kernel   taps of the window, at least 1
     * @param stride   cells from one position to the next, at least 1
     * @param dilation cells from one tap to the next, at least 1
     */
    public record Sliding(int kernel, int stride, int dilation) {

        /**
         * Such a layer.
         *
         * @throws IllegalArgumentException if one of the three is less than 1
         */
        public Sliding {
            Fit.atLeast(1, "Sliding", "kernel", kernel);
            Fit.atLeast(1, "Sliding", "stride", stride);
            Fit.atLeast(1, "Sliding", "dilation", dilation);
        }
    }

    /**
     * Returns how many cells of the image, in one direction, one cell of the last map depends on. Begin with a field of 1
     * and a jump of 1, the distance in pixels between neighbours. Each layer, from the first to the last, adds
     * (k' − 1)·jump to the field, with k' = d(k − 1) + 1, and then multiplies the jump by its stride. Where windows leave
     * gaps, cells in the gaps count, too: the answer is the distance from the first to the last cell, both counted.
     *
     * @param layers from the image to the output; none at all sees 1 cell
     */
    public static int of(List<Sliding> layers) {
        // BEGIN SOLUTION 2.14 Walk through the layers and keep two numbers: the field and the jump.
        int field = 1;
        int jump = 1;
        for (Sliding layer : layers) {
            field += (Sizes.extent(layer.kernel(), layer.dilation()) - 1) * jump;
            jump *= layer.stride();
        }
        return field;
        // END SOLUTION
    }
}
