package lesson03_pooling;

import matrix.Matrix;
import matrix.Parallel;
import matrix.Shape;
import matrix.Tensor;

/**
 * Pooling makes maps smaller: each window of a map becomes one number, its largest, its mean, its smallest or its sum.
 * Each channel is pooled by itself, so the number of channels stays. There is nothing to learn here: no weights, no
 * bias. A pooled map costs KH·KW looks at a number for each of its cells.
 *
 * <p>With padding same, a window may reach beyond the image. Nothing is out there: it has only its real cells, those
 * inside the image, and at least one of them.
 */
public final class Pooling {

    private Pooling() {
    }

    /**
     * Max pooling in its usual form, on one map: windows of size×size that lie side by side, since the stride equals
     * the size. output(oy, ox) is the largest number in rows oy·size … oy·size + size − 1 and columns
     * ox·size … ox·size + size − 1. Rows and columns that do not fill a window are not used.
     *
     * @param map  H×W, of any numbers, negative ones too; not changed
     * @param size of the window and its stride, from 1 to the smaller of H and W
     * @return ⌊H/size⌋×⌊W/size⌋
     * @throws IllegalArgumentException if the window has no cells or does not fit into the map
     */
    public static Matrix max(Matrix map, int size) {
        if (size < 1 || size > map.rows() || size > map.cols()) {
            throw new IllegalArgumentException("max: a " + size + "×" + size + " window does not fit into a "
                    + map.shapeText() + " map; it has at least one cell and is neither higher nor wider than the map.");
        }
        // BEGIN SOLUTION 3.1 The windows lie side by side: each begins where the one before it ends.
        // Each cell of the output is the largest number of its window.
        Matrix output = Matrix.zeros(map.rows() / size, map.cols() / size);
        for (int oy = 0; oy < output.rows(); oy++) {
            for (int ox = 0; ox < output.cols(); ox++) {
                double largest = Double.NEGATIVE_INFINITY;
                for (int ky = 0; ky < size; ky++) {
                    for (int kx = 0; kx < size; kx++) {
                        largest = Math.max(largest, map.get(oy * size + ky, ox * size + kx));
                    }
                }
                output.set(oy, ox, largest);
            }
        }
        return output;
        // END SOLUTION
    }

    /**
     * Max pooling: output(n, c, oy, ox) is the largest of images(n, c, y, x) over the real cells (y, x) of the window
     * that belongs to (oy, ox). Its rows begin at {@code window.top(oy, shape)} and its columns at
     * {@code window.left(ox, shape)}; what lies outside the image does not count.
     *
     * @param images N samples of C×H×W; not changed
     * @param window the window, its strides and its padding
     * @return N samples of C×OH×OW, which is {@code window.outputShape(images.shape())}
     * @throws IllegalArgumentException if the window does not fit into the images
     */
    public static Tensor max(Tensor images, Window window) {
        Shape shape = images.shape();
        Shape pooled = window.outputShape(shape);
        // BEGIN SOLUTION 3.2 For every sample and channel, slide the window over the map with its strides.
        // With padding same, look only at the cells that are inside the image.
        Tensor output = Tensor.zeros(images.samples(), pooled);
        Parallel.forEach(images.samples(), n -> {
            for (int c = 0; c < pooled.channels(); c++) {
                for (int oy = 0; oy < pooled.height(); oy++) {
                    for (int ox = 0; ox < pooled.width(); ox++) {
                        int top = window.top(oy, shape);
                        int left = window.left(ox, shape);
                        double largest = Double.NEGATIVE_INFINITY;
                        for (int y = Math.max(top, 0); y < Math.min(top + window.height(), shape.height()); y++) {
                            for (int x = Math.max(left, 0); x < Math.min(left + window.width(), shape.width()); x++) {
                                largest = Math.max(largest, images.get(n, c, y, x));
                            }
                        }
                        output.set(n, c, oy, ox, largest);
                    }
                }
            }
        });
        return output;
        // END SOLUTION
    }

