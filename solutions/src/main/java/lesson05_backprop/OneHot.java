package lesson05_backprop;

import matrix.Matrix;

/** Labels as a network needs them: one column a class, with a 1 in the column of the right one. */
public final class OneHot {

    private OneHot() {
    }

    /**
     * Returns one row for each label, with 1 in the column of that number and 0 elsewhere.
     *
     * @param labels  classes, counted from 0; not changed
     * @param classes how many classes there are, whether they all occur or not
     * @return labels.length × classes
     * @throws IllegalArgumentException if a label is not from 0 to classes − 1
     */
    public static Matrix of(int[] labels, int classes) {
        Require.labels("OneHot.of", labels, classes);
        // BEGIN SOLUTION 5.4 Zeros, and in row n a 1 in the column that the label names.
        Matrix oneHot = Matrix.zeros(labels.length, classes);
        for (int n = 0; n < labels.length; n++) {
            oneHot.set(n, labels[n], 1);
        }
        return oneHot;
        // END SOLUTION
    }
}
