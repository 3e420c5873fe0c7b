package lesson08_metrics;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.2", title = "From the answers of a network", points = 4, file = "ConfusionMatrix.java", needs = "8.1")
class AnswersCheck {

    record Input(Matrix answers, int[] labels) {

        static Input random(int samples, int classes, RandomGenerator random) {
            return new Input(Fixtures.matrix(samples, classes, random), random.ints(samples, 0, classes).toArray());
        }

        /** Takes the class whose number is rated highest; of equals the first. */
        int[] best(ToDoubleFunction<Double> rating) {
            return IntStream.range(0, answers.rows()).map(n -> {
                int best = 0;
                for (int k = 1; k < answers.cols(); k++) {
                    if (rating.applyAsDouble(answers.get(n, k)) > rating.applyAsDouble(answers.get(n, best))) {
                        best = k;
                    }
                }
                return best;
            }).toArray();
        }

        Matrix counted(int[] predicted) {
            return Metrics.confusion(labels, predicted, answers.cols());
        }

        /** With another number of classes, which may be too few. */
        Matrix counted(int[] predicted, int classes) {
            if (IntStream.concat(IntStream.of(labels), IntStream.of(predicted)).anyMatch(k -> k >= classes)) {
                throw new IllegalArgumentException("There are classes behind the last one.");
            }
            return Metrics.confusion(labels, predicted, classes);
        }

        Matrix right() {
            return counted(best(z -> z));
        }

        int[] lastOfEquals() {
            return IntStream.range(0, answers.rows()).map(n -> {
                int best = 0;
                for (int k = 1; k < answers.cols(); k++) {
                    best = answers.get(n, k) >= answers.get(n, best) ? k : best;
                }
                return best;
            }).toArray();
        }

        /** A loop with a variable for the largest so far, which may pass over classes, last too long or be an int. */
        int[] largestSoFar(int first, boolean inEachRow, boolean whole) {
            double largest = Double.NEGATIVE_INFINITY;
            int[] predicted = new int[labels.length];
            for (int n = 0; n < labels.length; n++) {
                largest = inEachRow ? Double.NEGATIVE_INFINITY : largest;
                for (int k = first; k < answers.cols(); k++) {
                    if (answers.get(n, k) > largest) {
                        largest = whole ? (int) answers.get(n, k) : answers.get(n, k);
                        predicted[n] = k;
                    }
                }
            }
            return predicted;
        }

        /** The last class of each row with a half or more, else the first class. */
        int[] atLeastHalf() {
            return IntStream.range(0, labels.length).map(n -> IntStream.range(0, answers.cols())
                    .filter(k -> answers.get(n, k) >= 0.5).reduce(0, (before, k) -> k)).toArray();
        }

        int occurring() {
            return IntStream.concat(IntStream.of(labels), IntStream.of(best(z -> z))).max().orElse(-1) + 1;
        }

