package datasets;

import java.util.Objects;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * Pictures of one shape, each with the number of its class: what a network learns from.
 *
 * <p>The numbers of a picture are kept as bytes, 0 (black) to 255 (full), and become {@code double}s from 0 to 1 only
 * where they are asked for: the 60,000 digits of MNIST take 47 MB as bytes, but would take 376 MB as doubles.
 * A picture is stored channel by channel, each channel row by row, as a row of a {@link Tensor}.
 *
 * <p>It does not change after it is made.
 */
public final class LabelledImages {

    private final Shape shape;   // of every picture
    private final int classes;   // labels are 0 .. classes − 1
    private final byte[] pixels; // picture i at i·shape.size(); unsigned: read them with & 0xff
    private final int[] labels;  // labels[i] = the class of picture i

    /**
     * Makes a collection from the pictures' bytes, one picture after the other, and their labels.
     * The pixels are not copied, for there may be many: do not change the array afterwards. The labels are copied.
     *
     * @param shape   the shape of every picture
     * @param classes number of classes, at least 1
     * @param pixels  {@code labels.length} · {@code shape.size()} unsigned bytes
     * @param labels  the class of every picture, from 0 to {@code classes} − 1
     * @throws IllegalArgumentException if the sizes disagree or a label is out of range
     */
    public LabelledImages(Shape shape, int classes, byte[] pixels, int[] labels) {
        Objects.requireNonNull(shape, "Labelled images need a shape, but were given null.");
        if (classes < 1) {
            throw new IllegalArgumentException("Labelled images need at least 1 class, but were given " + classes + ".");
        }
        if (pixels.length != (long) labels.length * shape.size()) {
            throw new IllegalArgumentException(labels.length + " images of " + shape + " have "
                    + (long) labels.length * shape.size() + " numbers, but " + pixels.length + " were given.");
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException("Label " + i + " is " + labels[i] + ", but the labels of " + classes
                        + " classes go from 0 to " + (classes - 1) + ".");
            }
        }
        this.shape = shape;
        this.classes = classes;
        this.pixels = pixels;
        this.labels = labels.clone();
    }

    /** Returns the number of pictures. */
    public int size() {
        return labels.length;
    }

    /** Returns the shape of every picture. */
    public Shape shape() {
        return shape;
    }

    /** Returns the number of classes; labels go from 0 to one less. */
    public int classes() {
        return classes;
    }

    /** Returns the class of picture {@code i}. @throws IndexOutOfBoundsException if there is no such picture */
    public int label(int i) {
        return labels[validate(i)];
    }

    /** Returns the classes of all pictures, in order; a copy. */
    public int[] labels() {
        return labels.clone();
    }

    /** Returns the classes of the pictures at these places. @throws IndexOutOfBoundsException if one is missing */
    public int[] labels(int... indices) {
        int[] chosen = new int[indices.length];
        for (int n = 0; n < indices.length; n++) {
            chosen[n] = label(indices[n]);
        }
        return chosen;
    }

    /**
     * Returns a number of picture {@code i} as it is stored, from 0 to 255.
     *
     * @throws IndexOutOfBoundsException if there is no such picture or no such position in it
     */
    public int pixel(int i, int c, int y, int x) {
        return pixels[validate(i) * shape.size() + shape.index(c, y, x)] & 0xff;
    }

    /** Returns picture {@code i} as a tensor of one sample, its numbers from 0 to 1. */
    public Tensor image(int i) {
        return batch(i);
    }

    /**
     * Returns the pictures at these places as one tensor, one sample each, in this order, their numbers from 0 to 1.
     *
     * @throws IndexOutOfBoundsException if there is no picture at one of the places
     */
    public Tensor batch(int... indices) {
        Tensor batch = Tensor.zeros(indices.length, shape);
        double[] numbers = batch.matrix().ejml().data;
        for (int n = 0; n < indices.length; n++) {
            int from = validate(indices[n]) * shape.size();
            for (int k = 0; k < shape.size(); k++) {
                numbers[n * shape.size() + k] = (pixels[from + k] & 0xff) / 255.0;
            }
        }
        return batch;
    }

    /** Returns all pictures as one tensor, their numbers from 0 to 1. It takes eight times the memory of the bytes. */
    public Tensor tensor() {
        return batch(allIndices());
    }

    /**
     * Returns the labels of the pictures at these places as rows with a 1 in the column of the class, 0 elsewhere.
     *
     * @return a matrix of {@code indices.length} × {@link #classes()}
     * @throws IndexOutOfBoundsException if there is no picture at one of the places
     */
    public Matrix oneHot(int... indices) {
        Matrix rows = Matrix.zeros(indices.length, classes);
        for (int n = 0; n < indices.length; n++) {
            rows.set(n, label(indices[n]), 1);
        }
        return rows;
    }

    /** Returns the labels of all pictures as {@link #oneHot(int...)} does: a matrix of size × classes. */
    public Matrix oneHot() {
        return oneHot(allIndices());
    }

    /**
     * Returns the pictures at these places, in this order, with their labels; the bytes are copied.
     *
     * @throws IndexOutOfBoundsException if there is no picture at one of the places
     */
    public LabelledImages subset(int... indices) {
        byte[] chosen = new byte[indices.length * shape.size()];
        for (int n = 0; n < indices.length; n++) {
            System.arraycopy(pixels, validate(indices[n]) * shape.size(), chosen, n * shape.size(), shape.size());
        }
        return new LabelledImages(shape, classes, chosen, labels(indices));
    }

    /**
     * Returns the first {@code count} pictures with their labels.
     *
     * @throws IllegalArgumentException if the count is negative or there are fewer pictures
     */
    public LabelledImages first(int count) {
        if (count < 0 || count > size()) {
            throw new IllegalArgumentException("Cannot take the first " + count + " of " + size() + " images.");
        }
        int[] indices = new int[count];
        for (int i = 0; i < count; i++) {
            indices[i] = i;
        }
        return subset(indices);
    }

    /** Returns how many pictures of which shape and how many classes these are. */
    @Override
    public String toString() {
        return size() + " images of " + shape + " in " + classes + " classes";
    }

    /** Returns all bytes, one picture after the other; not a copy. */
    byte[] pixels() {
        return pixels;
    }

    private int[] allIndices() {
        int[] indices = new int[size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = i;
        }
        return indices;
    }

    private int validate(int i) {
        if (i < 0 || i >= size()) {
            throw new IndexOutOfBoundsException("There is no image " + i + " among " + size()
                    + "; they are numbered from 0 to " + (size() - 1) + ".");
        }
        return i;
    }
}
