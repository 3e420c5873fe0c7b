package lesson04_activations;

import check.GradientCheck;
import check.Property;
import java.util.function.DoubleUnaryOperator;
import matrix.Matrix;

/** One place on the axis: the question to an activation without parameters. */
record At(double x) {

    /** Every slope is the central difference of the value, on both sides of 0 and not at the kink itself. */
    static Property<At, Double> centralDifferences(DoubleUnaryOperator value) {
        return (answer, random) -> {
            Matrix places = awayFromZero(random.nextDouble(), random.nextDouble());
            GradientCheck.check(xs -> xs.map(value).sum(), places, places.map(x -> answer.apply(new At(x))));
        };
    }

    /** Two places below 0 and two above, by two numbers from 0 to 1. */
    static Matrix awayFromZero(double near, double far) {
        return Matrix.row(-1 - 2 * far, -0.05 - 0.9 * near, 0.05 + 0.9 * far, 1 + 2 * near);
    }
}
