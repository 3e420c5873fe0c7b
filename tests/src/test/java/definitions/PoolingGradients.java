package definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** Pooling and its gradients, window by window, from the list of the cells that lie in a window. Valid only. */
public final class PoolingGradients {

    /** Window and strides. */
    public record Pool(int height, int width, int strideHeight, int strideWidth) {
    }

    private PoolingGradients() {
    }

    /** The shape after pooling. */
    public static Shape shape(Shape image, Pool pool) {
        return new Shape(image.channels(), (image.height() - pool.height()) / pool.strideHeight() + 1,
                (image.width() - pool.width()) / pool.strideWidth() + 1);
    }

    /** The flat indices of the cells under the window of output cell {@code cell}, in row order. */
    public static List<Integer> cells(Shape image, Pool pool, int cell) {
        Shape shape = shape(image, pool);
        int top = cell / shape.width() % shape.height() * pool.strideHeight();
        int left = cell % shape.width() * pool.strideWidth();
        List<Integer> cells = new ArrayList<>();
        for (int i = 0; i < pool.height() * pool.width(); i++) {
            cells.add(image.index(cell / (shape.height() * shape.width()), top + i / pool.width(), left + i % pool.width()));
        }
        return cells;
    }

    /** The largest of each window. */
    public static Tensor max(Tensor images, Pool pool) {
        Tensor output = Tensor.zeros(images.samples(), shape(images.shape(), pool));
        fill(output, (n, cell) -> cells(images.shape(), pool, cell).stream().mapToDouble(i -> images.matrix().get(n,
                i)).max().orElseThrow());
        return output;
    }

    /** The mean of each window. */
    public static Tensor average(Tensor images, Pool pool) {
        Tensor output = Tensor.zeros(images.samples(), shape(images.shape(), pool));
        fill(output, (n, cell) -> cells(images.shape(), pool, cell).stream().mapToDouble(i -> images.matrix().get(n,
                i)).average().orElseThrow());
        return output;
    }

    /** Every number to the first of the largest cells of its window. */
    public static Tensor maxGradient(Tensor outputGradient, Tensor images, Pool pool) {
        Tensor gradient = Tensor.zeros(images.samples(), images.shape());
        for (int n = 0; n < images.samples(); n++) {
            Matrix row = images.matrix().row(n);
            for (int cell = 0; cell < outputGradient.shape().size(); cell++) {
                int first = cells(images.shape(), pool, cell).stream().min(Comparator.comparingDouble((Integer i) ->
                        -row.get(0, i))
                        .thenComparing(Comparator.naturalOrder())).orElseThrow();
                add(gradient, n, first, outputGradient.matrix().get(n, cell));
            }
        }
        return gradient;
    }

    /** Every number in equal shares to the cells of its window. */
    public static Tensor averageGradient(Tensor outputGradient, Shape image, Pool pool) {
        Tensor gradient = Tensor.zeros(outputGradient.samples(), image);
        for (int n = 0; n < outputGradient.samples(); n++) {
            for (int cell = 0; cell < outputGradient.shape().size(); cell++) {
                List<Integer> cells = cells(image, pool, cell);
                for (int i : cells) {
                    add(gradient, n, i, outputGradient.matrix().get(n, cell) / cells.size());
                }
            }
        }
        return gradient;
    }

    private interface Cell {
        double value(int n, int cell);
    }

    private static void fill(Tensor output, Cell value) {
        for (int n = 0; n < output.samples(); n++) {
            for (int cell = 0; cell < output.shape().size(); cell++) {
                output.matrix().set(n, cell, value.value(n, cell));
            }
        }
    }

    private static void add(Tensor tensor, int n, int i, double value) {
        tensor.matrix().set(n, i, tensor.matrix().get(n, i) + value);
    }
}
