package lesson08_metrics;

import java.util.random.RandomGenerator;
import matrix.Matrix;

/** A confusion matrix: the question of most checks of this lesson. */
record Confusion(Matrix confusion) {

    /** The one that the README works out: cats, dogs and birds. */
    static Confusion animals() {
        return new Confusion(Matrix.of("4 1 0; 2 1 1; 0 0 1"));
    }

    /** 10,000 people, of whom 100 are infected; class 1 is "infected". */
    static Confusion covid() {
        return new Confusion(Matrix.of("9405 495; 10 90"));
    }

    /** Class 1 is never predicted, class 2 never present, class 3 neither. */
    static Confusion withGaps() {
        return new Confusion(Matrix.of("5 0 2 0 1; 3 0 1 0 0; 0 0 0 0 0; 0 0 0 0 0; 2 0 0 0 6"));
    }

    static Confusion empty(int classes) {
        return new Confusion(Matrix.zeros(classes, classes));
    }

    /** Counts from 0 to 9, larger ones on the diagonal, as many of each class as chance has it. */
    static Confusion random(int classes, RandomGenerator random) {
        Matrix confusion = Matrix.zeros(classes, classes);
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                confusion.set(i, j, i == j ? 2 + random.nextInt(8) : random.nextInt(6));
            }
        }
        return new Confusion(confusion);
    }

    /** As {@link #random}, but one class neither occurs nor is predicted. */
    static Confusion randomWithout(int absent, int classes, RandomGenerator random) {
        Confusion all = random(classes, random);
        for (int k = 0; k < classes; k++) {
            all.confusion.set(absent, k, 0);
            all.confusion.set(k, absent, 0);
        }
        return all;
    }

    int classes() {
        return confusion.rows();
    }

    double samples() {
        return confusion.sum();
    }

    double right() {
        double right = 0;
        for (int k = 0; k < classes(); k++) {
            right += confusion.get(k, k);
        }
        return right;
    }
}
