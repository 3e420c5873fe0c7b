package datasets;

import java.util.Objects;
import matrix.Matrix;

/**
 * Points in the plane, each with one of two labels.
 *
 * @param points n × 2: a row is (x₁, x₂)
 * @param labels n × 1: +1 or −1
 */
public record LabelledPoints(Matrix points, Matrix labels) {

    /**
     * Points with as many labels.
     *
     * @throws IllegalArgumentException if the points have not two coordinates, there are not as many labels as points,
     *                                  or a label is neither +1 nor −1
     */
    public LabelledPoints {
        Objects.requireNonNull(points, "Labelled points need points, but were given null.");
        Objects.requireNonNull(labels, "Labelled points need labels, but were given null.");
        if (points.cols() != 2 || labels.cols() != 1 || labels.rows() != points.rows()) {
            throw new IllegalArgumentException("Labelled points are n×2 with labels n×1, but " + points.shapeText() + " and "
                    + labels.shapeText() + " were given.");
        }
        for (int i = 0; i < labels.rows(); i++) {
            if (Math.abs(labels.get(i, 0)) != 1) {
                throw new IllegalArgumentException("The label of point " + i + " is " + labels.get(i, 0)
                        + ", but labels are +1 or −1.");
            }
        }
    }

    /** Returns the number of points. */
    public int size() {
        return points.rows();
    }

    /** Returns the points from {@code from} (inclusive) to {@code to} (exclusive) with their labels; copied. */
    LabelledPoints range(int from, int to) {
        return new LabelledPoints(points.rows(from, to), labels.rows(from, to));
    }
}
