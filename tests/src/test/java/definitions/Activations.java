package definitions;

import matrix.Matrix;

/** Activations as their definitions say, each written in a form that is safe for large numbers by itself. */
public final class Activations {

    private Activations() {
    }

    /** σ(x) = (1 + tanh(x/2)) / 2. */
    public static double sigmoid(double x) {
        return (1 + Math.tanh(x / 2)) / 2;
    }

    /** σ′(x) = 1 / (2 cosh(x/2))². */
    public static double sigmoidSlope(double x) {
        return Math.pow(2 * Math.cosh(x / 2), -2);
    }

    /** tanh(x) = ±(1 − e^−2|x|) / (1 + e^−2|x|). */
    public static double tanh(double x) {
        double power = Math.exp(-2 * Math.abs(x));
        return Math.signum(x) * (1 - power) / (1 + power);
    }

    /** tanh′(x) = 1 / cosh²(x). */
    public static double tanhSlope(double x) {
        return Math.pow(Math.cosh(x), -2);
    }

    /** ReLU(x) = (x + |x|) / 2. */
    public static double relu(double x) {
        return (x + Math.abs(x)) / 2;
    }

    /** ReLU′(x), 0 at the kink. */
    public static double reluSlope(double x) {
        return leakySlope(x, 0);
    }

    /** A line of slope 1 to the right of 0, another to the left. */
    public static double leaky(double x, double slope) {
        return relu(x) - slope * relu(-x);
    }

    /** Its slope, the left one at the kink. */
    public static double leakySlope(double x, double slope) {
        return Math.signum(x) == 1 ? 1 : slope;
    }

    /** A line to the right of 0, α(e^x − 1) to the left. */
    public static double elu(double x, double alpha) {
        return relu(x) + alpha * (Math.exp(-relu(-x)) - 1);
    }

    /** Its slope, the left one at the kink. */
    public static double eluSlope(double x, double alpha) {
        return Math.signum(x) == 1 ? 1 : alpha * Math.exp(-relu(-x));
    }

    /** p(n, k) = 1 / Σ_j e^(z(n, j) − z(n, k)): where a power overflows, p is 0. */
    public static Matrix softmax(Matrix logits) {
        Matrix probabilities = Matrix.zeros(logits.rows(), logits.cols());
        for (int n = 0; n < logits.rows(); n++) {
            for (int k = 0; k < logits.cols(); k++) {
                double sum = 0;
                for (int j = 0; j < logits.cols(); j++) {
                    sum += Math.exp(logits.get(n, j) - logits.get(n, k));
                }
                probabilities.set(n, k, 1 / sum);
            }
        }
        return probabilities;
    }

    /** log p(n, k) = z(n, k) − z(n, m) + log p(n, m), where m is the most probable, whose p is at least 1/K. */
    public static Matrix logSoftmax(Matrix logits) {
        Matrix probabilities = softmax(logits);
        Matrix logarithms = logits.copy();
        for (int n = 0; n < logits.rows(); n++) {
            int m = logits.argmax()[n];
            for (int k = 0; k < logits.cols(); k++) {
                logarithms.set(n, k, logits.get(n, k) - logits.get(n, m) + Math.log(probabilities.get(n, m)));
            }
        }
        return logarithms;
    }

    /** diag(p) − pᵀ·p for a row p. */
    public static Matrix softmaxJacobian(Matrix probabilities) {
        Matrix diagonal = Matrix.identity(probabilities.cols()).timesRow(probabilities);
        return diagonal.minus(probabilities.transpose().times(probabilities));
    }

    /** Column j: one more for output j itself, and p(j) less for every output. */
    public static Matrix logSoftmaxJacobian(Matrix probabilities) {
        Matrix jacobian = Matrix.zeros(probabilities.cols(), probabilities.cols());
        for (int j = 0; j < jacobian.cols(); j++) {
            for (int i = 0; i < jacobian.rows(); i++) {
                jacobian.set(i, j, -probabilities.get(0, j));
            }
            jacobian.set(j, j, jacobian.get(j, j) + 1);
        }
        return jacobian;
    }
}
