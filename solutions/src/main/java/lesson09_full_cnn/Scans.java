package lesson09_full_cnn;

import datasets.LabelledImages;
import java.util.Random;
import matrix.Matrix;
import matrix.Shape;

/**
 * Small digits as a scanner delivers them: a byte for each pixel, from 0 (paper) to 255 (ink). Given: nothing to write.
 * Java has no bytes above 127: it shows 200 as −56, and {@code bytes[i] & 0xff} is 200 again.
 *
 * @param images one array a digit, 14 rows of 14 pixels
 * @param labels the digits, in the same order
 */
public record Scans(byte[][] images, int[] labels) {

    /** 14×14: a digit of 28×28 with every 2×2 pixels averaged, so that the clinic need not wait. */
    public static final Shape SHAPE = new Shape(1, 14, 14);

    /** Returns some of the digits, which of them and in which order is by chance. */
    static Scans of(LabelledImages digits, int count, long seed) {
        int[] places = Preparation.order(digits.size(), new Random(seed));
        byte[][] images = new byte[count][];
        int[] labels = new int[count];
        for (int n = 0; n < count; n++) {
            images[n] = halved(digits, places[n]);
            labels[n] = digits.label(places[n]);
        }
        return new Scans(images, labels);
    }

    private static byte[] halved(LabelledImages digits, int i) {
        byte[] bytes = new byte[SHAPE.size()];
        for (int y = 0; y < SHAPE.height(); y++) {
            for (int x = 0; x < SHAPE.width(); x++) {
                int sum = digits.pixel(i, 0, 2 * y, 2 * x) + digits.pixel(i, 0, 2 * y, 2 * x + 1)
                        + digits.pixel(i, 0, 2 * y + 1, 2 * x) + digits.pixel(i, 0, 2 * y + 1, 2 * x + 1);
                bytes[SHAPE.index(0, y, x)] = (byte) (sum / 4);
            }
        }
        return bytes;
    }

    /** Returns the labels as rows with a 1 in the column of the class. */
    Matrix targets() {
        Matrix targets = Matrix.zeros(labels.length, 10);
        for (int n = 0; n < labels.length; n++) {
            targets.set(n, labels[n], 1);
        }
        return targets;
    }
}
