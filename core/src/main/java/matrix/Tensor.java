package matrix;

import java.util.Objects;

/**
 * A batch of images, or a bank of filters: one matrix with one row a sample, and the {@link Shape} that says how to
 * read a row. A row is channel by channel, each channel row by row: channels first.
 *
 * <p>So flattening costs nothing ({@link #matrix()} is the flat form), and the loops of the first lessons read
 * {@code get(n, c, y, x)}: sample, channel, row, column. For a bank of filters n counts the filters.
 * A tensor is a view: it shares its numbers with its matrix. Of its methods only those named {@code set} change it.
 */
public final class Tensor {

    private final Matrix matrix; // samples × shape.size()
    private final Shape shape;   // how to read a row of it

    /**
     * Reads the rows of {@code matrix} as samples of the given shape; the numbers are shared, not copied.
     *
     * @throws IllegalArgumentException if the matrix has not as many columns as the shape has numbers
     */
    public Tensor(Matrix matrix, Shape shape) {
        Objects.requireNonNull(matrix, "A tensor needs a matrix, but was given null.");
        Objects.requireNonNull(shape, "A tensor needs a shape, but was given null.");
        if (matrix.cols() != shape.size()) {
            throw new IllegalArgumentException("A " + matrix.shapeText() + " matrix has " + matrix.cols()
                    + " numbers a row and cannot be read as samples of " + shape + ", which have " + shape.size() + ".");
        }
        this.matrix = matrix;
        this.shape = shape;
    }

    /**
     * Returns {@code samples} samples of zeros.
     *
     * @throws IllegalArgumentException if that is a negative number of samples, or more than an array can hold
     */
    public static Tensor zeros(int samples, Shape shape) {
        Objects.requireNonNull(shape, "A tensor needs a shape, but was given null.");
        return new Tensor(Matrix.zeros(samples, shape.size()), shape);
    }

    /**
     * Returns one sample whose channels are these matrices; the numbers are copied.
     *
     * @throws IllegalArgumentException if there is no channel, or they differ in shape
     */
    public static Tensor of(Matrix... channels) {
        if (channels.length == 0) {
            throw new IllegalArgumentException("A tensor needs at least one channel.");
        }
        for (int c = 0; c < channels.length; c++) {
            int channel = c;
            Objects.requireNonNull(channels[c], () -> "Tensor.of: channel " + channel + " is null.");
        }
        Shape shape = new Shape(channels.length, channels[0].rows(), channels[0].cols());
        Tensor result = zeros(1, shape);
        for (int c = 0; c < channels.length; c++) {
            if (channels[c].rows() != shape.height() || channels[c].cols() != shape.width()) {
                throw new IllegalArgumentException("Channel 0 is " + channels[0].shapeText() + " but channel " + c
                        + " is " + channels[c].shapeText() + "; the channels of an image have one shape.");
            }
            result.setChannel(0, c, channels[c]);
        }
        return result;
    }

    /**
     * Returns the samples of all these tensors, one after the other, in one; the numbers are copied.
     *
     * @throws IllegalArgumentException if there is none, or they differ in shape
     */
    public static Tensor stack(Tensor... parts) {
        if (parts.length == 0) {
            throw new IllegalArgumentException("stack needs at least one tensor.");
        }
        int samples = 0;
        for (Tensor part : parts) {
            Objects.requireNonNull(part, "stack: one of the tensors is null.");
            if (!part.shape.equals(parts[0].shape)) {
                throw new IllegalArgumentException("stack: samples of " + parts[0].shape + " and of " + part.shape
                        + " do not fit into one tensor.");
            }
            samples += part.samples();
        }
        Tensor result = zeros(samples, parts[0].shape);
        int next = 0;
        for (Tensor part : parts) {
            for (int n = 0; n < part.samples(); n++) {
                result.matrix.setRow(next++, part.matrix.row(n));
            }
        }
        return result;
    }

    /** Returns the number of samples. */
    public int samples() {
        return matrix.rows();
    }

    /** Returns how a row is read: channels, height, width. */
    public Shape shape() {
        return shape;
    }

