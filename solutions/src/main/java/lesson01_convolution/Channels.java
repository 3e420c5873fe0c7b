package lesson01_convolution;

import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * The convolution of a network: images of several channels, several filters, a bias for each filter.
 * A filter spans <em>all</em> channels of the image and makes <em>one</em> map, so the output has as many channels as
 * there are filters. A map of OH×OW costs C·KH·KW·OH·OW multiplications.
 */
public final class Channels {

    private Channels() {
    }

    /**
     * The map that one filter makes of one image:
     * map(y, x) = bias + Σ_c Σ_ky Σ_kx image(c, y + ky, x + kx) · filter(c, ky, kx).
     * It is a correlation, and valid: the filter stays inside the image.
     *
     * @param image  one sample of C×H×W; not changed
     * @param filter one sample of C×KH×KW; not changed
     * @param bias   one number, added once to every cell of the map
     * @return (H − KH + 1)×(W − KW + 1)
     * @throws IllegalArgumentException if there is not exactly one image and one filter, the numbers of channels
     *         differ, or the filter does not fit into the image
     */
    public static Matrix featureMap(Tensor image, Tensor filter, double bias) {
        if (image.samples() != 1 || filter.samples() != 1) {
            throw new IllegalArgumentException("featureMap takes one image and one filter, but was given "
                    + image.samples() + " and " + filter.samples() + ".");
        }
        Shape shape = image.shape();
        Shape window = filter.shape();
        Fit.require("featureMap", shape, window);
        // BEGIN SOLUTION 1.6 Lay the whole filter, all channels of it, on every window of the image.
        // Each cell of the map is the sum over channels, rows and columns of the filter, and then the bias.
        Matrix map = Matrix.zeros(shape.height() - window.height() + 1, shape.width() - window.width() + 1);
        for (int y = 0; y < map.rows(); y++) {
            for (int x = 0; x < map.cols(); x++) {
                double sum = bias;
                for (int c = 0; c < window.channels(); c++) {
                    for (int ky = 0; ky < window.height(); ky++) {
                        for (int kx = 0; kx < window.width(); kx++) {
                            sum += image.get(0, c, y + ky, x + kx) * filter.get(0, c, ky, kx);
                        }
                    }
                }
                map.set(y, x, sum);
            }
        }
        return map;
        // END SOLUTION
    }

    /**
     * The forward pass of a convolution: every filter over every image. Channel f of sample n of the output is the
     * feature map that filter f, with bias f, makes of image n.
     *
     * @param images  N samples of C×H×W; not changed
     * @param filters F filters, each a sample of C×KH×KW; not changed
     * @param biases  1×F, one for each filter; not changed
     * @return N samples of F×(H − KH + 1)×(W − KW + 1)
     * @throws IllegalArgumentException if images and filters differ in channels, the filters do not fit into the
     *         images, or there is not one bias for each filter
     */
    public static Tensor forward(Tensor images, Tensor filters, Matrix biases) {
        Shape shape = images.shape();
        Shape window = filters.shape();
        Fit.require("forward", shape, window);
        Fit.requireBiases("forward", filters, biases);
        // BEGIN SOLUTION 1.7 Make the output, N samples of F channels, one for each filter.
        // Channel f of sample n is the map that filter f makes of image n with its own bias.
        Tensor output = Tensor.zeros(images.samples(), new Shape(filters.samples(),
                shape.height() - window.height() + 1, shape.width() - window.width() + 1));
        for (int n = 0; n < images.samples(); n++) {
            for (int f = 0; f < filters.samples(); f++) {
                output.setChannel(n, f, featureMap(images.sample(n), filters.sample(f), biases.get(0, f)));
            }
        }
        return output;
        // END SOLUTION
    }
}
