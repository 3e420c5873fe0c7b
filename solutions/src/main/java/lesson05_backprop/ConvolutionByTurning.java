package lesson05_backprop;

import lesson01_convolution.Channels;
import lesson01_convolution.Convolution2D;
import lesson02_stride_padding.Margins;
import lesson02_stride_padding.Padding;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

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
        // BEGIN SOLUTION 5.24 Begin with zeros of the new shape, and move every number to its place.
        Tensor spread = Tensor.zeros(outputGradient.samples(), new Shape(maps.channels(),
                (maps.height() - 1) * sliding.strideHeight() + 1, (maps.width() - 1) * sliding.strideWidth() + 1));
        for (int n = 0; n < outputGradient.samples(); n++) {
            for (int f = 0; f < maps.channels(); f++) {
                for (int oy = 0; oy < maps.height(); oy++) {
                    for (int ox = 0; ox < maps.width(); ox++) {
                        spread.set(n, f, oy * sliding.strideHeight(), ox * sliding.strideWidth(),
                                outputGradient.get(n, f, oy, ox));
                    }
                }
            }
        }
        return spread;
        // END SOLUTION
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
        // BEGIN SOLUTION 5.24 Lesson 1 turns one slice.
        Tensor turned = Tensor.zeros(filter.channels(), new Shape(filters.samples(), filter.height(), filter.width()));
        for (int f = 0; f < filters.samples(); f++) {
            for (int c = 0; c < filter.channels(); c++) {
                turned.setChannel(c, f, Convolution2D.halfTurn(filters.channel(f, c)));
            }
        }
        return turned;
        // END SOLUTION
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
        // BEGIN SOLUTION 5.24 Spread the gradient, put zeros around it, correlate (Channels.forward of lesson 1, biases 0),
        // cut the margins off. So many zeros that the correlation has the shape of the image inside its margins.
        Tensor spread = spread(outputGradient, sliding);
        Shape padded = sliding.padded(image);
        int top = filters.shape().height() - 1;
        int left = filters.shape().width() - 1;
        // Below and on the right KH − 1 and KW − 1, too, and in addition what no window reached.
        int bottom = padded.height() - spread.shape().height();
        int right = padded.width() - spread.shape().width();
        Tensor full = Channels.forward(Padding.zeros(spread, new Margins(top, bottom, left, right)), turned(filters),
                Matrix.zeros(1, image.channels()));
        return Padding.crop(full, sliding.margins());
        // END SOLUTION
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
        // BEGIN SOLUTION 5.24 Now the spread gradient is the filter. Lesson 1 correlates one channel with it.
        Tensor padded = Padding.zeros(images, sliding.margins());
        Tensor spread = spread(outputGradient, sliding);
        Tensor dw = Tensor.zeros(spread.shape().channels(), filter);
        for (int n = 0; n < images.samples(); n++) {
            for (int f = 0; f < dw.samples(); f++) {
                for (int c = 0; c < filter.channels(); c++) {
                    Matrix map = Convolution2D.correlate(padded.channel(n, c), spread.channel(n, f));
                    dw.setChannel(f, c, dw.channel(f, c).plus(map.block(0, filter.height(), 0, filter.width())));
                }
            }
        }
        return dw;
        // END SOLUTION
    }
}
