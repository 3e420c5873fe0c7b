package definitions;

import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** Batch normalization as its definitions say, number by number, for columns; a channel is the column of all its pixels. */
public final class BatchNorms {

    private BatchNorms() {
    }

    /** The mean of each column, 1×C. */
    public static Matrix means(Matrix x) {
        Matrix means = Matrix.zeros(1, x.cols());
        for (int c = 0; c < x.cols(); c++) {
            for (int i = 0; i < x.rows(); i++) {
                means.set(0, c, means.get(0, c) + x.get(i, c) / x.rows());
            }
        }
        return means;
    }

    /** The variance of each column without its mean: half the mean of the squared differences of all pairs, 1×C. */
    public static Matrix variances(Matrix x) {
        Matrix variances = Matrix.zeros(1, x.cols());
        for (int c = 0; c < x.cols(); c++) {
            double sum = 0;
            for (int i = 0; i < x.rows(); i++) {
                for (int j = 0; j < i; j++) {
                    sum += Math.pow(x.get(i, c) - x.get(j, c), 2);
                }
            }
            variances.set(0, c, sum / x.rows() / x.rows());
        }
        return variances;
    }

    /** √(σ² + ε) as a power, 1×C. */
    public static Matrix deviations(Matrix variances, double epsilon) {
        Matrix deviations = variances.copy();
        for (int c = 0; c < variances.cols(); c++) {
            deviations.set(0, c, Math.pow(variances.get(0, c) + epsilon, 0.5));
        }
        return deviations;
    }

    /** x less the means, divided by the deviations, column by column. */
    public static Matrix standardized(Matrix x, Matrix means, Matrix deviations) {
        Matrix result = x.copy();
        for (int i = 0; i < x.rows(); i++) {
            for (int c = 0; c < x.cols(); c++) {
                result.set(i, c, (x.get(i, c) - means.get(0, c)) / deviations.get(0, c));
            }
        }
        return result;
    }

    /** x times a row, plus a row. */
    public static Matrix line(Matrix x, Matrix slopes, Matrix offsets) {
        Matrix result = x.copy();
        for (int i = 0; i < x.rows(); i++) {
            for (int c = 0; c < x.cols(); c++) {
                result.set(i, c, slopes.get(0, c) * x.get(i, c) + offsets.get(0, c));
            }
        }
        return result;
    }

    /** The sum of a(i, c)·b(i, c) in each column, 1×C. */
    public static Matrix columnDots(Matrix a, Matrix b) {
        Matrix sums = Matrix.zeros(1, a.cols());
        for (int c = 0; c < a.cols(); c++) {
            for (int i = 0; i < a.rows(); i++) {
                sums.set(0, c, sums.get(0, c) + a.get(i, c) * b.get(i, c));
            }
        }
        return sums;
    }

    /** By all slopes ∂x̂(i)/∂x(j) = (δ − 1/m − x̂(i)·x̂(j)/m) / s of a column. @param g ∂L/∂x̂ */
    public static Matrix inputGradient(Matrix g, Matrix normalized, Matrix deviations) {
        int m = g.rows();
        Matrix gradient = Matrix.zeros(m, g.cols());
        for (int c = 0; c < g.cols(); c++) {
            for (int j = 0; j < m; j++) {
                double sum = 0;
                for (int i = 0; i < m; i++) {
                    double slope = (i == j ? 1 : 0) - (1 + normalized.get(i, c) * normalized.get(j, c)) / m;
                    sum += g.get(i, c) * slope;
                }
                gradient.set(j, c, sum / deviations.get(0, c));
            }
        }
        return gradient;
    }

    /** Every channel as a column: number i of a sample belongs to channel i / area and position i % area. */
    public static Matrix columns(Tensor x) {
        int area = x.shape().height() * x.shape().width();
        Matrix columns = Matrix.zeros(x.samples() * area, x.shape().channels());
        for (int n = 0; n < x.samples(); n++) {
            for (int i = 0; i < x.shape().size(); i++) {
                columns.set(n * area + i % area, i / area, x.matrix().get(n, i));
            }
        }
        return columns;
    }

    /** The way back. */
    public static Tensor samples(Matrix columns, int samples, Shape shape) {
        int area = shape.height() * shape.width();
        Tensor x = Tensor.zeros(samples, shape);
        for (int n = 0; n < samples; n++) {
            for (int i = 0; i < shape.size(); i++) {
                x.matrix().set(n, i, columns.get(n * area + i % area, i / area));
            }
        }
        return x;
    }
}
