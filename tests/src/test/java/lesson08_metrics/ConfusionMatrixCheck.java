package lesson08_metrics;

import check.Exercise;
import check.NumbersAssert;
import check.Trial;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.1", title = "Count a confusion matrix", points = 6, file = "ConfusionMatrix.java")
class ConfusionMatrixCheck {

    record Input(int[] actual, int[] predicted, int classes) {

        static Input animals() {
            return new Input(new int[] {0, 1, 0, 2, 1, 0, 1, 0, 1, 0}, new int[] {0, 0, 1, 2, 1, 0, 2, 0, 0, 0}, 3);
        }

        static Input random(int samples, int classes, RandomGenerator random) {
            return new Input(random.ints(samples, 0, classes).toArray(), random.ints(samples, 0, classes).toArray(), classes);
        }

        Matrix right() {
            return Metrics.confusion(actual, predicted, classes);
        }

        Matrix of(int from, int to) {
            return Metrics.confusion(Arrays.copyOfRange(actual, from, to), Arrays.copyOfRange(predicted, from, to), classes);
        }

        Matrix diagonal() {
            return right().elementTimes(Matrix.identity(classes));
        }
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("ConfusionMatrix.of(actual, predicted, classes)",
                    (Input in) -> ConfusionMatrix.of(in.actual(), in.predicted(), in.classes()))
            .definition(Input::right)
            .example("ten animals: 0 cat, 1 dog, 2 bird", Input::animals, Confusion.animals().confusion())
            .example("one sample of class 2, taken for class 0", () -> new Input(new int[] {2}, new int[] {0}, 3),
                    Matrix.of("0 0 0; 0 0 0; 1 0 0"))
            .example("no sample at all", () -> new Input(new int[0], new int[0], 2), Matrix.zeros(2, 2))
            .example("five classes, of which the last two do not occur",
                    () -> new Input(new int[] {0, 2, 2, 1}, new int[] {1, 2, 0, 1}, 5),
                    Matrix.of("0 1 0 0 0; 0 1 0 0 0; 1 0 1 0 0; 0 0 0 0 0; 0 0 0 0 0"))
            .random("12 samples, 3 classes", 3, random -> Input.random(12, 3, random))
            .random("30 samples, 4 classes", 2, random -> Input.random(30, 4, random))
            .mistake("Rows and columns swapped",
                    "Here the rows are predicted. In this workbook rows are actual and columns are predicted.",
                    in -> in.right().transpose())
            .mistake("Only that it happens, not how often",
                    "The cell was set to 1. A second sample of the same kind must add another 1.",
                    in -> in.right().map(count -> Math.min(1, count)))
            .mistake("Shares in place of counts", "Leave them as counts; metrics divide them later.",
                    in -> in.right().map(count -> Metrics.share(count, in.actual().length)))
            .mistake("Each row divided by its sum", "Leave them as counts; metrics divide them later.", in -> {
                Matrix sums = in.right().rowSums();
                return in.right().timesColumn(sums.map(sum -> Metrics.share(1, sum)));
            })
            .mistake("As many classes as occur",
                    "The matrix has a row and a column for every one of the classes, whether it occurs or not.", in -> {
                int occur = IntStream.concat(Arrays.stream(in.actual()), Arrays.stream(in.predicted())).max().orElse(-1) + 1;
                return Metrics.confusion(in.actual(), in.predicted(), occur);
            })
            .mistake("Only what is right", "What is wrong is counted, too, beside the diagonal.", Input::diagonal)
            .mistake("Only what is wrong", "What is right is counted, too, on the diagonal.",
                    in -> in.right().minus(in.diagonal()))
            .mistake("The predictions were not used", "The row is the actual class, but the column is the predicted one.",
                    in -> Metrics.confusion(in.actual(), in.actual(), in.classes()))
            .mistake("The actual classes were not used", "The column is the predicted class, but the row is the actual one.",
                    in -> Metrics.confusion(in.predicted(), in.predicted(), in.classes()))
            .mistake("Counted on both sides of the diagonal",
                    "Each sample adds to one cell. A cat taken for a dog is not a dog taken for a cat.",
                    in -> in.right().plus(in.right().transpose()).minus(in.diagonal()))
            .mistake("The first sample was left out", "Samples are counted from 0.",
                    in -> in.of(Math.min(1, in.actual().length), in.actual().length))
            .mistake("The last sample was left out", "Look at the bound of the loop.",
                    in -> in.of(0, Math.max(0, in.actual().length - 1)))
            .mistake("Every class against every class", "Sample n is only compared with its own prediction n: one loop.", in ->
                    Matrix.of(in.classes(), in.classes(), IntStream.range(0, in.classes() * in.classes()).mapToDouble(cell ->
                    Arrays.stream(in.actual()).filter(k -> k == cell / in.classes()).count()
                    * (double) Arrays.stream(in.predicted()).filter(k -> k == cell % in.classes()).count()).toArray()))
            .mistake("Read from one cell, written to another",
                    "The count that you add 1 to must come from the cell that you write it to: the same row, the same column.", in -> {
                Matrix counted = Matrix.zeros(in.classes(), in.classes());
                for (int n = 0; n < in.actual().length; n++) {
                    counted.set(in.actual()[n], in.predicted()[n], counted.get(in.predicted()[n], in.actual()[n]) + 1);
                }
                return counted;
            })
            .mistake("Shares in place of counts, NaN without a sample", "Leave them as counts; metrics divide them later.",
                    in -> in.right().map(count -> count / in.actual().length))
            .mistake("Nothing was counted",
                    "All cells are still 0. Write with set into the matrix that you return: row(…) and column(…) are copies.",
                    in -> Matrix.zeros(in.classes(), in.classes()))
            .mistake("Counting begins at 1", "The cells begin at 0, so that the first sample makes it 1.",
                    in -> in.right().map(count -> count + 1))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = in.right();
                Arrays.sort(in.predicted());
                return right;
            })
            .property("the order of the samples does not matter, and all cells add up to their number", (answer, random) -> {
                Input in = Input.random(9, 3, random);
                Matrix counted = answer.apply(in);
                NumbersAssert.assertThat(counted.sum()).isCloseTo(9.0);
                int[] actual = IntStream.range(0, 9).map(n -> in.actual()[8 - n]).toArray();
                int[] predicted = IntStream.range(0, 9).map(n -> in.predicted()[8 - n]).toArray();
                NumbersAssert.assertThat(answer.apply(new Input(actual, predicted, 3))).isCloseTo(counted);
            });

    @Test
    void every_sample_is_counted_in_the_row_that_it_is_and_the_column_that_it_was_taken_for() {
        TRIAL.check();
    }
}
