package definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** Strides, padding, dilation and groups as their definitions say: by counting positions, and pixel by pixel. */
public final class StridedConvolutions {

    private StridedConvolutions() {
    }

    /** How a filter moves over images: what {@link #forward} is told beside images and weights. */
    public record Plan(int strideHeight, int strideWidth, int top, int bottom, int left, int right,
            int dilationHeight, int dilationWidth, int groups) {

        /** Stride 1, no padding, no dilation, one group. */
        public static Plan plain() {
            return new Plan(1, 1, 0, 0, 0, 0, 1, 1, 1);
        }

        /** The same with other strides. */
        public Plan strides(int height, int width) {
            return new Plan(height, width, top, bottom, left, right, dilationHeight, dilationWidth, groups);
        }

        /** The same with other margins. */
        public Plan margins(int top, int bottom, int left, int right) {
            return new Plan(strideHeight, strideWidth, top, bottom, left, right, dilationHeight, dilationWidth, groups);
        }

        /** The same with another dilation. */
        public Plan dilation(int height, int width) {
            return new Plan(strideHeight, strideWidth, top, bottom, left, right, height, width, groups);
        }

        /** The same in so many groups. */
        public Plan groups(int groups) {
            return new Plan(strideHeight, strideWidth, top, bottom, left, right, dilationHeight, dilationWidth, groups);
        }
    }

    /** The places of a kernel's taps if its first stands at {@code first}. */
    public static List<Integer> taps(int first, int kernel, int dilation) {
        List<Integer> taps = new ArrayList<>();
        for (int place = first; taps.size() < kernel; place += dilation) {
            taps.add(place);
        }
        return taps;
    }

    /** From the first tap to the last, both counted. */
    public static int extent(int kernel, int dilation) {
        List<Integer> taps = taps(1, kernel, dilation);
        return taps.get(taps.size() - 1);
    }

    /** Tries one position after the other until a tap falls off the end, and counts. */
    public static int outputSize(int size, int kernel, int stride, int before, int after, int dilation) {
        int end = size + before + after;
        int count = 0;
        for (int first = 0; taps(first, kernel, dilation).stream().allMatch(tap -> tap < end); first += stride) {
            count++;
        }
        if (count == 0) {
            throw new IllegalArgumentException("a kernel over " + extent(kernel, dilation) + " cells does not fit into "
                    + end + ".");
        }
        return count;
    }

    /** Adds one zero after the other, behind, before, behind …, until there are as many outputs as every s-th cell gives. */
    public static int[] same(int size, int kernel, int stride, int dilation) {
        int wanted = 0;
        for (int cell = 0; cell < size; cell += stride) {
            wanted++;
        }
        int[] zeros = {0, 0};
        for (int side = 1; ; side = 1 - side) {
            boolean fits = extent(kernel, dilation) <= size + zeros[0] + zeros[1];
            if (fits && outputSize(size, kernel, stride, zeros[0], zeros[1], dilation) >= wanted) {
                return zeros;
            }
            zeros[side]++;
        }
    }

    /** Asks every cell of the larger image whether it lies on the smaller one. */
    public static Tensor pad(Tensor images, int top, int bottom, int left, int right, double border) {
        Shape small = images.shape();
        Shape large = new Shape(small.channels(), small.height() + top + bottom, small.width() + left + right);
        Tensor padded = Tensor.zeros(images.samples(), large);
        for (int i = 0; i < padded.matrix().size(); i++) {
            int x = i % large.width() - left;
            int y = i / large.width() % large.height() - top;
            boolean inside = y >= 0 && y < small.height() && x >= 0 && x < small.width();
            int n = i / large.size();
            int c = i / (large.width() * large.height()) % large.channels();
            padded.matrix().ejml().data[i] = inside ? images.get(n, c, y, x) : border;
        }
        return padded;
    }

    /** The block of every channel that begins at (top, left). */
    public static Tensor block(Tensor images, int top, int left, int height, int width) {
        Tensor block = Tensor.zeros(images.samples(), new Shape(images.shape().channels(), height, width));
        for (int n = 0; n < images.samples(); n++) {
            for (int c = 0; c < images.shape().channels(); c++) {
                block.setChannel(n, c, images.channel(n, c).block(top, top + height, left, left + width));
            }
        }
        return block;
    }

