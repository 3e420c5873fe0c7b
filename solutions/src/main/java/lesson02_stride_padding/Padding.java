package lesson02_stride_padding;

import matrix.Parallel;
import matrix.Shape;
import matrix.Tensor;

/**
 * Zeros around images, so that a filter can stand at the very edge: how many, putting them there, taking them off.
 * Padding belongs to height and width only; a batch gets no samples and an image no channels by it.
 */
public final class Padding {

    private Padding() {
    }

    /**
     * Returns the images with zeros around each channel: padded(n, c, y + top, x + left) = images(n, c, y, x), and 0
     * elsewhere.
     *
     * @param images  N samples of C×H×W; not changed
     * @param margins how many rows and columns of zeros on each side
     * @return N samples of C×(H + top + bottom)×(W + left + right); always a new tensor, even if all margins are 0
     */
    public static Tensor zeros(Tensor images, Margins margins) {
        // BEGIN SOLUTION 2.3 Begin with zeros of the larger shape, and copy every number to its new place.
        Shape shape = images.shape();
        Tensor padded = Tensor.zeros(images.samples(), new Shape(shape.channels(),
                shape.height() + margins.top() + margins.bottom(), shape.width() + margins.left() + margins.right()));
        Parallel.forEach(images.samples(), n -> {
            for (int c = 0; c < shape.channels(); c++) {
                for (int y = 0; y < shape.height(); y++) {
                    for (int x = 0; x < shape.width(); x++) {
                        padded.set(n, c, y + margins.top(), x + margins.left(), images.get(n, c, y, x));
                    }
                }
            }
        });
        return padded;
        // END SOLUTION
    }

    /**
     * Takes the margins off again, whatever numbers stand in them:
     * images(n, c, y, x) = padded(n, c, y + top, x + left). It undoes {@link #zeros}.
     *
     * @param padded  N samples of C×H×W; not changed
     * @param margins how many rows and columns to leave out on each side
     * @return N samples of C×(H − top − bottom)×(W − left − right); always a new tensor, even if all margins are 0
     * @throws IllegalArgumentException if nothing would remain
     */
    public static Tensor crop(Tensor padded, Margins margins) {
        Fit.requireInside("crop", padded.shape(), margins);
        // BEGIN SOLUTION 2.3 The same loops over the smaller shape, with reading and writing exchanged.
        Shape shape = padded.shape();
        Tensor images = Tensor.zeros(padded.samples(), new Shape(shape.channels(),
                shape.height() - margins.top() - margins.bottom(), shape.width() - margins.left() - margins.right()));
        Parallel.forEach(images.samples(), n -> {
            for (int c = 0; c < images.shape().channels(); c++) {
                for (int y = 0; y < images.shape().height(); y++) {
                    for (int x = 0; x < images.shape().width(); x++) {
                        images.set(n, c, y, x, padded.get(n, c, y + margins.top(), x + margins.left()));
                    }
                }
            }
        });
        return images;
        // END SOLUTION
    }

    /**
     * Returns the padding that Keras calls "same", along one direction. With k' = d(k − 1) + 1 the output is to have
     * o = ⌈n/s⌉ cells; that takes P = max((o − 1)·s + k' − n, 0) zeros in all: ⌊P/2⌋ before, the rest after.
     *
     * @param size     n, at least 1
     * @param kernel   k, at least 1
     * @param stride   s, at least 1
     * @param dilation d, at least 1
     * @return two numbers, {before, after}
     * @throws IllegalArgumentException if one of the four is less than 1
     */
    public static int[] same(int size, int kernel, int stride, int dilation) {
        Fit.atLeast(1, "same", "size", size);
        Fit.atLeast(1, "same", "kernel", kernel);
        Fit.atLeast(1, "same", "stride", stride);
        Fit.atLeast(1, "same", "dilation", dilation);
        // BEGIN SOLUTION 2.4 How many cells is the output to have? How many zeros does that take?
        // An odd number of zeros leaves one more after the image than before it.
        int output = (size + stride - 1) / stride;
        int total = Math.max((output - 1) * stride + Sizes.extent(kernel, dilation) - size, 0);
        return new int[] {total / 2, total - total / 2};
        // END SOLUTION
    }

    /**
     * Returns the margins that a padding mode asks for. {@code VALID}: none. {@code SAME}: {@link #same}, for height and
     * width each. {@code FULL}: k' − 1 on every side, so that the kernel first touches the image with its last tap, and
     * last with its first.
     *
     * @param mode     the padding mode
     * @param image    height and width of the image
     * @param kernel   height and width of the kernel
     * @param strides  rows and columns from one position to the next
     * @param dilation rows and columns from one tap to the next
     * @throws IllegalArgumentException for {@code FULL} with a stride other than 1
     */
    public static Margins margins(PaddingMode mode, Pair image, Pair kernel, Pair strides, Pair dilation) {
        if (mode == PaddingMode.FULL && (strides.height() != 1 || strides.width() != 1)) {
            throw new IllegalArgumentException("margins: full padding goes with strides of 1×1, but they were "
                    + strides + ".");
        }
        // BEGIN SOLUTION 2.5 Height and width each have their own two numbers; what are they for each mode?
        return switch (mode) {
            case VALID -> new Margins(0, 0, 0, 0);
            case SAME -> {
                int[] rows = same(image.height(), kernel.height(), strides.height(), dilation.height());
                int[] columns = same(image.width(), kernel.width(), strides.width(), dilation.width());
                yield new Margins(rows[0], rows[1], columns[0], columns[1]);
            }
            case FULL -> {
                int rows = Sizes.extent(kernel.height(), dilation.height()) - 1;
                int columns = Sizes.extent(kernel.width(), dilation.width()) - 1;
                yield new Margins(rows, rows, columns, columns);
            }
        };
        // END SOLUTION
    }
}