    /** Returns the flat form, one row a sample; not a copy: changing it changes this tensor. */
    public Matrix matrix() {
        return matrix;
    }

    /**
     * Returns the number in sample {@code n}, channel {@code c}, row {@code y}, column {@code x}.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public double get(int n, int c, int y, int x) {
        requireSample(n);
        return matrix.get(n, shape.index(c, y, x));
    }

    /**
     * Changes the number in sample {@code n}, channel {@code c}, row {@code y}, column {@code x}.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public void set(int n, int c, int y, int x, double value) {
        requireSample(n);
        matrix.set(n, shape.index(c, y, x), value);
    }

    /**
     * Returns sample {@code n} alone, as a tensor of one sample; the numbers are copied.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public Tensor sample(int n) {
        requireSample(n);
        return new Tensor(matrix.row(n), shape);
    }

    /**
     * Returns channel {@code c} of sample {@code n} as a height × width matrix; the numbers are copied.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public Matrix channel(int n, int c) {
        requireSample(n);
        int first = shape.index(c, 0, 0);
        return matrix.block(n, n + 1, first, first + shape.height() * shape.width())
                .reshape(shape.height(), shape.width());
    }

    /**
     * Changes channel {@code c} of sample {@code n} into the numbers of {@code channel} (height × width).
     *
     * @throws IllegalArgumentException  if {@code channel} is not height × width
     * @throws IndexOutOfBoundsException if there is no such sample or channel
     */
    public void setChannel(int n, int c, Matrix channel) {
        Objects.requireNonNull(channel, "setChannel: the matrix is null.");
        if (channel.rows() != shape.height() || channel.cols() != shape.width()) {
            throw new IllegalArgumentException("setChannel: a " + channel.shapeText()
                    + " matrix is no channel of samples of " + shape + ".");
        }
        requireSample(n);
        int first = n * matrix.cols() + shape.index(c, 0, 0);
        System.arraycopy(channel.ejml().data, 0, matrix.ejml().data, first, channel.size());
    }

    /**
     * Returns sample {@code n} as a channels × (height·width) matrix, one channel a row; the numbers are copied.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public Matrix channels(int n) {
        requireSample(n);
        Matrix channels = Matrix.zeros(shape.channels(), shape.height() * shape.width());
        System.arraycopy(matrix.ejml().data, n * shape.size(), channels.ejml().data, 0, shape.size());
        return channels;
    }

    /**
     * Changes sample {@code n} into the numbers of {@code channels}, one channel a row.
     *
     * @throws IllegalArgumentException  if {@code channels} is not channels × (height·width)
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    public void setChannels(int n, Matrix channels) {
        Objects.requireNonNull(channels, "setChannels: the matrix is null.");
        if (channels.rows() != shape.channels() || channels.cols() != shape.height() * shape.width()) {
            throw new IllegalArgumentException("setChannels: a " + channels.shapeText() + " matrix has not the channels of a sample of "
                    + shape + ", one a row.");
        }
        requireSample(n);
        System.arraycopy(channels.ejml().data, 0, matrix.ejml().data, n * shape.size(), shape.size());
    }

    /**
     * Returns the same numbers read as samples of another shape of the same size; they are shared, not copied.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public Tensor as(Shape other) {
        return new Tensor(matrix, other);
    }

    /** Returns an equal tensor with numbers of its own. */
    public Tensor copy() {
        return new Tensor(matrix.copy(), shape);
    }

    /** Returns whether {@code other} is a tensor of the same shape with the same numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that && shape.equals(that.shape) && matrix.equals(that.matrix);
    }

    /** Returns a hash of shape and numbers; it changes when the tensor does. */
    @Override
    public int hashCode() {
        return Objects.hash(shape, matrix);
    }

    /**
     * Returns the number of samples and their shape, then the first channels, each as a matrix;
     * vectors are shown one row a sample.
     */
    @Override
    public String toString() {
        return Printer.print(this);
    }

    private void requireSample(int n) {
        if (n < 0 || n >= samples()) {
            throw new IndexOutOfBoundsException("Sample " + n + " is outside a tensor of " + samples()
                    + (samples() == 1 ? " sample of " : " samples of ") + shape + ".");
        }
    }
}
