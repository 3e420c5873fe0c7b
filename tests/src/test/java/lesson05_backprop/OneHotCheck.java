package lesson05_backprop;

import check.Exercise;
import check.Trial;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.4", title = "One-hot labels", points = 2, file = "OneHot.java")
class OneHotCheck {

    record Input(int[] labels, int classes) {
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("OneHot.of(labels, classes)", (Input in) ->
                    OneHot.of(in.labels(), in.classes()))
            .definition(OneHotCheck::right)
            .example("a cat and a dog among cat, dog and bird",
                    () -> new Input(new int[] {0, 1}, 3), Matrix.of("1 0 0; 0 1 0"))
            .fixture("the label of class 2 of 4, alone", () -> new Input(new int[] {2}, 4))
            .fixture("a class twice and one never", () -> new Input(new int[] {3, 1, 3, 0}, 5))
            .fixture("as many labels as classes", () -> new Input(new int[] {2, 0, 2}, 3))
            .fixture("a label that is too large", () -> new Input(new int[] {0, 3}, 3))
            .fixture("a negative label", () -> new Input(new int[] {-1, 1}, 3))
            .mistake("One column for each sample", "Samples are rows, classes are columns.", in -> right(in).transpose())
            .mistake("The label in place of a 1",
                    "The cell holds a 1, whatever the class; the column says which class it is.",
                    in -> right(in).timesRow(counting(in.classes(), 0)))
            .mistake("Counted from 1", "Class 0 is column 0.", in -> {
                Matrix right = right(in);
                Matrix shifted = Matrix.zeros(right.rows(), right.cols());
                for (int n = 0; n < right.rows(); n++) {
                    shifted.set(n, (in.labels()[n] + in.classes() - 1) % in.classes(), 1);
                }
                return shifted;
            })
            .mistake("Only as many columns as the largest label needs",
                    "There is a column for each class, whether it occurs or not.",
                    in -> right(in).block(0, in.labels().length, 0, largest(in.labels()) + 1))
            .mistake("Zeros and ones exchanged", "The right class gets the 1.", in -> right(in).map(value -> 1 - value))
            .mistake("The labels were ignored", "The 1 stands in the column that the label of that row names.", in -> {
                Matrix diagonal = right(in).scale(0);
                for (int n = 0; n < diagonal.rows(); n++) {
                    diagonal.set(n, n % diagonal.cols(), 1);
                }
                return diagonal;
            });

    private static Matrix right(Input in) {
        Matrix result = Matrix.zeros(in.labels().length, in.classes());
        for (int n = 0; n < in.labels().length; n++) {
            if (in.labels()[n] < 0 || in.labels()[n] >= in.classes()) {
                throw new IllegalArgumentException("there is no such class.");
            }
            for (int k = 0; k < in.classes(); k++) {
                result.set(n, k, in.labels()[n] == k ? 1 : 0);
            }
        }
        return result;
    }

    private static Matrix counting(int length, int first) {
        Matrix row = Matrix.zeros(1, length);
        for (int k = 0; k < length; k++) {
            row.set(0, k, first + k);
        }
        return row;
    }

    private static int largest(int[] labels) {
        int largest = labels[0];
        for (int label : labels) {
            largest = Math.max(largest, label);
        }
        return largest;
    }

    @Test
    void the_right_class_has_the_one() {
        TRIAL.check();
    }
}
