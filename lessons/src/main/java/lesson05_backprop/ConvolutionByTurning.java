package lesson05_backprop;

import matrix.Shape;
import matrix.Tensor;
import matrix.Todo;

/**
 * The gradients of a convolution are convolutions themselves. For the input: a full convolution of the output's gradient
 * with the filters, that is, a correlation with the filters turned by half a turn. For the filters: a correlation of the
 * images with the output's gradient. Where the stride was not 1, the gradient is first spread out, with zeros between.
 */
public final class ConvolutionByTurning {

    private ConvolutionByTurning() {
    }

    /**
     * Puts (strideHeight − 1) rows of zeros between the rows of every map, and (strideWidth − 1) columns of zeros between
     * its columns: cell (oy, ox) goes to (oy·strideHeight, ox·strideWidth). At the rim nothing is added.
     *
     * @param outputGradient N samples of F×OH×OW; not changed
     * @return N samples of F×((OH − 1)·strideHeight + 1)×((OW − 1)·strideWidth + 1)
     */
    public static Tensor spread(Tensor outputGradient, Sliding sliding) {
        Shape maps = outputGradient.shape();
        // TODO 5.24 Begin with zeros of the new shape, and move every number to its place.
        throw new Todo("5.24");
    }

    /**
     * Turns every slice of every filter by half a turn, and exchanges filters and channels: slice (c, f) of the result is
     * the half turn of slice (f, c).
     *
     * @param filters F filters of C×KH×KW; not changed
     * @return C filters of F×KH×KW
     */
    public static Tensor turned(Tensor filters) {
        Shape filter = filters.shape();
        // TODO 5.24 Lesson 1 turns one slice.
        throw new Todo("5.24");
    }

    /**
     * dX as the correlation of the spread gradient, inside KH − 1 and KW − 1 zeros on every side, with the turned
     * filters, and then without the margins of the forward pass. Where the last windows did not reach the end of the
     * image, the zeros below and on the right are as many more.
     *
     * @param outputGradient N samples of F×OH×OW; not changed
     * @param filters        F filters of C×KH×KW; not changed
     * @param image          C×H×W, the shape of an image without margins
     * @param sliding        stride and margins of the forward pass
     * @return N samples of C×H×W
     */
    public static Tensor inputGradient(Tensor outputGradient, Tensor filters, Shape image, Sliding sliding) {
        // TODO 5.24 Spread the gradient, put zeros around it, correlate (Channels.forward of lesson 1, biases 0),
        // cut the margins off. So many zeros that the correlation has the shape of the image inside its margins.
        throw new Todo("5.24");
    }

    /**
     * dW: slice (f, c) is the sum over the samples of the correlation of channel c of the image, inside its margins, with
     * map f of the spread gradient; of it the first KH rows and KW columns.
     *
     * @param outputGradient N samples of F×OH×OW; not changed
     * @param images         N samples of C×H×W, without margins; not changed
     * @param filter         C×KH×KW
     * @param sliding        stride and margins of the forward pass
     * @return F filters of C×KH×KW
     */
    public static Tensor filterGradient(Tensor outputGradient, Tensor images, Shape filter, Sliding sliding) {
        // TODO 5.24 Now the spread gradient is the filter. Lesson 1 correlates one channel with it.
        throw new Todo("5.24");
    }
}
