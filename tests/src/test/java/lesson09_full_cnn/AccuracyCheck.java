package lesson09_full_cnn;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.Arrays;
import java.util.stream.IntStream;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.5", title = "Accuracy", points = 2, file = "Evaluation.java")
class AccuracyCheck {

    record Input(Matrix answers, Matrix targets) {
    }

    static final Trial<Input, Double> TRIAL = Trial.of("accuracy(answers, targets)",
                    (Input in) -> Evaluation.accuracy(in.answers(), in.targets()))
            .definition(in -> Targets.share(in.answers(), in.targets()))
            .example("two of three right", () -> new Input(Matrix.of("2 -1 0.5; -3 -1 -2; 4 5 1"), Matrix.of("1 0 0; 0 1 0; 1 0 0")), 2.0 / 3)
            .example("equal answers: the first counts", () -> new Input(Matrix.of("3 3; 3 3; 3 3; 1 0"), Matrix.of("1 0; 0 1; 0 1; 1 0")), 0.5)
            .example("a row with NaN is wrong", () -> new Input(Matrix.of(2, 2, Double.NaN, Double.NaN, 1, 2), Matrix.of("1 0; 0 1")), 0.5)
            .random("7 samples, 4 classes", 4, random -> new Input(Fixtures.matrix(7, 4, random), Targets.random(7, 4, random)))
            .random("5 samples, 2 classes", 2, random -> new Input(Fixtures.matrix(5, 2, random), Targets.random(5, 2, random)))
            .mistake("Divided as whole numbers", "In Java 2 / 3 is 0; make one of the two a double.",
                    in -> (double) (Targets.right(in.answers(), in.targets()) / in.answers().rows()))
            .mistake("The share of the wrong ones", "Count the rows in which the two agree.", in -> 1 - Targets.share(in.answers(), in.targets()))
            .mistake("The number, not the share", "Divide by the number of samples.", in -> (double) Targets.right(in.answers(), in.targets()))
            .mistake("Divided by the number of cells", "Divide by the number of samples: one row each.",
                    in -> Targets.right(in.answers(), in.targets()) / (double) in.answers().size())
            .mistake("Divided by the number of classes", "Divide by the number of samples: one row each.",
                    in -> Targets.right(in.answers(), in.targets()) / (double) in.answers().cols())
            .mistake("NaN was asked for its largest", "argmax() of a matrix with NaN has no answer: found(answers) is given for that.", in -> {
                if (Double.isNaN(in.answers().get(0, 0))) {
                    throw new IllegalArgumentException("NaN");
                }
                return Targets.share(in.answers(), in.targets());
            })
            .mistake("Rows with NaN were left out", "No answer is a wrong answer: it counts.", in -> {
                double answered = IntStream.range(0, in.answers().rows()).filter(n -> !Double.isNaN(in.answers().get(n, 0))).count();
                return Targets.right(in.answers(), in.targets()) / answered;
            })
            .mistake("In percent", "A share goes from 0 to 1.", in -> 100 * Targets.share(in.answers(), in.targets()))
            .mistake("Only the first sample", "Count over all rows.", in -> Targets.share(in.answers().rows(0, 1), in.targets().rows(0, 1)))
            .mistake("Without the first sample", "The first row is row 0.", in -> Targets.right(in.answers().rows(1, in.answers().rows()),
                    in.targets().rows(1, in.targets().rows())) / (double) in.answers().rows())
            .mistake("All cells compared", "Answers are logits, any numbers: only the largest of a row counts.", in -> {
                Matrix difference = in.answers().minus(in.targets());
                return difference.map(value -> value == 0 ? 1 : 0).mean();
            })
            .mistake("Along the columns", "A sample is a row: ask for the largest of every row.", in -> {
                if (in.answers().rows() == 2) {
                    throw new IllegalStateException("NaN");
                }
                int[] found = in.answers().transpose().argmax();
                int[] right = in.targets().transpose().argmax();
                long same = IntStream.range(0, found.length).filter(k -> found[k] == right[k]).count();
                return same / (double) found.length;
            })
            .mistake("The smallest answer", "The largest number of a row names the class.",
                    in -> Targets.share(in.answers().scale(-1), in.targets()))
            .mistake("More than one half counts as yes", "Answers are logits, any numbers: only the largest of a row counts.", in -> {
                int right = 0;
                for (int n = 0; n < in.answers().rows(); n++) {
                    right += Arrays.equals(in.answers().row(n).map(value -> value > 0.5 ? 1 : 0).toArray()[0], in.targets().row(n).toArray()[0]) ? 1 : 0;
                }
                return right / (double) in.answers().rows();
            })
            .mistake("Always right", "Count the rows in which the two agree.", in -> 1.0);

    @Test
    void it_is_the_share_of_the_right_ones() {
        TRIAL.check();
    }
}