    /** Every pixel of every image is asked which tap of the filter lies on it, if any. Nothing is padded for that. */
    public static Tensor forward(Tensor images, Tensor filters, Matrix biases, Plan plan, DoubleUnaryOperator activation) {
        Shape image = images.shape();
        Shape filter = filters.shape();
        Tensor output = Tensor.zeros(images.samples(), new Shape(filters.samples(),
                outputSize(image.height(), filter.height(), plan.strideHeight(), plan.top(), plan.bottom(),
                        plan.dilationHeight()),
                outputSize(image.width(), filter.width(), plan.strideWidth(), plan.left(), plan.right(),
                        plan.dilationWidth())));
        for (int n = 0; n < images.samples(); n++) {
            for (int f = 0; f < filters.samples(); f++) {
                for (int oy = 0; oy < output.shape().height(); oy++) {
                    for (int ox = 0; ox < output.shape().width(); ox++) {
                        double sum = biases.cols() == 0 ? 0 : biases.get(0, f);
                        for (int c = 0; c < image.channels(); c++) {
                            boolean sameGroup =
                                    c * plan.groups() / image.channels() == f * plan.groups() / filters.samples();
                            for (int y = 0; sameGroup && y < image.height(); y++) {
                                int ky = tap(y + plan.top() - oy * plan.strideHeight(), plan.dilationHeight(),
                                        filter.height());
                                for (int x = 0; x < image.width(); x++) {
                                    int kx = tap(x + plan.left() - ox * plan.strideWidth(), plan.dilationWidth(),
                                            filter.width());
                                    sum += ky < 0 || kx < 0 ? 0
                                            : images.get(n, c, y, x) * filters.get(f, c % filter.channels(), ky, kx);
                                }
                            }
                        }
                        output.set(n, f, oy, ox, activation.applyAsDouble(sum));
                    }
                }
            }
        }
        return output;
    }

    /** Which tap stands so far from the first, or −1. */
    private static int tap(int distance, int dilation, int kernel) {
        return distance >= 0 && distance % dilation == 0 && distance / dilation < kernel ? distance / dilation : -1;
    }

    /** One image and one filter of one channel. */
    public static Matrix correlate(Matrix image, Matrix filter, Plan plan) {
        return forward(Tensor.of(image), Tensor.of(filter), Matrix.zeros(1, 0), plan,
                DoubleUnaryOperator.identity()).channel(0, 0);
    }

    /** Images and filters without biases. */
    public static Tensor forward(Tensor images, Tensor filters, Plan plan) {
        return forward(images, filters, Matrix.zeros(1, 0), plan, DoubleUnaryOperator.identity());
    }

    /** The numbers of C×H×W in the order H×W×C, one after the other as they are wanted. */
    public static Tensor channelsLast(Tensor images) {
        Shape shape = images.shape();
        List<Double> numbers = new ArrayList<>();
        for (int n = 0; n < images.samples(); n++) {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    for (int c = 0; c < shape.channels(); c++) {
                        numbers.add(images.get(n, c, y, x));
                    }
                }
            }
        }
        return new Tensor(Matrix.of(images.samples(), shape.size(),
                numbers.stream().mapToDouble(Double::doubleValue).toArray()),
                new Shape(shape.height(), shape.width(), shape.channels()));
    }

    /** The numbers of H×W×C in the order C×H×W, likewise. */
    public static Tensor channelsFirst(Tensor images) {
        Shape shape = images.shape();
        List<Double> numbers = new ArrayList<>();
        for (int n = 0; n < images.samples(); n++) {
            for (int c = 0; c < shape.width(); c++) {
                for (int y = 0; y < shape.channels(); y++) {
                    for (int x = 0; x < shape.height(); x++) {
                        numbers.add(images.get(n, y, x, c));
                    }
                }
            }
        }
        return new Tensor(Matrix.of(images.samples(), shape.size(),
                numbers.stream().mapToDouble(Double::doubleValue).toArray()),
                new Shape(shape.width(), shape.channels(), shape.height()));
    }
}
