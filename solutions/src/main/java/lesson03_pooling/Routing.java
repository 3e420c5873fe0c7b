package lesson03_pooling;

import matrix.Parallel;
import matrix.Shape;
import matrix.Tensor;

/**
 * The way back through pooling: each cell of the output has a number to hand back to the cells of its window. Lesson 5
 * sends gradients this way, which say how much the error grows if a number grows. Max pooling hands all of it to the
 * cell that was the largest, average pooling an equal share to each cell. Where windows overlap, a cell gets something
 * from several of them, and it adds up.
 */
public final class Routing {

    private Routing() {
    }

    /**
     * Returns where each number of {@code Pooling.max(images, window)} came from. Entry [n][i] belongs to sample n and
     * to cell i of its flattened output, i = {@code pooled.index(c, oy, ox)}. It is the place of the largest real cell
     * of that window in the flattened <em>input</em>, {@code shape.index(c, y, x)} = (c·H + y)·W + x. If several cells
     * are equally large, it is the first of them, reading the window row by row.
     *
     * @param images N samples of C×H×W; not changed
     * @param window the window, its strides and its padding
     * @return N rows of C·OH·OW places, each from 0 to C·H·W − 1
     * @throws IllegalArgumentException if the window does not fit into the images
     */
    public static int[][] maxSources(Tensor images, Window window) {
        Shape shape = images.shape();
        Shape pooled = window.outputShape(shape);
        // BEGIN SOLUTION 3.7 The loops of max pooling, but keep in mind where the largest number so far stands.
        // A later number takes its place only if it is larger, not if it is equal.
        int[][] sources = new int[images.samples()][pooled.size()];
        Parallel.forEach(images.samples(), n -> {
            for (int c = 0; c < pooled.channels(); c++) {
                for (int oy = 0; oy < pooled.height(); oy++) {
                    for (int ox = 0; ox < pooled.width(); ox++) {
                        int top = Math.max(window.top(oy, shape), 0);
                        int bottom = Math.min(window.top(oy, shape) + window.height(), shape.height());
                        int left = Math.max(window.left(ox, shape), 0);
                        int right = Math.min(window.left(ox, shape) + window.width(), shape.width());
                        int source = shape.index(c, top, left); // of the largest so far: the first real cell
                        for (int y = top; y < bottom; y++) {
                            for (int x = left; x < right; x++) {
                                int cell = shape.index(c, y, x);
                                if (images.matrix().get(n, cell) > images.matrix().get(n, source)) {
                                    source = cell;
                                }
                            }
                        }
                        sources[n][pooled.index(c, oy, ox)] = source;
                    }
                }
            }
        });
        return sources;
        // END SOLUTION
    }

    /**
     * The way back through max pooling: each number goes to the cell that the maximum came from. With s(n, i) for
     * {@code sources[n][i]}, cell j of sample n gets Σ outputGradient(n, i) over all i with s(n, i) = j: 0 if it was
     * the largest of no window, a sum if it was the largest of several.
     *
     * @param outputGradient N samples of the pooled shape, C×OH×OW; not changed
     * @param sources        for sample n and cell i of its flattened row, the place in the flattened input, as
     *                       {@link #maxSources} gives it; not changed
     * @param input          C×H×W, the shape before pooling
     * @return N samples of C×H×W
     * @throws IllegalArgumentException if there is not one source for each number of the gradient
     */
    public static Tensor max(Tensor outputGradient, int[][] sources, Shape input) {
        requireSources(outputGradient, sources);
        // BEGIN SOLUTION 3.8 Each number of the gradient has one source: add it there. All other cells stay 0.
        Tensor inputGradient = Tensor.zeros(outputGradient.samples(), input);
        Parallel.forEach(outputGradient.samples(), n -> {
            for (int i = 0; i < outputGradient.shape().size(); i++) {
                int source = sources[n][i];
                double sum = inputGradient.matrix().get(n, source) + outputGradient.matrix().get(n, i);
                inputGradient.matrix().set(n, source, sum);
            }
        });
        return inputGradient;
        // END SOLUTION
    }

    /**
     * The way back through average pooling: each number is spread evenly over the real cells of its window.
     * Cell (n, c, y, x) gets Σ outputGradient(n, c, oy, ox) / R(oy, ox) over all windows (oy, ox) that it lies in,
     * where R(oy, ox) is the number of real cells of that window.
     *
     * @param outputGradient N samples of the pooled shape, C×OH×OW; not changed
     * @param input          C×H×W, the shape before pooling
     * @param window         the window, its strides and its padding
     * @return N samples of C×H×W
     * @throws IllegalArgumentException if the window does not make this gradient's shape of the input's
     */
    public static Tensor average(Tensor outputGradient, Shape input, Window window) {
        Shape pooled = outputGradient.shape();
        requirePooled(pooled, input, window);
        // BEGIN SOLUTION 3.9 For every cell of the gradient: find the real cells of its window, count them,
        // and add an equal share to each.
        Tensor inputGradient = Tensor.zeros(outputGradient.samples(), input);
        Parallel.forEach(outputGradient.samples(), n -> {
            for (int c = 0; c < pooled.channels(); c++) {
                for (int oy = 0; oy < pooled.height(); oy++) {
                    for (int ox = 0; ox < pooled.width(); ox++) {
                        int top = Math.max(window.top(oy, input), 0);
                        int bottom = Math.min(window.top(oy, input) + window.height(), input.height());
                        int left = Math.max(window.left(ox, input), 0);
                        int right = Math.min(window.left(ox, input) + window.width(), input.width());
                        double share = outputGradient.get(n, c, oy, ox) / ((bottom - top) * (right - left));
                        for (int y = top; y < bottom; y++) {
                            for (int x = left; x < right; x++) {
                                inputGradient.set(n, c, y, x, inputGradient.get(n, c, y, x) + share);
                            }
                        }
                    }
                }
            }
        });
        return inputGradient;
        // END SOLUTION
    }

    private static void requireSources(Tensor outputGradient, int[][] sources) {
        if (sources.length != outputGradient.samples()) {
            throw new IllegalArgumentException("max: a gradient of " + outputGradient.samples() + " samples takes "
                    + outputGradient.samples() + " rows of sources, but " + sources.length + " were given.");
        }
        for (int n = 0; n < sources.length; n++) {
            if (sources[n].length != outputGradient.shape().size()) {
                throw new IllegalArgumentException("max: a gradient of " + outputGradient.shape() + " takes "
                        + outputGradient.shape().size() + " sources a sample, but sample " + n + " has "
                        + sources[n].length + ".");
            }
        }
    }

    private static void requirePooled(Shape pooled, Shape input, Window window) {
        if (!window.outputShape(input).equals(pooled)) {
            throw new IllegalArgumentException("average: this window makes " + window.outputShape(input) + " of an input of "
                    + input + ", but the gradient given is " + pooled + ".");
        }
    }
}
