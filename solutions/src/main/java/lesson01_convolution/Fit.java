package lesson01_convolution;

import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** Refuses what does not fit, with one sentence that names the operation and both sizes. Given: nothing to write. */
final class Fit {

    private Fit() {
    }

    /** @throws IllegalArgumentException unless the filter has cells and is neither higher nor wider than the image */
    static void require(String operation, int height, int width, int filterHeight, int filterWidth) {
        if (filterHeight < 1 || filterWidth < 1 || filterHeight > height || filterWidth > width) {
            throw new IllegalArgumentException(operation + ": a " + filterHeight + "×" + filterWidth
                    + " filter does not fit into a " + height + "×" + width
                    + " image; it needs at least one cell and may be neither higher nor wider than the image.");
        }
    }

    /** @throws IllegalArgumentException unless the filter spans all channels of the image and fits into it */
    static void require(String operation, Shape image, Shape filter) {
        if (filter.channels() != image.channels()) {
            throw new IllegalArgumentException(operation + ": a filter of " + filter + " does not fit an image of "
                    + image + "; a filter has as many channels as the image.");
        }
        require(operation, image.height(), image.width(), filter.height(), filter.width());
    }

    /** @throws IllegalArgumentException unless the biases are one row with one number for each filter */
    static void requireBiases(String operation, Tensor filters, Matrix biases) {
        if (biases.rows() != 1 || biases.cols() != filters.samples()) {
            throw new IllegalArgumentException(operation + ": " + filters.samples() + " filters take a 1×"
                    + filters.samples() + " matrix of biases, but " + biases.shapeText() + " was given.");
        }
    }

    /** @throws IllegalArgumentException unless the columns are of this shape */
    static void requireColumns(String operation, Matrix columns, int rows, int cols) {
        if (columns.rows() != rows || columns.cols() != cols) {
            throw new IllegalArgumentException(operation + ": such images and windows make a " + rows + "×" + cols
                    + " matrix of columns, but " + columns.shapeText() + " was given.");
        }
    }

    /** @throws IllegalArgumentException unless both are boxes of numbers and the filter fits into the volume */
    static void require(String operation, double[][][] volume, double[][][] filter) {
        int[] outer = boxSize(operation, volume);
        int[] inner = boxSize(operation, filter);
        for (int axis = 0; axis < 3; axis++) {
            if (inner[axis] > outer[axis]) {
                throw new IllegalArgumentException(operation + ": a " + text(inner) + " filter does not fit into a "
                        + text(outer) + " volume; it may not be deeper, higher or wider than the volume.");
            }
        }
    }

    private static int[] boxSize(String operation, double[][][] box) {
        if (box.length == 0 || box[0].length == 0 || box[0][0].length == 0) {
            throw new IllegalArgumentException(operation + ": a volume needs at least one number.");
        }
        int[] size = {box.length, box[0].length, box[0][0].length};
        for (double[][] plane : box) {
            for (double[] row : plane) {
                if (plane.length != size[1] || row.length != size[2]) {
                    throw new IllegalArgumentException(operation + ": the planes of a volume are of one size, but "
                            + size[1] + "×" + size[2] + " and " + plane.length + "×" + row.length + " were given.");
                }
            }
        }
        return size;
    }

    private static String text(int[] size) {
        return size[0] + "×" + size[1] + "×" + size[2];
    }
}
