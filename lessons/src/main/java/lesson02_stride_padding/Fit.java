package lesson02_stride_padding;

import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** Refuses what does not fit, with one sentence that names the operation, and both sizes. Given: nothing to write. */
final class Fit {

    private Fit() {
    }

    /** @throws IllegalArgumentException unless {@code number} is {@code least} or more */
    static void atLeast(int least, String operation, String name, int number) {
        if (number < least) {
            throw new IllegalArgumentException(operation + ": " + name + " must be at least " + least + ", but was "
                    + number + ".");
        }
    }

    /** @throws IllegalArgumentException unless the (spread) kernel is neither higher nor wider than the image */
    static void require(String operation, int height, int width, int kernelHeight, int kernelWidth) {
        if (kernelHeight > height || kernelWidth > width) {
            throw new IllegalArgumentException(operation + ": a window of " + kernelHeight + "×" + kernelWidth
                    + " does not fit into an image of " + height + "×" + width + ".");
        }
    }

    /** @throws IllegalArgumentException unless the margins leave at least one row and one column of the image */
    static void requireInside(String operation, Shape padded, Margins margins) {
        if (margins.top() + margins.bottom() >= padded.height() || margins.left() + margins.right() >= padded.width()) {
            throw new IllegalArgumentException(operation + ": " + margins + " leave nothing of an image of " + padded
                    + "; at least one row and one column must remain.");
        }
    }

    /** @throws IllegalArgumentException unless channels and filters split into {@code groups} equal parts */
    static void requireGroups(String operation, int channels, int filters, int groups) {
        atLeast(1, operation, "groups", groups);
        if (channels % groups != 0 || filters % groups != 0) {
            throw new IllegalArgumentException(operation + ": " + channels + " channels and " + filters
                    + " filters do not split into " + groups + " equal groups; both must be multiples of it.");
        }
    }

    /** @throws IllegalArgumentException unless the filters have {@code channels} channels */
    static void requireChannels(String operation, Tensor filters, int channels) {
        if (filters.shape().channels() != channels) {
            throw new IllegalArgumentException(operation + ": filters of " + filters.shape() + " were given, but here"
                    + " a filter spans " + channels + (channels == 1 ? " channel." : " channels."));
        }
    }

    /** @throws IllegalArgumentException unless there are {@code count} filters */
    static void requireFilters(String operation, Tensor filters, int count) {
        if (filters.samples() != count) {
            throw new IllegalArgumentException(operation + ": " + count + " filters are needed, but "
                    + filters.samples() + " were given.");
        }
    }

    /** @throws IllegalArgumentException unless the biases are one row of {@code count} numbers */
    static void requireBiases(String operation, Matrix biases, int count) {
        if (biases.rows() != 1 || biases.cols() != count) {
            throw new IllegalArgumentException(operation + ": a 1×" + count + " matrix of biases is needed, but "
                    + biases.shapeText() + " was given.");
        }
    }
}
