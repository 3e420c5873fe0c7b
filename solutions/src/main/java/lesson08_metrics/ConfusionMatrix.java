package lesson08_metrics;

import matrix.Matrix;

/**
 * Which class was taken for which: in row i and column j stands how many samples of class i were predicted as class j.
 * <b>Rows are actual, columns are predicted.</b> (Lecture notes and libraries also draw it the other way round: label it.)
 * On the diagonal is what is right. Counting N samples costs N steps.
 */
public final class ConfusionMatrix {

    private ConfusionMatrix() {
    }

    /**
     * Returns the confusion matrix of N samples.
     *
     * @param actual    the N actual classes, counted from 0; not changed
     * @param predicted the N predicted classes, in the same order; not changed
     * @param classes   how many classes there are, whether they all occur or not
     * @return classes × classes, counts; they add up to N
     * @throws IllegalArgumentException if the lengths differ, or a class is not from 0 to classes − 1
     */
    public static Matrix of(int[] actual, int[] predicted, int classes) {
        Require.sameSamples("ConfusionMatrix.of", actual.length, predicted.length);
        Require.labels("ConfusionMatrix.of", "actual", actual, classes);
        Require.labels("ConfusionMatrix.of", "predicted", predicted, classes);
        // BEGIN SOLUTION 8.1 Begin with zeros. Each sample adds 1 to one cell: which row, which column?
        Matrix confusion = Matrix.zeros(classes, classes);
        for (int n = 0; n < actual.length; n++) {
            confusion.set(actual[n], predicted[n], confusion.get(actual[n], predicted[n]) + 1);
        }
        return confusion;
        // END SOLUTION
    }

    /**
     * Returns the confusion matrix of a network's answers. The predicted class of a sample is the column of the largest
     * number in its row; of equals, the first.
     *
     * @param answers N×classes: logits or probabilities, one row a sample; not changed
     * @param labels  the N actual classes, counted from 0; not changed
     * @return classes × classes, rows actual, columns predicted
     * @throws IllegalArgumentException if there are not as many labels as rows, a label is no column, or an answer is NaN
     */
    public static Matrix ofAnswers(Matrix answers, int[] labels) {
        Require.sameSamples("ConfusionMatrix.ofAnswers", labels.length, answers.rows());
        Require.labels("ConfusionMatrix.ofAnswers", "actual", labels, answers.cols());
        Require.numbers("ConfusionMatrix.ofAnswers", answers);
        // BEGIN SOLUTION 8.2 Find the predicted class of every row, then count as before.
        return of(labels, answers.argmax(), answers.cols());
        // END SOLUTION
    }

    /**
     * Returns the share of samples that were predicted right.
     *
     * @param confusion classes × classes, rows actual, columns predicted; not changed
     * @return from 0 to 1; 0 if there is no sample
     * @throws IllegalArgumentException if it is not square or a cell is no count
     */
    public static double accuracy(Matrix confusion) {
        Require.confusion("ConfusionMatrix.accuracy", confusion);
        // BEGIN SOLUTION 8.4 What is right stands on the diagonal.
        int right = 0;
        for (int k = 0; k < confusion.rows(); k++) {
            right += (int) confusion.get(k, k);
        }
        return Share.of(right, (int) confusion.sum());
        // END SOLUTION
    }
}
