package datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import matrix.Shape;
import matrix.Tensor;

/**
 * Draws handwritten digits: grey pictures of 28×28 pixels in the format of MNIST, made by a seeded generator.
 *
 * <p>A digit is a few strokes of a pen in one of several styles ({@link DigitStyles}). Chance moves the points
 * of the strokes, bends, slants, turns and stretches the whole, and chooses the pen. Then the digit is treated like
 * those of MNIST: scaled into a box of 20×20 pixels, and placed with its centre of mass in the middle of the page.
 *
 * <p>The same count and seed give the same bytes on every machine: see {@link Chance}.
 */
public final class DrawnDigits {

    /** Number of classes: the digits 0 to 9. */
    public static final int CLASSES = 10;

    /** One grey channel of 28×28 pixels. */
    public static final Shape SHAPE = new Shape(1, 28, 28);

    private static final int SIZE = 28;
    private static final double BOX = 20; // the digit's larger side before it is placed, as in MNIST

    private DrawnDigits() {
    }

    /**
     * Returns {@code count} drawn digits with their labels, in random order; each digit comes up equally often.
     *
     * @param count number of pictures, at least 1
     * @param seed  the same seed gives the same pictures
     * @throws IllegalArgumentException if the count is less than 1
     */
    public static LabelledImages generate(int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("Cannot draw " + count + " digits; the count must be at least 1.");
        }
        Chance chance = new Chance(seed);
        int[] labels = chance.balancedLabels(count, CLASSES);
        byte[] pixels = new byte[Math.multiplyExact(count, SHAPE.size())];
        for (int i = 0; i < count; i++) {
            System.arraycopy(draw(labels[i], chance), 0, pixels, i * SHAPE.size(), SHAPE.size());
        }
        return new LabelledImages(SHAPE, CLASSES, pixels, labels);
    }

    /**
     * Returns one picture of {@code digit} as a tensor of one sample, its numbers from 0 (paper) to 1 (ink).
     *
     * @param digit 0 to 9
     * @param seed  the same seed gives the same picture
     * @throws IllegalArgumentException if it is not a digit
     */
    public static Tensor image(int digit, long seed) {
        if (digit < 0 || digit >= CLASSES) {
            throw new IllegalArgumentException("Cannot draw " + digit + "; the digits go from 0 to 9.");
        }
        return new LabelledImages(SHAPE, CLASSES, draw(digit, new Chance(seed)), new int[] {digit}).image(0);
    }

    /**
     * Makes the data files of {@link Digits} again.
     *
     * @param arguments the folder to write to; without it, that of the sources, seen from the workbook's folder
     * @throws IOException if the folder cannot be made
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "datasets/src/main/resources/datasets/digits");
        Files.createDirectories(folder);
        IdxWriter.write(generate(Digits.TRAIN_COUNT, Digits.TRAIN_SEED),
                folder.resolve(Digits.TRAIN_IMAGES), folder.resolve(Digits.TRAIN_LABELS));
        IdxWriter.write(generate(Digits.TEST_COUNT, Digits.TEST_SEED),
                folder.resolve(Digits.TEST_IMAGES), folder.resolve(Digits.TEST_LABELS));
    }

    /** Returns one picture of {@code digit}, row by row, as grey bytes. */
    private static byte[] draw(int digit, Chance chance) {
        List<double[][]> curves = new ArrayList<>();
        double jitter = chance.uniform(0.015, 0.045); // some hands are steadier than others
        for (PenStroke stroke : PenStroke.parse(DigitStyles.pick(digit, chance).strokes())) {
            curves.add(stroke.jittered(jitter, chance).curve());
        }
        bend(curves, digit, chance);

        double radius = Math.max(0.7, Math.min(1.30 + chance.bell(0.36), 2.3));
        double blur = Math.min(chance.uniform(1.0, 1.7), 2 * radius); // even a thin stroke is full in its middle
        double pressure = chance.bell(0.13); // the pen presses harder at the end (or, negative, at the start)
        double box = BOX * chance.uniform(0.93, 1.0);
        fit(curves, box - 2 * radius);

        double[] centre = draw(curves, radius, pressure, blur).centreOfMass();
        double shiftX = SIZE / 2.0 - centre[0] + chance.bell(0.4);
        double shiftY = SIZE / 2.0 - centre[1] + chance.bell(0.4);
        for (double[][] curve : curves) {
            for (double[] point : curve) {
                point[0] += shiftX;
                point[1] += shiftY;
            }
        }
        return draw(curves, radius, pressure, blur).grey(5, chance);
    }

    /** Bends, stretches, slants and turns the curves by chance. Afterwards they lie somewhere around (0, 0). */
    private static void bend(List<double[][]> curves, int digit, Chance chance) {
        double stretch = 0.84 + chance.bell(0.16);      // width beside height
        double slant = (digit == 1 ? 0.28 : 0.12) + chance.bell(0.24);
        double turn = chance.bell(0.09);                // in radians
        double sine = StrictMath.sin(turn);
        double cosine = StrictMath.cos(turn);
        double bowX = chance.bell(0.07);                // the upright lines bow to one side
        double bowY = chance.bell(0.07);                // the level lines sag
        double fanX = chance.bell(0.13);                // wider at the bottom than at the top
        double fanY = chance.bell(0.09);                // higher on the right than on the left
        double heavyX = chance.bell(0.08);              // the right half wider than the left
        double heavyY = chance.bell(0.08);              // the lower half higher than the upper
        for (double[][] curve : curves) {
            for (double[] point : curve) {
                double u = 2 * point[0] - 1;
                double v = 2 * point[1] - 1;
                double x = u + bowX * v * v + fanX * u * v + heavyX * u * u;
                double y = v + bowY * u * u + fanY * u * v + heavyY * v * v;
                x = stretch * x - slant * y;
                point[0] = cosine * x - sine * y;
                point[1] = sine * x + cosine * y;
            }
        }
    }

    /** Scales the curves alike in both directions so that the larger side is {@code side} pixels, amid the page. */
    private static void fit(List<double[][]> curves, double side) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (double[][] curve : curves) {
            for (double[] point : curve) {
                left = Math.min(left, point[0]);
                right = Math.max(right, point[0]);
                top = Math.min(top, point[1]);
                bottom = Math.max(bottom, point[1]);
            }
        }
        double scale = side / Math.max(right - left, bottom - top);
        for (double[][] curve : curves) {
            for (double[] point : curve) {
                point[0] = SIZE / 2.0 + scale * (point[0] - (left + right) / 2);
                point[1] = SIZE / 2.0 + scale * (point[1] - (top + bottom) / 2);
            }
        }
    }

    private static InkPage draw(List<double[][]> curves, double radius, double pressure, double blur) {
        InkPage page = new InkPage(SIZE);
        for (double[][] curve : curves) {
            for (int i = 0; i + 1 < curve.length; i++) {
                double[] from = curve[i];
                double[] to = curve[i + 1];
                double progress = 2.0 * i / (curve.length - 1) - 1; // −1 where the stroke starts, 1 where it ends
                double next = 2.0 * (i + 1) / (curve.length - 1) - 1;
                page.drawLine(from[0], from[1], radius * (1 + pressure * progress),
                        to[0], to[1], radius * (1 + pressure * next), blur);
            }
        }
        return page;
    }
}
