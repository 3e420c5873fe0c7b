package lesson05_backprop;

import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import matrix.Todo;

/**
 * The gradients of a convolution, straight from its formula. With xp the image inside its margins and s the stride,
 *
 * <pre>y(n, f, oy, ox) = b(f) + Σ_c Σ_ky Σ_kx w(f, c, ky, kx) · xp(n, c, oy·s + ky, ox·s + kx)</pre>
 *
 * <p>Every product in it sends dy(n, f, oy, ox) back twice: times xp to the weight, and times the weight to the pixel.
 * What reaches one and the same weight, bias or pixel is added. Costs as much as the forward pass, for each of the two.
 */
public final class ConvolutionByLoops {

    private ConvolutionByLoops() {
    }

    /**
     * db(f) = Σ_n Σ_oy Σ_ox dy(n, f, oy, ox).
     *
     * @param outputGradient dy, N samples of F×OH×OW; not changed
     * @return 1×F
     */
    public static Matrix biasGradient(Tensor outputGradient) {
        // TODO 5.22 A bias takes part in every cell of its map, in every sample.
        throw new Todo("5.22");
    }

    /**
     * dw(f, c, ky, kx) = Σ_n Σ_oy Σ_ox dy(n, f, oy, ox) · xp(n, c, oy·s + ky, ox·s + kx).
     *
     * @param outputGradient dy, N samples of F×OH×OW; not changed
     * @param images         x, N samples of C×H×W, without margins; not changed
     * @param filter         C×KH×KW
     * @param sliding        stride and margins of the forward pass
     * @return F filters of C×KH×KW
     */
    public static Tensor filterGradient(Tensor outputGradient, Tensor images, Shape filter, Sliding sliding) {
        // TODO 5.22 Put the margins on, then walk through all positions and all weights.
        // Each position adds its share to each weight of its filter.
        throw new Todo("5.22");
    }

    /**
     * dxp(n, c, y, x) = Σ dy(n, f, oy, ox) · w(f, c, ky, kx) over all f, oy, ox, ky, kx with oy·s + ky = y and
     * ox·s + kx = x; dx is dxp without the margins.
     *
     * @param outputGradient dy, N samples of F×OH×OW; not changed
     * @param filters        w, F filters of C×KH×KW; not changed
     * @param image          C×H×W, the shape of an image without margins
     * @param sliding        stride and margins of the forward pass
     * @return N samples of C×H×W
     */
    public static Tensor inputGradient(Tensor outputGradient, Tensor filters, Shape image, Sliding sliding) {
        // TODO 5.22 The same walk. Each position adds its share to each pixel under its window,
        // margins included; in the end the margins are cut off.
        throw new Todo("5.22");
    }
}
