package definitions;

import java.util.function.DoubleUnaryOperator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** Penalties, constraints and shifts as their definitions say, number by number. */
public final class Regularizations {

    private Regularizations() {
    }

    /** Returns the sum of what a function makes of every number. */
    public static double sum(Matrix values, DoubleUnaryOperator function) {
        double sum = 0;
        for (double[] row : values.toArray()) {
            for (double value : row) {
                sum += function.applyAsDouble(value);
            }
        }
        return sum;
    }

    /** The number between w − t and w + t that is nearest to 0. */
    public static double soft(double w, double t) {
        if (w > t) {
            return w - t;
        }
        return w < -t ? w + t : 0;
    }

    /** Every column, or every row, no longer than {@code max}. */
    public static Matrix limited(Matrix weights, double max, boolean rows) {
        Matrix limited = weights.copy();
        for (int r = 0; r < weights.rows(); r++) {
            for (int c = 0; c < weights.cols(); c++) {
                double norm = (rows ? weights.row(r) : weights.column(c)).norm();
                limited.set(r, c, norm > max ? weights.get(r, c) * max / norm : weights.get(r, c));
            }
        }
        return limited;
    }

    /** Every number of x is put where it moves to, if that is inside. */
    public static Tensor shifted(Tensor x, int down, int right) {
        Shape shape = x.shape();
        Tensor moved = Tensor.zeros(x.samples(), shape);
        for (int n = 0; n < x.samples(); n++) {
            for (int i = 0; i < shape.size(); i++) {
                int c = i / (shape.height() * shape.width());
                int row = i / shape.width() % shape.height() + down;
                int col = i % shape.width() + right;
                if (0 <= row && row < shape.height() && 0 <= col && col < shape.width()) {
                    moved.set(n, c, row, col, x.matrix().get(n, i));
                }
            }
        }
        return moved;
    }
}
