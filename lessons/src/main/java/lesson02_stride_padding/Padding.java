package lesson02_stride_padding;

import matrix.Tensor;
import matrix.Todo;

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
        // TODO 2.3 Begin with zeros of the larger shape, and copy every number to its new place.
        throw new Todo("2.3");
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
        // TODO 2.3 The same loops over the smaller shape, with reading and writing exchanged.
        throw new Todo("2.3");
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
        // TODO 2.4 How many cells is the output to have? How many zeros does that take?
        // An odd number of zeros leaves one more after the image than before it.
        throw new Todo("2.4");
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
        // TODO 2.5 Height and width each have their own two numbers; what are they for each mode?
        throw new Todo("2.5");
    }
}
