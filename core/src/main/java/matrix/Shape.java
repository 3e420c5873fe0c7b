package matrix;

import java.util.Objects;

/**
 * How to read a row of numbers as an image: so many channels, each of so many rows and columns.
 * A plain vector of n features is {@code new Shape(n, 1, 1)}.
 *
 * @param channels number of channels, at least 1 (1 for grey, 3 for red, green, blue)
 * @param height   number of rows of a channel, at least 1
 * @param width    number of columns of a channel, at least 1
 */
public record Shape(int channels, int height, int width) {

    /**
     * A shape of these three sizes.
     *
     * @throws IllegalArgumentException if one of the three is less than 1 or the product does not fit an int
     */
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("A shape needs at least 1 channel, 1 row and 1 column, but was given "
                    + channels + "×" + height + "×" + width + ".");
        }
        if (channels > Integer.MAX_VALUE / height / width) { // so written, nothing overflows
            throw new IllegalArgumentException("The shape " + channels + "×" + height + "×" + width
                    + " holds more numbers than an array can.");
        }
    }

    /**
     * Returns the shape of a plain vector of {@code features} numbers, features × 1 × 1.
     *
     * @throws IllegalArgumentException if there is less than 1
     */
    public static Shape vector(int features) {
        return new Shape(features, 1, 1);
    }

    /** Returns how many numbers one sample of this shape has: channels × height × width. */
    public int size() {
        return channels * height * width;
    }

    /**
     * Returns where channel {@code c}, row {@code y}, column {@code x} stands in the flat row: (c·height + y)·width + x.
     *
     * @throws IndexOutOfBoundsException if the position is outside this shape
     */
    public int index(int c, int y, int x) {
        try { // checkIndex, for the compiler knows it and takes it out of loops
            Objects.checkIndex(c, channels);
            Objects.checkIndex(y, height);
            Objects.checkIndex(x, width);
        } catch (IndexOutOfBoundsException outside) {
            throw new IndexOutOfBoundsException("Position (channel " + c + ", row " + y + ", column " + x
                    + ") is outside the shape " + this + ".");
        }
        return (c * height + y) * width + x;
    }

    /** Returns the shape as text, such as {@code 3×32×32}: channels, height, width. */
    @Override
    public String toString() {
        return channels + "×" + height + "×" + width;
    }
}
