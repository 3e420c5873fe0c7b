package lesson09_full_cnn;

import java.util.random.RandomGenerator;
import matrix.Matrix;

/** What the checks know of classes: labels by chance, and the class that a row of answers names. */
final class Targets {

    private Targets() {
    }

    /** Returns one-hot rows; each class is the right one by chance. */
    static Matrix random(int samples, int classes, RandomGenerator random) {
        Matrix targets = Matrix.zeros(samples, classes);
        for (int n = 0; n < samples; n++) {
            targets.set(n, random.nextInt(classes), 1);
        }
        return targets;
    }

    /** Returns how many of the rows name the class of the target: no other column is larger, and none before it as large. */
    static int right(Matrix answers, Matrix targets) {
        int right = 0;
        for (int n = 0; n < answers.rows(); n++) {
            boolean found = true;
            for (int k = 0; k < answers.cols(); k++) {
                int column = 0;
                while (targets.get(n, column) != 1) {
                    column++;
                }
                double own = answers.get(n, column);
                double other = answers.get(n, k);
                found &= k == column || (k < column ? other < own : other <= own);
            }
            right += found ? 1 : 0;
        }
        return right;
    }

    static double share(Matrix answers, Matrix targets) {
        return right(answers, targets) / (double) answers.rows();
    }
}
