package datasets;

import java.util.Objects;
import matrix.Matrix;

/**
 * The points of playground.tensorflow.org: 500 of a {@link PointPattern}, shuffled, the first half to learn from and the
 * second to be tested on. The same pattern, noise and seed give the same points on every machine: see {@link Chance}.
 *
 * @param training 250 points to learn from, in random order
 * @param test     250 other points of the same pattern
 */
public record PlaygroundPoints(LabelledPoints training, LabelledPoints test) {

    private static final int HALF = 250;

    /** Returns the points of a pattern without noise. */
    public static PlaygroundPoints of(PointPattern pattern, long seed) {
        return of(pattern, 0, seed);
    }

    /**
     * Returns the points of a pattern.
     *
     * @param noise from 0 (none) to 0.5: circle and XOR then label some points near the border wrongly, the clouds of
     *              Gauss become wider, and the points of the spiral leave their arm by up to this much
     * @throws IllegalArgumentException if the noise is not from 0 to 0.5
     */
    public static PlaygroundPoints of(PointPattern pattern, double noise, long seed) {
        Objects.requireNonNull(pattern, "The points need a pattern, but were given null.");
        if (!(noise >= 0 && noise <= 0.5)) {
            throw new IllegalArgumentException("The noise of the points goes from 0 to 0.5, but " + noise + " was given.");
        }
        Chance chance = new Chance(seed);
        int[] order = chance.balancedLabels(2 * HALF, 2 * HALF); // every number once, in random order
        Matrix points = Matrix.zeros(2 * HALF, 2);
        Matrix labels = Matrix.zeros(2 * HALF, 1);
        double[] point = new double[3];
        for (int i = 0; i < 2 * HALF; i++) {
            pattern.put(i, 2 * HALF, noise, chance, point);
            points.set(order[i], 0, point[0]);
            points.set(order[i], 1, point[1]);
            labels.set(order[i], 0, point[2]);
        }
        LabelledPoints all = new LabelledPoints(points, labels);
        return new PlaygroundPoints(all.range(0, HALF), all.range(HALF, 2 * HALF));
    }
}
