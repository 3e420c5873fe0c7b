package lesson05_backprop;

import lesson01_convolution.Im2col;
import matrix.Matrix;
import matrix.Parallel;
import matrix.Shape;
import matrix.Tensor;

/**
 * Around your {@code im2col} and {@code col2im} of lesson 1: the stride, and the order of samples and maps. Given:
 * nothing to write. With P = OH·OW positions, columns are (C·KH·KW)×(N·P), in the order n, oy, ox.
 */
final class Columns {

    private Columns() {
    }

    /**
     * Returns the windows of padded images as columns, (C·KH·KW)×(N·OH·OW): your {@code im2col}, of which every
     * stride-th position is kept.
     */
    static Matrix im2col(Tensor padded, Shape filter, Sliding sliding) {
        Matrix all = Im2col.im2col(padded, filter.height(), filter.width());
        if (sliding.strideHeight() == 1 && sliding.strideWidth() == 1) {
            return all;
        }
        int[] kept = kept(padded.samples(), padded.shape(), filter, sliding);
        return move(all, Matrix.zeros(all.rows(), kept.length), kept, false);
    }

    /** Returns the sum of all windows in their places, N samples of the padded shape: your {@code col2im} with a stride. */
    static Tensor col2im(Matrix columns, int samples, Shape padded, Shape filter, Sliding sliding) {
        Matrix all = columns;
        if (sliding.strideHeight() > 1 || sliding.strideWidth() > 1) {
            int positions = samples * (padded.height() - filter.height() + 1) * (padded.width() - filter.width() + 1);
            all = move(columns, Matrix.zeros(columns.rows(), positions), kept(samples, padded, filter, sliding), true);
        }
        return Im2col.col2im(all, samples, padded, filter.height(), filter.width());
    }

    /** Returns maps F×(N·P), all samples of a map in one row, as N samples of F×OH×OW. */
    static Tensor toSamples(Matrix maps, int samples, Shape shape) {
        Tensor output = Tensor.zeros(samples, shape);
        int area = shape.height() * shape.width();
        if (maps.rows() != shape.channels() || maps.cols() != samples * area) {
            throw new IllegalArgumentException("Columns.toSamples: " + samples + " samples of " + shape + " come from a matrix of "
                    + shape.channels() + "×" + samples * area + ", but " + maps.shapeText() + " was given.");
        }
        Parallel.forEach(samples, n -> {
            for (int f = 0; f < shape.channels(); f++) {
                System.arraycopy(maps.ejml().data, (f * samples + n) * area,
                        output.matrix().ejml().data, (n * shape.channels() + f) * area, area);
            }
        });
        return output;
    }

    /** Returns N samples of F×OH×OW as F×(N·P): row f holds map f of all samples. Undoes {@link #toSamples}. */
    static Matrix toMaps(Tensor output) {
        int samples = output.samples();
        Shape shape = output.shape();
        int area = shape.height() * shape.width();
        Matrix maps = Matrix.zeros(shape.channels(), samples * area);
        Parallel.forEach(samples, n -> {
            for (int f = 0; f < shape.channels(); f++) {
                System.arraycopy(output.matrix().ejml().data, (n * shape.channels() + f) * area,
                        maps.ejml().data, (f * samples + n) * area, area);
            }
        });
        return maps;
    }

    /** Which columns of stride 1 a stride keeps, in their order. */
    private static int[] kept(int samples, Shape padded, Shape filter, Sliding sliding) {
        int places = padded.height() - filter.height() + 1; // positions downwards and across with stride 1
        int across = padded.width() - filter.width() + 1;
        int outputHeight = (places - 1) / sliding.strideHeight() + 1;
        int outputWidth = (across - 1) / sliding.strideWidth() + 1;
        int[] kept = new int[samples * outputHeight * outputWidth];
        for (int i = 0; i < kept.length; i++) {
            int ox = i % outputWidth;
            int oy = i / outputWidth % outputHeight;
            int n = i / (outputHeight * outputWidth);
            kept[i] = (n * places + oy * sliding.strideHeight()) * across + ox * sliding.strideWidth();
        }
        return kept;
    }

    /** Column i of the few is column kept[i] of the many; copies one way or the other, and returns {@code to}. */
    private static Matrix move(Matrix from, Matrix to, int[] kept, boolean fewToMany) {
        for (int row = 0; row < from.rows(); row++) {
            for (int i = 0; i < kept.length; i++) {
                to.set(row, fewToMany ? kept[i] : i, from.get(row, fewToMany ? i : kept[i]));
            }
        }
        return to;
    }
}
