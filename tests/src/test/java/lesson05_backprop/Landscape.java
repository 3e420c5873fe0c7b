package lesson05_backprop;

import java.util.function.ToDoubleFunction;
import matrix.Matrix;

/** Functions of a matrix whose slopes the checks ask for. Every entry counts in another way. */
enum Landscape implements ToDoubleFunction<Matrix> {
    /** Curved twice: (i + 1)·xᵢ³ and the products of neighbours. */
    CUBES {
        @Override
        double value(double[] x) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += (i + 1) * x[i] * x[i] * x[i] + x[i] * x[(i + 1) % x.length];
            }
            return sum;
        }
    },
    /** Waves: sin((i + 1)·xᵢ) and the product of first and last. */
    WAVES {
        @Override
        double value(double[] x) {
            double sum = x[0] * x[x.length - 1];
            for (int i = 0; i < x.length; i++) {
                sum += Math.sin((i + 1) * x[i]);
            }
            return sum;
        }
    },
    /** Kinks where an entry is 0: (i + 1)·|xᵢ| + xᵢ. */
    FOLDS {
        @Override
        double value(double[] x) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += (i + 1) * Math.abs(x[i]) + x[i];
            }
            return sum;
        }
    },
    /** At 0 every entry has another pair of slopes, right and left: some make a kink by the rule of the lesson, some not. */
    CREASES {
        private final double[] right = {2, 10, 10, 0.0005, 0.02, -3};
        private final double[] left = {1, 9.85, 9.8995, -0.0004, 0.01, -3};

        @Override
        double value(double[] x) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += (x[i] > 0 ? right[i] : left[i]) * x[i];
            }
            return sum;
        }
    },
    /** Flat at 0 and curved: (i + 1)·xᵢ². */
    BOWL {
        @Override
        double value(double[] x) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += (i + 1) * x[i] * x[i];
            }
            return sum;
        }
    },
    /** NaN wherever the first entry is below 0. */
    ROOTS {
        @Override
        double value(double[] x) {
            return Math.sqrt(x[0]) + x[x.length - 1];
        }
    };

    abstract double value(double[] x);

    @Override
    public double applyAsDouble(Matrix point) {
        return value(point.ejml().data);
    }
}
