package lesson05_backprop;

import lesson01_convolution.Im2col;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** Around your {@code im2col} and {@code col2im} of lesson 1: the stride. Given: nothing to write. */
final class Columns {

    private Columns() {
    }

    /**
     * Returns the windows of one padded image as columns, (C·KH·KW)×(OH·OW): your {@code im2col}, of which every
     * stride-th position is kept.
     */
    static Matrix im2col(Tensor padded, Shape filter, Sliding sliding) {
        if (padded.samples() != 1) {
            throw new IllegalArgumentException("Columns.im2col takes one image, but " + padded.samples()
                    + " were given; sample(n) is one of them.");
        }
        Matrix all = Im2col.im2col(padded, filter.height(), filter.width());
        if (sliding.strideHeight() == 1 && sliding.strideWidth() == 1) {
            return all;
        }
        int[] kept = kept(padded.shape(), filter, sliding);
        return move(all, Matrix.zeros(all.rows(), kept.length), kept, false);
    }

    /** Returns one padded image with all windows added in their places: your {@code col2im}, with a stride. */
    static Tensor col2im(Matrix columns, Shape padded, Shape filter, Sliding sliding) {
        Matrix all = columns;
        if (sliding.strideHeight() > 1 || sliding.strideWidth() > 1) {
            int positions = (padded.height() - filter.height() + 1) * (padded.width() - filter.width() + 1);
            all = move(columns, Matrix.zeros(columns.rows(), positions), kept(padded, filter, sliding), true);
        }
        return Im2col.col2im(all, 1, padded, filter.height(), filter.width());
    }

    /** Which columns of stride 1 a stride keeps, in their order. */
    private static int[] kept(Shape padded, Shape filter, Sliding sliding) {
        int places = padded.height() - filter.height() + 1; // positions downwards and across with stride 1
        int across = padded.width() - filter.width() + 1;
        int outputHeight = (places - 1) / sliding.strideHeight() + 1;
        int outputWidth = (across - 1) / sliding.strideWidth() + 1;
        int[] kept = new int[outputHeight * outputWidth];
        for (int i = 0; i < kept.length; i++) {
            int oy = i / outputWidth;
            int ox = i % outputWidth;
            kept[i] = oy * sliding.strideHeight() * across + ox * sliding.strideWidth();
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
