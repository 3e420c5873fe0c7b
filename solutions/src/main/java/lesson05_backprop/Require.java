package lesson05_backprop;

import matrix.Matrix;

/** Refuses what does not fit, with one sentence that names the operation and both sizes. Given: nothing to write. */
final class Require {

    private Require() {
    }

    /** @throws IllegalArgumentException unless there are as many weights as inputs, and at least one */
    static void sameLength(String operation, double[] x, double[] w) {
        if (x.length == 0 || x.length != w.length) {
            throw new IllegalArgumentException(operation + ": a neuron has one weight for each input and at least one input,"
                    + " but was given " + x.length + " inputs and " + w.length + " weights.");
        }
    }

    /** @throws IllegalArgumentException unless W has one row for each input and b is one row with one bias for each unit */
    static void dense(String operation, Matrix x, Matrix w, Matrix b) {
        if (w.rows() != x.cols()) {
            throw new IllegalArgumentException(operation + ": samples of " + x.cols() + " inputs need weights with "
                    + x.cols() + " rows, but the weights are " + w.shapeText() + ".");
        }
        if (b.rows() != 1 || b.cols() != w.cols()) {
            throw new IllegalArgumentException(operation + ": " + w.cols() + " units take a 1×" + w.cols()
                    + " matrix of biases, but " + b.shapeText() + " was given.");
        }
    }

    /** @throws IllegalArgumentException unless both have the same shape and at least one cell */
    static void sameShape(String operation, Matrix predicted, Matrix target) {
        if (predicted.rows() != target.rows() || predicted.cols() != target.cols() || predicted.size() == 0) {
            throw new IllegalArgumentException(operation + ": predictions and targets have one shape and at least one cell,"
                    + " but were " + predicted.shapeText() + " and " + target.shapeText() + ".");
        }
    }

    /** @throws IllegalArgumentException unless both are one column of the same length */
    static void oneColumn(String operation, Matrix predicted, Matrix target) {
        sameShape(operation, predicted, target);
        if (predicted.cols() != 1) {
            throw new IllegalArgumentException(operation + ": there is one number for each sample, so N×1 is expected, but "
                    + predicted.shapeText() + " was given.");
        }
    }

    /** @throws IllegalArgumentException if there is a label below 0, or one that is not below the number of classes */
    static void labels(String operation, int[] labels, int classes) {
        for (int n = 0; n < labels.length; n++) {
            if (labels[n] < 0 || labels[n] >= classes) {
                throw new IllegalArgumentException(operation + ": label " + n + " is " + labels[n] + ", but " + classes
                        + " classes have the labels 0 to " + (classes - 1) + ".");
            }
        }
    }

    /** @throws IllegalArgumentException if a label is neither −1 nor 1 */
    static void plusMinusOne(String operation, Matrix labels) {
        for (int n = 0; n < labels.rows(); n++) {
            if (Math.abs(labels.get(n, 0)) != 1) {
                throw new IllegalArgumentException(operation + ": labels are -1 or 1, but label " + n + " is "
                        + labels.get(n, 0) + ".");
            }
        }
    }

    /** @throws IllegalArgumentException unless the step is a finite number above 0 */
    static void step(String operation, double step) {
        if (!(step > 0) || Double.isInfinite(step)) {
            throw new IllegalArgumentException(operation + ": the step must be above 0 and finite, but was " + step + ".");
        }
    }
}
