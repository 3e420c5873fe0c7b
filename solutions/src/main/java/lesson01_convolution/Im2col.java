package lesson01_convolution;

import matrix.Matrix;
import matrix.Parallel;
import matrix.Shape;
import matrix.Tensor;

/**
 * Convolution as a matrix product. {@code im2col} ("image to columns") writes each window of the image as one column
 * of a matrix; then filters · columns holds every dot product at once, and a fast matrix product does the work.
 * The price is memory: a number of the image is copied into up to KH·KW columns.
 */
public final class Im2col {

    private Im2col() {
    }

    /**
     * Writes every window of a one-channel image as a column. With OH = H − KH + 1 and OW = W − KW + 1, the cell
     * image(y + ky, x + kx) goes to row ky·KW + kx and column y·OW + x: the rows run through the cells of the window,
     * row by row, the columns through the positions of the window, row by row.
     *
     * @param image        H×W; not changed
     * @param filterHeight KH, from 1 to H
     * @param filterWidth  KW, from 1 to W
     * @return (KH·KW)×(OH·OW)
     * @throws IllegalArgumentException if such a filter does not fit into the image
     */
    public static Matrix im2col(Matrix image, int filterHeight, int filterWidth) {
        Fit.require("im2col", image.rows(), image.cols(), filterHeight, filterWidth);
        // BEGIN SOLUTION 1.9 Row ky·KW + kx holds what the filter's cell (ky, kx) sees,
        // position by position: column y·OW + x belongs to the window whose first cell is (y, x).
        int outputHeight = image.rows() - filterHeight + 1;
        int outputWidth = image.cols() - filterWidth + 1;
        Matrix columns = Matrix.zeros(filterHeight * filterWidth, outputHeight * outputWidth);
        for (int ky = 0; ky < filterHeight; ky++) {
            for (int kx = 0; kx < filterWidth; kx++) {
                for (int y = 0; y < outputHeight; y++) {
                    for (int x = 0; x < outputWidth; x++) {
                        columns.set(ky * filterWidth + kx, y * outputWidth + x, image.get(y + ky, x + kx));
                    }
                }
            }
        }
        return columns;
        // END SOLUTION
    }

    /**
     * Writes every window of every image of a batch as a column, all channels of the window one below the other.
     * With OH = H − KH + 1 and OW = W − KW + 1, the cell image(n, c, y + ky, x + kx) goes to row (c·KH + ky)·KW + kx
     * and column (n·OH + y)·OW + x. The rows have the order of a filter's numbers: c, then ky, then kx.
     *
     * @param images       N samples of C×H×W; not changed
     * @param filterHeight KH, from 1 to H
     * @param filterWidth  KW, from 1 to W
     * @return (C·KH·KW)×(N·OH·OW)
     * @throws IllegalArgumentException if such a filter does not fit into the images
     */
    public static Matrix im2col(Tensor images, int filterHeight, int filterWidth) {
        Shape shape = images.shape();
        Fit.require("im2col", shape.height(), shape.width(), filterHeight, filterWidth);
        // BEGIN SOLUTION 1.10 As for one channel, but the rows run through c, ky, kx and the columns through n, y, x.
        int outputHeight = shape.height() - filterHeight + 1;
        int outputWidth = shape.width() - filterWidth + 1;
        Matrix columns = Matrix.zeros(shape.channels() * filterHeight * filterWidth,
                images.samples() * outputHeight * outputWidth);
        Parallel.forEach(images.samples(), n -> {
            for (int c = 0; c < shape.channels(); c++) {
                for (int ky = 0; ky < filterHeight; ky++) {
                    for (int kx = 0; kx < filterWidth; kx++) {
                        int row = (c * filterHeight + ky) * filterWidth + kx;
                        for (int y = 0; y < outputHeight; y++) {
                            for (int x = 0; x < outputWidth; x++) {
                                int column = (n * outputHeight + y) * outputWidth + x;
                                columns.set(row, column, images.get(n, c, y + ky, x + kx));
                            }
                        }
                    }
                }
            }
        });
        return columns;
        // END SOLUTION
    }

    /**
     * The same as {@link Channels#forward}, but without calling it, by one matrix product for all images and filters:
     * filters · columns, an F×(N·OH·OW) matrix whose row f holds the maps of filter f, image after image. Then each row
     * gets its bias, and the numbers are put in their places: one row a sample, in it one map a filter.
     *
     * @param images  N samples of C×H×W; not changed
     * @param filters F filters, each a sample of C×KH×KW, so that its matrix is F×(C·KH·KW); not changed
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
        // BEGIN SOLUTION 1.11 One matrix product makes all maps; then add the biases
        // and move each map to its place: channel f of sample n.
        int outputHeight = shape.height() - window.height() + 1;
        int outputWidth = shape.width() - window.width() + 1;
        int area = outputHeight * outputWidth;
        Matrix columns = im2col(images, window.height(), window.width());
        Matrix maps = filters.matrix().times(columns).plusColumn(biases.transpose());
        Tensor output = Tensor.zeros(images.samples(), new Shape(filters.samples(), outputHeight, outputWidth));
        for (int n = 0; n < images.samples(); n++) {
            for (int f = 0; f < filters.samples(); f++) {
                output.setChannel(n, f,
                        maps.block(f, f + 1, n * area, (n + 1) * area).reshape(outputHeight, outputWidth));
            }
        }
        return output;
        // END SOLUTION
    }

    /**
     * Puts columns back where {@link #im2col(Tensor, int, int)} took them from, and <em>adds</em> where windows
     * overlap: the cell in row (c·KH + ky)·KW + kx and column (n·OH + y)·OW + x is added to (n, c, y + ky, x + kx).
     * So it does not undo {@code im2col}: a number that lies in four windows comes back four times as large.
     *
     * @param columns      (C·KH·KW)×(N·OH·OW), with OH = H − KH + 1 and OW = W − KW + 1; not changed
     * @param samples      N, at least 1
     * @param shape        C×H×W, the shape of the images
     * @param filterHeight KH, from 1 to H
     * @param filterWidth  KW, from 1 to W
     * @return N samples of C×H×W
     * @throws IllegalArgumentException if such a filter does not fit into such images, or {@code columns} has
     *         another shape
     */
    public static Tensor col2im(Matrix columns, int samples, Shape shape, int filterHeight, int filterWidth) {
        Fit.require("col2im", shape.height(), shape.width(), filterHeight, filterWidth);
        int outputHeight = shape.height() - filterHeight + 1;
        int outputWidth = shape.width() - filterWidth + 1;
        Fit.requireColumns("col2im", columns, shape.channels() * filterHeight * filterWidth,
                samples * outputHeight * outputWidth);
        // BEGIN SOLUTION 1.12 Walk through the same loops as im2col, but the other way round:
        // add each cell of the columns to the cell of the image that it came from.
        Tensor images = Tensor.zeros(samples, shape);
        Parallel.forEach(samples, n -> {
            for (int c = 0; c < shape.channels(); c++) {
                for (int ky = 0; ky < filterHeight; ky++) {
                    for (int kx = 0; kx < filterWidth; kx++) {
                        int row = (c * filterHeight + ky) * filterWidth + kx;
                        for (int y = 0; y < outputHeight; y++) {
                            for (int x = 0; x < outputWidth; x++) {
                                int column = (n * outputHeight + y) * outputWidth + x;
                                double sum = images.get(n, c, y + ky, x + kx) + columns.get(row, column);
                                images.set(n, c, y + ky, x + kx, sum);
                            }
                        }
                    }
                }
            }
        });
        return images;
        // END SOLUTION
    }
}
