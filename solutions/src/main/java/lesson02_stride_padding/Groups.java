package lesson02_stride_padding;

import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * Convolutions in which a filter does not span all channels of the image. With G groups the channels are cut into G equal
 * parts, the filters likewise, and the filters of a group see the channels of that group only. That takes 1/G of the
 * weights and of the multiplications. All are valid correlations with stride 1.
 */
public final class Groups {

    private Groups() {
    }

    /**
     * The forward pass in groups. With Cg = C/groups channels and Fg = F/groups filters a group, filter f belongs to group
     * g = ⌊f/Fg⌋, whose channels are g·Cg … g·Cg + Cg − 1:
     * output(n, f, y, x) = Σ_c Σ_ky Σ_kx images(n, g·Cg + c, y + ky, x + kx) · filters(f, c, ky, kx), c = 0 … Cg − 1.
     *
     * @param images  N samples of C×H×W; not changed
     * @param filters F filters of Cg×KH×KW; not changed
     * @param groups  G, which divides C and F; 1 is the convolution of lesson 1
     * @return N samples of F×(H − KH + 1)×(W − KW + 1)
     * @throws IllegalArgumentException if the groups do not divide channels and filters, or the filters do not fit
     */
    public static Tensor forward(Tensor images, Tensor filters, int groups) {
        Shape shape = images.shape();
        Shape window = filters.shape();
        Fit.requireGroups("forward", shape.channels(), filters.samples(), groups);
        Fit.requireChannels("forward", filters, shape.channels() / groups);
        Fit.require("forward", shape.height(), shape.width(), window.height(), window.width());
        // BEGIN SOLUTION 2.7 Exercise 1.7 once more. To which group does filter f belong,
        // and at which channel of the image does that group begin?
        Tensor output = Tensor.zeros(images.samples(), new Shape(filters.samples(),
                shape.height() - window.height() + 1, shape.width() - window.width() + 1));
        int filtersPerGroup = filters.samples() / groups;
        for (int n = 0; n < images.samples(); n++) {
            for (int f = 0; f < filters.samples(); f++) {
                int firstChannel = f / filtersPerGroup * window.channels();
                for (int y = 0; y < output.shape().height(); y++) {
                    for (int x = 0; x < output.shape().width(); x++) {
                        double sum = 0;
                        for (int c = 0; c < window.channels(); c++) {
                            for (int ky = 0; ky < window.height(); ky++) {
                                for (int kx = 0; kx < window.width(); kx++) {
                                    sum += images.get(n, firstChannel + c, y + ky, x + kx) * filters.get(f, c, ky, kx);
                                }
                            }
                        }
                        output.set(n, f, y, x, sum);
                    }
                }
            }
        }
        return output;
        // END SOLUTION
    }

    /**
     * The depthwise convolution: as many groups as channels, and one filter for each, so channel c of the output is
     * the correlation of channel c of the image with filter c. No channel learns of any other.
     *
     * @param images  N samples of C×H×W; not changed
     * @param filters C filters of 1×KH×KW; not changed
     * @return N samples of C×(H − KH + 1)×(W − KW + 1)
     * @throws IllegalArgumentException if there is not one filter of one channel for each channel, or they do not fit
     */
    public static Tensor depthwise(Tensor images, Tensor filters) {
        Fit.requireFilters("depthwise", filters, images.shape().channels());
        Fit.requireChannels("depthwise", filters, 1);
        // BEGIN SOLUTION 2.8 Build it from exercise 2.7.
        return forward(images, filters, images.shape().channels());
        // END SOLUTION
    }

    /**
     * The depthwise separable convolution: first {@link #depthwise}, which looks around in each channel, then a
     * pointwise convolution (its filters are 1×1), which mixes the channels at each place, and the biases.
     * There is nothing between the two.
     *
     * @param images    N samples of C×H×W; not changed
     * @param depthwise C filters of 1×KH×KW; not changed
     * @param pointwise F filters of C×1×1; not changed
     * @param biases    1×F, one for each pointwise filter; not changed
     * @return N samples of F×(H − KH + 1)×(W − KW + 1)
     * @throws IllegalArgumentException if the filters or biases do not fit the images or each other
     */
    public static Tensor separable(Tensor images, Tensor depthwise, Tensor pointwise, Matrix biases) {
        Fit.requireChannels("separable", pointwise, images.shape().channels());
        Fit.require("separable", 1, 1, pointwise.shape().height(), pointwise.shape().width());
        Fit.requireBiases("separable", biases, pointwise.samples());
        // BEGIN SOLUTION 2.8 Two convolutions, one after the other; then map f gets bias f.
        Tensor output = forward(depthwise(images, depthwise), pointwise, 1);
        for (int n = 0; n < output.samples(); n++) {
            for (int f = 0; f < pointwise.samples(); f++) {
                double bias = biases.get(0, f);
                output.setChannel(n, f, output.channel(n, f).map(value -> value + bias));
            }
        }
        return output;
        // END SOLUTION
    }
}
