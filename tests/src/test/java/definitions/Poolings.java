package definitions;

import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import matrix.Shape;
import matrix.Tensor;

/**
 * Pooling and the way back as their definitions say: for each pair of an input cell and an output cell, is the one in the
 * window of the other?
 */
public final class Poolings {

    /** A window as lesson 3 has it; the checks translate, so that the definitions need no lesson. */
    public record Kernel(int height, int width, int strideHeight, int strideWidth, boolean same) {

        /** Returns this window with other strides. */
        public Kernel withStrides(int strideHeight, int strideWidth) {
            return new Kernel(height, width, strideHeight, strideWidth, same);
        }
    }

    private Poolings() {
    }

    /** How many windows begin inside (same) or fit entirely (valid). */
    private static int windows(int size, int window, int stride, boolean same) {
        int count = 0;
        while (count * stride + (same ? 1 : window) <= size) {
            count++;
        }
        return count;
    }

    private static boolean covers(int output, int outputs, int cell, int size, int window, int stride, boolean same) {
        int missing = (outputs - 1) * stride + window - size;
        int first = output * stride - (same && missing > 0 ? missing / 2 : 0);
        return first <= cell && cell < first + window;
    }

    /** The shape after pooling. @throws IllegalArgumentException if no window fits */
    public static Shape pooledShape(Shape image, Kernel kernel) {
        int height = windows(image.height(), kernel.height(), kernel.strideHeight(), kernel.same());
        int width = windows(image.width(), kernel.width(), kernel.strideWidth(), kernel.same());
        if (height == 0 || width == 0) {
            throw new IllegalArgumentException("the window does not fit into the image");
        }
        return new Shape(image.channels(), height, width);
    }

    /** Whether input cell {@code j} of a flattened sample lies in the window of output cell {@code i}. */
    public static boolean inWindow(Shape image, Kernel kernel, int i, int j) {
        return inWindow(image, pooledShape(image, kernel), kernel, i, j);
    }

    private static boolean inWindow(Shape image, Shape pooled, Kernel kernel, int i, int j) {
        int area = image.height() * image.width();
        int pooledArea = pooled.height() * pooled.width();
        return i / pooledArea == j / area
                && covers(i % pooledArea / pooled.width(), pooled.height(), j % area / image.width(), image.height(),
                        kernel.height(), kernel.strideHeight(), kernel.same())
                && covers(i % pooled.width(), pooled.width(), j % image.width(), image.width(), kernel.width(),
                        kernel.strideWidth(), kernel.same());
    }

    /** The real cells of the window of output cell {@code i}, in row order, as places in the flattened input. */
    public static int[] cells(Shape image, Kernel kernel, int i) {
        Shape pooled = pooledShape(image, kernel);
        return IntStream.range(0, image.size()).filter(j -> inWindow(image, pooled, kernel, i, j)).toArray();
    }

    /** Each window becomes what {@code number} makes of its real cells, given in row order. */
    public static Tensor pool(Tensor images, Kernel kernel, ToDoubleFunction<double[]> number) {
        Shape pooled = pooledShape(images.shape(), kernel);
        Tensor output = Tensor.zeros(images.samples(), pooled);
        for (int i = 0; i < pooled.size(); i++) {
            int[] cells = cells(images.shape(), kernel, i);
            for (int n = 0; n < images.samples(); n++) {
                int sample = n;
                double[] values = IntStream.of(cells).mapToDouble(cell -> images.matrix().get(sample, cell)).toArray();
                output.matrix().set(n, i, number.applyAsDouble(values));
            }
        }
        return output;
    }

    /** The largest of some numbers. */
    public static double max(double... values) {
        return DoubleStream.of(values).max().orElseThrow();
    }

    /** The smallest of some numbers. */
    public static double min(double... values) {
        return DoubleStream.of(values).min().orElseThrow();
    }

    /** The sum of some numbers. */
    public static double sum(double... values) {
        return DoubleStream.of(values).sum();
    }

    /** The mean of some numbers. */
    public static double average(double... values) {
        return sum(values) / values.length;
    }

    /** Entry [n][i] is the first real cell of window i that is equal to the largest, as a place in the flattened input. */
    public static int[][] maxSources(Tensor images, Kernel kernel) {
        Tensor largest = pool(images, kernel, Poolings::max);
        int[][] sources = new int[images.samples()][largest.shape().size()];
        for (int i = 0; i < largest.shape().size(); i++) {
            int[] cells = cells(images.shape(), kernel, i);
            for (int n = 0; n < images.samples(); n++) {
                int k = 0;
                while (images.matrix().get(n, cells[k]) != largest.matrix().get(n, i)) {
                    k++;
                }
                sources[n][i] = cells[k];
            }
        }
        return sources;
    }

    /** Each input cell collects from all outputs whose source it is. */
    public static Tensor maxBack(Tensor outputGradient, int[][] sources, Shape input) {
        Tensor inputGradient = Tensor.zeros(outputGradient.samples(), input);
        for (int n = 0; n < outputGradient.samples(); n++) {
            for (int j = 0; j < input.size(); j++) {
                double collected = 0;
                for (int i = 0; i < outputGradient.shape().size(); i++) {
                    collected += sources[n][i] == j ? outputGradient.matrix().get(n, i) : 0;
                }
                inputGradient.matrix().set(n, j, collected);
            }
        }
        return inputGradient;
    }

    /** Each input cell collects its share from all windows that it lies in. */
    public static Tensor averageBack(Tensor outputGradient, Shape input, Kernel kernel) {
        Tensor inputGradient = Tensor.zeros(outputGradient.samples(), input);
        for (int i = 0; i < outputGradient.shape().size(); i++) {
            int[] cells = cells(input, kernel, i);
            for (int j : cells) {
                for (int n = 0; n < outputGradient.samples(); n++) {
                    double share = outputGradient.matrix().get(n, i) / cells.length;
                    inputGradient.matrix().set(n, j, inputGradient.matrix().get(n, j) + share);
                }
            }
        }
        return inputGradient;
    }

    /** What is seen in the images, moved; zeros come in. */
    public static Tensor shift(Tensor images, int down, int right) {
        Shape shape = images.shape();
        Tensor shifted = Tensor.zeros(images.samples(), shape);
        for (int n = 0; n < images.samples(); n++) {
            for (int cell = 0; cell < shape.size(); cell++) {
                int y = cell / shape.width() % shape.height() + down;
                int x = cell % shape.width() + right;
                if (0 <= y && y < shape.height() && 0 <= x && x < shape.width()) {
                    shifted.set(n, cell / shape.width() / shape.height(), y, x, images.matrix().get(n, cell));
                }
            }
        }
        return shifted;
    }

    /** The mean over the samples of √Σ(after − before)² / √Σ before². */
    public static double relativeChange(Tensor before, Tensor after) {
        double sum = 0;
        for (int n = 0; n < before.samples(); n++) {
            double change = 0;
            double size = 0;
            for (int i = 0; i < before.shape().size(); i++) {
                change += Math.pow(after.matrix().get(n, i) - before.matrix().get(n, i), 2);
                size += Math.pow(before.matrix().get(n, i), 2);
            }
            if (size == 0) {
                throw new IllegalArgumentException("the features of an image are all 0");
            }
            sum += Math.sqrt(change / size);
        }
        return sum / before.samples();
    }
}