    /**
     * Sum pooling: output(n, c, oy, ox) = Σ images(n, c, y, x) over the real cells (y, x) of the window of (oy, ox).
     *
     * @param images N samples of C×H×W; not changed
     * @param window the window, its strides and its padding
     * @return N samples of C×OH×OW, which is {@code window.outputShape(images.shape())}
     * @throws IllegalArgumentException if the window does not fit into the images
     */
    public static Tensor sum(Tensor images, Window window) {
        Shape shape = images.shape();
        Shape pooled = window.outputShape(shape);
        // BEGIN SOLUTION 3.3 The same loops as for the maximum; the cells of a window are added up.
        Tensor output = Tensor.zeros(images.samples(), pooled);
        Parallel.forEach(images.samples(), n -> {
            for (int c = 0; c < pooled.channels(); c++) {
                for (int oy = 0; oy < pooled.height(); oy++) {
                    for (int ox = 0; ox < pooled.width(); ox++) {
                        int top = window.top(oy, shape);
                        int left = window.left(ox, shape);
                        double sum = 0;
                        for (int y = Math.max(top, 0); y < Math.min(top + window.height(), shape.height()); y++) {
                            for (int x = Math.max(left, 0); x < Math.min(left + window.width(), shape.width()); x++) {
                                sum += images.get(n, c, y, x);
                            }
                        }
                        output.set(n, c, oy, ox, sum);
                    }
                }
            }
        });
        return output;
        // END SOLUTION
    }

    /**
     * Average pooling: output(n, c, oy, ox) is the mean of images(n, c, y, x) over the real cells (y, x) of the window
     * of (oy, ox): their sum, divided by how many <em>real</em> cells there are.
     *
     * @param images N samples of C×H×W; not changed
     * @param window the window, its strides and its padding
     * @return N samples of C×OH×OW, which is {@code window.outputShape(images.shape())}
     * @throws IllegalArgumentException if the window does not fit into the images
     */
    public static Tensor average(Tensor images, Window window) {
        Shape shape = images.shape();
        Shape pooled = window.outputShape(shape);
        // BEGIN SOLUTION 3.4 Divide each sum by the number of cells that went into it.
        // With padding same that is not the same number for every window.
        Tensor ones = new Tensor(Matrix.filled(images.samples(), shape.size(), 1), shape);
        Matrix sums = sum(images, window).matrix();
        Matrix counts = sum(ones, window).matrix(); // how many real cells each window has
        return new Tensor(sums.elementDivide(counts), pooled);
        // END SOLUTION
    }

    /**
     * Min pooling: output(n, c, oy, ox) is the smallest of images(n, c, y, x) over the real cells (y, x) of the window
     * of (oy, ox).
     *
     * @param images N samples of C×H×W; not changed
     * @param window the window, its strides and its padding
     * @return N samples of C×OH×OW, which is {@code window.outputShape(images.shape())}
     * @throws IllegalArgumentException if the window does not fit into the images
     */
    public static Tensor min(Tensor images, Window window) {
        Shape shape = images.shape();
        Shape pooled = window.outputShape(shape);
        // BEGIN SOLUTION 3.5 What becomes of the smallest number when all signs are turned?
        Tensor negated = new Tensor(images.matrix().scale(-1), shape);
        return new Tensor(max(negated, window).matrix().scale(-1), pooled);
        // END SOLUTION
    }

    /**
     * Global max pooling: one number for each channel, the largest of the whole map, whatever its size.
     *
     * @param images N samples of C×H×W; not changed
     * @return N samples of C×1×1
     */
    public static Tensor globalMax(Tensor images) {
        // BEGIN SOLUTION 3.6 Global pooling is pooling with one window. How large is it?
        int height = images.shape().height();
        int width = images.shape().width();
        return max(images, new Window(height, width, height, width, false));
        // END SOLUTION
    }

    /**
     * Global average pooling: one number for each channel, the mean of the whole map, whatever its size.
     *
     * @param images N samples of C×H×W; not changed
     * @return N samples of C×1×1
     */
    public static Tensor globalAverage(Tensor images) {
        // BEGIN SOLUTION 3.6 Global pooling is pooling with one window. How large is it?
        int height = images.shape().height();
        int width = images.shape().width();
        return average(images, new Window(height, width, height, width, false));
        // END SOLUTION
    }
}
