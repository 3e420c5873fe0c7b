package lesson05_backprop;

import lesson02_stride_padding.Margins;
import lesson02_stride_padding.Sizes;
import matrix.Shape;

/**
 * How a filter moves over an image: the steps it takes, and the zeros around the image. Given: nothing to write.
 *
 * @param strideHeight rows from one position to the next, at least 1
 * @param strideWidth  columns from one position to the next, at least 1
 * @param margins      zeros around every image
 */
public record Sliding(int strideHeight, int strideWidth, Margins margins) {

    /**
     * Such a way to move.
     *
     * @throws IllegalArgumentException if a stride is less than 1
     */
    public Sliding {
        if (strideHeight < 1 || strideWidth < 1) {
            throw new IllegalArgumentException("A stride is at least 1, but " + strideHeight + " and " + strideWidth
                    + " were given.");
        }
    }

    /** Returns stride 1 without margins: the filter visits every place inside the image. */
    public static Sliding plain() {
        return new Sliding(1, 1, new Margins(0, 0, 0, 0));
    }

    /** Returns the shape of an image with its margins. */
    public Shape padded(Shape image) {
        return new Shape(image.channels(), image.height() + margins.top() + margins.bottom(),
                image.width() + margins.left() + margins.right());
    }

    /**
     * Returns the shape of the maps.
     *
     * @param image   C×H×W, without margins
     * @param filters F
     * @param filter  C×KH×KW
     * @throws IllegalArgumentException if the channels differ, or the filter does not fit
     */
    public Shape maps(Shape image, int filters, Shape filter) {
        if (image.channels() != filter.channels()) {
            throw new IllegalArgumentException("A filter of " + filter + " does not fit an image of " + image
                    + "; a filter has as many channels as the image.");
        }
        return new Shape(filters,
                Sizes.outputSize(image.height(), filter.height(), strideHeight, margins.top(), margins.bottom(), 1),
                Sizes.outputSize(image.width(), filter.width(), strideWidth, margins.left(), margins.right(), 1));
    }
}
