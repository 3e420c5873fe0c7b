package lesson03_pooling;

import matrix.Shape;

/**
 * A pooling window and how it moves over an image. Given: nothing to write. An image of H×W becomes OH×OW:
 *
 * <ul>
 * <li><b>valid</b>: the window stays inside the image. OH = ⌊(H − height)/strideHeight⌋ + 1, and likewise OW. Rows and
 *     columns that are left over at the end are not used.</li>
 * <li><b>same</b>: OH = ⌈H/strideHeight⌉. The window may reach beyond the border, by Keras' rule of lesson 2: in all
 *     P = max((OH − 1)·strideHeight + height − H, 0) rows, ⌊P/2⌋ of them above and the rest below. Nothing is out there,
 *     not even zeros: pooling looks at the real cells only. Each window has at least one.</li>
 * </ul>
 *
 * @param height       rows of the window, at least 1
 * @param width        columns of the window, at least 1
 * @param strideHeight rows from one window to the next below it, at least 1
 * @param strideWidth  columns from one window to the next on its right, at least 1
 * @param same         true for same, false for valid
 */
public record Window(int height, int width, int strideHeight, int strideWidth, boolean same) {

    /**
     * Makes a window of these sizes.
     *
     * @throws IllegalArgumentException if a size or a stride is less than 1
     */
    public Window {
        if (height < 1 || width < 1 || strideHeight < 1 || strideWidth < 1) {
            throw new IllegalArgumentException("A pooling window and its strides are at least 1, but the window given is "
                    + height + "×" + width + " and its strides are " + strideHeight + " and " + strideWidth + ".");
        }
    }

    /** Returns the usual window: square, valid, and with its own size as the stride, so that no two windows overlap. */
    public static Window of(int size) {
        return new Window(size, size, size, size, false);
    }

    /** Returns this window with other strides. */
    public Window withStrides(int strideHeight, int strideWidth) {
        return new Window(height, width, strideHeight, strideWidth, same);
    }

    /** Returns this window, but with padding same. */
    public Window withSamePadding() {
        return new Window(height, width, strideHeight, strideWidth, true);
    }

    /**
     * Returns what an image of C×H×W becomes: C×OH×OW.
     *
     * @throws IllegalArgumentException if the window is valid and does not fit into the image
     */
    public Shape outputShape(Shape image) {
        if (!same && (height > image.height() || width > image.width())) {
            throw new IllegalArgumentException("A " + height + "×" + width + " pooling window does not fit into an image of "
                    + image + "; a valid window may be neither higher nor wider than the image.");
        }
        return new Shape(image.channels(), windows(image.height(), height, strideHeight),
                windows(image.width(), width, strideWidth));
    }

    /**
     * Returns the row of the image in which the windows of output row {@code oy} begin; with same it may lie above the
     * image, and then is negative. They end before row {@code top + height}, which may lie below the image.
     */
    public int top(int oy, Shape image) {
        return oy * strideHeight - before(image.height(), height, strideHeight);
    }

    /**
     * Returns the column of the image in which the windows of output column {@code ox} begin; with same it may lie left
     * of the image, and then is negative. They end before column {@code left + width}, which may lie right of the image.
     */
    public int left(int ox, Shape image) {
        return ox * strideWidth - before(image.width(), width, strideWidth);
    }

    /** How many windows there are in one direction. */
    private int windows(int size, int window, int stride) {
        return same ? (size + stride - 1) / stride : (size - window) / stride + 1;
    }

    /** How far the first window reaches beyond the border. */
    private int before(int size, int window, int stride) {
        return same ? Math.max((windows(size, window, stride) - 1) * stride + window - size, 0) / 2 : 0;
    }
}
