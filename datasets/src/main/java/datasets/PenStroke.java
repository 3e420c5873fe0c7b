package datasets;

import java.util.ArrayList;
import java.util.List;

/**
 * One movement of a pen from setting it down to lifting it: points, joined by smooth curves.
 *
 * <p>In text a style of writing a digit is a list of points {@code x,y} in percent of a square, x to the right and y
 * downwards, in the order of writing. {@code !} behind a point makes it a sharp corner, {@code |} lifts the pen:
 * {@code "10,8 90,5! 50,100 | 30,50 75,50"} is a seven with a bar.
 *
 * <p>Between corners the curve is a Catmull–Rom spline: a cubic through every point, whose direction at a point is
 * that from the point before to the point after.
 */
final class PenStroke {

    private static final int STEPS = 10; // straight pieces for the curve between two points

    private final double[] x;       // x[i], y[i] = the i-th point the pen passes
    private final double[] y;
    private final boolean[] corner; // corner[i] = the curve breaks at point i

    private PenStroke(double[] x, double[] y, boolean[] corner) {
        this.x = x;
        this.y = y;
        this.corner = corner;
    }

    /** Returns the strokes that {@code style} spells out, in a square from 0 to 1. */
    static List<PenStroke> parse(String style) {
        List<PenStroke> strokes = new ArrayList<>();
        for (String text : style.split("\\|")) {
            String[] points = text.trim().split("\\s+");
            double[] x = new double[points.length];
            double[] y = new double[points.length];
            boolean[] corner = new boolean[points.length];
            for (int i = 0; i < points.length; i++) {
                corner[i] = points[i].endsWith("!");
                String[] pair = points[i].replace("!", "").split(",");
                x[i] = Integer.parseInt(pair[0]) / 100.0;
                y[i] = Integer.parseInt(pair[1]) / 100.0;
            }
            strokes.add(new PenStroke(x, y, corner));
        }
        return strokes;
    }

    /** Returns this stroke with every point moved a little by chance: no hand draws the same digit twice. */
    PenStroke jittered(double spread, Chance chance) {
        double[] movedX = x.clone();
        double[] movedY = y.clone();
        for (int i = 0; i < x.length; i++) {
            movedX[i] += chance.bell(spread);
            movedY[i] += chance.bell(spread);
        }
        return new PenStroke(movedX, movedY, corner);
    }

    /** Returns points so dense along the curve that straight pieces between them look smooth: rows (x, y). */
    double[][] curve() {
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {x[0], y[0]});
        for (int i = 0; i + 1 < x.length; i++) {
            // At an end or a corner there is no neighbour beyond: the point stands in for it.
            int before = i == 0 || corner[i] ? i : i - 1;
            int after = i + 2 == x.length || corner[i + 1] ? i + 1 : i + 2;
            for (int step = 1; step <= STEPS; step++) {
                double t = step / (double) STEPS;
                points.add(new double[] {
                    spline(x[before], x[i], x[i + 1], x[after], t),
                    spline(y[before], y[i], y[i + 1], y[after], t)});
            }
        }
        return points.toArray(new double[0][]);
    }

    /** Returns the value at t of 0..1 of the cubic that runs from b to c with slopes (c − a)/2 and (d − b)/2. */
    private static double spline(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }
}
