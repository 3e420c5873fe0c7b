package lesson02_stride_padding;

import matrix.Shape;
import matrix.Tensor;
import matrix.Todo;

/**
 * Channels first and channels last: two orders of the same numbers.
 *
 * <p>A {@link Tensor} reads a row by three sizes, whatever they stand for. Channels first they are channels, height,
 * width, as their names say. Channels last they are height, width, channels: an image of 28 rows, 30 columns and 3
 * channels is then a sample of 28×30×3, and {@code get(n, y, x, c)} reads it.
 */
public final class ChannelOrder {

    private ChannelOrder() {
    }

    /** Returns the three sizes C×H×W in the order H×W×C. Given. */
    public static Shape last(Shape first) {
        return new Shape(first.height(), first.width(), first.channels());
    }

    /** Returns the three sizes H×W×C in the order C×H×W. Given. */
    public static Shape first(Shape last) {
        return new Shape(last.width(), last.channels(), last.height());
    }

    /**
     * Returns the same images with the channels last: the number of channel c, row y, column x, which stood at
     * (c·H + y)·W + x of its row, now stands at (y·W + x)·C + c.
     *
     * @param images N samples of C×H×W; not changed
     * @return N samples of H×W×C
     */
    public static Tensor toLast(Tensor images) {
        // TODO 2.10 Every number moves to another place of its row; the shape alone does not do it.
        throw new Todo("2.10");
    }

    /**
     * Returns the same images with the channels first: what stood at (y·W + x)·C + c now stands at (c·H + y)·W + x.
     *
     * @param images N samples of H×W×C; not changed
     * @return N samples of C×H×W
     */
    public static Tensor toFirst(Tensor images) {
        // TODO 2.10 The way back. In which of the three sizes of the shape do you find C, H and W now?
        throw new Todo("2.10");
    }
}
