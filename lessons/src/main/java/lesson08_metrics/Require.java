package lesson08_metrics;

import matrix.Matrix;

/** Refuses what cannot be counted, with one sentence that says what was expected and what was found. Given: nothing to write. */
final class Require {

    private Require() {
    }

    /** @throws IllegalArgumentException unless there is one predicted class for each actual one */
    static void sameSamples(String operation, int actual, int predicted) {
        if (actual != predicted) {
            throw new IllegalArgumentException(operation + ": every sample has an actual and a predicted class, but there are "
                    + actual + " actual and " + predicted + " predicted ones.");
        }
    }

    /** @throws IllegalArgumentException if a label is below 0, or not below the number of classes */
    static void labels(String operation, String which, int[] labels, int classes) {
        for (int n = 0; n < labels.length; n++) {
            if (labels[n] < 0 || labels[n] >= classes) {
                throw new IllegalArgumentException(operation + ": the " + which + " class of sample " + n + " is " + labels[n]
                        + ", but " + classes + " classes have the labels 0 to " + (classes - 1) + ".");
            }
        }
    }

    /** @throws IllegalArgumentException if a network's answer is NaN: nobody knows which class that is */
    static void numbers(String operation, Matrix answers) {
        for (int n = 0; n < answers.rows(); n++) {
            for (int k = 0; k < answers.cols(); k++) {
                if (Double.isNaN(answers.get(n, k))) {
                    throw new IllegalArgumentException(operation + ": the answer to sample " + n + " for class " + k
                            + " is NaN, where a number is expected.");
                }
            }
        }
    }

    /** @throws IllegalArgumentException unless the matrix is square and holds counts: whole numbers from 0 on */
    static void confusion(String operation, Matrix confusion) {
        if (confusion.rows() != confusion.cols()) {
            throw new IllegalArgumentException(operation + ": a confusion matrix has as many rows as columns, but this one is "
                    + confusion.shapeText() + ".");
        }
        for (int i = 0; i < confusion.rows(); i++) {
            for (int j = 0; j < confusion.cols(); j++) {
                double count = confusion.get(i, j);
                if (!(count >= 0) || count != Math.rint(count) || count > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException(operation + ": the cells of a confusion matrix are counts, but the cell in row "
                            + i + ", column " + j + " is " + count + ".");
                }
            }
        }
    }

    /** @throws IllegalArgumentException unless the matrix is a confusion matrix with such a class */
    static void confusion(String operation, Matrix confusion, int klass) {
        confusion(operation, confusion);
        if (klass < 0 || klass >= confusion.rows()) {
            throw new IllegalArgumentException(operation + ": there is no class " + klass + " among " + confusion.rows() + ".");
        }
    }

    /** @throws IllegalArgumentException unless some sample is positive and some is negative */
    static void bothClasses(String operation, Scored samples) {
        somePositive(operation, samples);
        if (samples.positives() == samples.size()) {
            throw new IllegalArgumentException(operation + ": at least one negative sample is needed, but all "
                    + samples.size() + " are positive.");
        }
    }

    /** @throws IllegalArgumentException unless some sample is positive */
    static void somePositive(String operation, Scored samples) {
        if (samples.positives() == 0) {
            throw new IllegalArgumentException(operation + ": at least one positive sample is needed, but there is none among "
                    + samples.size() + ".");
        }
    }

    /** @throws IllegalArgumentException unless these are the points of a curve, from left to right */
    static void curve(String operation, Matrix points) {
        if (points.cols() != 2 || points.rows() == 0) {
            throw new IllegalArgumentException(operation + ": the points of a curve are a matrix with a row for each point and 2"
                    + " columns, but this one is " + points.shapeText() + ".");
        }
        for (int i = 1; i < points.rows(); i++) {
            if (!(points.get(i, 0) >= points.get(i - 1, 0))) {
                throw new IllegalArgumentException(operation + ": the points of a curve go from left to right, but point " + i
                        + " is at " + points.get(i, 0) + ", behind " + points.get(i - 1, 0) + ".");
            }
        }
    }
}
