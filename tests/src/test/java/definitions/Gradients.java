package definitions;

import java.util.function.ToDoubleFunction;
import matrix.Matrix;

/** Dense sums and numerical slopes, one number at a time. */
public final class Gradients {

    private Gradients() {
    }

    /** Σᵢ x(n, i)·w(i, j) + b(j). */
    public static Matrix affine(Matrix x, Matrix w, Matrix b) {
        Matrix sums = Matrix.zeros(x.rows(), w.cols());
        for (int n = 0; n < x.rows(); n++) {
            for (int j = 0; j < w.cols(); j++) {
                double sum = b.get(0, j);
                for (int i = 0; i < w.rows(); i++) {
                    sum += x.get(n, i) * w.get(i, j);
                }
                sums.set(n, j, sum);
            }
        }
        return sums;
    }

    /** (f(x + h) − f(x − h)) / 2h for every entry; the point itself is moved and put back. */
    public static Matrix central(ToDoubleFunction<Matrix> function, Matrix point, double step) {
        Matrix slopes = Matrix.zeros(point.rows(), point.cols());
        for (int i = 0; i < point.size(); i++) {
            double above = moved(function, point, i, step);
            double below = moved(function, point, i, -step);
            slopes.ejml().data[i] = (above - below) / (2 * step);
        }
        return slopes;
    }

    /** f where entry i (counted row by row) is moved by {@code by}; the point itself is moved and put back. */
    public static double moved(ToDoubleFunction<Matrix> function, Matrix point, int i, double by) {
        double[] before = point.ejml().data.clone();
        point.ejml().data[i] += by;
        double value = function.applyAsDouble(point);
        System.arraycopy(before, 0, point.ejml().data, 0, before.length);
        return value;
    }
}