        int[] byColumn() {
            int[] predicted = answers.transpose().argmax();
            if (predicted.length != labels.length) {
                throw new IllegalArgumentException("There are not as many predictions as labels.");
            }
            return predicted;
        }
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("ConfusionMatrix.ofAnswers(answers, labels)",
                    (Input in) -> ConfusionMatrix.ofAnswers(in.answers(), in.labels()))
            .definition(Input::right)
            .example("four samples, three classes", () -> new Input(
                    Matrix.of("0.7 0.2 0.1; 0.3 0.3 0.4; 0.1 0.8 0.1; 0.5 0.5 0"), new int[] {0, 1, 1, 2}),
                    Matrix.of("1 0 0; 0 1 1; 1 0 0"))
            .example("logits, all below 0", () -> new Input(
                    Matrix.of("-3 -1 -2 -9; -5 -4 -0.5 -0.6"), new int[] {3, 2}),
                    Matrix.of("0 0 0 0; 0 0 0 0; 0 0 1 0; 0 1 0 0"))
            .example("equal numbers: the first counts", () -> new Input(Matrix.of("1 1 1; -2 0 0; 5 4 5"),
                    new int[] {2, 2, 1}), Matrix.of("0 0 0; 1 0 0; 1 1 0"))
            .example("numbers that differ by little", () -> new Input(Matrix.of("0.2 0.3 0.25; 0.4 0.1 0.45"),
                    new int[] {1, 0}), Matrix.of("0 0 1; 0 1 0; 0 0 0"))
            .example("very large and very small logits", () -> new Input(Matrix.of("800 1000; -900 -800; 710 5"),
                    new int[] {1, 0, 0}), Matrix.of("1 1; 0 1"))
            .random("8 samples, 3 classes", 2, random -> Input.random(8, 3, random))
            .random("3 samples, 5 classes", 2, random -> Input.random(3, 5, random))
            .random("4 samples, 4 classes", 2, random -> Input.random(4, 4, random))
            .mistake("The largest of each column", "A sample is a row: look for the largest number in each row.",
                    in -> in.counted(in.byColumn()))
            .mistake("Of equals the last", "Of equal numbers the first counts. Look at > and >=.",
                    in -> in.counted(in.lastOfEquals()))
            .mistake("The largest so far begins at 0",
                    "Logits may all be below 0 (and Double.MIN_VALUE is above 0). Begin with the first number of the row.",
                    in -> in.counted(in.best(z -> Math.max(0, z))))
            .mistake("The largest without its sign", "−9 is a very small logit, not a large one.",
                    in -> in.counted(in.best(Math::abs)))
            .mistake("The smallest", "The larger the number, the more the network believes in the class.",
                    in -> in.counted(in.best(z -> -z)))
            .mistake("Compared as whole numbers", "0.3 and 0.25 are not the same: keep the largest so far in a double.",
                    in -> in.counted(in.best(z -> (int) (double) z)))
            .mistake("The largest so far is an int", "0.3 and 0.25 are not the same: keep the largest so far in a double.", in ->
                    in.counted(in.largestSoFar(0, true, true)))
            .mistake("Compared after rounding", "0.7 and 0.8 are not the same: compare the numbers as they are.",
                    in -> in.counted(in.best(z -> Math.round(z))))
            .mistake("Compared after exp", "exp(800) is ∞, and exp(−800) is 0, so they tie. Logits can be compared as they are.",
                    in -> in.counted(in.best(Math::exp)))
            .mistake("The largest so far is kept from row to row", "Begin anew with the first number of each row.",
                    in -> in.counted(in.largestSoFar(0, false, false)))
            .mistake("The first class is passed over", "Classes are counted from 0: the first may win, too.",
                    in -> in.counted(in.largestSoFar(1, true, false)))
            .mistake("What is at least 0.5", "Among several classes the largest may be below 0.5, and logits may be anything.",
                    in -> in.counted(in.atLeastHalf()))
            .mistake("As many classes as samples", "There are as many classes as columns.",
                    in -> in.counted(in.best(z -> z), in.labels().length))
            .mistake("As many classes as occur", "There are as many classes as columns, whether they occur or not.",
                    in -> in.counted(in.best(z -> z), in.occurring()))
            .mistake("Only that it happens, not how often", "Every sample adds 1: 8.1 does it.",
                    in -> in.right().map(count -> Math.min(1, count)))
            .mistake("Rows and columns swapped", "Rows are actual, so the labels come first.", in -> in.right().transpose())
            .mistake("Only one sample is looked at", "Every row has its own largest number. Look at the loop over n.", in ->
                    in.counted(IntStream.generate(() -> in.best(z -> z)[0]).limit(in.labels().length).toArray()))
            .mistake("The labels as predictions", "The labels are what is right. Predicted is what the network says.",
                    in -> in.counted(in.labels().clone()))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = in.right();
                in.answers().scaleInPlace(0);
                return right;
            });

    @Test
    void the_largest_number_of_a_row_is_the_predicted_class() {
        TRIAL.check();
    }
}
