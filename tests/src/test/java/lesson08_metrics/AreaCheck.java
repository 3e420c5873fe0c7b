package lesson08_metrics;

import check.Exercise;
import check.Trial;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.16", title = "The area under a curve", points = 4, file = "Auc.java")
class AreaCheck {

    record Input(Matrix points) {

        /** From left to right, with other widths everywhere; neither from 0 nor to 1. */
        static Input random(int size, RandomGenerator random) {
            Matrix points = Matrix.zeros(size, 2);
            double x = 0.1;
            for (int i = 0; i < size; i++) {
                points.setRow(i, Matrix.row(x, (1 + random.nextInt(9)) / 10.0));
                x += (i == 1 ? 0 : 1 + random.nextInt(4)) / 10.0;
            }
            return new Input(points);
        }

        double x(int i) {
            return points.get(i, 0);
        }

        double y(int i) {
            return points.get(i, 1);
        }

        int last() {
            return points.rows() - 1;
        }

        double sum(java.util.function.IntToDoubleFunction term) {
            double sum = 0;
            for (int i = 1; i < points.rows(); i++) {
                sum += term.applyAsDouble(i);
            }
            return sum;
        }

        double right() {
            return Metrics.area(points);
        }
    }

    static final Trial<Input, Double> TRIAL = Trial.of("Auc.underCurve(points)", (Input in) -> Auc.underCurve(in.points()))
            .definition(Input::right)
            .example("the ROC curve of the seven samples", () -> new Input(Matrix.of(7, 2,
                    0, 0, 0, 1 / 3.0, 0.25, 1 / 3.0, 0.5, 2 / 3.0, 0.5, 1, 0.75, 1, 1, 1)), 8.5 / 12)
            .example("the diagonal", () -> new Input(Matrix.of("0 0; 1 1")), 0.5)
            .example("a trapezoid of width 2 and heights 1 and 4", () -> new Input(Matrix.of("3 1; 5 4")), 5.0)
            .example("only one point", () -> new Input(Matrix.of("0.3 0.8")), 0.0)
            .random("five points", 3, random -> Input.random(5, random))
            .random("eight points", 2, random -> Input.random(8, random))
            .mistake("Rectangles up to the right point",
                    "Between two points the curve goes straight: take the mean of both heights.",
                    in -> in.sum(i -> (in.x(i) - in.x(i - 1)) * in.y(i)))
            .mistake("Rectangles up to the left point",
                    "Between two points the curve goes straight: take the mean of both heights.",
                    in -> in.sum(i -> (in.x(i) - in.x(i - 1)) * in.y(i - 1)))
            .mistake("Not halved", "The mean of two heights is half of their sum.", in -> 2 * in.right())
            .mistake("The mean of the heights", "The points are not equally far apart: each trapezoid has its own width.",
                    in -> in.sum(i -> (in.y(i) + in.y(i - 1)) / 2) / Math.max(1, in.last()))
            .mistake("The widths were forgotten", "A trapezoid's area is its width times the mean of its heights.",
                    in -> in.sum(i -> (in.y(i) + in.y(i - 1)) / 2))
            .mistake("x and y exchanged", "Column 0 is x, column 1 is y: widths are differences of x.",
                    in -> in.sum(i -> (in.y(i) - in.y(i - 1)) * (in.x(i) + in.x(i - 1)) / 2))
            .mistake("Negative", "A width is the right x minus the left x.", in -> -in.right())
            .mistake("Begun at (0, 0)", "The curve begins at its first point; nothing is under it before.",
                    in -> in.right() + in.x(0) * in.y(0) / 2)
            .mistake("A rectangle from 0 to the first point", "The curve begins at its first point; nothing is under it before.",
                    in -> in.right() + in.x(0) * in.y(0))
            .mistake("Continued to (1, 1)", "The curve ends at its last point.",
                    in -> in.right() + (1 - in.x(in.last())) * (in.y(in.last()) + 1) / 2)
            .mistake("The last trapezoid was left out", "With n points there are n − 1 trapezoids.",
                    in -> in.right() - (in.last() == 0 ? 0
                    : (in.x(in.last()) - in.x(in.last() - 1)) * (in.y(in.last()) + in.y(in.last() - 1)) / 2))
            .mistake("The first trapezoid was left out", "With n points there are n − 1 trapezoids.",
                    in -> in.right() - (in.last() == 0 ? 0 : (in.x(1) - in.x(0)) * (in.y(1) + in.y(0)) / 2))
            .mistake("Only from the first point to the last", "There is a trapezoid between each two neighbours.",
                    in -> (in.x(in.last()) - in.x(0)) * (in.y(in.last()) + in.y(0)) / 2)
            .mistake("The lower height alone", "The triangle above it belongs to the area, too.",
                    in -> in.sum(i -> (in.x(i) - in.x(i - 1)) * Math.min(in.y(i), in.y(i - 1))))
            .mistake("The higher height alone", "The trapezoid is as high as the mean of both heights.",
                    in -> in.sum(i -> (in.x(i) - in.x(i - 1)) * Math.max(in.y(i), in.y(i - 1))))
            .mistake("The difference of the heights", "The mean of the two heights is half of their sum.",
                    in -> in.sum(i -> (in.x(i) - in.x(i - 1)) * (in.y(i) - in.y(i - 1)) / 2))
            .mistake("Only one height is halved", "a + b / 2 halves b alone: put the sum into parentheses.",
                    in -> in.sum(i -> (in.x(i) - in.x(i - 1)) * (in.y(i) + in.y(i - 1) / 2)))
            .mistake("The sum of the heights as a whole number", "Keep the heights doubles.",
                    in -> in.sum(i -> (in.x(i) - in.x(i - 1)) * (int) (in.y(i) + in.y(i - 1)) / 2))
            .mistake("The product of the heights", "The mean of the two heights is half of their sum.",
                    in -> in.sum(i -> (in.x(i) - in.x(i - 1)) * in.y(i) * in.y(i - 1)))
            .mistake("x in place of the width", "A trapezoid is as wide as x has grown since the point before.",
                    in -> in.sum(i -> in.x(i) * (in.y(i) + in.y(i - 1)) / 2))
            .mistake("What is missing to 1", "The area under the curve is asked.", in -> 1 - in.right())
            .mistake("Above the curve", "The area under it is asked.",
                    in -> in.sum(i -> in.x(i) - in.x(i - 1)) - in.right())
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double right = in.right();
                in.points().scaleInPlace(2);
                return right;
            });

    @Test
    void it_is_a_sum_of_trapezoids() {
        TRIAL.check();
    }
}
