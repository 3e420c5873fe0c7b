package datasets;

import java.util.List;
import matrix.Shape;
import matrix.Tensor;

/**
 * Draws coloured shapes: pictures of 32×32 pixels in red, green and blue, the shape of CIFAR-10's, in ten classes.
 *
 * <p>Colour, size, place, angle and background are chosen by chance and say nothing about the class: only the form
 * does. So a network has to find edges and corners wherever they are, whatever their colour.
 *
 * <p>The same label and seed give the same bytes on every machine: see {@link Chance}.
 */
public final class ColouredShapes {

    /** The names of the classes; the label of a picture is the place of its name in this list. */
    public static final List<String> NAMES = List.of("circle", "square", "triangle", "star", "cross", "ring",
            "diamond", "stripes", "checkerboard", "half moon");

    /** Number of classes: 10. */
    public static final int CLASSES = NAMES.size();

    /** Three channels (red, green, blue) of 32×32 pixels. */
    public static final Shape SHAPE = new Shape(3, 32, 32);

    private static final int SIZE = 32;
    private static final int FINE = 3;               // a pixel is looked at in 3×3 places, so that edges are smooth
    private static final double CONTRAST = 0.5;      // least distance of the shape's colour from the background's
    private static final double STAR_INNER = 0.42;   // radius of a star's inner corners beside its tips

    private ColouredShapes() {
    }

    /**
     * Returns {@code count} pictures with their labels, in random order; each class comes up equally often.
     *
     * @param count number of pictures, at least 1
     * @param seed  the same seed gives the same pictures
     * @throws IllegalArgumentException if the count is less than 1
     */
    public static LabelledImages generate(int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("Cannot draw " + count + " shapes; the count must be at least 1.");
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
     * Returns one picture of a class as a tensor of one sample, its numbers from 0 to 1.
     *
     * @param label 0 to 9, the place in {@link #NAMES}
     * @param seed  the same seed gives the same picture
     * @throws IllegalArgumentException if there is no such class
     */
    public static Tensor image(int label, long seed) {
        if (label < 0 || label >= CLASSES) {
            throw new IllegalArgumentException("There is no class " + label + "; the classes go from 0 to 9.");
        }
        return new LabelledImages(SHAPE, CLASSES, draw(label, new Chance(seed)), new int[] {label}).image(0);
    }

    /** Returns one picture, channel by channel, each row by row, as bytes. */
    private static byte[] draw(int label, Chance chance) {
        double[] nearColour = colour(chance);
        double[] farColour = colour(chance);
        double[] shapeColour = colour(chance);
        while (distance(shapeColour, nearColour) < CONTRAST || distance(shapeColour, farColour) < CONTRAST) {
            nearColour = colour(chance);
            farColour = colour(chance);
            shapeColour = colour(chance);
        }
        double[] gradient = direction(chance.uniform(0, 2 * Math.PI));
        double radius = chance.uniform(7, 13);
        double centreX = SIZE / 2.0 + chance.uniform(-1, 1) * (SIZE / 2.0 - radius - 1);
        double centreY = SIZE / 2.0 + chance.uniform(-1, 1) * (SIZE / 2.0 - radius - 1);
        boolean anyAngle = NAMES.get(label).equals("stripes") || NAMES.get(label).equals("half moon");
        double most = anyAngle ? Math.PI : 0.25; // the others only a little: a square on its corner is a diamond
        double[] turn = direction(chance.uniform(-most, most));

        byte[] picture = new byte[SHAPE.size()];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double covered = 0; // the share of the pixel that the shape covers
                for (int place = 0; place < FINE * FINE; place++) {
                    double dx = (x + (place % FINE + 0.5) / FINE - centreX) / radius;
                    double dy = (y + (place / FINE + 0.5) / FINE - centreY) / radius;
                    if (inside(label, turn[0] * dx + turn[1] * dy, turn[0] * dy - turn[1] * dx)) {
                        covered += 1.0 / (FINE * FINE);
                    }
                }
                double far = 0.5 + (gradient[0] * (x + 0.5 - SIZE / 2.0) + gradient[1] * (y + 0.5 - SIZE / 2.0)) / (1.5 * SIZE);
                for (int c = 0; c < 3; c++) {
                    double background = (1 - far) * nearColour[c] + far * farColour[c];
                    double value = (1 - covered) * background + covered * shapeColour[c] + chance.bell(0.015);
                    picture[SHAPE.index(c, y, x)] = (byte) (int) (255 * Math.min(1, Math.max(0, value)) + 0.5);
                }
            }
        }
        return picture;
    }

    /** Returns whether the point (u, v) is in the shape, which reaches from about −1 to 1; v points downwards. */
    private static boolean inside(int label, double u, double v) {
        double squaredRadius = u * u + v * v;
        double reach = Math.max(Math.abs(u), Math.abs(v)); // at most a: a square from −a to a
        return switch (NAMES.get(label)) {
            case "circle" -> squaredRadius <= 1;
            case "square" -> reach <= 0.85;
            case "triangle" -> v <= 0.75 && Math.abs(u) <= 0.57 * (v + 1); // tip at the top
            case "star" -> insideStar(u, v);
            case "cross" -> reach <= 0.95 && Math.min(Math.abs(u), Math.abs(v)) <= 0.3;
            case "ring" -> squaredRadius <= 1 && squaredRadius >= 0.6 * 0.6;
            case "diamond" -> Math.abs(u) / 0.7 + Math.abs(v) <= 1;
            case "stripes" -> reach < 0.9 && stripe(u) % 2 == 0;
            case "checkerboard" -> reach < 0.9 && (stripe(u) + stripe(v)) % 2 == 0;
            case "half moon" -> squaredRadius <= 1 && (u - 0.5) * (u - 0.5) + v * v >= 0.8 * 0.8;
            default -> throw new AssertionError("no such shape");
        };
    }

    /** Returns which of the five stripes from −0.9 to 0.9 the coordinate is in: 0 to 4. */
    private static int stripe(double coordinate) {
        return (int) ((coordinate + 0.9) / 0.36);
    }

    /** A star repeats ten times round its centre: fold the point into one tenth, there its edge is one straight line. */
    private static boolean insideStar(double u, double v) {
        double tenth = Math.PI / 5;
        double angle = Math.abs(StrictMath.atan2(u, -v)); // from the tip at the top: 0 to π
        angle = angle - 2 * tenth * Math.floor(angle / (2 * tenth));
        angle = Math.min(angle, 2 * tenth - angle);       // from the nearest tip
        double radius = StrictMath.sqrt(u * u + v * v);
        double along = radius * StrictMath.cos(angle);    // the tip is at (1, 0)
        double across = radius * StrictMath.sin(angle);
        double innerX = STAR_INNER * StrictMath.cos(tenth);
        double innerY = STAR_INNER * StrictMath.sin(tenth);
        return (innerX - 1) * across >= innerY * (along - 1); // on the centre's side of the edge
    }

    private static double[] colour(Chance chance) {
        return new double[] {chance.uniform(0.05, 0.95), chance.uniform(0.05, 0.95), chance.uniform(0.05, 0.95)};
    }

    private static double distance(double[] colour, double[] other) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += (colour[c] - other[c]) * (colour[c] - other[c]);
        }
        return StrictMath.sqrt(sum);
    }

    /** Returns the cosine and the sine of an angle. */
    private static double[] direction(double angle) {
        return new double[] {StrictMath.cos(angle), StrictMath.sin(angle)};
    }
}
